// The fenced blocks of the docs, found by the comment that stands before each.

import { readFileSync } from "node:fs";
import { join } from "node:path";

const DOCS = join(import.meta.dirname, "../../../../docs");

/** The block marked `<!-- test: SERVER TOPIC -->`; `topic` is also the part of the docs' name that says where. */
export function block(server, topic) {
  const file = topic === "publishing" ? "publishing.md" : "security-headers.md";
  const text = readFileSync(join(DOCS, file), "utf8");
  const mark = `<!-- test: ${server} ${topic} -->\n`;
  const [, after, ...others] = text.split(mark);
  if (after === undefined || others.length > 0) throw new Error(`docs/${file} needs ${mark.trim()} once`);
  const [fence, inside] = after.match(/^```\w+\n([\s\S]*?)\n```$/m) ?? [];
  if (!fence || !after.startsWith(fence)) throw new Error(`docs/${file}: no fence follows ${mark.trim()}`);
  return inside;
}

/** Replaces what the docs leave to the reader. What is not there any more is a fault of the docs or of the test. */
export function fill(text, places) {
  for (const [place, value] of Object.entries(places)) {
    if (!text.includes(place)) throw new Error(`the docs do not say "${place}" any more:\n${text}`);
    text = text.replaceAll(place, () => value);
  }
  return text;
}

/** What docs/publishing.md tells a reader to write when the site lies below a path, such as `/ms`. */
export function below(path, text) {
  return path ? text.replaceAll("/404.html", `${path}/404.html`).replaceAll("/embed/", `${path}/embed/`) : text;
}

const indented = (text) => text.replaceAll(/^(?=.)/gm, "    ");

/** A block of lines, put in first behind the line that opens a section. */
export function inside(opening, lines, text) {
  return fill(text, { [`${opening}\n`]: `${opening}\n${indented(lines)}\n\n` });
}
