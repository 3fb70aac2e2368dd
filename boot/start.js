// The last of four scripts. It starts the app, and shows the code and all `answers` if the app cannot start or crashes.
// A response that may contain tokens is kept until *Forget everything*, any other response until the app has drawn it.
let answers = [];
boot.read = async (response, mayBringTokens) => {
  const answer = { text: "", isKept: mayBringTokens && response.ok, isRead: false };
  answers.push(answer);
  const decoder = new TextDecoder();
  let isWhole = true;
  try {
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader.read()) {
      answer.text += decoder.decode(part.value, { stream: true });
    }
  } catch {
    isWhole = false;
  }
  answer.text += decoder.decode();
  answer.isRead = true;
  if (failure) drawFailure();
  return [answer.text, isWhole];
};
boot.processed = () => (answers = answers.filter((answer) => answer.isKept || !answer.isRead));
boot.forget = () => (answers = []);
// The links to the app's script and WebAssembly. In a release they are `rel=app`, which browsers do not preload.
const ownFiles = () => [...document.querySelectorAll("link[rel=app], link[rel=modulepreload], link[rel=preload]")];

addEventListener("DOMContentLoaded", async () => {
  if (!/app|asked|refused/.test(root.dataset.shown)) return;
  try {
    if (!document.hidden && !boot.isFramed) await painted();
    // The files are fetched while this page waits for the outer page. Errors are handled at `await`.
    const [glue, wasm] = ownFiles().map(({ href, integrity }) => fetch(href, { integrity }));
    for (const file of [glue, wasm]) file.catch(() => {});
    await boot.ready;
    await boot.admission;
    showFirstScreen();
    const app = await imported(await glue);
    await app.default({ module_or_path: wasm });
    boot.isEarly = root.dataset.early === "yes"; // True if the user submitted a form before the app ran.
    app.start(boot);
    root.dataset.app = "alive";
  } catch (error) {
    fail("unstarted", error);
  }
});
// Waits until the first screen is painted. A hidden tab and a frame skip this wait, because they may not paint.
const painted = () => new Promise((visible) => requestAnimationFrame(() => setTimeout(visible)));
// The content security policy allows no script by its address, because WebKit would then run modules that others add to
// the page. So the app's script (`glue`) is imported from memory, after `fetch` has checked its digest.
let address = "";
async function imported(file) {
  if (!file.ok) throw new Error(file.status);
  address = URL.createObjectURL(new Blob([await file.arrayBuffer()], { type: "text/javascript" }));
  return import(address).finally(() => URL.revokeObjectURL(address));
}

// Shows the prerendered code screen if there is a code, otherwise the start screen. The app replaces this screen.
function showFirstScreen() {
  const start = byId("start-screen");
  if (start && !boot.code) byId("app").replaceChildren(start.content);
  root.dataset.firstScreen = "shown";
  document.title = document.querySelector("[data-screen] h1")?.textContent ?? document.title;
  const left = Math.ceil((boot.arrived + LIFETIME - Date.now()) / 60000) - 1;
  for (const { lastChild } of document.querySelectorAll("#chip")) lastChild.data = lastChild.data.replace("9", left);
}

// The app has crashed if its panic hook reports a panic, or if an error's stack names a file of the app. Errors from
// other scripts do not count.
boot.panicked = () => fail("stopped", { name: "panic" });
for (const name of ["error", "unhandledrejection"]) {
  addEventListener(name, ({ error, reason = error }) => {
    let stack = ""; // A script can choose its error's message. Chromium's stack begins with the message: remove it.
    attempt(() => (stack = reason.stack.replace(reason.message, "")));
    const isOurs = [address, ...ownFiles().map(({ href }) => href)].some((file) => stack.includes(file));
    if (root.dataset.app && isOurs) fail("stopped", reason);
  });
}

let failure = null;
function fail(how, error) {
  if (failure) return;
  boot.isDead = true;
  failure = (how === "stopped" ? "L3-02 " : "L3-01 ") + String(error?.name ?? error);
  byId("app").remove(); // Code of the app may still run, but it draws nothing more.
  byId("failure").hidden = false;
  root.dataset.shown = how;
  byId("failure-forget").onclick = startAnew;
  drawFailure();
  document.title = byId(how).querySelector("h1").textContent;
  byId(how).querySelector("h1").focus();
}
// A reload clears every variable. The values of this page in the tab's storage are removed before the reload.
function startAnew() {
  boot.drop();
  stored((store) => ["leg3.link", "leg3.had"].forEach((key) => store.removeItem(key)));
  addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), true);
  location.reload();
}

function drawFailure() {
  const quoted = encodeURIComponent(boot.code || "YOUR-CODE").replaceAll("'", "%27");
  const command = byId("failure-command").textContent.replace(/(code=)[^']*/, (_, name) => name + quoted);
  const parts = { code: failure, received: boot.code, answers: answers.map(({ text }) => text).join("\n\n"), command };
  for (const [name, text] of Object.entries(parts)) {
    byId("failure-" + name).textContent = text;
    byId("failure-" + name).parentElement.hidden = !text;
  }
}

addEventListener("pageshow", ({ persisted }) => persisted && location.reload()); // A cached page is out of date.
root.dataset.scripts = "all";
