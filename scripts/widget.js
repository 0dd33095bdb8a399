// Which pages show what a host page asks for. `wanted` has the attributes, as URLSearchParams. The rule stands in
// contracts/src/widget/pages.rs; a test compares the two.
import { ARTICLE, ARTICLES, GENERAL, NARROWING, OFF, TOPIC, TOPICS } from "./contracts.js";

const isSlug = (word) => /^[\w-]+$/.test(word);

// Is the flag on?
export const isOn = (wanted, name) => wanted.has(name) && !OFF.includes(wanted.get(name));

const pageOf = (wanted, name, folder) => {
  const word = (wanted.get(name) ?? "").trim();
  return isSlug(word) && `${folder}${word}/`;
};

// The page for frames that is complete without the app, or the general one. From the folder of such pages.
export const embedPage = (wanted) =>
  pageOf(wanted, ARTICLE, ARTICLES) ||
  (!GENERAL.some((name) => wanted.has(name)) && pageOf(wanted, TOPIC, TOPICS)) ||
  "";

// What narrows the list, as facets and values.
export const narrowing = (wanted) =>
  NARROWING.flatMap(([name, facet, value]) => {
    if (value) return isOn(wanted, name) ? [[facet, value]] : [];
    return (wanted.get(name) ?? "").split(/[ ,]+/).filter(Boolean).map((word) => [facet, word]);
  });

// The page of the site that shows the same: an article's, a topic's, or the list of all with what narrows it.
export const sitePage = (wanted) => {
  const article = pageOf(wanted, ARTICLE, ARTICLES);
  if (article) return article;
  const asked = narrowing(wanted).filter(([, value]) => isSlug(value));
  const [only, more] = asked;
  if (only?.[0] === TOPIC && !more) return `${TOPICS}${only[1]}/`;
  return only ? `?${new URLSearchParams(asked)}` : "";
};
