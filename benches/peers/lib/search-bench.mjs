// Measures every engine on one folder of documents and queries.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withPage } from './browser.mjs';
import { bundleEngine, bundlePage } from './bundle.mjs';
import { mean, ndcg, percentile, recall, times } from './measures.mjs';
import { makePagefind } from './pagefind-index.mjs';
import { keystrokes, misspell, sample } from './queries.mjs';
import { brotliSize, gzipSize } from './sizes.mjs';

export const ENGINES = [
  'plainsight', 'minisearch', 'minisearch-stems', 'minisearch-typing', 'flexsearch', 'flexsearch-typing', 'lunr', 'orama',
  'itemsjs', 'pagefind', 'fuse',
];

// These fetch parts of their index; the others are sent theirs whole.
const IN_PARTS = new Set(['plainsight', 'pagefind']);

const DEPTH = 10;
const TOGETHER = 10;
const ENOUGH_MS = 600_000;
const PLACE = {
  module: '/finder.wasm',
  folder: '/index',
  script: '/pagefind/pagefind.js',
  ids: '/pagefind-ids',
};

export async function benchSet(set, { server, chromium, limits, say }) {
  const pagefind = mkdtempSync(join(tmpdir(), 'pagefind-'));
  try {
    say(`${set.name}: making Pagefind's index`);
    const made = await makePagefind(set.documents, pagefind);
    const lines = set.documents.map(({ id, title, text }) => JSON.stringify({ id, title, text }));
    server.serveFile('/docs', lines.join('\n'));
    server.serveFile(PLACE.ids, JSON.stringify(made.ids));
    server.serveFolder('pagefind', pagefind);
    server.serveFolder('index', set.index);
    const native = { plainsight: set.buildSeconds, pagefind: made.seconds };
    const engines = [];
    for (const key of ENGINES) {
      say(`${set.name}: ${key}`);
      const open = (work) => openEngine(key, { server, chromium }, work);
      const measured = await measure(set, { server, open, limits });
      if (IN_PARTS.has(key)) {
        measured.buildSeconds = native[key];
        measured.travel = await travelInParts(key, set, { server, open, limits });
      } else {
        measured.travel = await travelWhole(key, measured.index, limits.quick);
      }
      delete measured.index;
      engines.push({ key, ...measured });
    }
    const { name, documents, queries, judged } = set;
    return { name, documents: documents.length, queries: queries.length, judged: judged.size, engines };
  } finally {
    rmSync(pagefind, { recursive: true });
  }
}

// A new browser with a page that has the engine and, by then, its index.
async function openEngine(key, { server, chromium }, work) {
  server.serveFile('/page.js', await bundlePage(`engines/${key}.mjs`));
  return withPage(chromium, `${server.origin}/page.html`, async (page) => {
    const empty = await page.call('memory');
    await page.call('load', '/docs');
    server.fetchedSince();
    const buildMs = await page.call('build', PLACE);
    return work(page, { empty, buildMs });
  });
}

function measure(set, { server, open, limits }) {
  const queries = sample(set.queries, limits.queries);
  const whole = queries.map(({ text }) => text);
  const keys = sample(whole, limits.typed).flatMap(keystrokes);
  return open(async (page, { empty, buildMs }) => {
    const about = await page.call('about');
    const searched = await page.call('run', 'search', whole, DEPTH, limits.searchMs);
    const typed = about.types ? await page.call('run', 'type', keys, DEPTH, limits.typeMs) : null;
    const how = about.types ? 'type' : 'search';
    const mistyped = await page.call('run', how, whole.map(misspell), DEPTH, limits.searchMs);
    const memory = (await page.call('memory')) - empty;
    const handed = await page.call('handIn', '/handed-in');
    return {
      ...about,
      buildSeconds: buildMs / 1000,
      search: { ...judge(searched, queries, set.judged), asked: whole.length },
      typing: typed && { ...times(typed.again), asked: keys.length, failed: typed.failed },
      typos: { ...judge(mistyped, queries, set.judged), asked: whole.length },
      memory,
      index: handed ? server.take('/handed-in') : null,
    };
  });
}

function judge({ ids, failed, first, again }, queries, judged) {
  const graded = ids.flatMap((found, n) => {
    const grades = judged.get(queries[n].id);
    return grades ? [{ found, grades }] : [];
  });
  return {
    ...times(again),
    first: times(first),
    failed,
    empty: ids.filter((found) => found.length === 0).length,
    judged: graded.length,
    ndcg: mean(graded.map(({ found, grades }) => ndcg(found, grades))),
    recall: mean(graded.map(({ found, grades }) => recall(found, grades))),
  };
}

// Several visits of ten queries each, and as many in which one query is typed letter by letter: the median of each.
async function travelInParts(key, set, { server, open, limits }) {
  const script = key === 'plainsight' ? await brotliSize(await bundleEngine(`engines/${key}.mjs`), limits.quick) : 0;
  const known = new Map();
  const size = async () => {
    let sum = 0;
    for (const { path, body } of server.fetchedSince()) {
      if (path === PLACE.ids) continue;
      if (!known.has(path)) known.set(path, await brotliSize(body, limits.quick));
      sum += known.get(path);
    }
    return sum;
  };
  const visits = [];
  const texts = sample(set.queries, limits.visits * TOGETHER).map(({ text }) => text);
  for (let n = 0; n < texts.length; n += TOGETHER) {
    const queries = texts.slice(n, n + TOGETHER);
    const visit = await open(async (page) => {
      const run = (how, some) => page.call('run', how, some, DEPTH, ENOUGH_MS);
      await run('search', queries.slice(0, 1));
      const first = script + (await size());
      await run('search', queries.slice(1));
      return { first, tenth: first + (await size()) };
    });
    visit.typed = await open(async (page) => {
      await page.call('run', 'type', keystrokes(queries[0]), DEPTH, ENOUGH_MS);
      return script + (await size());
    });
    visits.push(visit);
  }
  const median = (name) => percentile(visits.map((visit) => visit[name]), 0.5);
  return { first: median('first'), tenth: median('tenth'), typed: median('typed'), visits };
}

async function travelWhole(key, index, quick) {
  const script = await brotliSize(await bundleEngine(`engines/${key}.mjs`), quick);
  const brotli = await brotliSize(index, quick);
  const all = script + brotli;
  return { first: all, tenth: all, typed: all, script, raw: index.length, gzip: await gzipSize(index), brotli };
}
