// Wakes a page that can already be read.
//
// Text and style come first: the WebAssembly is fetched when the browser has nothing better to do, or at the reader's first
// touch, whichever is earlier. If waking fails because the page was rewritten before us (a translator, an extension), a
// fresh instance makes it anew. If that fails too, or WebAssembly cannot run, the page stays as it is, with a notice.
"use strict";
(() => {
  const boot = document.currentScript;
  const container = document.getElementById("app");
  const { glue, wasm, wake: when } = boot.dataset;
  // Listeners on the window of the instance under way: if it fails, they must not act on the next one's page.
  let listeners = [];
  let attempts = 0;
  let panic;

  // A panic is a RuntimeError, and our own refusal of a page is a plain Error. What cannot be fetched or compiled is neither.
  const isPanic = (error) =>
    typeof WebAssembly === "object" && (error instanceof WebAssembly.RuntimeError || error?.constructor === Error);

  let state;

  const say = (next) => {
    state = next;
    document.documentElement.dataset.app = next;
  };
  // The page waits for this word: see `GUARD` in src/publish/page_kind.rs.
  say("asleep");

  // What a broken instance left on the window must not act on a page that is no longer its own.
  const forget = () => {
    for (const [type, listener, options] of listeners) window.removeEventListener(type, listener, options);
    listeners = [];
  };

  const fail = () => {
    forget();
    say("broken");
    document.getElementById("broken").hidden = false;
  };

  // Resolves once the app runs and its first effects, which come right after, have run too. Whatever those throw counts.
  const start = async (mode) => {
    attempts += 1;
    container.dataset.start = mode;
    const original = window.addEventListener;
    window.addEventListener = function (...listener) {
      listeners.push(listener);
      return original.apply(this, listener);
    };
    try {
      // Another address is another instance: nothing of a broken one is left in it.
      const module = await import(mode === "mount" ? `${glue}?again` : glue);
      await module.default({ module_or_path: wasm });
      await new Promise((done) => setTimeout(done));
      if (panic) throw panic;
    } finally {
      delete window.addEventListener;
    }
  };

  // What stands on a page is not said again in its data, nor what all pages share. To make the page anew all of it is needed,
  // and lies beside it.
  const complete = async () => {
    const data = document.getElementById("page-data");
    const page = JSON.parse(data.textContent);
    const { base, shared } = page.site;
    const part = async (path) => (await fetch(base + path)).json();
    const view = page.view.standing ? part(`${page.path}index.json`) : page.view;
    const [all, { details, phrases }] = await Promise.all([view, part(shared)]);
    Object.assign(page, { view: all, phrases, site: { ...page.site, details } });
    data.textContent = JSON.stringify(page);
  };

  const again = async () => {
    if (attempts > 1) return fail();
    forget();
    panic = undefined;
    say("waking");
    try {
      await complete();
      // The style sheet stands in the header that is about to be made anew.
      for (const sheet of container.querySelectorAll("link[rel=stylesheet]")) document.head.append(sheet);
      await start("mount");
      say("remade");
    } catch {
      fail();
    }
  };

  const wake = async () => {
    if (state !== "asleep") return;
    say("waking");
    try {
      await start("hydrate");
      say("awake");
    } catch (error) {
      // A page that was rewritten before us is worth another try. What could not be fetched or compiled will not be, the
      // second time.
      if (isPanic(error)) await again();
      else fail();
    }
  };

  // A panic: while starting it is noted, while the reader is at work it is acted on.
  window.addEventListener("error", ({ error }) => {
    if (typeof WebAssembly !== "object" || !(error instanceof WebAssembly.RuntimeError)) return;
    if (state === "waking") panic = error;
    else if (state === "awake" || state === "remade") again();
  });

  // A marked word is a link to its meaning, which opens where the reader is. Browsers without popovers follow the link.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.term, .meaning .back");
    if (!link?.showPopover || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const opened = link.closest(".meaning:popover-open");
    const meaning = opened ?? document.getElementById(link.hash.slice(1));
    if (!opened && !link.matches(".term")) return;
    event.preventDefault();
    if (opened) return opened.hidePopover();
    // What opens is a dialog, named by its word, and takes the focus.
    meaning.role = "dialog";
    meaning.ariaLabel = meaning.querySelector("strong").textContent;
    meaning.tabIndex = -1;
    // Safari focuses no link that is clicked, and closing gives the focus back to what had it.
    link.focus();
    meaning.togglePopover({ force: true, source: link });
  });

  // The meaning of a word that opens is what a screen reader should read next. Closing gives the focus back by itself.
  document.addEventListener("toggle", ({ target, newState }) => {
    if (newState === "open" && target.popover) target.focus();
  }, true);

  // From the meaning, Tab leads to what is inside it. Firefox 140 would go past it.
  document.addEventListener("keydown", (event) => {
    const { key, shiftKey, target } = event;
    const inside = key === "Tab" && !shiftKey && target.popover && target.querySelector("a, button");
    if (inside) {
      event.preventDefault();
      inside.focus();
    }
  });

  // What few need at once is folded where there is little room, as soon as it is there and before it is seen.
  const isNarrow = window.matchMedia("(max-width: 48rem)").matches;
  if (isNarrow) for (const fold of document.querySelectorAll(".fold")) fold.open = false;

  // On paper nothing can be opened.
  window.addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll(".fold:not([open])")) fold.open = true;
  });

  // A way into what is folded unfolds it: not every browser does.
  document.addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href^='#']");
    const fold = link && document.getElementById(link.hash.slice(1))?.closest(".fold");
    if (fold) fold.open = true;
  });

  // Where the search box is on the page already, its link only goes there: what was chosen stays.
  document.addEventListener("click", (event) => {
    const box = event.target.closest?.(".to-search") && document.getElementById("q");
    if (!box) return;
    event.preventDefault();
    box.focus();
  }, true);

  // The menu closes when a way out of it is taken, and with Escape.
  const menu = () => document.querySelector(".menu[open]");
  document.addEventListener("click", ({ target }) => {
    const open = menu();
    if (open && (!open.contains(target) || target.closest("a"))) open.open = false;
  });
  // Nothing may have the focus underneath it.
  document.addEventListener("focusin", ({ target }) => {
    const open = menu();
    if (open && !open.contains(target)) open.open = false;
  });
  document.addEventListener("keydown", ({ key }) => {
    const open = key === "Escape" && menu();
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });

  const idle = window.requestIdleCallback ?? ((callback) => setTimeout(callback, 200));
  const whenIdle = () => idle(wake, { timeout: 4000 });

  // A widget is complete as it is; it wakes only if what the host page wants needs the app (see frame.js).
  if (when === "asked") {
    const ifNeeded = () => document.documentElement.dataset.needs === "app" && wake();
    document.addEventListener("DOMContentLoaded", ifNeeded);
    window.addEventListener("plainsight:wanted", ifNeeded);
    return;
  }
  for (const type of ["pointerdown", "keydown", "focusin", "touchstart"]) {
    window.addEventListener(type, wake, { once: true, passive: true });
  }
  if (document.readyState === "complete") whenIdle();
  else window.addEventListener("load", whenIdle);
})();
