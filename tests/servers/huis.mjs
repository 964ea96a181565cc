// Several servers of Schakel on one PostgreSQL, each a process that can be killed and started again.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { setTimeout as slaap } from 'node:timers/promises';

export const build = resolve(process.env.SCHAKEL_BUILD ?? new URL('../../build-test', import.meta.url).pathname);
export const program = `${build}/schakel`;
export const env = { ...process.env, SCHAKEL_SLEUTEL: randomBytes(32).toString('hex') };
const living = new Set();
process.once('exit', () => living.forEach((child) => child.kill('SIGKILL')));

// One process; `address()` finds in what it wrote where it listens.
export function proces(name, args, address) {
  let child, said = '';
  return {
    log: () => said,
    runs: () => child !== undefined,
    pid: () => child?.pid,
    async start(...more) {
      const from = said.length;
      child = spawn(name, [...args, ...more], { stdio: ['ignore', 'pipe', 'pipe'], env });
      living.add(child);
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => { said += bytes; });
      for (const end = Date.now() + 30000; Date.now() < end && child.exitCode === null;) {
        const found = address(said.slice(from));
        if (found) return found;
        await slaap(10);
      }
      throw new Error(`${name} ${args[0]} does not start:\n${said.slice(from)}`);
    },
    async stop(signal) {
      const gone = child && new Promise((done) => child.once('exit', (code) => done(code)));
      living.delete(child);
      child?.kill(signal);
      child = undefined;
      return gone;
    },
  };
}

// `where`: the address of an empty database. Gives one account of each role, the servers, and run(…) for other subcommands.
export async function startHuis(where, count) {
  const run = (...args) => execFileSync(program, [...args, '--store', where], { encoding: 'utf8', env });
  run('migrate');
  const accountsOf = (said) => said.trim().split('\n').map((line) => {
    const [rol, naam, wachtwoord] = line.split(/\s+/);
    return { rol, naam, wachtwoord };
  });
  const accounts = Object.fromEntries(accountsOf(run('user', '--voorbeeld')).map((one) => [one.rol, one]));
  const account = (name, rol) =>
    accountsOf(run('user', '--naam', name, '--inlognaam', name, '--rol', rol, '--team', 'Leerdam'))[0];
  const brp = proces(program, ['brp-proef', '--port', '0'], (said) => /op (http:\S+)/.exec(said)?.[1]);
  const register = await brp.start();
  const servers = [];
  for (let i = 0; i < count; i++) {
    const server = proces(program, ['serve', '--store', where, '--brp', register, '--tweede-factor', 'geen'],
      (said) => /"event":"started".*"port":"(\d+)"/.exec(said)?.[1]);
    const port = await server.start('--port', '0');
    servers.push({
      base: `http://127.0.0.1:${port}`, log: server.log, runs: server.runs, pid: server.pid, stop: server.stop,
      start: () => server.start('--port', port),
    });
  }
  const stop = () => Promise.all([...servers, brp].map((one) => one.stop('SIGTERM')));
  return { accounts, account, servers, run, stop };
}
