// FlexSearch for words as they are typed.

import { Document, Encoder } from 'flexsearch';
import english from 'flexsearch/lang/en';

export const name = 'FlexSearch, forward';
export const from = 'flexsearch';
export const settings =
  'as above with tokenize: forward, which its README advises for partial words; no typo tolerance beyond what its encoder folds';

let index;

export function build(documents) {
  const encoder = new Encoder(english);
  const fields = ['title', 'text'].map((field) => ({ field, tokenize: 'forward', encoder }));
  index = new Document({ document: { id: 'id', index: fields } });
  documents.forEach(({ id, title, text }) => index.add({ id, title, text }));
}

export const search = (text, limit) => index.search(text, { limit, suggest: true, merge: true }).map(({ id }) => id);
export const type = search;

export function bytes() {
  const parts = [];
  index.export((key, data) => parts.push([key, data]));
  return JSON.stringify(parts);
}
