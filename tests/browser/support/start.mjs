// Starts Schakel for one test file: fresh data in a folder of its own, the stand-in of the national register beside it, one
// account per role. Everything is stopped and removed when the test file ends, also when it fails.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const build = resolve(process.env.SCHAKEL_BUILD ?? new URL('../../../build-test', import.meta.url).pathname);
export const program = join(build, 'schakel');
export const screenshots = join(build, 'screenshots');

export function freePort() {
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

// One process that can be stopped and started again on the same port. `log()` is all that it ever wrote to standard error.
export function processOf(port) {
  let child, ended, log = '';
  return {
    log: () => log,
    async start(...args) {
      child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
      ended = new Promise((done) => child.once('close', (code, signal) => done({ code, signal })));
      child.stderr.on('data', (bytes) => { log += bytes; });
      child.once('error', (error) => { log += error.message; });
      await untilListening(child, port, () => log);
    },
    stop(signal) {
      child?.kill(signal);
      return ended;
    },
  };
}

// "rol naam wachtwoord" on each line.
export const accountsOf = (output) => output.trim().split('\n').map((line) => {
  const [rol, naam, wachtwoord] = line.split(/\s+/);
  return { rol, naam, wachtwoord };
});

// Fresh data with one account per role: a copy of what tools/vormen.sh made for this run, or made here. Gives what `user`
// printed.
function freshData(data) {
  const mould = process.env.SCHAKEL_TEST_VORM;
  if (mould) {
    cpSync(join(mould, 'voorbeeld/data'), data, { recursive: true });
    return readFileSync(join(mould, 'voorbeeld/accounts'), 'utf8');
  }
  execFileSync(program, ['migrate', '--data', data]);
  return execFileSync(program, ['user', '--voorbeeld', '--data', data], { encoding: 'utf8' });
}

// `register`: more options for the stand-in of the national register; null = it is not there, though its address is known.
//
// `serveArgs`: more options for the server, or what gives them when its address and a folder for files are known.
//
// Gives: base (its address), data (its folder), accounts ({rol: {naam, wachtwoord}}), account(…) makes one more, run(…) runs
// another subcommand on the same data, kill() and start() pull the plug and put it back, register.stop() silences the register,
// registerChanged(FILE) gives it other persons and asks it for news of everybody we work with, as happens every day,
// halt() asks it to stop, stop() ends and removes everything. urls: every address that browsers asked for; log(): all that the
// server wrote.
export async function startSchakel({ register = [], serveArgs = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-'));
  const data = join(folder, 'data');
  const [brpPort, port] = [await freePort(), await freePort()];
  const [brp, server] = [processOf(brpPort), processOf(port)];
  const stop = () => {
    brp.stop('SIGKILL');
    server.stop('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);

  const run = (name, ...args) => spawnSync(program, [name, ...args, '--data', data], { encoding: 'utf8' });
  const user = (...args) => accountsOf(execFileSync(program, ['user', ...args, '--data', data], { encoding: 'utf8' }));
  const brpAddress = `http://127.0.0.1:${brpPort}/haalcentraal/api/brp`;
  const start = () => server.start('serve', '--data', data, '--port', `${port}`, '--brp', brpAddress,
    '--tweede-factor', 'geen', ...(typeof serveArgs === 'function' ? serveArgs(`http://127.0.0.1:${port}`, folder) : serveArgs));

  const accounts = Object.fromEntries(accountsOf(freshData(data)).map((account) => [account.rol, account]));
  if (register) await brp.start('brp-proef', '--port', `${brpPort}`, ...register);
  await start();
  return {
    base: `http://127.0.0.1:${port}`, data, folder, accounts, run, start, stop, register: brp, urls: new Set(), log: server.log,
    account: ({ naam, inlognaam, rol, team }) =>
      user('--naam', naam, '--inlognaam', inlognaam, '--rol', rol, ...(team ? ['--team', team] : []))[0],
    registerChanged: async (persons) => {
      await brp.stop('SIGKILL');
      await brp.start('brp-proef', '--port', `${brpPort}`, '--personen', persons);
      return run('bijhouden', '--brp', brpAddress);
    },
    kill: () => server.stop('SIGKILL'),
    halt: () => server.stop('SIGTERM'),
  };
}
