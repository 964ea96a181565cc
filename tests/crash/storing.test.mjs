// The machine under the server fails in every way that it can: who asks gets a page in Dutch that says so, what was acknowledged
// is there, what was typed can be sent again as it is, and when it is over everything goes on by itself.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as slaap } from 'node:timers/promises';
import { inwoners } from '../browser/support/bevolking.mjs';
import { secondsTo } from '../browser/support/ochtend.mjs';
import { Caller, hiddenFields } from '../browser/support/rauw.mjs';
import { build, env, program, startHuis } from '../servers/huis.mjs';
import { startFolder, startPostgres } from './plaats.mjs';

const away = Number(process.env.WEG ?? 3); // seconds that a database is gone
const sanitized = execFileSync('ldd', [program], { encoding: 'utf8' }).includes('libasan');
const folder = mkdtempSync(join(tmpdir(), 'schakel-storing.'));
const fields = ['vol', 'alleen', 'leest_niet', 'schrijft_niet', 'bewaart_niet', 'traag', 'klok']; // tests/support/kapot.c
const knobs = openSync(join(folder, 'kapot'), 'w+');
after(() => { closeSync(knobs); rmSync(folder, { recursive: true, force: true }); });
let noon = 0; // what makes it noon: an hour back from midnight is a day on which nothing here existed
const set = (what = {}) => {
  const values = { ...what, klok: noon + (what.klok ?? 0) };
  writeSync(knobs, Int32Array.from(fields, (name) => values[name] ?? 0), 0, 4 * fields.length, 0);
};
set();

class Werker extends Caller {
  async logIn(account) {
    this.cookie = '';
    await super.logIn(account);
  }

  // A note as a form that is filled in, and not yet sent.
  async open(huishouden, tekst) {
    const { status, text } = await this.ask(`${huishouden}/contact`);
    assert.equal(status, 200);
    return [`${huishouden}/notitie`, { ...hiddenFields(text, `${huishouden}/notitie`), tekst }];
  }
}

function assertTells({ status, text }, words) {
  assert.equal(status, 503, text.slice(0, 200));
  assert.match(text, /<html lang="nl"/);
  assert.match(text, /<h1[^>]*>Het lukt nu even niet<\/h1>/);
  assert.match(text, words);
}

const broken = { LD_PRELOAD: process.env.KAPOT_LIB ?? join(build, 'tests/support/libkapot.so'), KAPOT: join(folder, 'kapot') };

async function startBroken(plaats, preload) {
  noon = preload ? secondsTo(12) : 0;
  set();
  if (preload) Object.assign(env, {
    ...broken, ASAN_OPTIONS: `${process.env.ASAN_OPTIONS ?? ''}:verify_asan_link_order=0`,
  });
  const huis = await startHuis(plaats.where, 1);
  delete env.LD_PRELOAD;
  const [server] = huis.servers, desk = new Caller(server), worker = new Werker(server);
  await desk.logIn(huis.accounts.loketmedewerker);
  const path = await desk.record(inwoners[1], { woorden: 'Mijn rollator is stuk.' });
  await worker.logIn(huis.accounts.professional);
  let made = 0;
  const there = (tekst) => Number(plaats.sql(`SELECT count(*) FROM notitie WHERE tekst = '${tekst}'`));
  // One note before it goes wrong, the same form during and after it, and one more.
  const through = async (name, during) => {
    const [one, two] = [`${name} ${++made}`, `${name} ${++made}`];
    assert.equal((await worker.send(...await worker.open(path, one))).status, 303);
    const form = await worker.open(path, two);
    const taken = await during(() => worker.send(...form), () => worker.ask(path));
    assert.ok(there(one) === 1, 'what was acknowledged is there');
    if (taken !== 'unsure') assert.equal(there(two), taken ? 1 : 0, 'of what was refused nothing is kept');
    assert.equal((await worker.send(...form)).status, 303, 'the same form is taken afterwards');
    assert.equal(there(two), 1, 'once');
    assert.equal((await worker.ask(path)).status, 200);
  };
  return { huis, server, worker, path, through, there };
}

const ends = async (huis, server) => {
  assert.match(huis.run('verify'), /Het logboek is heel/);
  assert.equal(await server.stop('SIGTERM'), 0, server.log());
  assert.doesNotMatch(server.log(), /Sanitizer|runtime error/);
};

const disk = /er is iets mis met de schijf van Schakel/i;
const faults = [
  ['the disk is full', { vol: 1 }, /De schijf van Schakel is vol/],
  ['the disk can only be read', { alleen: 1 }, disk],
  ['writing fails', { schrijft_niet: 1 }, disk],
  ['fsync fails', { bewaart_niet: 1 }, disk],
];

