#!/usr/bin/env node
// tap_tel.mjs TESTLOG.JSON: counts single TAP results over all test programs of a meson run. Prints the full output of every
// program that failed, why tests were skipped, and as its last line "N passed, N failed". A program that crashes, times out,
// prints nothing or prints fewer results than it planned counts as at least one failure.
import { readFileSync } from 'node:fs';

function countTap(output) {
  const seen = { passed: 0, failed: 0, skips: [], planned: null, bail: false };
  let comment = '';
  for (const line of output.split('\n')) {
    const plan = line.match(/^1\.\.(\d+)(?:\s*#\s*skip\w*\s*(.*))?/i);
    const result = line.match(/^(not )?ok\b[^#]*(?:#\s*(skip|todo)\S*\s*(.*))?/i);
    if (plan) {
      seen.planned = Number(plan[1]);
      if (seen.planned === 0) seen.skips.push(plan[2] || comment || 'zonder reden');
    } else if (result) {
      // cmocka names the test where the reason belongs; the reason is the comment that the test printed before it.
      if (/skip/i.test(result[2])) seen.skips.push(comment || result[3] || 'zonder reden');
      else if (result[1] && !/todo/i.test(result[2])) seen.failed++;
      else seen.passed++;
      comment = '';
    } else if (line.startsWith('# ')) comment = line.slice(2).trim();
    else if (line.startsWith('Bail out!')) seen.bail = true;
  }
  return seen;
}

// Why the program as a whole did not do what it promised, or an empty string.
function brokenPromise(test, seen) {
  const results = seen.passed + seen.failed + seen.skips.length;
  if (test.result === 'TIMEOUT' || test.result === 'INTERRUPT') return 'te lang bezig en afgebroken';
  if (test.returncode === 77) return '';
  if (seen.planned === null) return 'geen TAP-plan in de uitvoer';
  if (results < seen.planned) return `${results} uitslagen van de ${seen.planned} beloofde`;
  if (seen.bail) return 'zelf gestopt (Bail out)';
  if (test.returncode !== 0 && seen.failed === 0) return `geëindigd met code ${test.returncode}`;
  return '';
}

const total = { passed: 0, failed: 0 };
const skipped = new Map();
const tests = readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
for (const test of tests) {
  const output = test.stdout ?? '';
  const seen = countTap(output);
  const broken = brokenPromise(test, seen);
  if (test.returncode === 77 && seen.planned === null) seen.skips.push(output.trim().split('\n').pop() || 'zonder reden');
  const failed = seen.failed + (broken ? 1 : 0);
  total.passed += seen.passed;
  total.failed += failed;
  for (const reason of seen.skips) skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  if (failed)
    console.log(`\n=== ${test.name}: ${failed} mislukt${broken ? ` (${broken})` : ''} ===\n${output}${test.stderr ?? ''}`);
}
if (tests.length === 0) total.failed = 1;
if (skipped.size) console.log('');
for (const [reason, count] of skipped) console.log(`${count} overgeslagen: ${reason}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
