// Plainsight's own engine. It reads an index made beforehand, in parts, as questions need them.

import { Finder } from '../lib/finder.mjs';

export const name = 'Plainsight';
export const settings =
  'as the site has it: BM25F over title, text and topics with English stems; typos corrected; while typing, the last ' +
  'word may be unfinished';

let finder;
let ids;

export async function build(documents, place) {
  ids = documents.map(({ id }) => id);
  finder = await Finder.open(place);
}

export const search = (text, most) => answer(text, most, []);
export const type = (text, most) => answer(text, most, [['typing']]);

function answer(text, most, more) {
  const found = finder.ask([['text', text.normalize('NFKC')], ['most', most], ...more]);
  return found instanceof Promise ? found.then(known) : known(found);
}

const known = ({ hits }) => hits.map((n) => ids[n]);
