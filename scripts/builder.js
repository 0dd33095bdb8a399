// The builder of the widget: what the form says becomes a preview and the lines to paste.
"use strict";
(() => {
  const builder = document.querySelector(".builder");
  const form = builder.querySelector("form");
  const snippet = document.getElementById("snippet");
  const preview = document.getElementById("preview");
  const copy = document.getElementById("copy");
  const status = document.getElementById("copy-status");
  const { site, name, title: usual } = builder.dataset;
  const here = new URL(builder.dataset.base, location);

  const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  // The id in whatever was pasted: an address of the article, or the id itself.
  const articleId = (text) => text.trim().match(/^(?:.*\/articles\/)?([\w-]+)\/?(?:[?#].*)?$/)?.[1];

  // Attributes in the order people would write them; what is as it would be anyway is left out.
  const attributes = () => {
    const data = new FormData(form);
    const words = (name) => data.getAll(name).join(" ");
    const article = articleId(data.get("article"));
    const list = article
      ? { article }
      : {
          topic: words("topic"),
          kind: words("kind"),
          "people-only": data.has("people-only") && true,
          limit: data.get("limit"),
          filter: data.has("filter") && true,
        };
    return {
      ...list,
      label: data.get("label").trim(),
      "heading-level": data.get("heading-level"),
      theme: data.get("theme") !== "auto" && data.get("theme"),
      accent: data.has("own-accent") && data.get("accent"),
      open: data.get("open") !== "tab" && data.get("open"),
    };
  };

  // The page of the site that shows the same.
  const page = ({ article, topic, kind, "people-only": people }) => {
    if (article) return `articles/${article}/`;
    const query = new URLSearchParams();
    for (const word of (topic ?? "").split(" ").filter(Boolean)) query.append("topic", word);
    for (const word of (kind ?? "").split(" ").filter(Boolean)) query.append("kind", word);
    if (people) query.append("in", "people");
    const [only, more] = query.keys();
    if (only === "topic" && !more) return `topics/${topic}/`;
    return only ? `?${query}` : "";
  };

  const given = (wanted) => Object.entries(wanted).filter(([, value]) => value);
  const title = (wanted) => wanted.label || usual;

  const asElement = (wanted) => {
    const words = given(wanted).map(([key, value]) => (value === true ? key : `${key}="${escaped(value)}"`));
    return [
      `<script async referrerpolicy="no-referrer" src="${site}embed.js"></script>`,
      `<plainsight-feed ${words.join(" ")} style="${snippet.dataset.room}">`,
      `  <a href="${escaped(site + page(wanted))}">${escaped(title(wanted))}</a>`,
      "</plainsight-feed>",
    ].join("\n");
  };

  const asFrame = (wanted) => {
    const query = new URLSearchParams(given(wanted).map(([key, value]) => [key, value === true ? "" : value]));
    const narrow = wanted.kind || wanted["people-only"] || wanted.filter;
    const single = wanted.topic && !narrow && !wanted.topic.includes(" ");
    const path = wanted.article ? `articles/${wanted.article}/` : single ? `topics/${wanted.topic}/` : "";
    return [
      // Some editors take frames out of what is written; the link stays.
      "<div>",
      `<iframe src="${escaped(`${site}embed/${path}?${query}`)}"`,
      `  title="${escaped(title(wanted))}" width="100%" height="${snippet.dataset.height}" loading="lazy"`,
      `  referrerpolicy="no-referrer" style="display: block; border: 0"`,
      `  sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`,
      `  <a href="${escaped(site + page(wanted))}">${escaped(title(wanted))}</a>`,
      "</div>",
    ].join("\n");
  };

  const feed = document.createElement("plainsight-feed");
  const show = () => {
    const wanted = attributes();
    snippet.value = new FormData(form).get("way") === "frame" ? asFrame(wanted) : asElement(wanted);
    status.textContent = "";
    for (const [key, value] of Object.entries(wanted)) {
      if (value) feed.setAttribute(key, value === true ? "" : value);
    }
    for (const { name: key } of [...feed.attributes]) {
      if (key !== "style" && !wanted[key]) feed.removeAttribute(key);
    }
  };

  // Letters of the heading come one by one; the preview waits for a pause.
  let pause;
  form.addEventListener("input", ({ target }) => {
    clearTimeout(pause);
    if (target.name === "accent") form.elements["own-accent"].checked = true;
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
  link.href = here;
  link.textContent = name;
  feed.append(link);
  show();
  preview.append(feed);
})();
