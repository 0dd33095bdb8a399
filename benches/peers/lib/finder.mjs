// Plainsight's engine in a page: its WebAssembly module, called without glue, and the files it asks for.

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
    finder.#call('o', await download(`${folder}/index.bin`));
    return finder;
  }

  // Answers a question of lines. Once its parts are there this does not wait for anything.
  ask(lines) {
    const question = new TextEncoder().encode(lines.map((line) => line.join('\t')).join('\n'));
    const reply = this.#call('a', question);
    const missing = reply.needs ?? reply.later.filter((name) => !this.#given.has(name));
    return missing.length ? this.#fetch(missing).then(() => this.ask(lines)) : reply;
  }

  async #fetch(names) {
    const files = await Promise.all(names.map((name) => download(`${this.#folder}/${name}`)));
    names.forEach((name, n) => {
      const head = new TextEncoder().encode(`${name}\n`);
      const part = new Uint8Array(head.length + files[n].length);
      part.set(head);
      part.set(files[n], head.length);
      this.#call('g', part);
      this.#given.add(name);
    });
  }

  #call(operation, bytes) {
    const { memory, buffer, call, reply } = this.#exports;
    const start = buffer(bytes.length + 1);
    const input = new Uint8Array(memory.buffer, start, bytes.length + 1);
    input[0] = operation.charCodeAt(0);
    input.set(bytes, 1);
    const length = call();
    const answer = JSON.parse(new TextDecoder().decode(new Uint8Array(memory.buffer, reply(), length)));
    if (answer.fault) throw new Error(`the engine says: ${answer.fault}`);
    return answer;
  }
}

async function download(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
