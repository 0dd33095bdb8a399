// The gallery of components is valid HTML that everybody can use, and asks for nothing but its own files.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import test from "node:test";
import { load } from "./lib/sites.mjs";
import { faults } from "./lib/validator.mjs";

const { JSDOM } = await load("jsdom");
const axe = await load("axe-core");

const gallery = resolve(process.env.PLAINSIGHT_GALLERY);
const pages = readdirSync(gallery, { recursive: true })
  .filter((name) => name.endsWith(".html"))
  .map((path) => [path, readFileSync(join(gallery, path), "utf8")]);

test("every component has its page", () => {
  assert.ok(pages.length > 100, `${pages.length} pages`);
  for (const name of ["index.html", "card.html", "panel.html", "article_list.html"]) {
    assert.ok(pages.some(([path]) => path === name), name);
  }
});

test("every page of the gallery is valid", async () => {
  const found = [];
  for (const [path, html] of pages) found.push(...(await faults(html, path)));
  assert.deepEqual(found, []);
});

/** What axe finds in a page, a line for each. */
async function barriers(html, path) {
  const { window } = new JSDOM(html, { runScripts: "outside-only" });
  window.eval(axe.source);
  // A document without layout has no colours; journeys look at those of the site. Frames hold pages that are looked at too.
  const rules = { "color-contrast": { enabled: false } };
  const { violations } = await window.axe.run(window.document, { rules, iframes: false });
  window.close();
  return violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

test("axe finds nothing", async () => {
  const found = [];
  for (const [path, html] of pages) found.push(...(await barriers(html, path)));
  assert.deepEqual(found, []);
});

test("a page that not everybody can use is noticed", async () => {
  const html = "<!DOCTYPE html><html><title>x</title><main><h1>x</h1><img src=x.png><button></button></main></html>";
  assert.equal((await barriers(html, "x")).length, 3);
});

test("nothing is fetched from elsewhere", () => {
  const asks = /<(?:link|script|img|iframe)[^>]*(?:href|src)="(?:https?:)?\/\//;
  assert.deepEqual(pages.filter(([, html]) => asks.test(html)).map(([path]) => path), []);
});
