// <plainsight-feed>: research in plain words, on any page.
//
// Defines the element and nothing else. Near the viewport the element makes an iframe on the site it belongs to, and talks to
// it as docs/widget-protocol.md says. The link inside the element stays until the frame has answered.
import { ARTICLE, CARDS, EMBED, FOLDERS, LEAST_HEIGHT, LIMIT, MOST_CARDS, MOST_HEIGHT, NAMES, SANDBOX } from "./contracts.js";
import { embedPage } from "./widget.js";

(() => {
  const NAME = "plainsight-feed";
  // Where this script came from, if a browser can tell: a module, a loader or a bundle hides it or names another file.
  const { src } = document.currentScript ?? {};
  const own = /\/embed\.js(\?|$)/.test(src) && new URL(".", src).href;
  const known = customElements.get(NAME);
  if (known) {
    // Another site's script was here first. It makes our elements too, if it is told of us.
    if (own) known.sites?.push(own);
    return;
  }

  const sites = own ? [own] : [];
  const ATTRIBUTES = NAMES.split(" ");
  let made = 0;
  let complained;

  // Stronger than any style sheet of the page, and not what a policy for styles forbids.
  const dress = (element, style) => {
    for (const name in style) element.style.setProperty(name, style[name], "important");
  };
  const make = (name, style) => {
    const element = document.createElement(name);
    dress(element, style);
    return element;
  };

  // Weaker than any style sheet of the page: it may hide the element by a class or on paper.
  let weak;
  try {
    weak = new CSSStyleSheet();
    weak.replaceSync(":host{display:block}");
  } catch {}

  customElements.define(NAME, class extends HTMLElement {
    static observedAttributes = [...ATTRIBUTES, "hidden"];
    static sites = sites;
    #id = `${++made}-${Math.random().toString(36).slice(2)}`;
    #box; #slot; #frame; #site; #watching; #height; #room; #ready; #touched; #drawn; #sent;

    connectedCallback() {
      if (!this.#box) {
        this.#box = make("div", { display: "block", position: "relative" });
        this.#slot = this.#box.appendChild(make("slot", {}));
        const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
        if (weak) root.adoptedStyleSheets = [weak];
        root.replaceChildren(this.#box);
      }
      this.#keepRoom();
      this.#hide();
      addEventListener("message", this);
      addEventListener("beforeprint", this);
      addEventListener("afterprint", this);
      const near = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          near.disconnect();
          // It may have been where nothing has a width.
          this.#keepRoom();
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
      for (const type of ["message", "beforeprint", "afterprint"]) removeEventListener(type, this);
      this.#watching?.forEach((watcher) => watcher.disconnect());
      this.#frame?.remove();
      this.#frame = this.#ready = this.#height = this.#touched = undefined;
      if (this.#slot) dress(this.#slot, { display: "contents" });
    }

    attributeChangedCallback(name) {
      if (name === "hidden") return this.#hide();
      if (!this.#ready || this.#sent) return;
      this.#sent = Promise.resolve().then(() => {
        this.#sent = undefined;
        this.#tell();
      });
    }

    handleEvent({ type, source, origin, data }) {
      // On paper the link is worth more than the room for a list that has not come.
      if (type !== "message") {
        if (!this.#ready) dress(this.#box, { height: type === "beforeprint" ? "auto" : this.#room });
        return;
      }
      const frame = this.#frame?.contentWindow;
      if (!frame || source !== frame || origin !== this.#site.origin) return;
      if (data?.plainsight !== 1 || data.id !== this.#id) return;
      if (data.type === "ready") {
        this.#ready = true;
        dress(this.#slot, { display: "none" });
        dress(this.#frame, { visibility: "inherit" });
        this.#tell();
      } else if (data.type === "resize" && Number.isFinite(data.height)) {
        this.#height = Math.ceil(Math.min(Math.max(data.height, LEAST_HEIGHT), MOST_HEIGHT));
        this.#touched ||= data.touched === true;
        this.#drawn ??= requestAnimationFrame(() => {
          this.#drawn = undefined;
          this.#draw();
        });
      } else if (data.type === "navigate" && this.getBoundingClientRect().top < 0) {
        this.scrollIntoView();
      }
    }

    // The snippet's own style would be stronger than a page's class; what a page hides stays hidden.
    #hide() {
      this.style.removeProperty("display");
      if (this.hidden) dress(this, { display: "none" });
    }

    // The room that the page keeps, or about what the list will take. Known once the element has a width.
    #keepRoom() {
      const { clientWidth } = this.#box;
      if (this.#room || !clientWidth) return;
      const limit = this.hasAttribute(ARTICLE) ? 1 : Math.min(Math.max(parseInt(this.getAttribute(LIMIT)) || CARDS, 1), MOST_CARDS);
      const kept = this.offsetHeight;
      this.#room = `${kept > LEAST_HEIGHT ? kept : limit * (clientWidth < 500 ? 400 : 290) + 200}px`;
      dress(this.#box, { height: this.#room });
      dress(this, { height: "auto", "min-height": 0 });
    }

    // The site this element belongs to: what it says itself, the script whose site its link leads to, where its link leads if
    // that is another site than the page's, the first script there is.
    #where() {
      const named = this.getAttribute("site");
      if (named) return new URL(named.replace(/\/?$/, "/"), document.baseURI);
      const link = this.querySelector("a[href]")?.href ?? "";
      const away = /^http/.test(link) && !link.startsWith(`${location.origin}/`);
      const base = link.split(/[?#]/)[0].replace(RegExp(`([^/])/((${FOLDERS})/.*|[^/]*)$`), "$1/");
      const site = sites.find((site) => link.startsWith(site)) ?? (away ? base : sites[0]);
      if (site) return new URL(site);
      complained ||= !console.warn(`${NAME}: cannot tell its site; keep the link inside it, or add site="https://…/"`);
    }

    #query() {
      const query = new URLSearchParams();
      for (const name of ATTRIBUTES) if (this.hasAttribute(name)) query.set(name, this.getAttribute(name));
      return query;
    }

    // Some lists are pages of their own, complete before any script runs.
    #start() {
      // The link may not have been read yet.
      if (document.readyState === "loading" && !this.querySelector("a[href]")) {
        return document.addEventListener("DOMContentLoaded", () => this.isConnected && this.#start(), { once: true });
      }
      this.#site = this.#where();
      if (!this.#site) return dress(this.#box, { height: "auto" });
      const query = this.#query();
      let path = embedPage(query);
      const go = () => (frame.src = new URL(`${EMBED}${path}?${query}#${this.#id}`, this.#site));
      const frame = make("iframe", {
        position: "absolute", inset: 0, width: "100%", height: "100%", border: 0, visibility: "hidden",
      });
      frame.referrerPolicy = "no-referrer";
      frame.sandbox = SANDBOX;
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
      this.#frame.contentWindow.postMessage(config, this.#site.origin);
    }

    #draw() {
      const { top, bottom, width, height } = this.#box.getBoundingClientRect();
      // What is hidden has no size; it says its height again when it is seen.
      if (!width || !this.#ready) return;
      const unseen = bottom > innerHeight && top + this.#height > innerHeight;
      if (this.#height && this.#height !== height && (unseen || this.#touched || document.hidden)) {
        dress(this.#box, { height: `${this.#height}px` });
      }
    }
  });
})();
