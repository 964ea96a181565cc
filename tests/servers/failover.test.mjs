// The database server dies while people work, and its standby takes over: what was acknowledged is there, nothing counts
// twice, and the servers of Schakel find the new one by themselves. Meanwhile every page says in Dutch that the database is
// away.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { setTimeout as slaap } from 'node:timers/promises';
import { maakDruk, tel, werk } from './druk.mjs';
import { startHuis } from './huis.mjs';
import { startTweeling } from './tweeling.mjs';

const seconds = Number(process.env.DUUR ?? 6);
let tweeling, huis, druk;
const sql = (text) => execFileSync('psql', ['-qAtXd', `${tweeling.where}&target_session_attrs=read-write`, '-c', text],
  { encoding: 'utf8' }).trim();

before(async () => {
  tweeling = await startTweeling();
  huis = await startHuis(tweeling.where, 2);
  druk = await maakDruk(huis, sql, 6);
});
after(async () => { await huis?.stop(); tweeling?.stop(); });

test('the standby takes over under load', async () => {
  const end = Date.now() + seconds * 1000;
  let before, away;
  const plug = (async () => {
    await slaap(seconds * 400);
    before = Object.values(druk.kept).reduce((sum, kept) => sum + kept.size, 0);
    const from = Date.now();
    tweeling.killPrimary();
    await slaap(300);
    tweeling.promote();
    const then = druk.acts;
    while (druk.acts < then + 3 && Date.now() < from + 60000) await slaap(20);
    away = Date.now() - from;
  })();
  await werk(druk, () => Date.now() > end && away !== undefined);
  await plug;
  const { lost, twice, sessions, counts } = await tel(druk);
  const all = Object.values(druk.kept).reduce((sum, kept) => sum + kept.size, 0);
  const { busy, unanswered } = druk, pages = [...druk.busyPages];
  console.log(`# ${JSON.stringify({ before, after: all - before, away_ms: away, ...counts, busy, unanswered })}`);
  assert.ok(before > 0 && all > before, 'nobody worked before, or after');
  assert.deepEqual(lost, [], 'acknowledged and lost');
  assert.deepEqual(twice, [], 'more than once, or never sent');
  assert.deepEqual(sessions, [], 'lost sessions');
  assert.deepEqual(druk.faults, [], 'pages that failed');
  assert.ok(pages.some((page) => page.includes('De database is even niet bereikbaar')), pages.join('\n'));
});

test('the logboek is whole on the new one', () => {
  assert.match(huis.run('verify'), /Het logboek is heel/);
});
