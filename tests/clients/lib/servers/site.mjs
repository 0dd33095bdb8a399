// What lies in a site, and what docs/publishing.md promises of each of its files.

import { cpSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join } from "node:path";

const HASHED = /-[0-9a-f]{8,}(_bg)?\.(css|js|wasm)$/;
const FOR_THE_HOST = /^(\..*|_headers|_redirects|web\.config|CNAME)$/;
const OF_A_VERSION = /^data\/[0-9a-f]{16}\//;

/** The type of each kind of file. An ending that is not here is one that nobody told the docs of. */
export const TYPES = {
  ".bib": /^application\/x-bibtex; ?charset=utf-8$/i,
  ".bin": /^application\/octet-stream$/,
  ".css": /^text\/css(; ?charset=utf-8)?$/i,
  ".html": /^text\/html; ?charset=utf-8$/i,
  ".ico": /^image\/(x-icon|vnd\.microsoft\.icon)$/,
  ".js": /^(text|application)\/javascript(; ?charset=utf-8)?$/i,
  ".json": /^application\/json$/,
  ".png": /^image\/png$/,
  ".ris": /^application\/x-research-info-systems; ?charset=utf-8$/i,
  ".svg": /^image\/svg\+xml(; ?charset=utf-8)?$/i,
  ".txt": /^text\/plain; ?charset=utf-8$/i,
  // Browsers take nothing after it.
  ".wasm": /^application\/wasm$/,
  ".webmanifest": /^application\/manifest\+json$/,
  ".xml": /^(text|application)\/xml(; ?charset=utf-8)?$/i,
};
const PACKED_ALREADY = [".ico", ".png"];
/** Smaller files may come as they are. */
const WORTH_PACKING = 1024;

/**
 * A copy that every user may read, in a folder of its own (`base`), as what a host shows (`root`), below `path`. An article
 * has the widget's name, to see who is taken in by it.
 */
export function copy(site, path) {
  if (!existsSync(join(site, "data/catalogue.json"))) {
    throw new Error(`${site} holds no site; make one with cargo xtask build, or name one in PLAINSIGHT_SITE`);
  }
  const base = mkdtempSync(join(tmpdir(), "plainsight-servers-"));
  chmodSync(base, 0o755);
  const root = join(base, "root");
  const folder = join(root, path);
  cpSync(site, folder, { recursive: true });
  mkdirSync(join(folder, "articles/embed"));
  cpSync(join(folder, "404.html"), join(folder, "articles/embed/index.html"));
  return { base, root, folder, remove: () => rmSync(base, { recursive: true, force: true }) };
}

/** All files but those that speak to the host, as paths from the site's top. */
export function files(folder) {
  const paths = readdirSync(folder, { recursive: true }).filter((path) => statSync(join(folder, path)).isFile());
  return paths.filter((path) => !FOR_THE_HOST.test(basename(path)));
}

/** Two of each kind of file: the same folder at the top, and the same name but for digits and hashes. */
export function someOfEach(paths) {
  const kinds = new Map();
  for (const path of paths.toSorted()) {
    const top = path.includes("/") ? path.split("/", 1)[0] : "";
    const kind = `${top}/${basename(path).replaceAll(/[0-9a-f]{8,}|\d+/g, "#")} ${promise(path).keep}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), path].slice(0, 2));
  }
  return [...kinds.values()].flat();
}

/** How a file is to be sent. */
export function promise(path) {
  const ending = extname(path);
  return {
    type: TYPES[ending],
    keep: keeping(path),
    isPacked: (size) => size >= WORTH_PACKING && !PACKED_ALREADY.includes(ending),
  };
}

function keeping(path) {
  if (path === "embed.js") return "public, max-age=3600";
  const isNamedByContent = HASHED.test(path) || OF_A_VERSION.test(path);
  return isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache";
}

/** The address of a file: pages are asked for by their folder. */
export function address(path) {
  return basename(path) === "index.html" ? `${dirname(path)}/`.replace(/^\.\//, "") : path;
}

/** Who may put a page into a frame. */
export function framing(path) {
  const isWidget = path.startsWith("embed/") && !path.startsWith("embed/builder/");
  return isWidget ? "frame-ancestors *" : "frame-ancestors 'self'";
}
