// The widget's page: what it looks like, and its talk with the page around it. Runs before the first paint.
//
// What the host wants (docs/widget-protocol.md) comes as a query, in the address and later in messages. Looks are put on here;
// what changes the list itself is left to the app, which is only woken if it is needed.
import {
  ARTICLE, CARDS, CHOICES, EMBED, HTML, LIMIT, MOST_CARDS, MOST_CONFIG, MOST_IN_WORDPRESS, NUMBERS, TOPICS,
} from "./contracts.js";
import { embedPage, isOn, narrowing } from "./widget.js";

(() => {
  const root = document.documentElement;
  const { base } = document.currentScript.dataset;
  const [id, wordpress] = location.hash.slice(1).split("?");
  const secret = new URLSearchParams(wordpress).get("secret");
  const host = parent === window ? null : parent;
  const SURE = 7;
  const said = new Set();
  let wanted = new URLSearchParams(location.search);
  let hostOrigin = "*";
  let touched = false;
  let height;
  // How wide the frame was when it was found out how many cards fit.
  let width;
  // The heading as it was published.
  let own;

  const complain = (name, value, instead) => {
    const line = `plainsight-feed: ${name}="${value}" cannot be used; ${instead}`;
    if (!said.has(line)) console.warn(line);
    said.add(line);
  };

  // The value of an attribute if it is one of those, or nothing, and then it is said why.
  const one = (name, fits, instead) => {
    const value = wanted.get(name)?.trim();
    if (!value || fits(value)) return value;
    complain(name, value, instead);
  };
  const choice = (name, instead) => one(name, (value) => CHOICES[name].includes(value), instead);
  const number = (name, instead) => {
    const [least, most] = NUMBERS[name];
    return one(name, (value) => /^\d+$/.test(value) && value >= least && value <= most, instead);
  };

  // --- Looks ---------------------------------------------------------------------------------------------------------

  // The dark colours stand in a media query; what the host wants stands in its place.
  const DARK = "prefers-color-scheme: dark";
  const schemes = [];
  const find = (rules) => {
    for (const rule of rules) {
      if (rule.media?.mediaText.includes(DARK)) schemes.push(rule.media);
      if (rule.cssRules) find(rule.cssRules);
    }
  };
  const limits = typeof CSSStyleSheet === "function" && "replaceSync" in CSSStyleSheet.prototype && new CSSStyleSheet();

  const putTheme = () => {
    const theme = choice("theme", "the system's is used") ?? "auto";
    const media = { auto: `screen and (${DARK})`, light: "not all", dark: "screen" }[theme];
    for (const scheme of schemes) scheme.mediaText = media;
    root.style.colorScheme = theme === "auto" ? "" : theme;
  };

  const putLimit = (most = MOST_CARDS) => {
    const limit = number(LIMIT, `${CARDS} are shown`);
    if (limits) limits.replaceSync(`.cards > li:nth-child(n + ${Math.min(limit ?? CARDS, most) + 1}) { display: none }`);
  };

  // Relative luminance and contrast as WCAG 2.2 has them.
  const luminance = (colour) => {
    const [r, g, b] = colour.map((part) => (part <= 10.31475 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const colour = (text) => {
    const probe = document.createElement("i");
    probe.style.color = text;
    root.append(probe);
    const parts = probe.style.color && getComputedStyle(probe).color.match(/^rgba?\((\d+), (\d+), (\d+)/);
    probe.remove();
    return parts && parts.slice(1).map(Number);
  };

  // Where the accent could not be read on our grounds, it moves towards black or white until it can.
  const putAccent = () => {
    for (const name of ["--accent", "--link", "--on-accent"]) root.style.removeProperty(name);
    const accent = one("accent", colour, "the site's own is used");
    const grounds = ["--ground", "--surface", "--tint"].map((name) => colour(getComputedStyle(root).getPropertyValue(name)));
    if (!accent || grounds.includes(null)) return;
    const far = luminance(grounds[0]) > 0.2 ? 0 : 255;
    const given = colour(accent);
    let mixed = given;
    for (let share = 0; share <= 1 && grounds.some((ground) => contrast(mixed, ground) < SURE); share += 0.02) {
      mixed = given.map((part) => Math.round(part + (far - part) * share));
    }
    root.style.setProperty("--accent", `rgb(${mixed})`);
    root.style.setProperty("--link", `rgb(${mixed})`);
    root.style.setProperty("--on-accent", far ? "#0d1418" : "#fff");
  };

  const putHeading = () => {
    const level = number("heading-level", "1 is used");
    const heading = document.querySelector(".widget-list h1");
    const put = (element, level) => level ? element.setAttribute("aria-level", level) : element.removeAttribute("aria-level");
    if (heading) {
      put(heading, level);
      // Once the app is awake, the text is its own.
      own ??= heading.textContent;
      const text = wanted.get("label")?.trim() || own;
      if (!["awake", "remade"].includes(root.dataset.app) && heading.textContent !== text) heading.textContent = text;
    }
    for (const title of document.querySelectorAll(".cards .headline")) put(title, Math.min(Number(level ?? 1) + 1, 6));
  };

  const dress = () => {
    putTheme();
    putLimit();
    putAccent();
    choice("open", "articles open in a new tab");
  };

  // --- What is shown -------------------------------------------------------------------------------------------------

  // This page, from the folder of those for frames.
  const here = () => location.pathname.slice(base.length + EMBED.length).replace(HTML, "");

  // Does anything of this need the app? What was prerendered for everyone is not shown where the host wants less.
  const need = () => {
    const general = here() === "";
    if (general && wanted.get(ARTICLE)) complain(ARTICLE, wanted.get(ARTICLE), "the newest are shown");
    const asked = narrowing(wanted);
    const waits = general && asked.length > 0;
    root.dataset.wanted = wanted;
    if (waits && root.dataset.app !== "awake") root.dataset.waits = "";
    if (waits || isOn(wanted, "filter") || wanted.get("open") === "inside") root.dataset.needs = "app";
    dispatchEvent(new Event("plainsight:wanted"));
    if (document.readyState === "complete") lost();
    // Should the app not start, the same list is on the site.
    const way = document.querySelector("#broken a");
    if (way) way.href = general ? `${base}?${new URLSearchParams(asked)}` : base;
  };

  // The app is needed, and its script did not come: this page is from before the last publishing.
  const lost = () => {
    if (root.dataset.needs !== "app" || root.dataset.app) return;
    root.dataset.app = "broken";
    document.getElementById("broken").hidden = false;
  };

  // The page that is complete without the app, if there is one for what is wanted: a topic may have none.
  const place = (topics) => {
    const path = embedPage(wanted);
    return !path.startsWith(TOPICS) || topics.some(([slug]) => path === `${TOPICS}${slug}/`) ? path : "";
  };

  // --- The talk with the host ----------------------------------------------------------------------------------------

  const post = (type, more) => host?.postMessage({ plainsight: 1, id, type, ...more }, hostOrigin);

  const tall = () => Math.ceil(document.body.getBoundingClientRect().height);

  const toWordPress = (message, value) => secret && host?.postMessage({ message, value, secret }, "*");

  // In WordPress as many cards are shown as fit; the way to all of them stands below.
  const fit = () => {
    if (!secret || innerWidth === width) return;
    width = innerWidth;
    let most = MOST_CARDS;
    do putLimit(most); while (tall() > MOST_IN_WORDPRESS && --most > 0);
  };

  const measure = () => {
    if (!host) return;
    // In a place that is hidden nothing has a height, or one that is made up.
    if (innerWidth) fit();
    const now = innerWidth && tall();
    if (now === height) return;
    height = now;
    if (height) post("resize", { height, touched });
    // WordPress hides the frame until it hears from it, and what is hidden may not be laid out: nothing is also said.
    toWordPress("height", height);
  };

  // WordPress shows the frame, in its column, once it has heard from it. What is far below is not watched by then, so it is
  // measured again.
  const tellWordPress = () => {
    height = undefined;
    for (const wait of [0, 100, 1000]) setTimeout(measure, wait);
  };

  const begin = () => {
    const { site } = JSON.parse(document.getElementById("page-data").textContent);
    const { topics } = site.details;
    putHeading();
    need();
    addEventListener("message", ({ source, origin, data }) => {
      // WordPress's script has come, maybe after it was told the height.
      if (secret && source === host && data?.message === "ready" && data.secret === secret) tellWordPress();
      if (!host || source !== host || data?.plainsight !== 1 || data.id !== id || data.type !== "config") return;
      // The first one says whom we talk to.
      if (hostOrigin !== "*" && origin !== hostOrigin) return;
      if (origin !== "null") hostOrigin = origin;
      const { query } = data;
      if (typeof query !== "string" || query.length > MOST_CONFIG || query === String(wanted)) return;
      wanted = new URLSearchParams(query);
      const there = place(topics);
      if (there !== here()) return location.replace(`${base}${EMBED}${there}?${wanted}#${id}`);
      dress();
      putHeading();
      need();
    });
    post("ready");
    measure();
    if (secret) tellWordPress();
    if (window.ResizeObserver) new ResizeObserver(measure).observe(document.body);
    addEventListener("load", () => {
      measure();
      lost();
    });
    addEventListener("plainsight:arrived", () => post("navigate"));
    // What the app puts there later gets its level before it is seen.
    new MutationObserver(putHeading).observe(document.getElementById("app"), { childList: true, subtree: true });
  };

  // From now on what moves is what the reader asked for. Not under a finger, and not while they have scrolled inside: what they
  // see would jump.
  const touch = () => {
    if (touched || root.scrollTop) return;
    touched = true;
    height = undefined;
    measure();
  };
  for (const type of ["click", "keyup", "plainsight:arrived"]) addEventListener(type, touch, true);
  // Links lead to new tabs, but for those to a part of what is shown.
  addEventListener("click", (event) => {
    // The meaning of a word opens in its place.
    if (event.defaultPrevented) return;
    const link = event.target.closest?.("a[href]");
    const part = link?.getAttribute("href").match(/^#(.+)/);
    const target = part && document.getElementById(part[1]);
    if (target) {
      event.preventDefault();
      const fold = target.closest(".fold");
      if (fold) fold.open = true;
      if (target.tabIndex < 0 && !target.hasAttribute("tabindex")) target.tabIndex = -1;
      target.focus();
      target.scrollIntoView();
    } else if (link && secret && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
      event.preventDefault();
      toWordPress("link", link.href);
    }
  });
  matchMedia(`(${DARK})`).addEventListener?.("change", putAccent);

  if (limits) document.adoptedStyleSheets = [...document.adoptedStyleSheets, limits];
  try {
    for (const sheet of document.styleSheets) find(sheet.cssRules);
  } catch {
    // A frame without an origin of its own may not look into style sheets. It follows the system.
  }
  // Its sandbox lets no link open a tab.
  if (secret) root.dataset.wordpress = "";
  dress();
  document.addEventListener("DOMContentLoaded", begin);
})();
