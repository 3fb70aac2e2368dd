// Chromium computes a name in several milliseconds, so it computes the names of the other elements only if the search is
// thorough.
const isThorough = arguments[3];
const named = (elements) => elements.filter((element) => squeeze(element.computedName) === squeeze(name));
const found = named(likely());
return found.length || !isThorough ? found : named(others());
