// How each server is started with the blocks of the docs. Each runs as one process, so that ending it leaves none.

import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { below, block, fill, inside } from "./blocks.mjs";

const KEEPER = join(import.meta.dirname, "keep.mjs");
const ROOT = "/srv/plainsight";
const isRoot = process.getuid?.() === 0;

/** `prepare` writes a server's files into the folder `home`, and answers with what to tell the program. */
export const SERVERS = {
  nginx: { package: "nginx", names: ["nginx"], prepare: nginx },
  apache: { package: "apache2", names: ["apache2", "httpd"], prepare: apache },
  caddy: { package: "caddy", names: ["caddy"], prepare: caddy },
};

/** The whole path of a server's program; nothing if it is not installed. */
export function find({ names }) {
  const folders = [...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/usr/local/sbin"];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
}

/** The blocks of both pages for a site below a path; `headers` says whether the second page was followed too. */
function written(server, { path, headers }) {
  return {
    publishing: below(path, block(server, "publishing")),
    headers: headers && below(path, block(server, "headers")),
  };
}

function nginx(program, { home, port, root, ...rest }) {
  const { publishing, headers } = written("nginx", rest);
  const whole = headers ? inside("server {", headers, publishing) : publishing;
  const server = fill(whole, { [ROOT]: root, "listen 80;": `listen 127.0.0.1:${port};` });
  const compiled = spawnSync(program, ["-V"], { encoding: "utf8" }).stderr;
  const folder = compiled.match(/--conf-path=(\S+)\/nginx\.conf/)?.[1] ?? "/etc/nginx";
  const scratch = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  writeFileSync(
    join(home, "nginx.conf"),
    `daemon off; master_process off; pid ${home}/pid; error_log stderr;
    events {}
    http {
      include ${folder}/mime.types; default_type application/octet-stream; access_log off;
      ${scratch.map((name) => `${name}_temp_path ${home}/${name};`).join(" ")}
      ${server}
    }`,
  );
  return ["-p", home, "-c", join(home, "nginx.conf")];
}

const APACHE_MODULES = ["/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/lib/httpd/modules"];
const APACHE_NEEDS = ["mpm_event", "unixd", "authz_core", "mime", "dir", "autoindex", "deflate", "filter", "headers"];
// An old list: what newer formats need has to come from the docs.
const OLD_TYPES = `text/html html\ntext/css css\ntext/plain txt\ntext/javascript js\napplication/xml xml
image/png png\nimage/svg+xml svg\nimage/x-icon ico\n`;

function apache(program, { home, port, root, path, ...rest }) {
  const { publishing, headers } = written("apache", { path, ...rest });
  writeFileSync(join(`${root}${path}`, ".htaccess"), `${publishing}\n${headers || ""}\n`);
  writeFileSync(join(home, "types"), OLD_TYPES);
  const modules = APACHE_MODULES.find(existsSync) ?? "modules";
  const loaded = APACHE_NEEDS.filter((name) => existsSync(join(modules, `mod_${name}.so`)));
  const lines = [
    ...loaded.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`),
    // Apache refuses to serve as root; 65534 is nobody.
    ...(isRoot ? ["User #65534", "Group #65534"] : []),
    `ServerRoot ${home}\nServerName 127.0.0.1\nListen 127.0.0.1:${port}\nDefaultRuntimeDir ${home}`,
    `PidFile ${home}/pid\nErrorLog ${home}/log\nTypesConfig ${home}/types\nDocumentRoot ${root}`,
    `<Directory ${root}>\nAllowOverride FileInfo\nRequire all granted\n</Directory>`,
  ];
  writeFileSync(join(home, "httpd.conf"), lines.join("\n"));
  return ["-X", "-f", join(home, "httpd.conf")];
}

function caddy(program, { home, port, root, ...rest }) {
  const { publishing, headers } = written("caddy", rest);
  const whole = headers ? inside("example.org {", headers, publishing) : publishing;
  const site = fill(whole, { [ROOT]: root, "example.org {": `http://127.0.0.1:${port} {` });
  writeFileSync(join(home, "Caddyfile"), `{\nadmin off\n}\n${site}\n`);
  return ["run", "--config", join(home, "Caddyfile"), "--adapter", "caddyfile"];
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a server for a copy of the site. `{ port, stop }`, once it listens; when it has ended, the copy is gone. */
export async function start(server, program, { base, root, path, headers }) {
  const home = join(base, "server");
  mkdirSync(home);
  const port = await freePort();
  const args = server.prepare(program, { home, port, root, path, headers });
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home };
  const child = spawn(process.execPath, [KEEPER, base, program, ...args], { env, stdio: "pipe" });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const stop = () => {
    child.stdin.end();
    return ended;
  };
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  if (await listens(port, child)) return { port, stop };
  await stop();
  throw new Error(`${program} did not start:\n${said}`);
}

async function listens(port, child) {
  for (let tries = 0; tries < 600 && child.exitCode === null; tries += 1) {
    const there = await fetch(`http://127.0.0.1:${port}/`, { method: "HEAD" }).catch(() => null);
    if (there) return true;
    await pause(50);
  }
  return false;
}
