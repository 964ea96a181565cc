// A PostgreSQL with a standby that has everything before a commit is acknowledged (synchronous_commit), in a folder of its own:
// what one machine can have of what Patroni keeps on several (packaging/patroni/).
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as slaap } from 'node:timers/promises';

export const programs = execFileSync('sh', ['-c', 'ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1'],
  { encoding: 'utf8' }).trim();
export const isRoot = process.getuid() === 0;
// PostgreSQL refuses to be root.
const asPostgres = isRoot ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups', '--reset-env'] : ['env'];
export const idOf = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));

export const run = (name, ...args) => execFileSync(asPostgres[0], [...asPostgres.slice(1), join(programs, name), ...args],
  { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], cwd: '/' });

// The files of a server, in FOLDER/data.
export const makeServer = (folder, ...more) => run('initdb', '-D', join(folder, 'data'), '-U', 'postgres', '--auth=trust',
  '--encoding=UTF8', '--locale=C', '--no-instructions', ...more);

// `waits`: who must have a commit before it is acknowledged; `around`: variables of its environment, and `more`: other settings,
// both as name=value.
export function serve(folder, waits, around = [], ...more) {
  const settings = [`unix_socket_directories=${folder}`, 'listen_addresses=', `synchronous_standby_names=${waits}`,
    'synchronous_commit=on', 'max_connections=100', 'wal_receiver_status_interval=1', ...more];
  return spawn(asPostgres[0], [...asPostgres.slice(1), 'env', ...around, join(programs, 'postgres'), '-D', join(folder, 'data'),
    ...settings.flatMap((one) => ['-c', one])], { stdio: 'ignore', cwd: '/' });
}

export async function until(what, holds) {
  for (const end = Date.now() + 120000; Date.now() < end; await slaap(50)) {
    try {
      if (holds()) return;
    } catch { /* not yet */ }
  }
  throw new Error(`${what} takes too long`);
}

// Main process and all that it started, at once.
export function killServer(data) {
  const main = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const all = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  for (const pid of [main, ...all]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch { /* it went by itself */ }
  }
}

export async function startTweeling() {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-tweeling.'));
  const [one, two] = ['een', 'twee'].map((name) => join(folder, name));
  const children = [];
  for (const path of [folder, one, two]) {
    if (path !== folder) mkdirSync(path);
    if (isRoot) chownSync(path, idOf('-u'), idOf('-g'));
  }
  const stop = () => {
    children.forEach((child) => child.kill('SIGQUIT'));
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  process.once('exit', stop);
  const ask = (place, sql) => execFileSync(join(programs, 'psql'), ['-qAtX', '-h', place, '-U', 'postgres', '-c', sql],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  makeServer(one);
  children.push(serve(one, ''));
  await until('the first server', () => ask(one, 'SELECT 1') === '1');
  ask(one, 'CREATE ROLE schakel LOGIN CREATEDB CREATEROLE');
  ask(one, 'CREATE DATABASE schakel OWNER schakel');
  run('pg_basebackup', '-D', join(two, 'data'), '-R', '-h', one, '-U', 'postgres', '--checkpoint=fast');
  children.push(serve(two, ''));
  await until('the standby', () => ask(one, "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'") === '1');
  // From here on nothing is acknowledged that the standby does not have.
  const gone = new Promise((done) => children[0].once('exit', done));
  children[0].kill('SIGINT');
  await gone;
  children[0] = serve(one, '*');
  const state = "SELECT sync_state FROM pg_stat_replication WHERE state = 'streaming'";
  await until('the standby again', () => ask(one, state) === 'sync');

  return {
    where: `postgresql:///schakel?host=${one},${two}&user=schakel`,
    stop,
    // The plug of the first machine is pulled: no process of it has time for anything.
    killPrimary() {
      killServer(join(one, 'data'));
    },
    promote() {
      run('pg_ctl', 'promote', '-D', join(two, 'data'), '-w');
    },
  };
}
