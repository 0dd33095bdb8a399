// The report as a page for people: what was measured, on what, the tables, and what the figures do not say.

import { whereOthersAreAhead } from './ahead.mjs';
import { drawingTable, filterTable, markdownTable, searchTables } from './tables.mjs';

export function markdown({ machine, limits, sets, filters, drawing }) {
  const engines = sets[0]?.engines ?? [];
  return [
    '# Search engines side by side',
    intro(machine, limits),
    '## The engines and their settings',
    markdownTable({
      head: ['', 'version', 'settings'],
      rows: engines.map(({ name, version, settings }) => [name, version ?? 'this repository', settings]),
    }),
    ...sets.flatMap((set) => [`## Search: ${set.name}`, ...searchTables(set).flatMap(section)]),
    ...(filters.length ? ['## Filters with counts', filterIntro(filters[0].engines)] : []),
    ...filters.flatMap((set) => section(filterTable(set))),
    ...(drawing.length ? ['## A choice as a reader makes it', DRAWING, markdownTable(drawingTable(drawing))] : []),
    '## Where another engine is ahead',
    whereOthersAreAhead(sets, filters),
    '## How to read this',
    notes(limits),
    '## What the figures do not say',
    CAVEATS,
    '',
  ].join('\n\n');
}

function intro(machine, limits) {
  const { date, processor, cores, memoryGiB, system, node, chromium } = machine;
  const quick = limits.quick ? ' This was a quick run on a sample; its figures are rough.' : '';
  return `Plainsight's search and other engines that run in a browser, on the same documents and queries, each in a page of
its own. In brackets is the ratio to Plainsight. Measured on ${date}: ${processor}, ${cores} cores, ${memoryGiB} GiB of
memory, ${system}, Node.js ${node}, Chromium ${chromium} without a window.${quick}

To measure again: \`cargo xtask bench peers\`.`;
}

function section(table) {
  return [`### ${table.title}`, markdownTable(table)];
}

function filterIntro(engines) {
  const settings = engines.map(({ name, version, settings }) => {
    return `- ${name}${version ? ` ${version}` : ''}: ${settings}.`;
  });
  return `One value in each facet is chosen, one facet after another; each choice gives new counts for all values and the
first 12 documents. Documents are MEDLINE citations; above 50,783 they are variations of real ones. Answers are compared:
total, first documents, and the counts of facets in which nothing is chosen.

${settings.join('\n')}`;
}

function notes({ typed, searchMs, typeMs, visits }) {
  return `- nDCG@10 has linear gains, as trec_eval and BEIR have it, and is a mean over queries with at least one relevant
  document.
- Of MEDLINE, queries are two to six words from the title of one citation, and that one alone counts as found: too
  strict, as others may fit as well, but alike for all.
- A typo is two inner letters of the longest word that change places. Such queries go to an engine's way of searching
  while somebody types, where it has one. A query for which an engine throws counts as one without an answer.
- Every query is asked twice; the second time counts. "First time asked" is the first, with what is fetched from a server
  on the same machine. The first pass ends after ${searchMs / 1000} seconds, so slow engines are judged on fewer queries:
  see "queries asked". A keystroke is any beginning of a query, of ${typed} queries and for ${typeMs / 1000} seconds at most.
- What travels is compressed with brotli at its best; an index above 64 MiB at level 9, which makes it up to a third
  larger. Plainsight and Pagefind fetch parts of their index: the median of ${visits} visits, script and WebAssembly
  included. For the others it is their script, bundled and minified, and the whole index. Texts to show results are not counted, but Fuse.js searches in them.
- Plainsight and Pagefind build their index before, as native programs; the others in the page. A site would load a built
  index instead of building it there, which takes its own time and is not measured.
- Memory is how much the page and its workers grew by, from an empty page to after all queries.`;
}

const DRAWING = `From the click on a check box of the home page to new counts beside all values and the first 12 cards: all script
that ran in Chromium, its processor slowed down four times, with what the browser does for the script (a step in the history
takes about 2 ms of it). The cards' texts are at hand; 16 ms are one frame.`;

const CAVEATS = `These are short abstracts and answers in English, asked with whole sentences or with words of titles.
Pagefind and ItemsJS look for documents that have every word, which suits two or three words and finds nothing for most
sentences: on scientific claims and consumers' questions they look worse than for short queries. Plainsight also reads a
document's topics, which the others were not given. Most engines would gain from tuning that these settings, taken from
their own documentation, do not have; Plainsight's own numbers were looked at on two of these sets. Plainsight corrects only
the more common words of an index, where the others compare with all of them. It cannot add or change a document in the
page, which MiniSearch, FlexSearch, Orama and Fuse.js can, and their scripts are smaller than its WebAssembly: on a site
with few documents they travel in fewer bytes. Times come from a server on the same machine: over a slow connection, parts
that are fetched when they are needed cost a wait that an index sent whole does not have once it has come. Small differences
in times say nothing on a machine that does other work as well.`;
