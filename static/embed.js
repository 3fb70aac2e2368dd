// Puts the page that trades HighLevel's code into another page, in a frame. Belongs into the head, before anything else
// can read the address. It takes the code out of the address at once, and hands it to the frame where no log has it.
//
//   <script src="https://tokens.example.com/embed.js" referrerpolicy="origin"></script>      in the head
//   <div data-leg3="https://tokens.example.com/"></div>              where the frame shall be
//   <section data-leg3-after="success" hidden>…</section>            shown once tokens are there
(() => {
  if (window.leg3Embed) return;
  window.leg3Embed = true;

  // 1. Of the address, only what HighLevel sent: all else stays, to the letter.
  const here = location.origin + location.pathname;
  const parts = location.search.slice(1).split("&");
  const came = parts.some((part) => /^(code|error)=/.test(part));
  const isOurs = (part) => came && /^(code|state|error(_description|_uri)?)=/.test(part);
  let handed = parts.filter(isOurs).join("&");
  if (came) {
    const rest = parts.filter((part) => !isOurs(part)).join("&");
    try {
      history.replaceState(history.state, "", here + (rest && "?" + rest) + location.hash);
    } catch {
      // A page that may not change its address gets a frame all the same.
    }
  }

  // 2. A frame for each place, anew where the page around was drawn anew; once tokens were there, only the link: what the
  // frame held is gone with it. A page from anywhere but where this script came from gets no code, whoever named it.
  const homes = [...document.scripts].map(({ src }) => src).filter((src) => src.includes("/embed.js"));
  const ours = new Map();
  const make = (name) => document.createElement(name);
  let done = false;

  function look() {
    if (done) for (const after of document.querySelectorAll('[data-leg3-after="success"]')) after.hidden = false;
    for (const place of document.querySelectorAll("[data-leg3]")) {
      const nodes = [...place.childNodes];
      if (!nodes.some((node) => ours.has(node))) fill(place);
      // What stood there may come after the frame: a browser shows a page while it is still reading it.
      else for (const node of nodes) if (!ours.has(node)) node.remove();
    }
  }

  function fill(place) {
    const page = make("a");
    page.href = place.dataset.leg3;
    if (!homes.some((src) => src.startsWith(page.origin + "/"))) return;
    const to = () => page.href + "#" + (handed && handed + "&") + "page=" + encodeURIComponent(here);
    const frame = make("iframe");
    frame.title = "Get your tokens";
    frame.allow = "clipboard-write " + page.origin;
    // For what loads the frame anew; the first time, the funnel's own policy holds.
    frame.referrerPolicy = "origin";
    frame.style.cssText = "display:block;width:100%;height:40rem;border:0";
    // The code stands in no attribute, where whoever records this page would find it. An empty frame is a new one, one that
    // was moved, or one that may not show the page: then the same as before.
    let led = 0;
    frame.onload = () => {
      const now = frame.contentDocument;
      if (led !== 0 && (now?.URL !== "about:blank" || now === led)) {
        frame.contentWindow.postMessage({ leg3: "hello" }, page.origin);
      } else if (done) {
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
    page.textContent = "Nothing here? Open " + page.host + " in its own tab.";
    ours.set(page).set(frame, page);
    place.replaceChildren(...(done ? [page] : [frame, page]));
  }

  addEventListener("message", ({ source, origin, data }) => {
    for (const [frame, page] of ours) {
      if (!page || source !== frame.contentWindow || origin !== page.origin) continue;
      const { leg3, kept, height } = data ?? {};
      if (leg3 === "ready") page.remove();
      // Where the frame's browser keeps nothing, a frame that is put back needs the code once more.
      if (leg3 === "sent" || kept) handed = "";
      if (leg3 === "height" && height === +height && height > 0 && height < 1e5) frame.style.height = height + "px";
      if (leg3 === "tokens") done = true;
      look();
    }
  });

  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  look();
})();
