// A small web server on this machine alone: folders, files from memory, what pages hand in, and a list of what was fetched.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json' };

// A page that is isolated like this gets a clock of 5 microseconds instead of 100.
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cache-control': 'no-store',
};

export async function startServer() {
  const files = new Map();
  const folders = new Map();
  const given = new Map();
  let fetched = [];

  async function find(path) {
    if (files.has(path)) return files.get(path);
    const [, first, ...rest] = path.split('/');
    const inside = normalize(rest.join('/'));
    if (!folders.has(first) || inside.startsWith(`..${sep}`)) return null;
    const file = path.endsWith('/') ? join(inside, 'index.html') : inside;
    return readFile(join(folders.get(first), file)).catch(() => null);
  }

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (request.method === 'POST') {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      given.set(path, Buffer.concat(chunks));
      response.writeHead(204, HEADERS).end();
      return;
    }
    const body = await find(path);
    if (!body) {
      response.writeHead(404, HEADERS).end();
      return;
    }
    fetched.push({ path, body });
    response.writeHead(200, { ...HEADERS, 'content-type': TYPES[path.endsWith('/') ? '.html' : extname(path)] ?? 'application/octet-stream' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    serveFile: (path, body) => files.set(path, Buffer.from(body)),
    serveFolder: (name, folder) => folders.set(name, folder),
    take: (path) => {
      const body = given.get(path);
      given.delete(path);
      return body;
    },
    fetchedSince: () => fetched.splice(0),
    close: () => server.close(),
  };
}
