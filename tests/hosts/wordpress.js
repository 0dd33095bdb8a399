// What WordPress 6 does with an oEmbed document of a site that it does not know, and with messages of the frame in it: as
// wp_filter_oembed_result() and wp-includes/js/wp-embed.js do it, held beside WordPress 6.1 and 6.8.
"use strict";
const KEPT = { A: ["href"], BLOCKQUOTE: [], IFRAME: ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"] };

// The document's html as WordPress prints it. `late`: its script comes only when `hear()` is called.
function paste(oembed, late = false) {
  const parsed = new DOMParser().parseFromString(oembed.html, "text/html").body;
  for (const element of [...parsed.querySelectorAll("*")].reverse()) {
    const kept = KEPT[element.tagName];
    if (!kept) { element.replaceWith(...element.childNodes); continue; }
    for (const { name } of [...element.attributes]) if (!kept.includes(name)) element.removeAttribute(name);
  }
  const first = parsed.firstChild;
  const quote = first?.nodeName === "BLOCKQUOTE" ? first : undefined;
  const frame = parsed.querySelector("iframe");
  if (!frame) return;
  const secret = "aB3dE6gH9j";
  frame.setAttribute("src", `${frame.getAttribute("src")}#?secret=${secret}`);
  frame.dataset.secret = secret;
  frame.className = "wp-embedded-content";
  frame.setAttribute("sandbox", "allow-scripts");
  if (quote) {
    quote.dataset.secret = secret;
    quote.className = "wp-embedded-content";
    frame.style.cssText = "position: absolute; visibility: hidden;";
  }
  document.getElementById("pasted").replaceChildren(...[quote, frame].filter(Boolean));
  // Without a blockquote wp-embed.js is not loaded at all.
  if (quote && !late) hear();
}

// wp-embed.js.
function hear() {
  addEventListener("message", ({ data, source }) => {
    if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
    for (const quote of document.querySelectorAll(`blockquote[data-secret="${data.secret}"]`)) quote.style.display = "none";
    for (const frame of document.querySelectorAll(`iframe[data-secret="${data.secret}"]`)) {
      if (source !== frame.contentWindow) continue;
      frame.removeAttribute("style");
      if (data.message === "height") frame.height = Math.min(Math.max(Number.parseInt(data.value, 10) || 0, 200), 1000);
      // WordPress goes there (`window.top.location.href`); here it is only said.
      if (data.message === "link" && /^https?:$/.test(new URL(data.value).protocol)
        && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame) {
        document.getElementById("left").textContent = data.value;
      }
    }
  });
  for (const frame of document.querySelectorAll("iframe.wp-embedded-content")) {
    frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
  }
}
