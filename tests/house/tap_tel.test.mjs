// The counter of the suite itself: what it must not overlook.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'schakel-'));
after(() => rmSync(folder, { recursive: true }));
const program = new URL('../../tools/tap_tel.mjs', import.meta.url).pathname;

function count(...tests) {
  const log = join(folder, 'testlog.json');
  writeFileSync(log, tests.map((entry) => JSON.stringify({ name: 'proef', result: 'OK', returncode: 0, ...entry })).join('\n'));
  const { stdout, status } = spawnSync(process.execPath, [program, log], { encoding: 'utf8' });
  return { stdout, status, last: stdout.trimEnd().split('\n').pop() };
}

const cases = [
  ['all good', { stdout: '1..2\nok 1 - a\nok 2 - b\n' }, '2 passed, 0 failed'],
  ['plan at the end', { stdout: 'ok 1 - a\n1..1\n' }, '1 passed, 0 failed'],
  ['one bad', { stdout: '1..2\nok 1 - a\nnot ok 2 - b\n', returncode: 1 }, '1 passed, 1 failed'],
  ['crash after the first', { stdout: '1..3\nok 1 - a\n', returncode: -11, result: 'FAIL' }, '1 passed, 1 failed'],
  ['fewer than planned, but content with it', { stdout: '1..3\nok 1 - a\n' }, '1 passed, 1 failed'],
  ['all good, but a leak at the end', { stdout: '1..1\nok 1 - a\n', returncode: 23 }, '1 passed, 1 failed'],
  ['time-out', { stdout: '1..2\nok 1 - a\nok 2 - b\n', result: 'TIMEOUT', returncode: -9 }, '2 passed, 1 failed'],
  ['nothing printed', { stdout: '' }, '0 passed, 1 failed'],
  ['not started at all', { returncode: 127 }, '0 passed, 1 failed'],
  ['bail out', { stdout: '1..1\nok 1 - a\nBail out! no database\n' }, '1 passed, 1 failed'],
  ['expected failure', { stdout: `1..1\nnot ok 1 - a # TO${''}DO later\n` }, '1 passed, 0 failed'],
];
for (const [name, entry, expected] of cases) {
  test(name, () => {
    const { last, status } = count(entry);
    assert.equal(last, expected);
    assert.equal(status, expected.endsWith(' 0 failed') ? 0 : 1);
  });
}

test('no test at all is a failure', () => assert.equal(count().last, '0 passed, 1 failed'));

test('skips are shown with their reason and counted as neither', () => {
  const { stdout, last } = count({
    stdout: '1..3\nok 1 - a\n# SCHAKEL_TESTDATA is niet gezet\nok 2 # SKIP b\nok 3 - c # SKIP geen Node\n',
  });
  assert.equal(last, '1 passed, 0 failed');
  assert.match(stdout, /^1 overgeslagen: SCHAKEL_TESTDATA is niet gezet$/m);
  assert.match(stdout, /^1 overgeslagen: geen Node$/m);
});

test('the output of what failed is shown in full', () => {
  const long = Array.from({ length: 500 }, (_, i) => `# line ${i}`).join('\n');
  assert.match(count({ stdout: `1..1\nnot ok 1 - a\n${long}\n`, stderr: 'the cause', returncode: 1 }).stdout,
    /# line 0\n[^]*# line 499\nthe cause/);
});
