// Plainsight's search beside other engines that run in a browser: quality, speed, size and memory.
//
//     node bench.mjs --sets SET[,SET] --finder FINDER.wasm --scale DOCS[,DOCS] --scale-index INDEX[,INDEX] \
//         --out report.json --markdown report.md [--site SITE] [--chromium PROGRAM] [--quick]
//
// A set has docs.jsonl.gz, queries.jsonl.gz, qrels.tsv unless it is only for timing, and our index in index/. Folders for
// --scale have documents with facets. A SITE is ours, built to lie under /site/.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSet } from './lib/data.mjs';
import { benchDrawing } from './lib/drawing-bench.mjs';
import { benchFilters } from './lib/filter-bench.mjs';
import { machine } from './lib/machine.mjs';
import { markdown } from './lib/markdown.mjs';
import { benchSet } from './lib/search-bench.mjs';
import { startServer } from './lib/server.mjs';
import { drawingTable, filterTable, plainTable, searchTables } from './lib/tables.mjs';

const FULL = { quick: false, queries: 1_000, typed: 30, searchMs: 20_000, typeMs: 8_000, visits: 5, rounds: 40, drawn: 15 };
const QUICK = { quick: true, queries: 30, typed: 5, searchMs: 3_000, typeMs: 3_000, visits: 1, rounds: 4, drawn: 5 };
const PAGE = '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="/page.js"></script>';

const { values: options } = parseArgs({
  options: {
    sets: { type: 'string', default: '' },
    finder: { type: 'string' },
    scale: { type: 'string', default: '' },
    'scale-index': { type: 'string', default: '' },
    site: { type: 'string' },
    out: { type: 'string' },
    markdown: { type: 'string' },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
    quick: { type: 'boolean', default: false },
  },
});
if (!options.finder) throw new Error('--finder FINDER.wasm is missing');

const folders = (list) => list.split(',').filter(Boolean);
const server = await startServer();
server.serveFile('/page.html', PAGE);
server.serveFile('/finder.wasm', readFileSync(options.finder));
const limits = options.quick ? QUICK : FULL;
const tools = { server, chromium: options.chromium, limits, say: (text) => console.error(text) };

try {
  const drawing = [];
  if (options.site) {
    server.serveFolder('site', options.site);
    drawing.push(...(await benchDrawing(`${server.origin}/site/`, tools)));
    console.log(plainTable(drawingTable(drawing)));
  }
  const sets = [];
  for (const folder of folders(options.sets)) {
    sets.push(await benchSet(readSet(folder), tools));
    console.log(`\n${sets.at(-1).name}\n`);
    searchTables(sets.at(-1)).forEach((table) => console.log(plainTable(table)));
  }
  const filters = [];
  const indexes = folders(options['scale-index']);
  for (const [n, folder] of folders(options.scale).entries()) {
    const set = readSet(folder);
    filters.push(await benchFilters({ ...set, index: indexes[n] ?? set.index }, tools));
    console.log(plainTable(filterTable(filters.at(-1))));
  }
  const about = { machine: machine(options.chromium), limits };
  const report = { ...about, sets: sets.map(named), filters: filters.map(named), drawing };
  if (options.out) writeFileSync(options.out, `${JSON.stringify(report, null, 2)}\n`);
  if (options.markdown) writeFileSync(options.markdown, markdown(report));
} finally {
  server.close();
}

// The engines with their versions, which package.json pins.
function named({ engines, ...rest }) {
  const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'));
  return { ...rest, engines: engines.map((engine) => ({ ...engine, version: dependencies[engine.from] ?? null })) };
}
