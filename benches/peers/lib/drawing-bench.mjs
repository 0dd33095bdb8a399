// Measures a choice on our own site as a reader makes it: from the click on a check box to new counts and the first cards.

import { setTimeout as sleep } from 'node:timers/promises';
import { withPage } from './browser.mjs';
import { percentile } from './measures.mjs';

const SLOWER = 4;
const CHOICES = ['topic-treatments', 'topic-symptoms', 'in-people', 'year-2025', 'kind-cohort', 'stage-large-trial'];
// Until nothing is under way any more, on a slowed processor.
const CALM_MS = 400;

// Each choice is made and taken back in each round. The rounds differ by what else the machine did, so it is their median that
// counts; the first one fetches engine and index, and is not counted.
export async function benchDrawing(address, { chromium, limits, say }) {
  say('choices, drawn');
  return withPage(chromium, address, async (page) => {
    await page.until(`document.documentElement.dataset.app === 'awake'`);
    const known = await page.evaluate(
      `${JSON.stringify(CHOICES)}.filter((id) => document.getElementById(id))`,
    );
    const steps = known.flatMap((id) => [id, id]).map((id, n) => ({ id, taken: n % 2 === 1, ms: [] }));
    await page.slowDown(SLOWER);
    for (let round = 0; round <= limits.drawn; round += 1) {
      for (const step of steps) {
        const before = await page.scriptMs();
        await page.evaluate(`document.getElementById('${step.id}').click()`);
        await sleep(CALM_MS);
        if (round) step.ms.push((await page.scriptMs()) - before);
      }
    }
    return steps.map(({ ms, ...step }) => ({ ...step, rounds: ms.length, p50: percentile(ms, 0.5), best: Math.min(...ms) }));
  });
}
