// More records than there are: copies of real ones, each changed in its own way and always in the same way.

// Copies of `records`, without end. Sentences go, one comes from another record, numbers and the year change.
export function* variations(records) {
  for (let n = 0; ; n += 1) {
    const random = randomFrom(n + 1);
    const record = records[n % records.length];
    const other = records[Math.floor(random() * records.length)];
    yield {
      ...record,
      id: `${record.id}-${Math.floor(n / records.length) + 1}`,
      title: mixTitle(record.title, other.title, random),
      text: mixText(record.text, other.text, random),
      facets: { ...record.facets, year: [moveYear(record.facets.year[0], random)] },
    };
  }
}

function mixTitle(title, other, random) {
  const words = title.split(' ');
  const [word = ''] = other.split(' ').slice(Math.floor(random() * 5));
  words.splice(Math.floor(random() * words.length), 0, word.toLowerCase());
  return words.join(' ');
}

function mixText(text, other, random) {
  const sentences = text.split(/(?<=[.!?]) /).filter(() => random() > 0.2);
  const strangers = other.split(/(?<=[.!?]) /);
  sentences.splice(Math.floor(random() * sentences.length), 0, strangers[Math.floor(random() * strangers.length)]);
  return sentences.join(' ').replace(/\d+/g, (digits) => String(Number(digits.slice(0, 9)) + Math.floor(random() * 90)));
}

function moveYear(year, random) {
  const moved = Number(year) - Math.floor(random() * 10);
  return Number.isNaN(moved) ? year : String(moved);
}

// The generator known as mulberry32: the same numbers for the same seed.
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
