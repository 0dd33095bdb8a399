// Runs a server for as long as whoever started this holds its standard input open, and removes a folder afterwards:
//
//     node keep.mjs FOLDER PROGRAM ARGUMENT…
//
// A test may be stopped in ways that leave it no time to tidy up; its end of the pipe closes all the same.

import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

const [folder, program, ...args] = process.argv.slice(2);
const server = spawn(program, args, { stdio: ["ignore", "inherit", "inherit"] });
process.stdin.resume().on("close", () => server.kill("SIGKILL"));
server.on("error", (error) => console.error(error.message));
server.on("close", () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit();
});
// The others of its group are told to stop by the keyboard; this one has to stay until they have.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill("SIGKILL"));
