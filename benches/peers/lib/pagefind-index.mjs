// Makes Pagefind's static files, and the list that tells which of its results is which document.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';

export async function makePagefind(documents, folder) {
  const start = performance.now();
  const { index } = await pagefind.createIndex();
  for (const [n, document] of documents.entries()) {
    const { errors } = await index.addHTMLFile({ url: `/${n}`, content: page(document) });
    if (errors.length) throw new Error(errors.join('\n'));
  }
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  const seconds = (performance.now() - start) / 1000;
  return { seconds, ids: fragments(folder).map(([name, n]) => [name, documents[n].id]) };
}

function page({ title, text }) {
  const head = `<head><title>${escape(title)}</title></head>`;
  return `<!doctype html><html lang="en">${head}<body><h1>${escape(title)}</h1><p>${escape(text)}</p></body></html>`;
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

// A result is known by the name of its fragment, a compressed file that holds its address.
function fragments(folder) {
  const place = join(folder, 'fragment');
  return readdirSync(place).map((file) => {
    const text = gunzipSync(readFileSync(join(place, file))).toString();
    return [file.replace('.pf_fragment', ''), Number(JSON.parse(text.slice(text.indexOf('{'))).url.slice(1))];
  });
}
