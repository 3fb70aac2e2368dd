// Chromium needs several milliseconds to compute a name. So the names of the other elements are computed only if no
// likely element has the name, and only for a thorough search.
const isThorough = arguments[3];
const named = (elements) => elements.filter((element) => squeeze(element.computedName) === squeeze(name));
const found = named(likely());
return found.length || !isThorough ? found : named(others());
