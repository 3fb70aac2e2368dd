// The third of four scripts. In a frame, the app is shown only if the outer page is on the host's list. `embed.js` in
// the outer page sends "hello". If the browser lists all surrounding pages, each must be on the host's list.
boot.isFramed = window.top !== window;
boot.admission = boot.isFramed ? new Promise((admitted) => {
  const pages = [...(location.ancestorOrigins ?? [])];
  const areListed = pages.every(isListed);
  const admit = (origin) => {
    if (!isListed(origin) || !/asked|refused/.test(root.dataset.shown)) return;
    root.dataset.shown = "app";
    // The messages contain no secret. They are sent only to the origin of the outer page.
    boot.say = (leg3, more) => parent.postMessage({ leg3, ...more }, origin);
    const height = () => boot.say("height", { height: Math.ceil(root.getBoundingClientRect().height) });
    new ResizeObserver(height).observe(root);
    admitted();
  };
  root.dataset.frame = "";
  const refuse = () => root.dataset.shown === "asked" && (root.dataset.shown = "refused");
  if (pages.length) areListed ? admit(pages[0]) : refuse();
  addEventListener("message", ({ source, origin, data }) => {
    // If `index.html` is incomplete, no reply is sent. The outer page then keeps the code and the link to this page.
    if (source !== parent || data?.leg3 !== "hello" || !areListed || !byId("end")) return;
    admit(origin);
    for (const word of boot.isKept ? ["ready", "taken"] : ["ready"]) boot.say(word);
  });
  addEventListener("load", () => setTimeout(refuse, 3000)); // The time limit for "hello" from `embed.js`.
}) : null;
// Opens this page in a new tab. If there is a code, the new tab's address contains it until `code.js` has read it.
boot.openOwnTab = ({ code, state } = boot) => {
  open(location.pathname + (boot.demo && "?" + boot.demo) + behindHash(code && { code, state }), "_blank", "noopener");
};
addEventListener("click", ({ target }) => target.id === "own-tab" && boot.openOwnTab());
