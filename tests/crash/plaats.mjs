// A place for data that can be killed like a server can: a folder, or a PostgreSQL of its own that waits for the disk.
import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idOf, isRoot, killServer, makeServer, programs, serve, until } from '../servers/tweeling.mjs';

const lines = (text) => text.split('\n').filter(Boolean);
const said = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 256 * 1024 * 1024 };

// Gives: where (for --store), sql(TEXT) as the owner with columns joined by |, derived() = the derived tables as text, empty() =
// the address of another place that is empty, copy() = that of a copy, kill() = the database server dies (null: there is none),
// stop() = all of it goes away.
export function startFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-crash.'));
  let made = 0;
  const sqlOf = (where) => (text) =>
    execFileSync('sqlite3', ['-batch', '-cmd', '.timeout 20000', join(where, 'schakel.db'), text], said).trim();
  const empty = () => join(folder, `plek${++made}`);
  const where = empty();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return {
    naam: 'SQLite', where, sql: sqlOf(where), sqlOf, empty, kill: null,
    tables: (sql) => lines(sql("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'afgeleid\\_%' ESCAPE '\\'")),
    shape: (sql) => sql("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY 1, 2"),
    copy: () => {
      const to = empty();
      cpSync(where, to, { recursive: true });
      return to;
    },
    stop: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export async function startPostgres(around = []) {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-crash.'));
  if (isRoot) chownSync(folder, idOf('-u'), idOf('-g'));
  makeServer(folder);
  const ask = (base, text) =>
    execFileSync(join(programs, 'psql'), ['-qAtX', '-h', folder, '-U', 'postgres', '-d', base, '-c', text], said).trim();
  let made = 0;
  // What is left of one that was killed may be in the way for a moment.
  const start = () => {
    let child = serve(folder, '', around);
    return until('PostgreSQL', () => {
      if (child.exitCode !== null || child.signalCode) child = serve(folder, '', around);
      return ask('postgres', 'SELECT 1') === '1';
    });
  };
  const kill = () => killServer(join(folder, 'data'));
  const stop = () => {
    try {
      kill();
    } catch { /* it is not there */ }
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  process.once('exit', stop);
  await start();
  ask('postgres', 'CREATE ROLE schakel LOGIN CREATEDB CREATEROLE');
  const address = (name) => `postgresql:///${name}?host=${folder}&user=schakel`;
  const nameOf = (where) => /\/\/\/([^?]*)/.exec(where)[1];
  const sqlOf = (where) => (text) => ask(nameOf(where), text);
  const create = (template) => {
    const name = `plek${++made}`;
    ask('postgres', `CREATE DATABASE ${name} OWNER schakel TEMPLATE ${template} ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`);
    return address(name);
  };
  const where = create('template0');
  return {
    naam: 'PostgreSQL', where, sql: sqlOf(where), sqlOf, empty: () => create('template0'),
    tables: (sql) => lines(sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 'afgeleid\\_%'")),
    shape: (sql) => sql('SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns '
      + "WHERE table_schema = 'public' ORDER BY 1, 2")
      + sql("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"),
    copy: () => create(nameOf(where)),
    async kill() {
      kill();
      await start();
    },
    cut: kill, start,
    stop,
  };
}
