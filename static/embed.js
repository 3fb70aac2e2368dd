// Shows Leg 3 in a frame of this page, and gives it the code that HighLevel sent here. Put it into the head, before any
// script that reads the address. It takes the code out of the address at once.
//
//   <script src="https://tokens.example.com/embed.js" referrerpolicy="origin"></script>      in the head
//   <div data-leg3="https://tokens.example.com/" data-leg3-tool="make"></div>                where the frame appears
//   <section data-leg3-after="success" hidden>…</section>                        shown after the tokens were saved
(() => {
  const own = document.currentScript;
  // An image or a form may take this name.
  if (window.leg3Embed || own?.localName !== "script") return;
  window.leg3Embed = true;
  // Only the page beside this script gets the code. Another address of the same host may send it on.
  const home = new URL(".", own.src);

  // 1. Only what HighLevel sent is taken out of the address. Everything else stays as it is.
  const here = location.origin + location.pathname;
  const parts = location.search.slice(1).split("&");
  const came = parts.some((part) => /^(code|error)=/.test(part));
  const isSent = (part) => came && /^(code|state|error(_description|_uri)?)=/.test(part);
  let handed = parts.filter(isSent).join("&");
  if (came) {
    const rest = parts.filter((part) => !isSent(part)).join("&");
    try {
      history.replaceState(history.state, "", here + (rest && "?" + rest) + location.hash);
    } catch {
      // A page that may not change its address gets a frame, too.
    }
  }

  // 2. A frame for each place, and a new one if the page was redrawn. After tokens were there, only the link, because
  // what the frame held is gone with it.
  const ours = new Map();
  const make = (name) => document.createElement(name);
  const all = (selector) => document.querySelectorAll(selector);
  const told = new Set();

  function look() {
    if (told.has("saved")) for (const after of all('[data-leg3-after="success"]')) after.hidden = false;
    for (const place of all("[data-leg3]")) {
      const nodes = [...place.childNodes];
      if (!nodes.some((node) => ours.has(node))) fill(place);
      // The text of the place may come after the frame: a browser shows a page while it is still reading it.
      else for (const node of nodes) if (!ours.has(node)) node.remove();
    }
  }

  function fill(place) {
    const page = make("a");
    page.href = place.dataset.leg3;
    if (page.href !== home.href) return;
    const more = new URLSearchParams({ page: here, tool: place.dataset.leg3Tool ?? "" });
    // Not the address of the link: another script may change it.
    const to = () => home.href + "#" + handed + "&" + more;
    const frame = make("iframe");
    frame.title = "Get your tokens";
    frame.allow = `clipboard-write ${home.origin};web-share ${home.origin}`;
    // For later loads of the frame. For the first one, the referrer policy of the outer page holds.
    frame.referrerPolicy = "origin";
    frame.style.cssText = "display:block;width:100%;height:40rem;border:0";
    // The code is in no attribute, where a recorder of this page would find it. An empty frame is new, was
    // moved, or may not show the page. In each case the frame is led to the page again.
    let led = 0;
    frame.onload = () => {
      const now = frame.contentDocument;
      if (led !== 0 && (now?.URL !== "about:blank" || now === led)) {
        frame.contentWindow.postMessage({ leg3: "hello" }, home.origin);
      } else if (told.has("tokens")) {
        frame.replaceWith(page);
      } else {
        led = now;
        frame.sandbox = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";
        frame.contentWindow.location.replace(to());
      }
    };
    page.onclick = (event) => {
      event.preventDefault();
      open(to(), "_blank", "noopener");
    };
    // Until the page in the frame answers, it may be blocked: a frame does not say so.
    page.textContent = "Nothing here? Open " + home.host + " in its own tab.";
    ours.set(page).set(frame, page);
    place.replaceChildren(...(told.has("tokens") ? [page] : [frame, page]));
  }

  addEventListener("message", ({ source, origin, data }) => {
    for (const [frame, page] of ours) {
      if (!page || source !== frame.contentWindow || origin !== home.origin) continue;
      const { leg3, height } = data ?? {};
      if (leg3 === "ready") page.remove();
      // If the browser keeps nothing for the frame, a frame that is put back needs the code once more.
      if (leg3 === "taken") handed = "";
      if (height > 0 && height < 1e5) frame.style.height = height + "px";
      told.add(leg3);
      look();
    }
  });

  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  look();
})();
