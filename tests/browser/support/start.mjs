// Starts Schakel for one test file: fresh data in a folder of its own, the stand-in of the national register beside it, one
// account per role. Everything is stopped and removed when the test file ends, also when it fails.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const build = resolve(process.env.SCHAKEL_BUILD ?? new URL('../../../build-test', import.meta.url).pathname);
const program = join(build, 'schakel');
export const screenshots = join(build, 'screenshots');

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

const answers = (port) => new Promise((done) => {
  const socket = connect(port, '127.0.0.1');
  socket.once('connect', () => { socket.destroy(); done(true); });
  socket.once('error', () => done(false));
});

async function untilListening(child, port, errors) {
  for (const end = Date.now() + 20000; Date.now() < end && child.exitCode === null;) {
    if (await answers(port)) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`${child.spawnargs.slice(1, 2)} does not listen on ${port}:\n${errors()}`);
}

async function startProcess(args, port) {
  let log = '';
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr.on('data', (bytes) => { log += bytes; });
  child.once('error', (error) => { log += error.message; });
  await untilListening(child, port, () => log);
  return { child, log: () => log };
}

// {rol: {naam, wachtwoord}} from the lines "rol naam wachtwoord".
function makeAccounts(data) {
  execFileSync(program, ['migrate', '--data', data]);
  const lines = execFileSync(program, ['user', '--voorbeeld', '--data', data], { encoding: 'utf8' }).trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split(/\s+/)).map(([rol, naam, wachtwoord]) => [rol, { naam, wachtwoord }]));
}

// {base, accounts, log, stop}. `log()` gives what the server wrote to standard error. `serveArgs` is added to the command line.
export async function startSchakel({ serveArgs = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-'));
  const data = join(folder, 'data');
  const running = [];
  const stop = () => {
    for (const { child } of running) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  const accounts = makeAccounts(data);
  const [brpPort, port] = [await freePort(), await freePort()];
  running.push(await startProcess(['brp-proef', '--port', `${brpPort}`], brpPort));
  const brp = `http://127.0.0.1:${brpPort}/haalcentraal/api/brp`;
  const server = await startProcess(['serve', '--data', data, '--port', `${port}`, '--brp', brp, ...serveArgs], port);
  running.push(server);
  return { base: `http://127.0.0.1:${port}`, accounts, log: server.log, stop };
}
