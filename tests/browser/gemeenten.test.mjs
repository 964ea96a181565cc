// Several municipalities in one server, each with a store of its own, found by the name of the host: one cannot see the other.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { Caller } from './support/rauw.mjs';
import { accountsOf, freePort, processOf, program } from './support/start.mjs';

const MEER = 28; // that only have to be there
const kop = 'host;opslag;gemeente;sleutel;inlogbronnen;brp\n';
const folder = mkdtempSync(join(tmpdir(), 'schakel-gemeenten-'));
const tabel = join(folder, 'gemeenten.csv');
const vier = join(folder, 'vier.csv'); // to be copied and looked after, which takes long for many
const plek = (naam) => join(folder, naam);
let port, register, server, eiland, kust, accounts, huishouden;

before(async () => {
  const brpPort = await freePort();
  port = await freePort();
  [register, server] = [processOf(brpPort), processOf(port)];
  await register.start('brp-proef', '--port', `${brpPort}`);
  const brp = `http://127.0.0.1:${brpPort}/haalcentraal/api/brp`;
  const twee = `127.0.0.1;${plek('eiland')};Gemeente Eiland;;;${brp}\nLOCALHOST;${plek('kust')};Gemeente Kust;;;${brp}\n`;
  const rest = (aantal) =>
    Array.from({ length: aantal }, (_, i) => `rest${i}.nl;${plek(`rest${i}`)};Gemeente Rest ${i};;;\n`).join('');
  writeFileSync(tabel, kop + twee + rest(MEER));
  writeFileSync(vier, kop + twee + rest(2));
  const vorm = process.env.SCHAKEL_TEST_VORM;
  for (let i = 0; vorm && i < MEER; i++) cpSync(join(vorm, 'leeg'), plek(`rest${i}`), { recursive: true });
  execFileSync(program, ['migrate', '--gemeenten', tabel]);
  accounts = Object.fromEntries(['eiland', 'kust'].map((naam) => [naam, Object.fromEntries(
    accountsOf(execFileSync(program, ['user', '--voorbeeld', '--data', plek(naam)], { encoding: 'utf8' }))
      .map((account) => [account.rol, account]))]));
  await server.start('serve', '--gemeenten', tabel, '--port', `${port}`, '--tweede-factor', 'geen');
  eiland = new Caller({ base: `http://127.0.0.1:${port}` });
  kust = new Caller({ base: `http://localhost:${port}` });
  await eiland.logIn(accounts.eiland.professional);
  huishouden = await eiland.record(inwoners[0], { woorden: 'Alleen op het eiland bekend.' });
});
after(() => { server?.stop('SIGKILL'); register?.stop('SIGKILL'); rmSync(folder, { recursive: true, force: true }); });

const at = (host, path) => new Promise((done, failed) => {
  request({ port, path, host: '127.0.0.1', headers: { Host: host } }, (answer) => {
    let text = '';
    answer.setEncoding('utf8').on('data', (piece) => { text += piece; })
      .on('end', () => done({ status: answer.statusCode, text }));
  }).on('error', failed).end();
});

test('each is called by its own name', async () => {
  assert.match((await eiland.ask(huishouden)).text, /Gemeente Eiland/);
  const { text } = await kust.ask('/inloggen');
  assert.match(text, /Gemeente Kust/);
  assert.doesNotMatch(text, /Eiland/);
  for (let i = 0; i < MEER; i++) {
    assert.match((await at(`rest${i}.nl`, '/inloggen')).text, new RegExp(`Gemeente Rest ${i}<`));
    assert.equal((await at(`rest${i}.nl`, '/gereed')).status, 200);
  }
});

test('a session of the one opens nothing at the other, nor does its password', async () => {
  const stranger = new Caller({ base: kust.base }, eiland.cookie);
  assert.match((await stranger.ask(huishouden)).location, /^\/inloggen/);
  await assert.rejects(stranger.logIn(accounts.eiland.professional));
});

