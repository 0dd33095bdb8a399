// Plainsight's engine in a page: its WebAssembly module, called without glue, and the files it asks for.

// `cargo xtask bench peers` writes it from the crate `contracts`.
import protocol from './protocol.json';

export class Finder {
  #exports;
  #folder;
  #given = new Set();

  // `place` has the addresses of the module and of the index's folder.
  static async open({ module, folder }) {
    const finder = new Finder();
    const { instance } = await WebAssembly.instantiate(await download(module), {});
    finder.#exports = instance.exports;
    finder.#folder = folder;
    const index = await download(`${folder}/${protocol.manifest}`);
    finder.#call('open', joined(Uint8Array.of(protocol.version), index));
    return finder;
  }

  // Answers a question, a list of names and their values. Once its parts are there this does not wait for anything.
  ask(lines) {
    const reply = this.#call('ask', new TextEncoder().encode(lines.map(written).join('\n')));
    const missing = reply.needs ?? reply.later.filter((name) => !this.#given.has(name));
    return missing.length ? this.#fetch(missing).then(() => this.ask(lines)) : reply;
  }

  async #fetch(names) {
    const files = await Promise.all(names.map((name) => download(`${this.#folder}/${name}`)));
    names.forEach((name, n) => {
      this.#call('give', joined(new TextEncoder().encode(`${name}\n`), files[n]));
      this.#given.add(name);
    });
  }

  #call(operation, bytes) {
    const { memory, buffer, call, reply } = this.#exports;
    const start = buffer(bytes.length + 1);
    const input = new Uint8Array(memory.buffer, start, bytes.length + 1);
    input[0] = protocol.operations[operation].charCodeAt(0);
    input.set(bytes, 1);
    const length = call();
    const answer = JSON.parse(new TextDecoder().decode(new Uint8Array(memory.buffer, reply(), length)));
    if (answer.fault) throw new Error(`the engine says: ${answer.fault}`);
    return answer;
  }
}

const SIGNS = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function written([name, ...values]) {
  if (!protocol.lines.includes(name)) throw new Error(`the engine is not asked for "${name}"`);
  return [name, ...values.map((value) => String(value).replace(/[\\\n\r\t]/g, (sign) => SIGNS[sign]))].join('\t');
}

function joined(head, rest) {
  const bytes = new Uint8Array(head.length + rest.length);
  bytes.set(head);
  bytes.set(rest, head.length);
  return bytes;
}

async function download(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
