// The short form of `make soak`: while somebody floods the login page and holds more connections open than Schakel itself would
// take, who is logged in behind nginx gets his pages.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as slaap } from 'node:timers/promises';
import { Caller } from '../browser/support/rauw.mjs';
import { program } from '../servers/huis.mjs';
import { tijden } from './meter.mjs';
import { startAanval, startPlaats } from './plaats.mjs';

const SLOW = 600; // Schakel takes 512 connections
const PAGES = 60; // nginx lets 200 come from one address at once
let map, plaats, worker, attack;
const seen = () => attack.gezien();

before(async () => {
  map = mkdtempSync(join(tmpdir(), 'schakel-aanval.'));
  const data = ['--data', join(map, 'data')];
  execFileSync(program, ['migrate', ...data]);
  const said = execFileSync(program, ['user', '--voorbeeld', ...data], { encoding: 'utf8' });
  const [, naam, wachtwoord] = said.split('\n').find((line) => line.startsWith('professional')).split(/\s+/);
  plaats = await startPlaats({ map, schakel: program, opslag: data, opties: ['--tweede-factor', 'geen'] });
  worker = new Caller(plaats);
  await worker.logIn({ naam, wachtwoord });
  attack = startAanval(plaats, { traag: SLOW, mis: 150, aanloop: 500 });
});
after(async () => {
  attack?.stop();
  await plaats?.stop();
  rmSync(map, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

const until = async (what, holds) => {
  for (const end = Date.now() + 60000; !holds(); await slaap(20))
    assert.ok(Date.now() < end, `${what}: ${JSON.stringify(seen())}`);
};

test('who works is not held up by who floods the login page or hardly sends anything', async () => {
  await until('the attack does not begin', () => seen().open > 512 && seen().mis[503] > 0 && seen().misMs.length >= 10);
  const pages = [];
  while (pages.length < PAGES) {
    const begin = performance.now(), { status } = await worker.ask('/werk');
    assert.equal(status, 200);
    pages.push(performance.now() - begin);
  }
  const page = tijden(pages).p50, login = tijden(seen().misMs).p50;
  console.log(`# ${JSON.stringify({ page_ms: Math.round(page), login_ms: login, open: seen().open, logins: seen().mis })}`);
  assert.ok(seen().open > 512, 'the slow connections were let go');
  assert.ok(page < login / 3, `a page takes ${page} ms and a login ${login}: they wait in one line`);
});
