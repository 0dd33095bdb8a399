// The blocks for hosts that cannot be run here: Netlify's `_headers`, and the `web.config` of IIS.

/** The rules of a `_headers`: what each is for, and the headers it adds. */
export function parsed(text) {
  const rules = [];
  for (const line of text.split("\n").filter((line) => line.trim())) {
    const [, name, value] = line.match(/^\s+([\w-]+): (.+)$/) ?? [];
    if (name) rules.at(-1).headers.push([name.toLowerCase(), value]);
    else rules.push({ fits: pattern(line.trim()), headers: [] });
  }
  return rules;
}

/** `*` stands for anything, `:name` for anything without a slash. */
function pattern(path) {
  const plain = path.replaceAll(/[.?+^$()[\]{}|\\]/g, "\\$&");
  return new RegExp(`^${plain.replaceAll("*", ".*").replaceAll(/:\w+/g, "[^/]+")}$`);
}

/** What all rules that fit an address say of a header, in their order. */
export function valuesOf(rules, address, name) {
  const headers = rules.filter(({ fits }) => fits.test(address)).flatMap((rule) => rule.headers);
  return headers.filter(([other]) => other === name).map(([, value]) => value);
}

/** The type of each ending that a `web.config` first takes out and then puts in. */
export function types(xml) {
  const removed = new Set([...xml.matchAll(/<remove fileExtension="(\S+)"/g)].map(([, ending]) => ending));
  const added = [...xml.matchAll(/<mimeMap fileExtension="(\S+)" mimeType="([^"]+)"/g)];
  return new Map(added.map(([, ending, type]) => [ending, type]).filter(([ending]) => removed.has(ending)));
}

export function locations(xml) {
  return [...xml.matchAll(/<location path="([^"]+)"/g)].map(([, path]) => path);
}

const TAG = /<(\/?)([\w.]+)(?:\s+\w+="[^"<]*")*\s*(\/?)>/g;

/** The first element that is not closed where it should be, or what is no element at all; nothing if all is well. */
export function faultOfNesting(xml) {
  const bare = xml.replaceAll(/<!--[\s\S]*?-->/g, "").replace(/^<\?xml .*\?>/, "");
  const open = [];
  for (const [, isEnd, name, isWhole] of bare.matchAll(TAG)) {
    if (isEnd && open.pop() !== name) return name;
    if (!isEnd && !isWhole) open.push(name);
  }
  return open.at(-1) ?? bare.replaceAll(TAG, "").match(/.*[<>].*/)?.[0] ?? null;
}
