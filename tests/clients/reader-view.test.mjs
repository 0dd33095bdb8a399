// What Firefox's reader view leaves of an article. It drops buttons, asides and whatever looks like the edge of a page; readers
// who see poorly use it, so every word of takeaway, text and notices has to be in what it shows.

import assert from "node:assert/strict";
import test from "node:test";
import { SITES, article, ids, load, read } from "./lib/sites.mjs";

const { Readability } = await load("@mozilla/readability");
const { JSDOM } = await load("jsdom");

const words = (text) => (text.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
const plain = (rich) => (typeof rich === "string" ? rich : rich.map((span) => (Array.isArray(span) ? span[1] : span)).join(""));
/** What a reader must not lose: a name for it, and its words. */
function parts(view) {
  const texts = Object.entries({ takeaway: [view.takeaway], found: view.found.text, matters: view.matters?.text ?? [], limits: view.limits?.text ?? [] });
  const notices = (view.notices ?? []).flatMap(({ text, day }) => [["notice", text], ...(day ? [["day", day]] : [])]);
  return [...texts.flatMap(([name, all]) => all.map((rich) => [name, plain(rich)])), ...notices];
}

for (const [name, site] of SITES) {
  test(`reader view loses nothing of any article (${name})`, () => {
    let seen = 0;
    for (const id of ids(site)) {
      const view = article(site, id);
      if (!view) continue;
      const page = new JSDOM(read(site, `articles/${id}/index.html`), { url: `https://x.example/articles/${id}/` });
      const shown = new Readability(page.window.document).parse();
      // Blocks stand below each other; their text alone would run together.
      const apart = (shown?.content ?? "").replace(/<\/?(p|div|section|li|h\d|time)\b/g, " $&");
      const text = ` ${words(new JSDOM(apart).window.document.body.textContent)} `;
      const missing = parts(view).filter(([, part]) => !text.includes(` ${words(part)} `));
      assert.deepEqual(missing, [], id);
      const links = new JSDOM(shown.content).window.document.querySelectorAll("a[href]");
      const addresses = [...links].map((link) => link.getAttribute("href"));
      for (const { url } of view.notices ?? []) if (url) assert.ok(addresses.includes(url), `${id}: the notice leads to ${url}`);
      seen += 1;
    }
    assert.ok(seen > 20, `only ${seen} articles`);
  });
}
