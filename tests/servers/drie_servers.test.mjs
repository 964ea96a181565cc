// Three servers on one PostgreSQL, people at work on all of them at once, and servers that are killed at random and come back: no
// act that was acknowledged is lost, none counts twice, everybody stays logged in. DUUR says how many seconds (tools/servers.sh).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { setTimeout as slaap } from 'node:timers/promises';
import { maakDruk, tel, werk } from './druk.mjs';
import { startHuis } from './huis.mjs';

const seconds = Number(process.env.DUUR ?? 5);
const root = new URL('../..', import.meta.url).pathname;
let server, sql, huis, druk;

before(async () => {
  server = process.env.SCHAKEL_TEST_PG
    || execFileSync(`${root}/tools/pgproef.sh`, ['start', `${process.pid}`], { encoding: 'utf8' }).trim();
  const name = `drie_${process.pid}`, where = server.replace('///postgres?', `///${name}?`);
  execFileSync('psql', ['-qd', server, '-c',
    `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`]);
  sql = (text) => execFileSync('psql', ['-qAtd', where, '-c', text], { encoding: 'utf8' }).trim();
  huis = await startHuis(where, 3);
  druk = await maakDruk(huis, sql, 6);
});
after(() => huis?.stop());

test('servers are killed and started while six people work', async () => {
  const end = Date.now() + seconds * 1000;
  let kills = 0;
  const plug = (async () => {
    while (Date.now() < end) {
      await slaap(300 + Math.random() * 900);
      const one = huis.servers[Math.floor(Math.random() * 3)];
      await one.stop('SIGKILL');
      kills++;
      await slaap(Math.random() * 400);
      await one.start();
    }
  })();
  await werk(druk, () => Date.now() > end);
  await plug;
  const { lost, twice, sessions, counts } = await tel(druk);
  console.log(`# ${JSON.stringify({ kills, acts: druk.acts, ...counts, unanswered: druk.unanswered, busy: druk.busy })}`);
  assert.ok(kills > 0 && druk.acts > 20 && druk.kept.notitie.size > 0, 'nobody worked');
  assert.deepEqual(lost, [], 'acknowledged and lost');
  assert.deepEqual(twice, [], 'more than once, or never sent');
  assert.deepEqual(sessions, [], 'lost sessions');
  assert.deepEqual(druk.faults, [], 'pages that failed');
});

test('the logboek is whole, its checkpoint was made once, and nobody is kept waiting', () => {
  assert.match(huis.run('verify'), /Het logboek is heel/);
  assert.equal(sql('SELECT count(*) FROM logboek_controlepunt'), '1');
  assert.deepEqual([...druk.busyPages].filter((page) => !/druk|database/.test(page)), []);
});
