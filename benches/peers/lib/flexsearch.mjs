// What FlexSearch's settings have in common: a document of two fields, and its encoder for English.

import { Document, Encoder } from 'flexsearch';
import english from 'flexsearch/lang/en';

export function flexsearch(tokenize) {
  let index;
  return {
    build(documents) {
      const encoder = new Encoder(english);
      const fields = ['title', 'text'].map((field) => ({ field, tokenize, encoder }));
      index = new Document({ document: { id: 'id', index: fields } });
      documents.forEach(({ id, title, text }) => index.add({ id, title, text }));
    },
    search: (text, limit) => index.search(text, { limit, suggest: true, merge: true }).map(({ id }) => id),
    bytes() {
      const parts = [];
      index.export((key, data) => parts.push([key, data]));
      return JSON.stringify(parts);
    },
  };
}
