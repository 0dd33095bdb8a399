// Writes article files, as publishers do, from the documents that medline.mjs makes: to measure publishing at any size.
//
//   node articles.mjs --docs DIR --out DIR [--topics public/topics.json]
import { createReadStream, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { createGunzip } from "node:zlib";

const { values } = parseArgs({
  options: { docs: { type: "string" }, out: { type: "string" }, topics: { type: "string", default: "../../public/topics.json" } },
});
const slugs = JSON.parse(readFileSync(values.topics, "utf8")).map((topic) => topic.slug);
const KINDS = ["randomised-trial", "cohort", "case-control", "cross-sectional", "case-report", "systematic-review", "animal"];

// The same document always gets the same properties, whatever they are.
const pick = (list, n) => list[n % list.length];

const article = (doc, n) => {
  const sentences = (doc.text || doc.title).match(/[^.!?]+[.!?]*\s*/g) ?? [doc.title];
  const part = Math.max(1, Math.ceil(sentences.length / 3));
  const section = (at) => [sentences.slice(at * part, (at + 1) * part).join("").trim() || "Not told."];
  const kind = pick(KINDS, n);
  const year = 2026 - (n % 30);
  const title = doc.title.trim() || "Untitled";
  const id = `medline-${String(doc.id).toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
  return {
    schema: 1, id, language: "en", title: title.slice(0, 290),
    takeaway: `In people, ${title.slice(0, 120).toLowerCase()} was studied.`,
    published: "2026-11-22", updated: null,
    topics: [...new Set([pick(slugs, n), pick(slugs, n * 7 + 3)])],
    sections: { found: section(0), matters: section(1), limits: section(2) }, questions: ["What does this mean for me?"],
    study: {
      kind, studied_in: [kind === "animal" ? "animals" : "people"], participants: 20 + (n % 500), population: null, left_out: null,
      compared_with: null, duration: null, stage: kind === "randomised-trial" ? pick(["small-trial", "large-trial"], n) : null,
      peer_review: "peer-reviewed", funding: null, conflicts: null, trial_ids: [],
    },
    effects: [], harms: null,
    source: {
      type: "article-journal", id, title, author: [{ family: "Author" }, { literal: "others" }],
      "container-title": pick(["Journal A", "Journal B", "Journal C"], n), issued: { "date-parts": [[year, 1 + (n % 12)]] },
      DOI: `10.1000/${id}`,
    },
    notices: n % 997 === 0 ? [{ kind: "retraction", date: null, text: "Withdrawn.", url: null }] : [],
    provenance: { written_by: "Nobody: these files are for measuring", checked_by: null, checked_on: null, next_check: null },
    related: [],
  };
};

mkdirSync(values.out, { recursive: true });
const lines = createInterface({ input: createReadStream(join(values.docs, "docs.jsonl.gz")).pipe(createGunzip()) });
let n = 0;
for await (const line of lines) {
  const made = article(JSON.parse(line), n);
  writeFileSync(join(values.out, `${made.id}.json`), JSON.stringify(made));
  n += 1;
}
console.log(JSON.stringify({ articles: n }));
