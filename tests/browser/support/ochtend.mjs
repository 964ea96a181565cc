// For a test that plays a morning: what is started until `ended` is called has half past eight of today on its clock, whatever
// time it is here.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { program } from './start.mjs';

const KLOK = 6; // its place in struct kapot of tests/support/kapot.c

// How far the clock must be wrong to show that hour of today in Amsterdam.
export function secondsTo(hour, minute = 0) {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', timeStyle: 'medium' }).format(Date.now());
  const [hours, minutes, seconds] = parts.split(':').map(Number);
  return ((hour - hours) * 60 + minute - minutes) * 60 - seconds;
}

export function morning() {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-ochtend.'));
  const path = join(folder, 'kapot');
  const knobs = new Int32Array(KLOK + 1);
  knobs[KLOK] = secondsTo(8, 30);
  writeFileSync(path, knobs);
  Object.assign(process.env, {
    LD_PRELOAD: join(dirname(program), 'tests/support/libkapot.so'), KAPOT: path,
    ASAN_OPTIONS: `${process.env.ASAN_OPTIONS ?? ''}:verify_asan_link_order=0`,
  });
  return {
    ended() {
      delete process.env.LD_PRELOAD;
      delete process.env.KAPOT;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
