// One script, minified, from an engine's module and the library it imports.

import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const common = { bundle: true, minify: true, format: 'esm', write: false, logLevel: 'error', target: 'chrome120' };

// What a page would send: the engine alone.
export async function bundleEngine(path) {
  const { outputFiles } = await build({ ...common, entryPoints: [here(`../${path}`)] });
  return Buffer.from(outputFiles[0].contents);
}

// The engine with what measures it.
export async function bundlePage(path) {
  const alias = { engine: here(`../${path}`) };
  const { outputFiles } = await build({ ...common, entryPoints: [here('page.mjs')], alias });
  return Buffer.from(outputFiles[0].contents);
}
