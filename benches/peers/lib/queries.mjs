// What a person types on the way to a query, and how they mistype it: always the same for the same query.

// Everything in the box while the query is typed, from its first letter to its last.
export function keystrokes(query) {
  const letters = [...query];
  return letters.map((_, n) => letters.slice(0, n + 1).join(''));
}

// Two inner letters of the longest word change places: the first two that differ, from the word's middle on.
export function misspell(query) {
  const words = query.match(/\p{L}{4,}/gu) ?? [];
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  const wrong = swapInner(longest);
  return longest && wrong !== longest ? query.replace(longest, wrong) : query;
}

function swapInner(word) {
  const inner = Array.from({ length: Math.max(word.length - 3, 0) }, (_, n) => n + 1);
  const middle = Math.floor(inner.length / 2);
  const at = [...inner.slice(middle), ...inner.slice(0, middle)].find((n) => word[n] !== word[n + 1]);
  return at === undefined ? word : word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}

// At most so many, evenly spaced.
export function sample(list, most) {
  const step = Math.max(list.length / most, 1);
  return Array.from({ length: Math.min(list.length, most) }, (_, n) => list[Math.floor(n * step)]);
}
