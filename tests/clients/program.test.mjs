// The publisher's program as publishers have it: one file in an empty folder, without anything else of ours, without PATH.
import { test } from "node:test";
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import http from "node:http";

const home = mkdtempSync(join(tmpdir(), "plainsight-program-"));
const program = join(home, "plainsight");
copyFileSync(process.env.PLAINSIGHT_PROGRAM_FILE, program);
process.on("exit", () => rmSync(home, { recursive: true, force: true }));

const env = { HOME: home };
const run = (cwd, ...args) => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: "utf8" });
  return { status, said: stdout + stderr };
};
const article = (site) => join(site, "articles", "example-walks.json");
const change = (file, from, to) => {
  const text = readFileSync(file, "utf8");
  assert.ok(text.includes(from), `${file} holds ${from}`);
  writeFileSync(file, text.replace(from, to));
};

test("an empty folder and one file make a whole site", () => {
  const made = run(home, "new", "site");
  assert.equal(made.status, 0, made.said);
  const site = join(home, "site");
  const built = run(site, "build");
  assert.equal(built.status, 0, built.said);
  for (const file of [
    "index.html", "articles/example-walks/index.html", "embed/index.html", "embed.js", "feed.xml", "404.html",
    "research-quality/index.html", "logo.svg", "favicon.ico", "data/catalogue.json",
  ]) {
    assert.ok(existsSync(join(site, "dist", file)), file);
  }
  const files = readdirSync(join(site, "dist"));
  assert.ok(files.some((name) => /^app-\w+_bg\.wasm$/.test(name)), "the app came along");
  assert.ok(files.some((name) => /^finder-\w+\.wasm$/.test(name)), "the search engine came along");
  assert.ok(!existsSync(join(site, "dist", "dist")), "what was made is not published again");
  assert.ok(!built.said.includes("\x1b"), "no colours where nobody watches");
  const again = run(site, "build");
  assert.equal(again.status, 0, again.said);
});

test("it says how it ended, and what to do", () => {
  const site = join(home, "codes");
  assert.equal(run(home, "new", "codes").status, 0);
  const twice = run(home, "new", "codes");
  assert.equal(twice.status, 3);
  assert.match(twice.said, /is there already/);
  assert.equal(run(site, "build", "--colour").status, 2);
  change(article(site), '"kind": "randomised-trial"', '"kind": "randomized-trial"');
  for (const command of ["check", "build"]) {
    const faulty = run(site, command);
    assert.equal(faulty.status, 1, faulty.said);
    assert.match(faulty.said, /example-walks\.json:\d+: study\.kind .*did you mean "randomised-trial"/);
  }
  assert.ok(!existsSync(join(site, "dist", "index.html")), "nothing was published");
  const help = run(site, "--help");
  for (const command of ["new", "check", "build", "serve", "completions"]) assert.match(help.said, new RegExp(`^ +${command}\\b`, "m"));
  for (const shell of ["bash", "zsh", "fish", "powershell"]) {
    const completions = run(site, "completions", shell);
    assert.ok(completions.status === 0 && completions.said.includes("plainsight"), shell);
  }
});

test("what is no site is not emptied", () => {
  const site = join(home, "careful");
  run(home, "new", "careful");
  writeFileSync(join(home, "letter.txt"), "dear all");
  const refused = run(site, "build", "--out", home);
  assert.equal(refused.status, 3);
  assert.match(refused.said, /holds something else than a site/);
  const inside = run(site, "build", "--out", "articles");
  assert.equal(inside.status, 3);
  assert.match(inside.said, /lies inside the site's folder/);
});

test("what an earlier site left goes, what is somebody else's stays, and changes are told", () => {
  const site = join(home, "again");
  run(home, "new", "again");
  const list = join(home, "again.txt");
  const first = run(site, "build", "--changes", list);
  assert.equal(first.status, 0, first.said);
  assert.match(first.said, /^\+ articles\/example-walks\/index\.html$/m);
  mkdirSync(join(site, "dist", ".git"));
  writeFileSync(join(site, "dist", ".git", "HEAD"), "ref: refs/heads/pages");
  writeFileSync(join(site, "dist", "old.html"), "from an earlier site");
  change(article(site), "evening walks and sleep", "evening walks and dreams");
  const second = run(site, "build", "--changes", list);
  assert.match(second.said, /^~ articles\/example-walks\/index\.html$/m);
  assert.doesNotMatch(second.said, /^. embed\.js$/m);
  assert.ok(!existsSync(join(site, "dist", "old.html")));
  assert.ok(existsSync(join(site, "dist", ".git", "HEAD")));
  const inside = run(site, "build", "--changes", "published.txt");
  assert.equal(inside.status, 3);
  assert.match(inside.said, /would be published/);
});

test("a saved file shows, a fault is told, and the last good page stays", async () => {
  const site = join(home, "served");
  run(home, "new", "served");
  const server = spawn(program, ["serve"], { cwd: site, env });
  try {
    const address = await new Promise((found, failed) => {
      server.stdout.on("data", (text) => {
        const match = String(text).match(/http:\S+\//);
        if (match) found(match[0]);
      });
      server.on("exit", () => failed(new Error("it ended")));
    });
    const page = async () => (await fetch(`${address}articles/example-walks/`)).text();
    const states = listen(`${address}~changes`);
    const first = await states();
    assert.deepEqual(first.faults, []);
    assert.match(await page(), /reload\.js/);

    change(article(site), "evening walks and sleep", "evening walks and dreams");
    assert.ok((await states()).version > first.version);
    assert.match(await page(), /evening walks and dreams/);

    change(article(site), '"schema": 2', '"schema": "one"');
    const faulty = await states();
    assert.match(faulty.faults.join(), /example-walks\.json:\d+: schema/);
    assert.match(await page(), /evening walks and dreams/);

    change(article(site), '"schema": "one"', '"schema": 2');
    assert.deepEqual((await states()).faults, []);

    assert.equal((await fetch(`${address}nowhere/`)).status, 404);
    assert.equal(await status(address, { Host: "evil.example" }), 403);
  } finally {
    server.kill();
  }
});

/** What is told, one after the other. */
function listen(address) {
  const told = [];
  let wake = () => {};
  http.get(address, (response) => {
    let rest = "";
    response.setEncoding("utf8").on("data", (text) => {
      const lines = (rest + text).split("\n");
      rest = lines.pop();
      told.push(...lines.filter((line) => line.startsWith("data:")).map((line) => JSON.parse(line.slice(5))));
      wake();
    }).on("error", () => {});
  }).on("error", () => {});
  return async () => {
    while (told.length === 0) await new Promise((done) => (wake = done));
    return told.shift();
  };
}

/** `fetch` sends no Host of its own choosing. */
function status(address, headers) {
  return new Promise((done, failed) => http.get(address, { headers }, (response) => done(response.statusCode)).on("error", failed));
}
