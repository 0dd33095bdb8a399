// Orama with its stemmer and stop words.

import { create, insertMultiple, save, search as find } from '@orama/orama';
import { language, stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';

export const name = 'Orama';
export const from = '@orama/orama';
export const settings =
  'tokenizer with @orama/stemmers and @orama/stopwords, any word (threshold 1, its default; words match by prefix), ' +
  'title boosted x2; while typing also tolerance 1';

const schema = { id: 'string', title: 'string', text: 'string' };
const tokenizer = { language, stemming: true, stemmer, stopWords: stopwords };
let index;

export async function build(documents) {
  index = create({ schema, components: { tokenizer } });
  await insertMultiple(index, documents.map(({ id, title, text }) => ({ id, title, text })));
}

export const search = (text, most) => ids(find(index, asked(text, most)));
export const type = (text, most) => ids(find(index, { ...asked(text, most), tolerance: 1 }));
export const bytes = () => JSON.stringify(save(index));

const asked = (term, limit) => ({ term, limit, properties: ['title', 'text'], boost: { title: 2 } });
const ids = ({ hits }) => hits.map(({ id }) => id);
