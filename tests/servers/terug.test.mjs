// Back to a moment: people work, a base backup is made meanwhile, and later somebody ruins the database. From that backup and the
// archive of the WAL comes everything that was acknowledged before the moment, and nothing of what came after it.
// The settings are those of docs/beheer.md.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { maakDruk, marksIn, werk } from './druk.mjs';
import { env, program, startHuis } from './huis.mjs';
import { idOf, isRoot, killServer, makeServer, programs, run, serve, until } from './tweeling.mjs';

const KINDS = ['notitie', 'melding', 'doel', 'tekst'], ACTS = 25;
const folder = mkdtempSync(join(tmpdir(), 'schakel-terug.'));
const [old, back, archive] = ['oud', 'terug', 'archief'].map((name) => join(folder, name));
const whereOf = (place) => `postgresql:///schakel?host=${place}&user=schakel`;
const said = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
const askOf = (place, base = 'schakel') => (text) => execFileSync(join(programs, 'psql'),
  ['-qAtX', '-h', place, '-U', 'postgres', '-d', base, '-c', text], said).trim();
const own = (path) => { if (isRoot) chownSync(path, idOf('-u'), idOf('-g')); };
const children = []; // without fsync: processes die here, not the machine
let huis, druk;

before(async () => {
  own(folder);
  for (const path of [old, back, archive]) {
    mkdirSync(path);
    own(path);
  }
  makeServer(old, '--no-sync');
  const archiving = `archive_command=test ! -f ${archive}/%f && cp %p ${archive}/%f`;
  children.push(serve(old, '', [], 'fsync=off', 'archive_mode=on', archiving));
  const postgres = askOf(old, 'postgres');
  await until('the server', () => postgres('SELECT 1') === '1');
  postgres('CREATE ROLE schakel LOGIN CREATEDB CREATEROLE');
  postgres('CREATE DATABASE schakel OWNER schakel');
  huis = await startHuis(whereOf(old), 1);
  druk = await maakDruk(huis, askOf(old), 3);
});
after(async () => {
  await huis?.stop();
  children.forEach((child) => child.kill('SIGQUIT'));
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

const acts = async () => { const from = druk.acts; await werk(druk, () => druk.acts >= from + ACTS); };
const kept = () => KINDS.flatMap((kind) => [...druk.kept[kind]]);

test('what was acknowledged before the moment comes back, and nothing after it', async () => {
  const ask = askOf(old);
  await acts();
  const copying = acts();
  run('pg_basebackup', '-D', join(folder, 'kopie'), '-h', old, '-U', 'postgres', '--checkpoint=fast', '--no-sync');
  await copying;
  await acts();
  const good = kept(), moment = ask('SELECT clock_timestamp()');
  await acts();
  const late = kept().filter((mark) => !good.includes(mark));
  ask('DROP TABLE notitie CASCADE');
  const last = ask('SELECT pg_walfile_name(pg_switch_wal())');
  await until('the archive', () => ask('SELECT last_archived_wal FROM pg_stat_archiver') >= last);
  killServer(join(old, 'data'));

  const from = Date.now(), data = join(back, 'data');
  execFileSync('cp', ['-a', join(folder, 'kopie'), data]);
  appendFileSync(join(data, 'postgresql.auto.conf'), `restore_command = 'cp ${archive}/%f %p'\n`
    + `recovery_target_time = '${moment}'\nrecovery_target_action = 'promote'\n`);
  writeFileSync(join(data, 'recovery.signal'), '');
  own(join(data, 'recovery.signal'));
  children.push(serve(back, '', [], 'fsync=off'));
  await until('the restored server', () => askOf(back)('SELECT pg_is_in_recovery()') === 'f');

  const there = KINDS.flatMap((kind) => marksIn({ ...druk, sql: askOf(back) }, kind));
  const counts = { before: good.length, after: late.length, there: there.length, restored_ms: Date.now() - from };
  console.log(`# ${JSON.stringify(counts)}`);
  assert.ok(good.length > 0 && late.length > 0, 'nothing was acknowledged before, or after');
  assert.deepEqual(good.filter((mark) => !there.includes(mark)), [], 'acknowledged before the moment and lost');
  assert.deepEqual(late.filter((mark) => there.includes(mark)), [], 'of after the moment');
});

test('the logboek of what came back is whole, and ends at the moment', () => {
  const verified = execFileSync(program, ['verify', '--store', whereOf(back)], { ...said, env });
  assert.match(verified, /Het logboek is heel/);
});
