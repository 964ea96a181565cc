// What a process uses now, and what a row of figures says.
import { readFileSync, readdirSync } from 'node:fs';

const tel = (pid, wat) => readdirSync(`/proc/${pid}/${wat}`).length;
const tikken = (pid) => readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\) /, '').split(' ').slice(11, 13)
  .reduce((som, veld) => som + Number(veld), 0);
export const kinderen = (pid) => readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').split(' ').filter(Boolean);

// `eigen` is memory of this process alone; in MB. `cpu` in seconds since it started.
export function stand(pid) {
  const rol = readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1');
  const mb = (veld) => Number(new RegExp(`^${veld}:\\s+(\\d+)`, 'm').exec(rol)[1]) / 1024;
  return { rss: mb('Rss'), eigen: mb('Anonymous'), fds: tel(pid, 'fd'), draden: tel(pid, 'task'), cpu: tikken(pid) / 100 };
}

// How busy the whole machine was between two calls, from 0 to 1.
export function drukte() {
  const velden = readFileSync('/proc/stat', 'latin1').split('\n')[0].trim().split(/\s+/).slice(1, 9).map(Number);
  const alles = velden.reduce((som, veld) => som + veld, 0);
  return { bezig: alles - velden[3] - velden[4], alles };
}

export function tijden(ms) {
  const rij = [...ms].sort((a, b) => a - b), deel = (p) => rij[Math.min(rij.length - 1, Math.floor(p * rij.length))] ?? 0;
  return { aantal: rij.length, p50: deel(0.5), p95: deel(0.95), p99: deel(0.99), max: rij.at(-1) ?? 0 };
}

// How much `y` rises for each of `x`, by least squares.
export function helling(punten) {
  const gemiddeld = (waarde) => punten.reduce((som, punt) => som + waarde(punt), 0) / punten.length;
  const mx = gemiddeld(({ x }) => x), my = gemiddeld(({ y }) => y);
  const onder = gemiddeld(({ x }) => (x - mx) ** 2);
  return onder === 0 ? 0 : gemiddeld(({ x, y }) => (x - mx) * (y - my)) / onder;
}
