// What all this was measured on, without anything that tells whose machine it is.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';

export function machine(chromium) {
  const [{ model }] = os.cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: model.trim(),
    cores: os.cpus().length,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: systemName(),
    node: process.versions.node,
    chromium: /[\d.]+/.exec(printed(chromium, '--version'))[0],
  };
}

function printed(program, ...options) {
  return execFileSync(program, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function systemName() {
  const file = '/etc/os-release';
  const pretty = existsSync(file) && /^PRETTY_NAME="(.*)"$/m.exec(readFileSync(file, 'utf8'))?.[1];
  return [pretty || os.type(), os.release().split('-')[0]].join(', kernel ');
}
