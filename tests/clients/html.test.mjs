// Every kind of page is valid HTML: what browsers, validators, translators and text extractors agree on.

import assert from "node:assert/strict";
import test from "node:test";
import { SITES, kindsOfPages, load, read } from "./lib/sites.mjs";

const { HtmlValidate } = await load("html-validate");

// The standard's own rules. What is added: levels of headings, and text that stands for nothing.
const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    "empty-heading": "error",
    "heading-level": ["error", { minInitialRank: "h1" }],
    "no-dup-id": "error",
    "valid-id": ["error", { relaxed: true }],
  },
});

for (const [name, site] of SITES) {
  test(`every kind of page is valid (${name})`, async () => {
    const found = [];
    for (const path of kindsOfPages(site)) {
      const { results } = await validator.validateString(read(site, path), path);
      for (const { line, column, ruleId, message } of results.flatMap((result) => result.messages)) {
        found.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
    assert.deepEqual(found, []);
  });
}

test("a page that is not valid is noticed", async () => {
  const { valid } = await validator.validateString("<!DOCTYPE html><html lang=en><p>x<!><h3>y</h3></html>");
  assert.equal(valid, false);
});
