// Every kind of page is valid HTML: what browsers, validators, translators and text extractors agree on.

import assert from "node:assert/strict";
import test from "node:test";
import { SITES, kindsOfPages, read } from "./lib/sites.mjs";
import { faults, validator } from "./lib/validator.mjs";

for (const [name, site] of SITES) {
  test(`every kind of page is valid (${name})`, async () => {
    const found = [];
    for (const path of kindsOfPages(site)) {
      found.push(...(await faults(read(site, path), path)));
    }
    assert.deepEqual(found, []);
  });
}

test("a page that is not valid is noticed", async () => {
  const { valid } = await validator.validateString("<!DOCTYPE html><html lang=en><p>x<!><h3>y</h3></html>");
  assert.equal(valid, false);
});
