// <plainsight-feed>: research in plain words, on any page.
//
// Defines the element and nothing else. Near the viewport the element makes an iframe on the site this script came from, and
// talks to it as docs/widget-protocol.md says. The link inside the element stays until the frame has answered.
(() => {
  "use strict";
  const NAME = "plainsight-feed";
  const { src } = document.currentScript ?? {};
  if (!src || !window.customElements || customElements.get(NAME)) return;

  const SITE = new URL(".", src);
  const ATTRIBUTES =
    "topic kind people-only article limit theme accent heading-level filter open label".split(" ");
  const LEAST = 100;
  const MOST = 12000;
  let made = 0;

  // Stronger than any style sheet of the page, and not what a policy for styles forbids.
  const dress = (element, style) => {
    for (const name in style) element.style.setProperty(name, style[name], "important");
  };
  const make = (name, style) => {
    const element = document.createElement(name);
    dress(element, style);
    return element;
  };

  customElements.define(NAME, class extends HTMLElement {
    static observedAttributes = ATTRIBUTES;
    #id = `${++made}-${Math.random().toString(36).slice(2)}`;
    #box; #slot; #frame; #watching; #height; #ready; #touched; #drawn; #sent;

    connectedCallback() {
      const limit = this.hasAttribute("article") ? 1 : Math.min(Math.max(parseInt(this.getAttribute("limit")) || 5, 1), 12);
      if (!this.#box) {
        this.#box = make("div", { display: "block", position: "relative" });
        this.#slot = this.#box.appendChild(make("slot", {}));
        (this.shadowRoot ?? this.attachShadow({ mode: "open" })).replaceChildren(this.#box);
      }
      dress(this, { display: this.hidden ? "none" : "block", height: "auto", visibility: "visible" });
      // The room that the page keeps, or about what the list will take.
      const room = this.offsetHeight > LEAST ? this.offsetHeight : limit * (this.clientWidth < 500 ? 400 : 290) + 200;
      dress(this.#box, { height: `${room}px` });
      dress(this, { "min-height": 0 });
      addEventListener("message", this);
      if (!window.IntersectionObserver) return this.#start();
      const near = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          near.disconnect();
          this.#start();
        }
      }, { rootMargin: "600px" });
      near.observe(this.#box);
      // A height that would move what the reader sees waits until the lower edge is out of sight.
      const edge = new IntersectionObserver(() => this.#draw(), { threshold: [0, 1] });
      edge.observe(this.#box);
      this.#watching = [near, edge];
    }

    // Moved and not taken out: where browsers can tell, nothing is made anew.
    connectedMoveCallback() {}

    disconnectedCallback() {
      removeEventListener("message", this);
      this.#watching?.forEach((watcher) => watcher.disconnect());
      this.#frame?.remove();
      this.#frame = this.#ready = this.#height = this.#touched = undefined;
      if (this.#slot) dress(this.#slot, { display: "contents" });
    }

    attributeChangedCallback() {
      if (!this.#ready || this.#sent) return;
      this.#sent = Promise.resolve().then(() => {
        this.#sent = undefined;
        this.#tell();
      });
    }

    handleEvent({ source, origin, data }) {
      const frame = this.#frame?.contentWindow;
      if (!frame || source !== frame || origin !== SITE.origin) return;
      if (data?.plainsight !== 1 || data.id !== this.#id) return;
      if (data.type === "ready") {
        this.#ready = true;
        dress(this.#slot, { display: "none" });
        dress(this.#frame, { visibility: "visible" });
        this.#tell();
      } else if (data.type === "resize" && Number.isFinite(data.height)) {
        this.#height = Math.ceil(Math.min(Math.max(data.height, LEAST), MOST));
        this.#touched ||= data.touched === true;
        this.#drawn ??= requestAnimationFrame(() => {
          this.#drawn = undefined;
          this.#draw();
        });
      } else if (data.type === "navigate" && this.getBoundingClientRect().top < 0) {
        this.scrollIntoView();
      }
    }

    #query() {
      const query = new URLSearchParams();
      for (const name of ATTRIBUTES) if (this.hasAttribute(name)) query.set(name, this.getAttribute(name));
      return query;
    }

    // Some lists are pages of their own, complete before any script runs.
    #start() {
      const query = this.#query();
      const slug = (name) => /^[\w-]+$/.test(query.get(name) ?? "") && `${name}s/${query.get(name)}/`;
      const narrow = ["kind", "people-only", "filter"].some((name) => query.has(name));
      let path = slug("article") || (!narrow && slug("topic")) || "";
      const go = () => (frame.src = new URL(`embed/${path}?${query}#${this.#id}`, SITE));
      const frame = make("iframe", {
        position: "absolute", inset: 0, width: "100%", height: "100%", border: 0, visibility: "hidden",
      });
      frame.referrerPolicy = "no-referrer";
      frame.sandbox = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";
      // Nothing answers, though the answer may be behind the news of its coming: there is no such page, and the general one
      // will say what is wrong.
      frame.onload = () => setTimeout(() => {
        if (this.#ready || !path || this.#frame !== frame) return;
        path = "";
        go();
      }, 1000);
      this.#frame = frame;
      this.#name();
      go();
      this.#box.append(frame);
    }

    #name() {
      this.#frame.title = this.getAttribute("label") || this.textContent.trim() || "Plainsight";
    }

    #tell() {
      this.#name();
      const config = { plainsight: 1, id: this.#id, type: "config", query: String(this.#query()) };
      this.#frame.contentWindow.postMessage(config, SITE.origin);
    }

    #draw() {
      const { top, bottom, height } = this.#box.getBoundingClientRect();
      const unseen = bottom > innerHeight && top + this.#height > innerHeight;
      if (this.#height && this.#height !== height && (unseen || this.#touched || document.hidden)) {
        dress(this.#box, { height: `${this.#height}px` });
      }
    }
  });
})();
