// Runs first, before anything is painted, and reads what HighLevel's redirect brought. Then it starts the app,
// and stays as its safety net. It sends nothing but the request for the app's own files.
(() => {
  "use strict";

  const KEY = "leg3.code";
  const LIFETIME = 600000; // As long as HighLevel is believed to keep a code: ten minutes.
  const LONGEST = 8192;

  // 1. Read the address, and clean it at once: what stands there ends up in histories and screenshots.
  const query = location.search;
  const fragment = location.hash;
  if (query || fragment) {
    try {
      history.replaceState(null, "", location.pathname);
    } catch {
      // A page without an address of its own, such as a saved file, has none to clean.
    }
  }
  const boot = { query, fragment, arrived: Date.now(), early: false };

  // 2. Keep an unspent code in this tab, so that a reload or a sleeping phone does not lose it.
  const pairs = [...new URLSearchParams(query), ...new URLSearchParams(fragment.slice(1))];
  const codes = new Set(pairs.filter(([name]) => name === "code").map(([, value]) => value.trim()));
  codes.delete("");
  const [only] = codes;
  let code = codes.size === 1 && only.length <= LONGEST ? only : "";
  boot.keep = (kept, arrived) => stored((store) => store.setItem(KEY, JSON.stringify([arrived, kept])));
  boot.unkeep = () => stored((store) => store.removeItem(KEY));
  if (code) {
    boot.keep(code, boot.arrived);
  } else if (!pairs.some(([name]) => name === "code" || name === "error")) {
    stored((store) => {
      const [arrived, kept] = JSON.parse(store.getItem(KEY)) ?? [0, ""];
      if (kept && Date.now() - arrived < LIFETIME) {
        code = kept;
        boot.query = "?" + new URLSearchParams({ code });
        boot.arrived = arrived;
      } else {
        store.removeItem(KEY);
      }
    });
  }

  function stored(use) {
    try {
      use(sessionStorage);
    } catch {
      // Storage is a convenience; where it is switched off, a reload means a new code.
    }
  }

  // 3. A press before the app is there is remembered, not lost; and never becomes a navigation.
  let alive = false;
  addEventListener("submit", (event) => {
    event.preventDefault();
    if (!alive && event.target.id === "exchange") {
      boot.early = true;
      const button = byId("send");
      button.textContent = button.dataset.starting;
    }
  }, true);

  // 4. An answer is held here, as far as it came, until the app has taken it. If the app dies, it is shown.
  let held = null;
  let death = null;
  boot.read = async (response) => {
    held = "";
    const decoder = new TextDecoder();
    let whole = true;
    try {
      const reader = response.body?.getReader();
      for (let part = await reader?.read(); part && !part.done; part = await reader.read()) {
        held += decoder.decode(part.value, { stream: true });
      }
    } catch {
      whole = false;
    }
    held += decoder.decode();
    if (death) death();
    return [held, whole];
  };
  boot.taken = () => { if (!death) held = null; };

  // 5. The first paint, and the app.
  addEventListener("DOMContentLoaded", () => {
    if (code) {
      for (const id of ["title", "lead"]) byId(id).textContent = byId(id).dataset.code;
      document.title = byId("title").textContent;
      byId("code").textContent = masked(code);
      document.body.dataset.screen = "code";
      for (const id of ["held", "exchange"]) byId(id).hidden = false;
    }
    start().then(() => { alive = true; }, (error) => broken("unstarted", error));
  });

  async function start() {
    const module = document.querySelector('link[rel="modulepreload"]');
    const wasm = document.querySelector('link[rel="preload"][as="fetch"]');
    const { default: init, start } = await import(module.href);
    await init({ module_or_path: fetch(wasm.href, { integrity: wasm.integrity }) });
    start(boot);
  }

  // 6. If the app cannot start, or dies: say so, and give back everything that came.
  const crashed = (event) => {
    const error = event.error ?? event.reason;
    const fatal = globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError;
    if (death) death();
    else if (alive && (fatal || held !== null)) broken("stopped", error);
  };
  addEventListener("error", crashed);
  addEventListener("unhandledrejection", crashed);

  function broken(how, error) {
    alive = false;
    // Said again whenever something comes after the end: what is left of the app may draw over it.
    death = () => broken(how, error);
    const panel = byId("broken");
    const title = byId("title");
    title.textContent = document.title = panel.dataset[how];
    byId("lead").textContent = panel.dataset[how + "Why"];
    byId("broken-code").textContent = how === "stopped" ? "L3-02" : "L3-01";
    byId("broken-detail").textContent = String(error?.name ?? error);
    document.body.dataset.screen = "broken";
    for (const id of ["exchange", "entry", "remark", "held"]) byId(id).hidden = true;
    if (code) {
      byId("broken-arrived").textContent = code;
      byId("broken-command").textContent =
        byId("broken-command").textContent.replace("YOUR-CODE", encodeURIComponent(code).replaceAll("'", "%27"));
    }
    if (held !== null) byId("broken-answer").textContent = held;
    byId("broken-arrived-row").hidden = !code;
    byId("broken-answer-row").hidden = held === null;
    panel.hidden = false;
    title.focus();
  }

  // Back, or a page woken from the browser's cache, starts anew: nothing old is shown or sent again.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });

  const byId = (id) => document.getElementById(id);

  // As `masked` in src/grant/text.rs.
  function masked(text) {
    const shown = Math.min(4, Math.floor([...text].length / 8));
    return [...text].slice(0, shown).join("") + "••••••••" + (shown ? [...text].slice(-shown).join("") : "");
  }
})();
