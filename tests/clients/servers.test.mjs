// The blocks in docs/publishing.md and docs/security-headers.md, tried in the servers they are for:
//
//     PLAINSIGHT_SITE=dist node --test tests/clients/servers.test.mjs
//
// A server that is not installed is skipped, and said to be.

import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import test from "node:test";
import { ask } from "./lib/servers/ask.mjs";
import { block } from "./lib/servers/blocks.mjs";
import { faultOfNesting, locations, parsed, types, valuesOf } from "./lib/servers/hosts.mjs";
import { SERVERS, find, start } from "./lib/servers/programs.mjs";
import { TYPES, address, copy, files, framing, promise, someOfEach } from "./lib/servers/site.mjs";

const SITE = resolve(process.env.PLAINSIGHT_SITE ?? join(import.meta.dirname, "../../dist"));
// At least these have names that change with what is in them.
const HASHED = [
  /^app-.+\.js$/,
  /^app-.+_bg\.wasm$/,
  /^widget-.+\.js$/,
  /^widget-.+_bg\.wasm$/,
  /^finder-.+\.wasm$/,
  /^boot-.+\.js$/,
  /^embed\/frame-.+\.js$/,
  /^embed\/style-.+\.css$/,
  /^embed\/builder\/builder-.+\.js$/,
  /^data\/.+\/index\.bin$/,
  /^data\/.+\/cards\/0\.json$/,
];
const WAYS = [
  { name: "publishing alone", path: "", headers: false },
  { name: "publishing and security headers", path: "", headers: true },
  { name: "both, below a path", path: "/ms", headers: true },
];

for (const [name, server] of Object.entries(SERVERS)) {
  test(name, async (t) => {
    const program = find(server);
    if (!program) return t.skip(`${name} is not installed; the package is ${server.package}`);
    for (const way of WAYS) await t.test(way.name, (t) => tryOut(t, server, program, way));
  });
}

test("every ending of the site is known", () => {
  const unknown = files(SITE).filter((path) => !promise(path).type);
  assert.deepEqual(unknown, [], `say in the docs how these are sent, and here beside ${Object.keys(TYPES)}`);
});

// These two cannot be run here, so they are at least read.
test("IIS: the web.config names what is in the site", () => {
  const [publishing, headers] = ["publishing", "headers"].map((topic) => block("iis", topic));
  for (const xml of [publishing, headers]) assert.equal(faultOfNesting(xml), null);
  const told = types(publishing);
  for (const path of files(SITE)) assert.match(told.get(extname(path)) ?? "nothing", promise(path).type, path);
  for (const path of [...locations(publishing), ...locations(headers)]) {
    assert.ok(existsSync(join(SITE, path)), `there is no ${path}`);
  }
});

test("Netlify: its rules fit the files they are for", () => {
  const rules = [...parsed(block("netlify", "publishing")), ...parsed(block("netlify", "headers"))];
  for (const path of files(SITE)) {
    const told = (name) => valuesOf(rules, `/${address(path)}`, name);
    const { keep } = promise(path);
    assert.deepEqual(told("cache-control"), keep === "no-cache" ? [] : [keep], path);
    assert.deepEqual(told("x-content-type-options"), ["nosniff"], path);
    if (!path.endsWith(".html") || path === "404.html") continue;
    // The last of several is the strictest.
    assert.equal(told("content-security-policy").at(-1), framing(path), path);
  }
});

async function tryOut(t, server, program, way) {
  const { base, root, folder, remove } = copy(SITE, way.path);
  t.after(remove);
  const { port, stop } = await start(server, program, { base, root, ...way });
  t.after(stop);
  const at = (path, headers) => ask(port, `${way.path}/${path}`, headers);
  const site = { folder, at, paths: someOfEach(files(folder)), headers: way.headers };
  await t.test("files arrive as they are, with their types", () => typed(site));
  await t.test("what is worth it is packed", () => packed(site));
  await t.test("what has a hash is kept, the rest asked for again", () => kept(site));
  await t.test("a page that did not change is not sent again", () => unchanged(site));
  await t.test("a missing file is the site's own 404, and not kept", () => missing(site));
  await t.test("a folder that is no page says nothing of its own", () => closed(site));
  await t.test("a folder without its slash leads to it", () => redirected(site));
  if (way.headers) await t.test("who may frame what", () => framed(site));
}

async function typed({ folder, at, paths }) {
  for (const path of paths) {
    const got = await at(address(path));
    assert.equal(got.status, 200, path);
    assert.equal(got.encoding, undefined, `${path} is packed for somebody who did not ask for it`);
    assert.ok(got.body.equals(readFileSync(join(folder, path))), `${path} arrives changed`);
    assertOnly(got.all("content-type"), promise(path).type, path);
  }
}

async function packed({ folder, at, paths }) {
  const endings = new Set();
  for (const path of paths) {
    const got = await at(address(path), { "accept-encoding": "gzip" });
    const { size } = statSync(join(folder, path));
    assert.ok(got.body.equals(readFileSync(join(folder, path))), `${path} arrives changed`);
    if (!promise(path).isPacked(size)) continue;
    assert.equal(got.encoding, "gzip", path);
    // A part of the index is close to random, and may grow by the few bytes that say how it is packed.
    const most = extname(path) === ".bin" ? size + 64 : size - 1;
    assert.ok(got.raw.length <= most, `${path} has ${size} bytes, and ${got.raw.length} when packed`);
    assert.match(got.all("vary").join(), /accept-encoding/i, path);
    assertOnly(got.all("content-type"), promise(path).type, path);
    endings.add(extname(path));
  }
  const untried = [".bin", ".css", ".html", ".js", ".json", ".wasm", ".xml"].filter((ending) => !endings.has(ending));
  assert.deepEqual(untried, [], "no file of the site was large enough to try these");
}

