// What says whether a page is valid HTML.

import { load } from "./sites.mjs";

const { HtmlValidate } = await load("html-validate");

// The standard's own rules. What is added: levels of headings, and text that stands for nothing.
export const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    "empty-heading": "error",
    "heading-level": ["error", { minInitialRank: "h1" }],
    "no-dup-id": "error",
    "valid-id": ["error", { relaxed: true }],
  },
});

/** What is not valid in a page, a line for each. */
export async function faults(html, path) {
  const { results } = await validator.validateString(html, path);
  const messages = results.flatMap((result) => result.messages);
  return messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`);
}
