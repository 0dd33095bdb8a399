// Reads a folder of judged documents: docs.jsonl.gz, queries.jsonl.gz and, where there are judgements, qrels.tsv.

import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

export function readSet(folder) {
  const documents = jsonLines(join(folder, 'docs.jsonl.gz'));
  const judgements = join(folder, 'qrels.tsv');
  return {
    name: basename(resolve(folder)),
    documents,
    queries: jsonLines(join(folder, 'queries.jsonl.gz')).map(({ id, text }) => ({ id: String(id), text })),
    judged: existsSync(judgements) ? readJudgements(judgements) : new Map(),
    index: join(folder, 'index'),
    buildSeconds: readBuildSeconds(folder),
  };
}

// One object a line. A file may be larger than the longest string, so lines are cut from its bytes.
export function jsonLines(file) {
  const bytes = gunzipSync(readFileSync(file));
  const found = [];
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    if (end > start) found.push(JSON.parse(bytes.toString('utf8', start, end)));
    start = end + 1;
  }
  return found;
}

// For each query with at least one relevant document, the grades of its documents. A line without a number is a heading.
function readJudgements(file) {
  const judged = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [query, document, grade] = line.split('\t');
    if (grade === undefined || grade.trim() === '' || Number.isNaN(Number(grade))) continue;
    if (!judged.has(query)) judged.set(query, new Map());
    judged.get(query).set(document, Number(grade));
  }
  return new Map([...judged].filter(([, grades]) => [...grades.values()].some((grade) => grade > 0)));
}

// The program that makes our index prints how long it took; its caller may keep that line beside the index.
function readBuildSeconds(folder) {
  const file = join(folder, 'index.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).seconds : null;
}
