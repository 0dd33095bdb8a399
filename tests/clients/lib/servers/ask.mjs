// Raw requests: `fetch` would unpack what arrives, and follow where it is sent.

import { request } from "node:http";
import { gunzipSync } from "node:zlib";

/** Asks a server on this computer. `raw` is the body as it came, `body` without its encoding. */
export function ask(port, path, headers = {}) {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, headers, agent: false }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => resolve(answer(response, Buffer.concat(parts))));
    });
    asked.setTimeout(30_000, () => asked.destroy(new Error(`${path}: no answer in thirty seconds`)));
    asked.on("error", reject).end();
  });
}

function answer(response, raw) {
  const encoding = response.headers["content-encoding"];
  const body = encoding === "gzip" && raw.length > 0 ? gunzipSync(raw) : raw;
  return { status: response.statusCode, encoding, raw, body, all: (name) => all(response.rawHeaders, name) };
}

/** Every value of a header, as often as it was sent. */
function all(rawHeaders, name) {
  return rawHeaders.filter((value, n) => n % 2 === 1 && rawHeaders[n - 1].toLowerCase() === name);
}
