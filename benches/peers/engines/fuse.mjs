// Fuse.js with its token search, which its README advises for queries of several words.

import Fuse from 'fuse.js';

export const name = 'Fuse.js';
export const from = 'fuse.js';
export const settings =
  'useTokenSearch (any word, each matched with typos, rare words count more), ignoreLocation, title weighs x2';

const keys = [
  { name: 'title', weight: 2 },
  { name: 'text', weight: 1 },
];
let fuse;
let kept;

export function build(documents) {
  kept = documents.map(({ id, title, text }) => ({ id, title, text }));
  fuse = new Fuse(kept, { keys, useTokenSearch: true, ignoreLocation: true });
}

export const search = (text, most) => fuse.search(text, { limit: most }).map(({ item }) => item.id);
export const type = search;

// A page needs the documents themselves as well as the index.
export const bytes = () => JSON.stringify([kept, fuse.getIndex()]);
