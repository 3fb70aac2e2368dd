// The module `find` puts this script after `candidates.js`. Returns the elements whose computed name is `name`.
// Chromium computes names slowly, so the script computes the names of `others` only for a thorough search.
const isThorough = arguments[3];
const named = (elements) => elements.filter((element) => computedName(element) === squeeze(name));
const found = named(likely());
return found.length || !isThorough ? found : named(others());
