// Runs in the browser's page, bundled with one engine: builds its index, asks it, and keeps the time.

import * as engine from 'engine';

let documents;

const now = () => performance.now();

async function timed(ask) {
  const start = now();
  const answer = ask();
  const value = answer instanceof Promise ? await answer : answer;
  return [value, now() - start];
}

async function ask(how, text, most) {
  try {
    const [ids, ms] = await timed(() => engine[how](text, most));
    return { ids, ms, failed: false };
  } catch {
    return { ids: [], ms: null, failed: true };
  }
}

window.bench = {
  about: () => ({ name: engine.name, from: engine.from, settings: engine.settings, types: Boolean(engine.type) }),

  async load(address) {
    documents = (await (await fetch(address)).text()).trim().split('\n').map((line) => JSON.parse(line));
  },

  // Lets go of the documents, so that only what the engine keeps of them is there afterwards.
  async build(place) {
    const [, ms] = await timed(() => engine.build(documents, place));
    documents = null;
    return ms;
  },

  // Twice: once to find out what is found, fetch what is needed and warm up, as far as the budget goes; then those again
  // for the clock.
  async run(how, texts, most, budget) {
    const first = [];
    const start = now();
    for (const text of texts) {
      if (first.length && now() - start > budget) break;
      first.push(await ask(how, text, most));
    }
    const second = [];
    for (const text of texts.slice(0, first.length)) second.push(await ask(how, text, most));
    const times = (asked) => asked.filter(({ failed }) => !failed).map(({ ms }) => ms);
    return {
      ids: first.map(({ ids }) => ids),
      failed: first.filter(({ failed }) => failed).length,
      first: times(first),
      again: times(second),
    };
  },

  // All the memory that this page and its workers hold, WebAssembly's too, after the browser has collected garbage.
  async memory() {
    return (await performance.measureUserAgentSpecificMemory()).bytes;
  },

  async handIn(address) {
    const made = await engine.bytes?.();
    if (made === undefined) return false;
    await fetch(address, { method: 'POST', body: new Blob([made]) });
    return true;
  },

  // Rounds of choices, one value of each facet after another. The first time is for the warm-up, the second counts.
  async filter(rounds, most) {
    await filterOnce(rounds, most);
    return filterOnce(rounds, most);
  },
};

async function filterOnce(rounds, most) {
  const steps = [];
  for (const round of rounds) {
    engine.clear();
    const chosen = {};
    for (const [facet, value] of round) {
      chosen[facet] = value;
      const [answer, ms] = await timed(() => engine.choose(facet, chosen, most));
      steps.push({ ms, ...answer });
    }
  }
  return steps;
}
