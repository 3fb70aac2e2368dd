// Shows Leg 3 in a frame of this page, and passes the authorization code from HighLevel to the frame. Put this script
// into the head, before any script that reads the address. This script removes the code from the address at once.
//
//   <script src="https://tokens.example.com/embed.js" referrerpolicy="origin"></script>      in the head
//   <div data-leg3="https://tokens.example.com/" data-leg3-tool="make"></div>                where the frame appears
//   <section data-leg3-after="success" hidden>…</section>                        shown when the tokens are saved
(() => {
  const own = document.currentScript;
  // An image or a form with the name `currentScript` replaces `document.currentScript`.
  if (window.leg3Embed || own?.localName !== "script") return;
  window.leg3Embed = true;
  // Only the page in the folder of this script gets the code. Another page of the same host could send the code
  // elsewhere.
  const home = new URL(".", own.src);

  // 1. Only the parameters from HighLevel are removed from the address. Everything else stays.
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
      // A page that cannot change its address also gets a frame.
    }
  }

  // 2. Each element with `data-leg3` is a place. Each place gets a frame. If this page removes the frame, the place
  // gets a new frame. After tokens have arrived, a place gets only a link to Leg 3, because a removed frame loses its
  // tokens.
  const ours = new Map();
  const make = (name) => document.createElement(name);
  const all = (selector) => document.querySelectorAll(selector);
  const told = new Set();

  function look() {
    if (told.has("saved")) for (const after of all('[data-leg3-after="success"]')) after.hidden = false;
    for (const place of all("[data-leg3]")) {
      const nodes = [...place.childNodes];
      if (!nodes.some((node) => ours.has(node))) fill(place);
      // The content of the element may arrive after the frame, because a browser shows a page before the whole page has
      // arrived.
      else for (const node of nodes) if (!ours.has(node)) node.remove();
    }
  }

  function fill(place) {
    const page = make("a");
    page.href = place.dataset.leg3;
    if (page.href !== home.href) return;
    const more = new URLSearchParams({ page: here, tool: place.dataset.leg3Tool ?? "" });
    // The address in the link element is not used, because another script may change that address.
    const to = () => home.href + "#" + handed + "&" + more;
    const frame = make("iframe");
    frame.title = "Get your tokens";
    frame.allow = `clipboard-write ${home.origin};web-share ${home.origin}`;
    // This attribute applies to later loads of the frame. The referrer policy of the outer page applies to the first
    // load.
    frame.referrerPolicy = "origin";
    frame.style.cssText = "display:block;width:100%;height:40rem;border:0";
    // No attribute contains the code, because a script that records this page could read it there. An empty frame is
    // new, was moved, or is not allowed to show Leg 3. Until tokens have arrived, this script loads Leg 3 into an empty
    // frame. After that, this script shows a link in place of an empty frame.
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
    // The browser may block Leg 3 in the frame, and a frame does not report this. So the link is shown until Leg 3
    // replies.
    page.textContent = "Nothing here? Open " + home.host + " in its own tab.";
    ours.set(page).set(frame, page);
    place.replaceChildren(...(told.has("tokens") ? [page] : [frame, page]));
  }

  addEventListener("message", ({ source, origin, data }) => {
    for (const [frame, page] of ours) {
      if (!page || source !== frame.contentWindow || origin !== home.origin) continue;
      const { leg3, height } = data ?? {};
      if (leg3 === "ready") page.remove();
      // Leg 3 reports `taken` after the browser has stored the code for the frame, or when Leg 3 no longer keeps the
      // code. Until this report, each new frame gets the code.
      if (leg3 === "taken") handed = "";
      if (height > 0 && height < 1e5) frame.style.height = height + "px";
      told.add(leg3);
      look();
    }
  });

  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  look();
})();
