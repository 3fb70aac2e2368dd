// The third of four scripts. Inside another page, the form is shown only if that page is on the host's list.
// `embed.js`, in that page, says hello. If the browser names all pages around, each of them has to be on the list.
boot.isFramed = window.top !== window;
boot.admission = boot.isFramed ? new Promise((admitted) => {
  const pages = [...(location.ancestorOrigins ?? [])];
  const areListed = pages.every(isListed);
  const admit = (origin) => {
    if (!isListed(origin) || !/asked|refused/.test(root.dataset.shown)) return;
    root.dataset.shown = "app";
    // A message holds no secret, and goes to this origin only.
    boot.say = (leg3, more) => parent.postMessage({ leg3, ...more }, origin);
    const height = () => boot.say("height", { height: Math.ceil(root.getBoundingClientRect().height) });
    new ResizeObserver(height).observe(root);
    admitted();
  };
  root.dataset.frame = "";
  const refuse = () => root.dataset.shown === "asked" && (root.dataset.shown = "refused");
  if (pages.length) areListed ? admit(pages[0]) : refuse();
  addEventListener("message", ({ source, origin, data }) => {
    // If this file was cut off, this page does not answer. So the page around it keeps the code and the link.
    if (source !== parent || data?.leg3 !== "hello" || !areListed || !byId("end")) return;
    admit(origin);
    for (const word of boot.isKept ? ["ready", "taken"] : ["ready"]) boot.say(word);
  });
  addEventListener("load", () => setTimeout(refuse, 3000)); // A page that knows this one says hello by then.
}) : null;
// Opens this page in a tab of its own. The code is in the address of that tab until it is read there.
boot.openOwnTab = ({ code, state } = boot) => {
  open(location.pathname + (boot.demo && "?" + boot.demo) + behindHash(code && { code, state }), "_blank", "noopener");
};
addEventListener("click", ({ target }) => target.id === "own-tab" && boot.openOwnTab());
