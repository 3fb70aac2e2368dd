// The second of four scripts. It reads the redirect's parameters, removes them from the URL, and keeps the OAuth code.
"use strict";
const KEY = "leg3.code";
const LIFETIME = 600000; // Ten minutes in milliseconds: the time for which a code is expected to work.
// The shapes of secrets and tokens, as in core/src/reader/shapes.rs. A value with such a shape is not stored.
const SECRET = /eyj|pit-|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/i;
const root = document.documentElement;
if (!root.dataset.shown) throw new Error("A script of this page was changed or blocked.");
const byId = (id) => document.getElementById(id);
// The values and functions that the app may use. The last two scripts add more.
const boot = {
  demo: /[?&](demo(=[^&]*)?)(?=&|$)/.exec(location.search)?.[1] ?? "", // The parameter of pretend mode, in which the page takes no code and stores nothing.
  isElsewhere: false, // True if this tab is a copy of another tab, and only the other tab uses the code.
  hasWorker: false, // True if a service worker controls the page. Leg 3 has none, so that worker is foreign.
  isDead: false, // True if the app could not start, or crashed. The app must then do nothing more.
  code: "", // The code, until the page sends it or no longer needs it.
  state: "", // The `state` that arrived with the code.
  page: "", // The address of the page that frames this one. Empty if that page sent none, or is not on the host's list.
  arrived: Date.now(),
  query: location.search,
  fragment: location.hash,
  say: () => {}, // Sends a message to the outer page, if that page is on the host's list.
};
if (boot.demo) {
  boot.query = boot.fragment = "";
  root.dataset.demo = "";
  // An additional content security policy forbids every request to another host.
  const policy = { httpEquiv: "Content-Security-Policy", content: "connect-src 'self'" };
  document.head.append(Object.assign(document.createElement("meta"), policy));
}
// In this script, only `boot` holds the code and the `state`. *Forget everything* can therefore remove both.
const received = () => [...new URLSearchParams(boot.query), ...new URLSearchParams(boot.fragment.slice(1))];
const valuesOf = (name) => received().filter(([key]) => key === name).map(([, value]) => value.trim());
// `embed.js` passes the outer page's address and a tool name. `clean` keeps both if the host lists the outer page.
const isListed = (origin) => (document.querySelector("meta[name=leg3-embed]")?.content ?? "").split(" ").includes(origin);
const [page = "", tool = ""] = ["page", "tool"].map((name) => valuesOf(name)[0]);
const around = {};
if (page && isListed(page.split("/", 3).join("/"))) boot.page = Object.assign(around, { page }, tool && { tool }).page;
// Returns false if `act` fails, for example because the browser forbids it.
const attempt = (act) => { try { act(); return true; } catch { return false; } };
// `clean` removes the code from the address, which the history shows. If the page is a saved file, this may fail.
const behindHash = (more) => String(new URLSearchParams({ ...more, ...around })).replace(/^(?=.)/, "#");
const clean = () => history.replaceState(null, "", location.pathname + (boot.demo && "?" + boot.demo) + behindHash({}));
if (location.search || location.hash) attempt(clean);
attempt(() => (boot.hasWorker = Boolean(navigator.serviceWorker?.controller))); // After `clean`, because this read makes Firefox log the address to its console.
const stored = (use) => boot.demo !== "" || attempt(() => use(sessionStorage));
const unkeep = () => {
  stored((store) => store.removeItem(KEY));
  boot.say("taken");
};
// Keeps a code. Returns true if the code was stored. In pretend mode, returns true but stores nothing.
boot.keep = (code, state, arrived) => {
  Object.assign(boot, { code, state, arrived });
  const kept = JSON.stringify([arrived, code, SECRET.test(state) ? "" : state]);
  const isKept = !SECRET.test(code) && stored((store) => store.setItem(KEY, kept));
  if (!isKept) stored((store) => store.removeItem(KEY));
  hold();
  expire(arrived);
  return isKept;
};
const expire = (arrived) => setTimeout(() => boot.arrived === arrived && unkeep(), arrived + LIFETIME - Date.now());
boot.drop = () => { // Called before the code is sent, and when it is no longer needed. `page` and `tool` stay.
  Object.assign(boot, { code: "", state: "", query: "", fragment: behindHash({}) });
  unkeep();
};
// A duplicated tab gets a copy of the stored code. The original tab holds a lock, so that only one tab uses the code.
// `hold` resolves to false if another tab still holds the lock after a second, and to true in every other case.
function hold() {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((settled) => {
    const forever = () => new Promise(() => settled(true));
    const patience = new AbortController();
    setTimeout(() => patience.abort(), 1000);
    const request = navigator.locks.request(KEY + boot.arrived, { signal: patience.signal }, forever);
    request.catch(({ name }) => settled(name !== "AbortError"));
  });
}

async function restore() {
  let kept = null;
  stored((store) => (kept = JSON.parse(store.getItem(KEY))));
  // Another page of this origin may have stored a different value under this key.
  if (!Array.isArray(kept) || kept.map((it) => typeof it).join() !== "number,string,string") return;
  const [arrived, code, state] = kept;
  boot.arrived = arrived;
  boot.isElsewhere = !(await hold());
  if (boot.isElsewhere || Date.now() - arrived >= LIFETIME) return boot.drop();
  boot.keep(code, state, arrived);
  boot.query = "?" + new URLSearchParams({ code, state });
}
// The page uses the code in the address. If the address has no code and no error, the page restores the kept code.
boot.isKept = !received().some(([name]) => name === "code" || name === "error");
boot.ready = boot.isKept && restore();
const codes = () => [...new Set(valuesOf("code").filter(Boolean))];
const isUsable = codes().length === 1 && codes()[0].length <= 8192;
if (isUsable) boot.isKept = boot.keep(codes()[0], valuesOf("state")[0] ?? "", boot.arrived);
// If the user enters an address with a code in this tab, only the fragment changes. After a reload, the page reads it.
addEventListener("hashchange", () => /[#&](code|error)=/.test(location.hash) && location.reload());
