// The files beside the pages, as other programs read them: XML, oEmbed, citations.

import assert from "node:assert/strict";
import test from "node:test";
import { SITES, article, ids, load, read } from "./lib/sites.mjs";

const { JSDOM } = await load("jsdom");
/** The files that a page's links hold: RIS, BibTeX and CSL-JSON. Long ones stand beside it. */
const citations = (site, id) => {
  const page = new JSDOM(read(site, `articles/${id}/index.html`)).window.document;
  const hold = ({ href }) => (href.startsWith("data:") ? decodeURIComponent(href.replace(/^data:[^,]*,/, "")) : undefined);
  return ["ris", "bib", "csl.json"].map(
    (end) => hold(page.querySelector(`a[download$=".${end}"]`)) ?? read(site, `articles/${id}/citation.${end}`),
  );
};
const xml = (text) => {
  const { DOMParser } = new JSDOM("").window;
  return new DOMParser().parseFromString(text, "application/xml");
};

for (const [name, site] of SITES) {
  test(`feeds and the sitemap are well formed, and dates are the right day everywhere (${name})`, () => {
    for (const file of ["feed.xml", "sitemap.xml"]) {
      assert.equal(xml(read(site, file)).querySelector("parsererror"), null, file);
    }
    for (const { date_published: date } of JSON.parse(read(site, "feed.json")).items) {
      for (const zone of ["America/Denver", "Pacific/Auckland", "Asia/Tokyo", "America/Anchorage"]) {
        const day = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date(date));
        assert.ok(day <= date.slice(0, 10) || zone === "Pacific/Auckland", `${date} in ${zone} is ${day}`);
        assert.ok(day >= date.slice(0, 10), `${date} in ${zone} is ${day}`);
      }
    }
  });

  test(`every citation can be followed, and names people alone (${name})`, () => {
    for (const id of ids(site)) {
      if (!article(site, id)) continue;
      const [ris, bib, json] = citations(site, id);
      const field = (key) => bib.match(new RegExp(`^  ${key} = \\{(.*)\\},$`, "m"))?.[1];
      if (field("doi")) assert.match(field("doi"), /^10\.\d+\/[^{}\\]+$/, id);
      if (field("url")) assert.equal(new URL(field("url")).href, field("url"), id);
      const month = bib.match(/^  month = (.*),$/m)?.[1];
      if (month) assert.match(month, /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/, id);
      assert.match(ris, /^TY  - [A-Z]+\r\n([A-Z][A-Z0-9]  - .+\r\n)+ER  - \r\n$/, id);
      const [csl] = JSON.parse(json);
      const named = [...ris.matchAll(/^AU {2}- (.*)\r$/gm)].map(([, name]) => name);
      const people = (csl.author ?? []).map(({ family, literal }) => family ?? literal);
      assert.equal(named.length, people.length, id);
      for (const name of [...named, ...people]) assert.doesNotMatch(name, /^(et al\.?|(and )?others)$/i, id);
    }
  });

  test(`what others show of a page can be shown (${name})`, () => {
    for (const id of ids(site)) {
      const page = new JSDOM(read(site, `articles/${id}/index.html`)).window.document;
      const picture = page.querySelector('meta[property="og:image"]').content;
      assert.match(picture, /^https:\/\/[^"]+\/share\.png$/, id);
      const machine = JSON.parse(page.querySelector('script[type="application/ld+json"]').textContent);
      if (!article(site, id)) continue;
      assert.ok(machine.author && machine.image, `${id}: an author and a picture`);
      const { html } = JSON.parse(read(site, `articles/${id}/index.json`));
      // What WordPress's own script looks for; without it clicks and heights are told to nobody.
      const shown = new JSDOM(html).window.document;
      assert.ok(shown.querySelector("blockquote.wp-embedded-content a[href]"), id);
      assert.ok(shown.querySelector("blockquote.wp-embedded-content + iframe"), id);
    }
  });
}
