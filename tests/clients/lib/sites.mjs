// The two sites that these tests look at, and packages of npm, which `cargo xtask test` installs outside the repository.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const modules = process.env.PLAINSIGHT_MODULES;
if (!modules) throw new Error("PLAINSIGHT_MODULES is not set; run this with `cargo xtask test --only clients`");

/** A package of npm. */
export async function load(name) {
  const path = createRequire(join(resolve(modules), "x.js")).resolve(name);
  const module = await import(pathToFileURL(path));
  return module.default ?? module;
}

/** The tests' site and the real one: name and folder. */
export const SITES = Object.entries({ tests: process.env.PLAINSIGHT_SITE, ours: process.env.PLAINSIGHT_OURS })
  .filter(([, folder]) => folder && existsSync(folder))
  .map(([name, folder]) => [name, resolve(folder)]);

export const read = (site, path) => readFileSync(join(site, path), "utf8");

/** The ids of everything that stands below articles/. */
export const ids = (site) => readdirSync(join(site, "articles"));

/** The data of an article's page; nothing if its summary was taken down. */
export const article = (site, id) => JSON.parse(read(site, `articles/${id}/index.json`)).article;

/** One page of every kind, and every article that has something others have not. */
export function kindsOfPages(site) {
  const noticed = ids(site).filter((id) => article(site, id)?.notices?.length);
  const gone = ids(site).filter((id) => !article(site, id));
  const some = [...new Set([ids(site)[0], ...noticed.slice(0, 3), ...gone.slice(0, 1)])];
  const topic = readdirSync(join(site, "topics"))[0];
  const year = readdirSync(join(site, "archive")).find((name) => /^\d+$/.test(name));
  const pages = ["", "saved/", `topics/${topic}/`, "archive/", `archive/${year}/`, "glossary/", "research-quality/", "about/"];
  const framed = ["embed/", `embed/topics/${topic}/`, "embed/builder/", ...some.map((id) => `embed/articles/${id}/`)];
  return ["404.html", ...[...pages, ...framed, ...some.map((id) => `articles/${id}/`)].map((path) => `${path}index.html`)];
}
