// How large a file is as it travels.

import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

// Brotli's best takes minutes for what is larger; its level 9 comes within a few hundredths.
const LARGE = 8 * 1024 * 1024;

export function brotliQuality(bytes, quick) {
  return quick ? 5 : bytes > LARGE ? 9 : 11;
}

// A file that is compressed already, as Pagefind's are, is sent as it is.
export async function brotliSize(body, quick) {
  const params = {
    [zlib.constants.BROTLI_PARAM_QUALITY]: brotliQuality(body.length, quick),
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return Math.min((await brotli(body, { params })).length, body.length);
}

export async function gzipSize(body) {
  return (await gzip(body, { level: 9 })).length;
}
