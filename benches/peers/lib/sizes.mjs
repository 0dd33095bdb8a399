// How large a file is as it travels.

import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

// Brotli's best takes minutes for what is larger. Level 9 makes it larger by up to a third.
const LARGE = 64 * 1024 * 1024;

function brotliQuality({ length }, quick) {
  if (quick) return 5;
  return length > LARGE ? 9 : 11;
}

// A file that is compressed already, as Pagefind's are, is sent as it is.
export async function brotliSize(body, quick) {
  const params = {
    [zlib.constants.BROTLI_PARAM_QUALITY]: brotliQuality(body, quick),
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return Math.min((await brotli(body, { params })).length, body.length);
}

export async function gzipSize(body) {
  return (await gzip(body, { level: 9 })).length;
}