test('who works at the one finds nobody of the other', async () => {
  await kust.logIn(accounts.kust.professional);
  const { status, text } = await kust.ask(huishouden);
  assert.equal(status, 404);
  assert.doesNotMatch(text, /eiland/i);
  const found = await kust.ask((await kust.send('/zoeken', { token: kust.token, zoek: 'Alleen op het eiland' })).location);
  assert.doesNotMatch(found.text, /huishouden\/[0-9a-z]{26}/);
  assert.match((await eiland.ask(huishouden)).text, /Alleen op het eiland bekend/);
});

test('a name that nobody has shows nothing of anybody', async () => {
  const asked = [['elders.nl', '/inloggen'], ['elders.nl', '/bestaat-niet'], ['elders.nl', '/gereed'],
    ['rest1.nl.elders.nl', '/']];
  for (const [host, path] of asked) {
    const { status, text } = await at(host, path);
    assert.equal(status, 421);
    assert.equal(text, 'Op dit adres is geen gemeente met Schakel.\n');
  }
  assert.equal((await at('elders.nl', '/gezond')).status, 200);
});

test('a table that cannot be right is refused, with the row', () => {
  for (const [rijen, waarom] of [
    [`a.nl;${plek('eiland')};A;;;\na.nl;${plek('kust')};B;;;\n`, /Rij 3.*host staat er al/],
    [`a.nl;${plek('eiland')};A;;;\nb.nl;${plek('eiland')};B;;;\n`, /Rij 3.*opslag is al van een ander/],
    [`a.nl:80;${plek('eiland')};A;;;\n`, /Rij 2.*zonder poort/],
    [`a.nl;${plek('eiland')};;;;\n`, /Rij 2.*nodig/],
    [`a.nl;${plek('kust')};A;;;\nb.nl;${plek('nergens')};B;;;\n`, /B: In deze map staat nog geen database/],
    ['', /1 tot 100 gemeenten/],
  ]) {
    writeFileSync(plek('fout.csv'), kop + rijen);
    const { status, stderr } = spawnSync(program, ['serve', '--gemeenten', plek('fout.csv'), '--port', '0'],
      { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, waarom);
  }
  assert.equal(spawnSync(program, ['serve', '--gemeenten', tabel, '--data', plek('eiland')]).status, 2);
});

const run = (...args) => spawnSync(program, args, { encoding: 'utf8' });

test('one command copies them all while they run, each to a folder of its own, and another looks after all', async () => {
  const naar = plek('kopie');
  const { status, stdout } = run('backup', '--gemeenten', vier, '--naar', naar);
  assert.equal(status, 0);
  assert.equal(stdout.match(/beide plekken zijn gelijk/g).length, 4);
  assert.equal(run('backup', '--gemeenten', vier, '--naar', naar).status, 2, 'never over an older one');
  const looked = run('verify', '--gemeenten', vier);
  assert.equal(looked.status, 0);
  assert.equal(looked.stdout.match(/Het logboek is heel/g).length, 4);
  for (const [host, naam] of [['127.0.0.1', 'eiland'], ['localhost', 'kust']]) {
    assert.equal(run('herstel', '--van', join(naar, host), '--data', plek(`${naam}-terug`)).status, 0);
    const meldingen = execFileSync('sqlite3', [join(plek(`${naam}-terug`), 'schakel.db'), 'SELECT count(*) FROM melding']);
    assert.equal(`${meldingen}`.trim(), naam === 'eiland' ? '1' : '0');
  }
});

test('what goes wrong in one is said and leaves the others to be done', () => {
  writeFileSync(plek('half.csv'), `${kop}a.nl;${plek('nergens')};Gemeente A;;;\nb.nl;${plek('kust')};Gemeente B;;;\n`);
  const { status, stdout, stderr } = run('verify', '--gemeenten', plek('half.csv'));
  assert.equal(status, 1);
  assert.match(stderr, /In deze map staat nog geen database.*\n.*Dit ging mis bij Gemeente A/);
  assert.match(stdout, /Gemeente B:\nHet logboek is heel/);
  assert.equal(run('migrate', '--gemeenten', tabel, '--data', plek('eiland')).status, 2);
});

test('it stops them all', async () => {
  assert.deepEqual(await server.stop('SIGTERM'), { code: 0, signal: null });
});
