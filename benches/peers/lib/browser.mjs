// A Chromium without a window, started anew for each engine so that heaps do not mix, and driven over its debugging port.

import CDP from 'chrome-remote-interface';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const FLAGS = [
  '--headless=new', '--remote-debugging-port=0', '--no-first-run', '--disable-gpu', '--disable-dev-shm-usage',
  '--disable-extensions', '--disable-background-networking', '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling', '--enable-blink-features=ForceEagerMeasureMemory',
];

// Opens `address`, hands the page to `work`, and ends that browser whatever comes of it.
export async function withPage(chromium, address, work) {
  const profile = mkdtempSync(join(tmpdir(), 'peers-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(chromium, [...FLAGS, ...sandbox, `--user-data-dir=${profile}`, 'about:blank'], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let client;
  try {
    client = await CDP({ host: '127.0.0.1', port: await debuggingPort(profile, ended) });
    await Promise.all([client.Page.enable(), client.Runtime.enable(), client.Performance.enable()]);
    const loaded = client.Page.loadEventFired();
    await client.Page.navigate({ url: address });
    await loaded;
    return await work(new Page(client));
  } finally {
    await client?.Browser.close().catch(() => child.kill());
    child.kill();
    await ended;
    // Its helpers may still be writing for a moment.
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

class Page {
  #client;

  constructor(client) {
    this.#client = client;
  }

  // Calls a function that the page has put on `window.bench`.
  call(name, ...values) {
    const given = values.map((value) => JSON.stringify(value)).join(', ');
    return this.evaluate(`bench.${name}(${given})`);
  }

  async evaluate(expression) {
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.#client.Runtime.evaluate(options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async until(expression) {
    for (let tries = 0; tries < 100; tries += 1) {
      if (await this.evaluate(expression)) return;
      await sleep(100);
    }
    throw new Error(`never became true: ${expression}`);
  }

  // How long scripts have run in this page, all in all.
  async scriptMs() {
    const { metrics } = await this.#client.Performance.getMetrics();
    return metrics.find(({ name }) => name === 'ScriptDuration').value * 1000;
  }

  slowDown(rate) {
    return this.#client.Emulation.setCPUThrottlingRate({ rate });
  }
}

async function debuggingPort(profile, ended) {
  let gone = false;
  ended.then(() => (gone = true));
  for (let tries = 0; tries < 200 && !gone; tries += 1) {
    try {
      const port = Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]);
      if (port) return port;
    } catch {
      // Not written yet.
    }
    await sleep(100);
  }
  throw new Error('Chromium did not start');
}