test('what happens to the machine of a folder', async (t) => {
  const plaats = startFolder();
  const { huis, server, worker, path, through, there } = await startBroken(plaats, true);
  after(async () => { await huis.stop(); plaats.stop(); });

  for (const [name, what, words] of faults)
    await t.test(name, () => through(name, async (send, look) => {
      set(what);
      for (let i = 0; i < 3; i++) {
        assertTells(await send(), words);
        assertTells(await look(), words);
      }
      set();
    }));

  await t.test('reading fails: either it is not needed, or it is told', () => through('reading fails', async (send) => {
    set({ leest_niet: 1 });
    const answer = await send();
    set();
    if (answer.status !== 303) assertTells(answer, disk);
    return answer.status === 303;
  }));

  await t.test('a slow disk is only slow', () => through('slow', async (send) => {
    set({ traag: 300 });
    const from = Date.now();
    assert.equal((await send()).status, 303);
    assert.ok(Date.now() - from >= 300);
    set();
    return true;
  }));

  for (const [name, klok] of [['an hour forward', 3600], ['an hour back', -3600]])
    await t.test(`the clock jumps ${name}`, async () => {
      set({ klok });
      await worker.logIn(huis.accounts.professional);
      assert.equal((await worker.send(...await worker.open(path, name))).status, 303);
      set();
      await worker.logIn(huis.accounts.professional);
      assert.equal((await worker.send(...await worker.open(path, `${name} and again`))).status, 303);
      assert.equal(there(name) + there(`${name} and again`), 2);
    });

  // As many as it has, and not fewer: poll refuses to wait for more than it may have. Who got no answer does not know whether
  // his form was taken.
  await t.test('no descriptor is left', () => through('no descriptor', async (send) => {
    const limit = (soft) => execFileSync('prlimit', ['--pid', `${server.pid()}`, `--nofile=${soft}:`]);
    const open = new Set(readdirSync(`/proc/${server.pid()}/fd`).map(Number));
    let free = 0;
    while (open.has(free)) free++;
    limit(free);
    const refused = await Promise.race([send().then((answer) => answer.status, () => 'hung up'), slaap(1500, 'no answer')]);
    limit(1024);
    return refused === 'no answer' ? 'unsure' : refused === 303; // over a connection that was there
  }));

  // Without memory the server stops at once (decision 0003) and is started again. Sanitizers need more room than there is.
  if (!sanitized) await t.test('no memory is left', async () => {
    const limit = (bytes) => execFileSync('prlimit', ['--pid', `${server.pid()}`, `--as=${bytes}:`]);
    const kept = [];
    limit(0); // what it has it keeps
    const many = async (who) => {
      for (let i = 0; i < 40; i++) {
        const tekst = `no memory ${who}.${i}`;
        if ((await worker.send(...await worker.open(path, tekst))).status === 303) kept.push(tekst);
      }
    };
    const stopped = (await Promise.allSettled([...Array(8).keys()].map(many))).some(({ status }) => status === 'rejected');
    if (stopped) await server.start();
    else limit('unlimited');
    console.log(`# without memory: ${stopped ? 'it stopped' : 'it went on'} after ${kept.length} notes`);
    const found = plaats.sql("SELECT tekst FROM notitie WHERE tekst LIKE 'no memory %.%'").split('\n');
    assert.deepEqual(kept.filter((tekst) => !found.includes(tekst)), [], 'acknowledged and lost');
    assert.equal(new Set(found).size, found.length, 'once');
    assert.equal((await worker.ask(path)).status, 200);
  });

  await t.test('it was whole all the time, and ends in good order', () => ends(huis, server));
});

test('the database is gone for a while', async () => {
  const plaats = await startPostgres();
  const { huis, server, through } = await startBroken(plaats, false);
  after(async () => { await huis.stop(); plaats.stop(); });
  await through('gone', async (send, look) => {
    plaats.cut();
    for (const end = Date.now() + away * 1000; Date.now() < end; await slaap(250)) {
      assertTells(await look(), /database/);
      assertTells(await send(), /database/);
    }
    await plaats.start();
  });
  await ends(huis, server);
});

// Without its disk PostgreSQL stops, or refuses; whether what it was doing then is kept it says when it is there again.
test('what happens to the machine of a database', async (t) => {
  chmodSync(folder, 0o755);
  const plaats = await startPostgres(Object.entries(broken).map((pair) => pair.join('=')));
  const { huis, server, through } = await startBroken(plaats, false);
  after(async () => { await huis.stop(); plaats.stop(); });

  for (const [name, what] of faults)
    await t.test(name, () => through(name, async (send, look) => {
      set(what);
      const answers = [];
      for (let i = 0; i < 3; i++) answers.push(await send(), await look());
      set();
      await plaats.start();
      for (const answer of answers) assertTells(answer, /database/);
      return 'unsure';
    }));

  await t.test('a slow disk is only slow', () => through('slow', async (send) => {
    set({ traag: 300 });
    assert.equal((await send()).status, 303);
    set();
    return true;
  }));

  await t.test('it was whole all the time, and ends in good order', () => ends(huis, server));
});
