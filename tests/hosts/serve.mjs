// Serves these pages as a site of their own, with a Plainsight site in them:
//
//     node tests/hosts/serve.mjs [http://127.0.0.1:8080]
//
// The address is that of a running `cargo xtask serve`.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, extname, join } from "node:path";

const HERE = "http://127.0.0.1:8080";
const site = (process.argv[2] ?? HERE).replace(/\/$/, "");
const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8" };

const server = createServer(async ({ url }, response) => {
  const name = basename(new URL(url, "http://localhost").pathname) || "plain.html";
  const text = await readFile(join(import.meta.dirname, name), "utf8").catch(() => null);
  const type = text === null ? null : types[extname(name)];
  if (!type) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": type }).end(text.replaceAll(HERE, site));
});
server.listen(8081, "localhost", () => console.log(`http://localhost:8081/plain.html, with widgets of ${site}`));
