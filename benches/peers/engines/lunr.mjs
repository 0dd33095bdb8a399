// Lunr with its own pipeline of stop words and stems.

import lunr from 'lunr';

export const name = 'Lunr';
export const from = 'lunr';
export const settings =
  'its default pipeline (any word, stop words, Porter stems), title boosted x2; while typing: the word itself x100, a ' +
  'trailing wildcard x10 and an edit distance of 1 x1';

let index;

export function build(documents) {
  index = lunr((builder) => {
    builder.ref('id');
    builder.field('title', { boost: 2 });
    builder.field('text');
    documents.forEach((document) => builder.add(document));
  });
}

export function search(text, most) {
  return ids(index.query((query) => query.term(lunr.tokenizer(text))), most);
}

export function type(text, most) {
  const words = lunr.tokenizer(text);
  // Lunr throws for some single letters with a wildcard.
  const longer = words.filter((word) => word.str.length > 1);
  const found = index.query((query) => {
    query.term(words, { boost: 100 });
    query.term(longer, { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
    query.term(words, { boost: 1, usePipeline: false, editDistance: 1 });
  });
  return ids(found, most);
}

export const bytes = () => JSON.stringify(index);

const ids = (found, most) => found.slice(0, most).map(({ ref }) => ref);
