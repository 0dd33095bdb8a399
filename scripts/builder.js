// The builder of the widget: what the form says becomes a preview and the lines to paste.
import { ARTICLE, CHOICES, EMBED, FLAGS, NAMES, OF_LISTS, WORDS } from "./contracts.js";
import { embedPage, sitePage } from "./widget.js";

const builder = document.querySelector(".builder");
const form = builder.querySelector("form");
const snippet = document.getElementById("snippet");
const preview = document.getElementById("preview");
const copy = document.getElementById("copy");
const status = document.getElementById("copy-status");
const { site, name, title } = builder.dataset;

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
// The id in whatever was pasted: an address of the article, or the id itself.
const articleId = (text) => text.trim().match(/^(?:.*\/articles\/)?([\w-]+)\/?(?:[?#].*)?$/)?.[1];

// What the form says of each attribute, in the order people would write them; what is as it would be anyway is left out.
const attributes = () => {
  const data = new FormData(form);
  const article = articleId(data.get(ARTICLE));
  const said = (name) => {
    if (name === ARTICLE) return article;
    if (article && OF_LISTS.includes(name)) return "";
    if (FLAGS.includes(name)) return data.has(name);
    if (WORDS.includes(name)) return data.getAll(name).join(" ");
    // Some have a box that says whether they are meant at all.
    if (form.elements[`own-${name}`]?.checked === false) return "";
    const value = data.get(name)?.trim();
    return value === CHOICES[name]?.[0] ? "" : value;
  };
  return NAMES.split(" ").map((name) => [name, said(name)]).filter(([, value]) => value);
};

// The page's own lines with their holes filled, each once: a part may look like a hole.
const fill = (template, parts) => template.replace(/\{(\w+)\}/g, (hole, name) => parts[name] ?? hole);

const lines = (given) => {
  const wanted = new URLSearchParams(given.map(([key, value]) => [key, value === true ? "" : value]));
  return fill(new FormData(form).get("way") === "frame" ? snippet.dataset.frame : snippet.dataset.element, {
    attributes: given.map(([key, value]) => (value === true ? key : `${key}="${escaped(value)}"`)).join(" "),
    href: escaped(site + sitePage(wanted)),
    src: escaped(`${site}${EMBED}${embedPage(wanted)}?${wanted}`),
    title: escaped(wanted.get("label") || title),
  });
};

const feed = document.createElement("plainsight-feed");
const show = () => {
  const given = attributes();
  snippet.value = lines(given);
  status.textContent = "";
  for (const [key, value] of given) feed.setAttribute(key, value === true ? "" : value);
  const names = given.map(([key]) => key);
  for (const { name: key } of [...feed.attributes]) {
    if (key !== "style" && !names.includes(key)) feed.removeAttribute(key);
  }
};

// Letters of the heading come one by one; the preview waits for a pause.
let pause;
form.addEventListener("input", ({ target }) => {
  clearTimeout(pause);
  const own = form.elements[`own-${target.name}`];
  if (own) own.checked = true;
  pause = setTimeout(show, target.type === "text" ? 400 : 0);
});
form.addEventListener("submit", (event) => event.preventDefault());
copy.hidden = false;
copy.addEventListener("click", async () => {
  snippet.select();
  const done = await navigator.clipboard?.writeText(snippet.value).then(() => true, () => false);
  status.textContent = done ? copy.dataset.copied : copy.dataset.failed;
});

const link = document.createElement("a");
link.href = new URL(builder.dataset.base, location);
link.textContent = name;
feed.append(link);
show();
preview.append(feed);
