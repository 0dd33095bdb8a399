// FlexSearch for whole words.

import { Document, Encoder } from 'flexsearch';
import english from 'flexsearch/lang/en';

export const name = 'FlexSearch';
export const from = 'flexsearch';
export const settings =
  'a Document of two fields, tokenize: strict, its English encoder (stems, stop words), suggest: true for any word, merge: true with the title before the text (fields of one search have an order, not a boost)';

let index;

export function build(documents) {
  const encoder = new Encoder(english);
  const fields = ['title', 'text'].map((field) => ({ field, tokenize: 'strict', encoder }));
  index = new Document({ document: { id: 'id', index: fields } });
  documents.forEach(({ id, title, text }) => index.add({ id, title, text }));
}

export const search = (text, limit) => index.search(text, { limit, suggest: true, merge: true }).map(({ id }) => id);

export function bytes() {
  const parts = [];
  index.export((key, data) => parts.push([key, data]));
  return JSON.stringify(parts);
}
