// Runs first, before anything is painted, and reads what HighLevel's redirect brought. Then it starts the app,
// and stays as its safety net. It sends nothing but the request for the app's own files.
(() => {
  "use strict";

  const KEY = "leg3.code";
  const LIFETIME = 600000; // As long as HighLevel is believed to keep a code: ten minutes.
  const LONGEST = 8192;
  // The shapes of secrets and tokens, as in core/src/reader/shapes.rs. What holds one is never stored.
  const SECRET = /eyj|pit-|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/i;

  // 1. Read the address, and clean it at once: what stands there ends up in histories and screenshots.
  // In pretend mode nothing that came counts, nothing is kept, and a policy of its own forbids every request to others.
  const demo = new URLSearchParams(location.search).has("demo");
  const query = demo ? "" : location.search;
  const fragment = demo ? "" : location.hash;
  if (demo) {
    const policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = "connect-src 'self'";
    document.head.append(policy);
    document.documentElement.dataset.demo = "";
  }
  // HighLevel knows the page around this one, and sends its codes there: `embed.js` tells its address. It stays in ours.
  const root = document.documentElement;
  root.dataset.boot = "";
  const listed = (origin) => (document.querySelector('meta[name="leg3-embed"]')?.content ?? "").split(" ").includes(origin);
  const page = new URLSearchParams(fragment.slice(1)).get("page") ?? "";
  const around = {};
  try {
    if (listed(new URL(page).origin)) root.dataset.page = around.page = page;
  } catch {
    // No address was given.
  }
  const behind = (more) => String(new URLSearchParams({ ...more, ...around })).replace(/^(?=.)/, "#");
  if (location.search || location.hash) {
    try {
      history.replaceState(null, "", location.pathname + (demo ? "?demo" : "") + behind({}));
    } catch {
      // A page without an address of its own, such as a saved file, has none to clean.
    }
  }
  const boot = { query, fragment, demo, arrived: Date.now(), early: false };

  // Inside another page there is a form only where that page is on the host's list. `embed.js`, in that page, says hello;
  // where the browser names all pages around, each of them has to be on the list.
  let say = () => {};
  let admitted = () => {};
  const admission = window.top === window ? null : new Promise((done) => (admitted = done));
  const admit = (origin) => {
    if (!listed(origin) || root.dataset.frame === "in") return;
    root.dataset.frame = "in";
    // Never anything secret, and never to anybody else.
    say = (leg3, more) => parent.postMessage({ leg3, ...more }, origin);
    admitted();
  };
  if (admission) {
    const pages = [...(location.ancestorOrigins ?? [])];
    root.dataset.frame = pages.length ? "out" : "asked";
    if (pages.length && pages.every(listed)) admit(pages[0]);
    addEventListener("message", ({ source, origin, data }) => {
      // A page that was cut off stays silent, so that the one around it keeps the code, and its link.
      if (source !== parent || data?.leg3 !== "hello" || !pages.every(listed) || root.dataset.boot) return;
      admit(origin);
      say("ready", { kept });
    });
    // Who has nothing to say by then has nothing to say.
    addEventListener("load", () => setTimeout(() => {
      if (root.dataset.frame === "asked") root.dataset.frame = "out";
    }, 3000));
  }

  // 2. Keep an unspent code in this tab, so that a reload or a sleeping phone does not lose it.
  const pairs = [...new URLSearchParams(query), ...new URLSearchParams(fragment.slice(1))];
  const codes = new Set(pairs.filter(([name]) => name === "code").map(([, value]) => value.trim()));
  codes.delete("");
  const [only] = codes;
  let code = codes.size === 1 && only.length <= LONGEST ? only : "";
  let state = pairs.find(([name]) => name === "state")?.[1] ?? "";
  let old;
  // A mark belongs to the code it came with, and to no other.
  let marked = code;
  boot.mark = (its, mark) => {
    marked = its;
    state = mark;
  };
  // True where the page around this one need not keep what came any longer.
  let kept = !pairs.some(([name]) => name === "code" || name === "error");
  // The code that is still good for something, as far as is known here.
  let live = "";
  boot.keep = (its, arrived) => {
    live = code = its;
    const mark = its === marked && !SECRET.test(state) ? state : "";
    const secret = SECRET.test(its);
    const keep = (store) => store.setItem(KEY, JSON.stringify([arrived, its, mark]));
    kept = stored(secret ? (store) => store.removeItem(KEY) : keep) && !secret;
    dropWhenOld(arrived);
  };
  boot.unkeep = () => {
    live = "";
    stored((store) => store.removeItem(KEY));
    say("sent");
  };
  const dropWhenOld = (arrived) => {
    clearTimeout(old);
    old = setTimeout(boot.unkeep, arrived + LIFETIME - Date.now());
  };
  if (code) {
    boot.keep(code, boot.arrived);
  } else if (kept) {
    stored((store) => {
      const [arrived, its, mark] = JSON.parse(store.getItem(KEY)) ?? [0, ""];
      if (its && Date.now() - arrived < LIFETIME) {
        code = marked = live = its;
        state = mark ?? "";
        boot.query = "?" + new URLSearchParams({ code, state });
        boot.arrived = arrived;
        dropWhenOld(arrived);
      } else {
        store.removeItem(KEY);
      }
    });
  }

  function stored(use) {
    try {
      if (!demo) use(sessionStorage);
      return true;
    } catch {
      // Storage is a convenience; where it is switched off, a reload means a new code.
      return false;
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

  // 4. An answer is held here, as far as it came: a success until it is forgotten, any other until the app has it.
  // If the app dies, all of them are shown.
  let answers = [];
  let death = null;
  boot.read = async (response, hold) => {
    const answer = { text: "", ok: response.ok, read: false, taken: false, alone: hold === 2 };
    if (hold) answers.push(answer);
    const decoder = new TextDecoder();
    let whole = true;
    try {
      const reader = response.body?.getReader();
      for (let part = await reader?.read(); part && !part.done; part = await reader.read()) {
        answer.text += decoder.decode(part.value, { stream: true });
      }
    } catch {
      whole = false;
    }
    answer.text += decoder.decode();
    answer.read = true;
    if (death) death();
    return [answer.text, whole];
  };
  boot.taken = () => {
    if (death) return;
    for (const answer of answers) answer.taken ||= answer.read;
    answers = answers.filter((answer) => answer.ok || !answer.taken);
  };
  boot.forget = () => {
    if (death) return;
    answers = [];
    code = "";
  };

  // 5. The first paint, and the app.
  addEventListener("DOMContentLoaded", async () => {
    // What is printed shows only that the page did not start: nothing that can be filled or pressed, wherever it stands.
    // So it stays where the page was cut off on its way; a reload brings the code back.
    if (!byId("end")) {
      root.dataset.boot = "cut";
      return;
    }
    // The app comes while the page around this one is asked. A preload link would not do for its wasm: Firefox and
    // WebKit do not use one for a fetch with integrity, so they would fetch the file twice.
    const [glue, wasm] = document.querySelectorAll('link[rel="modulepreload"], link[as="fetch"]');
    const coming = fetchWasm(wasm);
    // Whoever waits for it says what went wrong.
    coming.catch(() => {});
    byId("dead").hidden = true;
    if (admission) {
      byId("framed").hidden = false;
      const own = byId("own-tab");
      own.href = location.pathname + (demo ? "?demo" : "");
      // Only while it is pressed does the code stand in a link.
      own.onclick = (event) => {
        event.preventDefault();
        open(own.href + behind(live && { code: live, state: live === marked ? state : "" }), "_blank", "noopener");
      };
      byId("own-origin").textContent = location.host;
      await admission;
      new ResizeObserver(() => say("height", { height: Math.ceil(root.getBoundingClientRect().height) })).observe(root);
    }
    for (const part of document.querySelectorAll("nav, main, footer")) part.hidden = false;
    for (const id of demo ? ["client-id", "client-secret", "typed-code", "pasted-answer"] : []) byId(id).readOnly = true;
    if (code) {
      for (const id of ["title", "lead"]) byId(id).textContent = byId(id).dataset.code;
      document.title = byId("title").textContent;
      byId("code").textContent = masked(code);
      byId("code-kept").hidden = SECRET.test(code);
      document.body.dataset.screen = "code";
      for (const id of ["held", "exchange"]) byId(id).hidden = false;
    }
    start(glue, coming).then(startBench, (error) => broken("unstarted", error));
  });

  async function start(glue, wasm) {
    const page = await load(glue.href, wasm);
    boot.ask = page.ask;
    page.start(boot);
    alive = true;
  }

  // One of the two programs: the glue, and the wasm that it drives.
  async function load(glue, wasm) {
    const program = await import(glue);
    await program.default({ module_or_path: wasm });
    return program;
  }

  async function fetchWasm({ href, integrity }) {
    return fetch(href, { integrity });
  }

  // 6. What is not needed for the first press comes once the page is usable. Who presses earlier is heard then.
  let bench = null;
  let wanted = "";
  let tries = 0;
  boot.drawn = () => {
    if (document.body.dataset.screen === "tokens") say("tokens");
    bench?.drawn();
  };
  boot.later = (name) => {
    if (bench) return bench.act(name);
    wanted = name;
    byId("status").textContent = byId("send").dataset.starting;
  };

  async function startBench() {
    byId("bench-missing").hidden = true;
    byId("load-bench").onclick = startBench;
    const [glue, wasm] = benchFiles();
    const again = tries ? "?" + tries : "";
    tries += 1;
    try {
      await preload(glue, again);
      const program = await load(glue.href + again, fetchWasm(wasm));
      program.start(boot);
      bench = program;
      if (wanted) bench.act(wanted);
      wanted = "";
    } catch {
      benchIsMissing();
    }
  }

  function benchFiles() {
    return [...document.querySelectorAll('link[rel="later"]')];
  }

  function benchIsMissing() {
    bench = null;
    byId("bench-missing").hidden = false;
  }

  // An import has no integrity of its own; it takes what was preloaded with one. A failed import is remembered by the
  // browser, so another try needs another address.
  function preload(glue, again) {
    const link = document.createElement("link");
    if (!link.relList.supports("modulepreload")) return null;
    return new Promise((done, failed) => {
      link.rel = "modulepreload";
      link.href = glue.href + again;
      link.integrity = glue.integrity;
      link.onload = done;
      link.onerror = failed;
      document.head.append(link);
    });
  }

  // 7. If the app cannot start, or dies: say so, and give back everything that came.
  const crashed = (event) => {
    const error = event.error ?? event.reason;
    const fatal = globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError;
    if (death) death();
    else if (benchFiles().some(({ href }) => String(error?.stack).includes(href))) {
      // Tokens that nobody else has would be lost with it.
      if (answers.some((answer) => answer.ok && (answer.alone || !answer.taken))) broken("stopped", error);
      else benchIsMissing();
    }
    else if (alive && (fatal || answers.some((answer) => !answer.taken))) broken("stopped", error);
  };
  addEventListener("error", crashed);
  addEventListener("unhandledrejection", crashed);

  function broken(how, error) {
    alive = false;
    // Said again whenever something comes after the end: what is left of the app may draw over it.
    death = () => broken(how, error);
    const panel = byId("broken");
    const title = byId("title");
    title.textContent = document.title = byId("is-" + how).textContent;
    byId("lead").textContent = byId("is-" + how + "-why").textContent;
    byId("broken-code").textContent = how === "stopped" ? "L3-02" : "L3-01";
    byId("broken-detail").textContent = String(error?.name ?? error);
    document.body.dataset.screen = "broken";
    for (const id of ["exchange", "entry", "remark", "held"]) byId(id).hidden = true;
    if (code) {
      byId("broken-arrived").textContent = code;
      byId("broken-command").textContent =
        byId("broken-command").textContent.replace("YOUR-CODE", encodeURIComponent(code).replaceAll("'", "%27"));
    }
    byId("broken-answer").textContent = answers.map((answer) => answer.text).join("\n\n");
    byId("broken-arrived-row").hidden = !code;
    byId("broken-answer-row").hidden = !answers.length;
    panel.hidden = false;
    title.focus();
  }

  // Back, or a page woken from the browser's cache, starts anew: nothing old is shown or sent again.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });

  const byId = (id) => document.getElementById(id);

  // As `masked` in core/src/text.rs.
  function masked(text) {
    const shown = Math.min(4, Math.floor([...text].length / 8));
    return [...text].slice(0, shown).join("") + "••••••••" + (shown ? [...text].slice(-shown).join("") : "");
  }
})();
