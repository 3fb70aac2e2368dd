// Returns the data that a page stores in the browser, as pairs: the place where a text is stored, and the text. For
// databases and caches it returns only the names, for service workers only the scopes.
const done = arguments[arguments.length - 1];
const store = (name) => {
  try {
    return Object.entries(window[name]).map(([key, value]) => [`${name}[${key}]`, `${key}=${value}`]);
  } catch (error) {
    return [[name, String(error)]];
  }
};
const databases = indexedDB.databases ? indexedDB.databases() : Promise.resolve([]);
const kept = globalThis.caches ? caches.keys() : Promise.resolve([]);
const workers = navigator.serviceWorker ? navigator.serviceWorker.getRegistrations() : Promise.resolve([]);
Promise.all([databases, kept, workers]).then(([databases, kept, workers]) =>
  done([
    ["location.href", location.href],
    ["document.title", document.title],
    ["document.cookie", document.cookie],
    ["window.name", window.name],
    ["history.state", JSON.stringify(history.state)],
    ...store("localStorage"),
    ...store("sessionStorage"),
    ...databases.map((database) => ["indexedDB", database.name]),
    ...kept.map((name) => ["caches", name]),
    ...workers.map((worker) => ["serviceWorker", worker.scope]),
  ]),
);
