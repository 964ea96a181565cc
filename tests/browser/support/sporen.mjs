// What a run leaves behind where everybody of the computer department can read it: addresses and log lines.
import assert from 'node:assert/strict';
import { bsns, namen } from './bevolking.mjs';

// What stands in this text that may not be there: a BSN, a name of somebody, or one of these words that a worker typed. Whole
// words only, for the ids in addresses are letters and digits at random.
export function personalIn(text, typed = []) {
  const words = new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return [...words].filter((word) => bsns.has(word) || namen.has(word) || typed.includes(word));
}

const decoded = (url) => decodeURIComponent(url.replace(/\+/g, ' '));

// The last test of every file: asked to stop, the server stops in good order, the sanitizers found nothing (memory that leaks is
// only seen at the end), and no address and no line of the log tells about anybody.
export async function assertClean(server, typed) {
  const { code, signal } = await server.halt();
  const log = server.log();
  assert.deepEqual({ code, signal }, { code: 0, signal: null }, log);
  assert.doesNotMatch(log, /Sanitizer|runtime error/);
  assert.match(log, /"event":"started"/, 'the log was read');
  assert.deepEqual(personalIn(log, typed), [], 'in the log');
  const told = [...server.urls].filter((url) => personalIn(decoded(url), typed).length);
  assert.deepEqual(told, [], 'in an address');
}
