// Puts the page that trades HighLevel's code into another page, in a frame. Belongs into the head, before anything else
// can read the address. It takes the code out of the address at once, and hands it to the frame where no log has it.
//
//   <script src="https://tokens.example.com/embed.js"></script>      in the head
//   <div data-leg3="https://tokens.example.com/"></div>              where the frame shall be
//   <section data-leg3-after="success" hidden>…</section>            shown once tokens are there
(() => {
  "use strict";
  if (window.leg3Embed) return;
  window.leg3Embed = true;

  // 1. Of the address, only what HighLevel sent: all else stays, to the letter.
  const OURS = /^(code|state|error|error_description|error_uri)=/;
  const parts = location.search.slice(1).split("&");
  const came = parts.some((part) => /^(code|error)=/.test(part));
  let handed = came ? parts.filter((part) => OURS.test(part)).join("&") : "";
  if (came) {
    const rest = parts.filter((part) => !OURS.test(part)).join("&");
    history.replaceState(history.state, "", location.pathname + (rest && "?" + rest) + location.hash);
  }

  // 2. A frame for each place, anew where the page around was drawn anew; none any more once tokens were there.
  let done = false;
  const frames = new Map();

  function look() {
    if (done) for (const after of document.querySelectorAll('[data-leg3-after="success"]')) after.hidden = false;
    for (const place of document.querySelectorAll("[data-leg3]")) {
      const frame = place.querySelector("iframe");
      const known = frames.get(frame);
      if (!frame && !done) fill(place);
      // What stood there may come after the frame: a browser shows a page while it is still reading it.
      else if (known) for (const node of [...place.childNodes]) if (node !== frame && node !== known.link) node.remove();
    }
  }

  function fill(place) {
    const page = new URL(place.dataset.leg3, location.href);
    page.hash = handed;
    const frame = document.createElement("iframe");
    const link = document.createElement("a");
    frame.title = "Get your tokens";
    frame.allow = "clipboard-write";
    frame.referrerPolicy = "origin";
    frame.sandbox = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";
    frame.style.cssText = "display:block;width:100%;height:40rem;border:0";
    frame.src = link.href = page.href;
    link.target = "_blank";
    link.rel = "noopener";
    // Until the page in the frame answers, it may be blocked: a frame does not say so.
    link.textContent = "Nothing here? Open " + page.host + " in its own tab.";
    frames.set(frame, { origin: page.origin, link });
    frame.onload = () => frame.contentWindow.postMessage({ leg3: "hello" }, page.origin);
    place.replaceChildren(frame, link);
  }

  addEventListener("message", ({ source, origin, data }) => {
    for (const [frame, known] of frames) {
      if (source !== frame.contentWindow || origin !== known.origin) continue;
      if (data?.leg3 === "ready") {
        // Where the frame's browser keeps nothing, a frame that is put back needs the code once more.
        if (data.kept) handed = "";
        known.link.remove();
      } else if (data?.leg3 === "sent") {
        handed = "";
      } else if (data?.leg3 === "height" && typeof data.height === "number" && data.height > 0 && data.height < 1e5) {
        frame.style.height = data.height + "px";
      } else if (data?.leg3 === "tokens") {
        done = true;
        look();
      }
    }
  });

  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  look();
})();
