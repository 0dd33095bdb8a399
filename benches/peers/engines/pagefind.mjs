// Pagefind from its static files: they come from lib/pagefind-index.mjs, and are fetched as queries need them.

export const name = 'Pagefind';
export const from = 'pagefind';
export const settings =
  'a page for each document, the title as its h1 and the text as a paragraph, with the weights that Pagefind gives ' +
  'those; queried by its pagefind.js and its worker. It finds pages that have every word';

let pagefind;
let ids;

export async function build(_, place) {
  pagefind = await import(place.script);
  await pagefind.init();
  ids = new Map(await (await fetch(place.ids)).json());
}

export async function search(text, most) {
  const { results } = await pagefind.search(text);
  return results.slice(0, most).map(({ id }) => ids.get(id));
}

export const type = search;
