// The program on the command line, as somebody of the computer department uses it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { Caller } from './support/rauw.mjs';
import { program, startSchakel } from './support/start.mjs';

const schakel = (...args) => spawnSync(program, args, { encoding: 'utf8' });
const folder = mkdtempSync(join(tmpdir(), 'schakel-'));
let server;
before(async () => { server = await startSchakel(); });
after(() => { server?.stop(); rmSync(folder, { recursive: true, force: true }); });

test('help names every command, also when nothing is asked', () => {
  for (const args of [['help'], ['--help'], []]) {
    const { status, stdout } = schakel(...args);
    assert.equal(status, 0);
    for (const name of ['serve', 'migrate', 'user', 'verify', 'termijn', 'brp-proef', 'help'])
      assert.match(stdout, new RegExp(`^ +${name} `, 'm'));
  }
});

test('what is not understood ends with 2 and says so', () => {
  for (const args of [['vergeet'], ['serve', '--onzin'], ['migrate', 'woord'], ['verify', '--data'], ['user'],
    ['user', '--naam', 'X'], ['termijn'], ['migrate', '--data', 'a', '--store', 'b'], ['serve', '--port', 'veel']]) {
    const { status, stderr } = schakel(...args);
    assert.equal(status, 2, args.join(' '));
    assert.ok(stderr.trim().length > 10, args.join(' '));
    assert.doesNotMatch(stderr, /Sanitizer|runtime error/);
  }
});

test('migrate makes the data, and a second time there is nothing to do', () => {
  const data = join(folder, 'nieuw');
  assert.match(schakel('migrate', '--data', data).stdout, /bijgewerkt/);
  const again = schakel('migrate', '--data', data);
  assert.deepEqual([again.status, again.stdout], [0, 'Het schema is al goed.\n']);
  assert.equal(schakel('migrate', '--data', data, '--herbouw').status, 0);
});

test('without data, or on a port that is taken, the server says what is wrong', () => {
  const none = schakel('serve', '--data', join(folder, 'niets'), '--port', '0');
  assert.equal(none.status, 1);
  assert.ok(none.stderr.trim().length > 10);
  const taken = schakel('serve', '--data', server.data, '--port', new URL(server.base).port);
  assert.equal(taken.status, 1);
  assert.ok(taken.stderr.trim().length > 10);
  const open = schakel('serve', '--data', server.data, '--port', '0', '--listen', '0.0.0.0');
  assert.equal(open.status, 1, 'never on a public address');
});

test('user makes an account that can log in; a name that is taken and a role that is none are refused', async () => {
  const account = server.account({ naam: 'Karel Kort', inlognaam: 'Karel', rol: 'professional', team: 'Nieuw team' });
  assert.equal((await new Caller(server).logIn(account)).location, '/');
  const twice = server.run('user', '--naam', 'Karel Lang', '--inlognaam', 'karel', '--rol', 'professional');
  assert.deepEqual([twice.status, twice.stdout], [1, '']);
  assert.ok(twice.stderr.trim());
  assert.equal(server.run('user', '--naam', 'A', '--inlognaam', 'b', '--rol', 'burgemeester').status, 1);
});

test('termijn reckons', () => {
  const { status, stdout } = schakel('termijn', 'wmo-onderzoek', '2024-11-13');
  assert.equal(status, 0);
  assert.match(stdout, /^2024-12-30\n/);
});

test('verify finds the logboek whole, while the server runs and after it', async () => {
  const caller = new Caller(server);
  await caller.logIn(server.accounts.professional);
  await caller.note(await caller.record(inwoners[50], { woorden: 'Een vraag.' }), 'Een verslag.');
  const running = server.run('verify');
  assert.equal(running.status, 0, running.stdout + running.stderr);
  await server.halt();
  const { status, stdout } = server.run('verify');
  assert.equal(status, 0, stdout);
  const rows = Number(/(\d+) rijen/.exec(stdout)[1]);
  assert.ok(rows >= 5, stdout);
  assert.match(stdout, /^De cijfers kloppen: 1 meldingen nageteld\.$/m);
  assert.doesNotMatch(stdout, new RegExp(`${inwoners[50].bsn}|${inwoners[50].achternaam}`));
});

const row = (order) => `(schrijver, nr) = (SELECT schrijver, nr FROM logboek ORDER BY op ${order}, nr ${order} LIMIT 1)`;
const changes = [
  ['a changed word in the last row', `UPDATE logboek SET act = 'iets anders' WHERE ${row('DESC')}`],
  ['a changed moment in the first row', `UPDATE logboek SET op = op + 1 WHERE ${row('ASC')}`],
  ['a row that is gone', `DELETE FROM logboek WHERE ${row('ASC')}`],
  ['a person who is gone from a row',
    'DELETE FROM logboek_persoon WHERE (schrijver, nr) = (SELECT min(schrijver), min(nr) FROM logboek_persoon)'],
  ['other words in what was changed',
    "UPDATE logboek_inhoud SET inhoud = 'niets' WHERE nr = (SELECT max(nr) FROM logboek_inhoud)"],
  ['figures that are not those of the meldingen', 'UPDATE afgeleid_telling_sinds SET aantal = aantal + 1',
    /^De cijfers kloppen niet met de meldingen, voor het eerst in de maand van \d{4}-\d\d-\d\d\./m],
];
for (const [what, sql, says = /^Het logboek is niet heel\. Eerste fout: \S/] of changes) {
  test(`verify finds ${what}`, (t) => {
    if (spawnSync('sqlite3', ['-version']).error) return t.skip('sqlite3 is niet geïnstalleerd');
    const data = mkdtempSync(join(folder, 'kopie-'));
    for (const name of readdirSync(server.data)) copyFileSync(join(server.data, name), join(data, name));
    assert.equal(schakel('verify', '--data', data).status, 0, 'the copy is whole');
    const changed = spawnSync('sqlite3', [join(data, 'schakel.db'), sql], { encoding: 'utf8' });
    assert.deepEqual([changed.status, changed.stderr], [0, '']);
    const { status, stdout } = schakel('verify', '--data', data);
    assert.equal(status, 1, stdout);
    assert.match(stdout, says);
  });
}