async function kept({ at, paths }) {
  const hashed = paths.filter((path) => promise(path).keep.includes("immutable"));
  for (const kind of HASHED) {
    assert.ok(hashed.some((path) => kind.test(path)), `the site has nothing like ${kind}; has it another name now?`);
  }
  for (const path of paths) {
    const got = await at(address(path), { "accept-encoding": "gzip" });
    assertOnly(got.all("cache-control"), promise(path).keep, path);
  }
}

async function unchanged({ at }) {
  for (const path of ["", "embed/", "data/catalogue.json", "feed.xml"]) {
    const encoding = { "accept-encoding": "gzip" };
    const first = await at(path, encoding);
    const [tag] = first.all("etag");
    const [date] = first.all("last-modified");
    // As browsers ask: with all that they were told.
    const asked = { ...encoding, ...(tag && { "if-none-match": tag }), ...(date && { "if-modified-since": date }) };
    const again = await at(path, asked);
    assert.equal(again.status, 304, `/${path} with ${JSON.stringify(asked)}`);
    assert.equal(again.raw.length, 0, path);
  }
}

async function missing({ folder, at, paths }) {
  const page = readFileSync(join(folder, "404.html"));
  const version = paths.find((path) => path.startsWith("data/") && path.endsWith("index.bin")).split("/")[1];
  const nowhere = [
    "nothing-here",
    "nothing-here/",
    "articles/nothing/index.json",
    `data/${version}/ids/nothing.json`,
    "data/0123456789abcdef/index.bin",
    "finder-0123456789abcdef.wasm",
    "app-0123456789abcdef_bg.wasm",
    "widget-0123456789abcdef_bg.wasm",
    "boot-0123456789abcdef.js",
    "nothing.txt",
    "nothing.ico",
    "nothing.webmanifest",
    "embed/articles/nothing/",
    "embed/style-0123456789abcdef.css",
    "embed/builder/builder-0123456789abcdef.js",
    "nothing/embed.js",
  ];
  for (const path of nowhere) {
    const got = await at(path, { "accept-encoding": "gzip" });
    assert.equal(got.status, 404, path);
    assert.ok(got.body.equals(page), `${path} does not lead to the site's own page`);
    assertOnly(got.all("content-type"), TYPES[".html"], path);
    assertOnly(got.all("cache-control"), "no-cache", path);
  }
}

async function closed({ folder, at, paths }) {
  // It may lead to the same with a slash, but that is no file of this version.
  const cards = dirname(paths.find((path) => /^data\/.+\/cards\//.test(path)));
  assert.doesNotMatch((await at(cards)).all("cache-control").join(), /immutable/, cards);

  for (const path of ["articles/", "data/"]) {
    const got = await at(path);
    assert.ok([403, 404].includes(got.status), `${path} answers ${got.status}`);
    assert.ok(got.body.equals(readFileSync(join(folder, "404.html"))), `${path} does not lead to the site's own page`);
  }
}

async function redirected({ at }) {
  for (const path of ["embed", "about"]) {
    const got = await at(path);
    assert.ok([301, 302, 307, 308].includes(got.status), `${path} answers ${got.status}`);
    assertOnly(got.all("location"), new RegExp(`/${path}/$`), path);
    assert.doesNotMatch(got.all("cache-control").join(), /immutable|max-age/, path);
  }
}

async function framed({ at, paths }) {
  const pages = paths.filter((path) => path.endsWith(".html"));
  const known = ["index.html", "articles/embed/index.html", "embed/index.html", "embed/builder/index.html"];
  for (const path of new Set([...known, ...pages])) {
    const got = await at(address(path), { "accept-encoding": "gzip" });
    assert.equal(got.status, 200, path);
    assertOnly(got.all("content-security-policy"), framing(path), path);
  }
  for (const path of [...paths.map(address), "nothing-here", "data/0123456789abcdef/index.bin"]) {
    const got = await at(path);
    assertOnly(got.all("x-content-type-options"), "nosniff", path);
    // Neither knows the widget, which is fetched and framed by other sites.
    assert.deepEqual(got.all("x-frame-options"), [], path);
    assert.deepEqual(got.all("cross-origin-resource-policy"), [], path);
  }
  // What servers make of an address may be another page than its beginning says.
  for (const path of ["embed/..%2f", "embed/x/..%2f..%2fabout/", "embed//builder/", "embed/.%2fbuilder/", "?/embed/"]) {
    const got = await at(path);
    assert.ok(got.status >= 400 || got.all("content-security-policy").join() === "frame-ancestors 'self'", path);
  }
  const lost = await at("nothing-here");
  assertOnly(lost.all("content-security-policy"), "frame-ancestors 'self'", "a missing page");
}

/** A header that is there once, with this value: browsers join what is said twice. */
function assertOnly(values, expected, path) {
  assert.equal(values.length, 1, `${path}: ${JSON.stringify(values)} instead of ${expected}`);
  if (expected instanceof RegExp) assert.match(values[0], expected, path);
  else assert.equal(values[0], expected, path);
}
