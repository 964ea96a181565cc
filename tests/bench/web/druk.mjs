// One measurement: wrk asks as fast as it is answered, and what that took of the processor.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { promisify } from 'node:util';
import { cpuVan, volgende } from './proces.mjs';

export const uitvoeren = promisify(execFile);
export const midden = getallen => getallen.sort((a, b) => a - b)[getallen.length >> 1];
export const eis = (goed, wat) => { if (!goed) throw new Error(`Niet gemeten: ${wat}`); };
const script = new URL('../druk.lua', import.meta.url).pathname;

const lua = waarde => {
  if (typeof waarde !== 'object') return JSON.stringify(waarde);
  const leden = Array.isArray(waarde) ? waarde.map(lua) : Object.entries(waarde).map(([k, v]) => `${k}=${lua(v)}`);
  return `{${leden.join(',')}}`;
};

const drukken = async (opslag, m, map, seconden) => {
  const doel = `${map}/doel.lua`, { paths, method = 'GET', fields = [], wie = [{ cookie: '-=-', token: '' }] } = m;
  fs.writeFileSync(doel, `return ${lua({ method, paths, fields, wie })}`);
  const { stdout } = await uitvoeren('wrk', ['-t1', `-c${m.tegelijk ?? 4}`, `-d${seconden}s`, '--timeout', '30s', '-s', script,
    `http://127.0.0.1:${opslag.poort}`, '--', doel, String(volgende())]);
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n{')));
};

// A measurement of which every answer is to be a refusal has none too many; `geweigerd` is the share of the others.
export const meten = async (opslag, m, map, seconden = 1) => {
  const voor = cpuVan(opslag), u = await drukken(opslag, m, map, seconden), na = cpuVan(opslag);
  if (u.aantal === 0 && seconden < 10) return meten(opslag, m, map, seconden * 3); // so slow that not one was done
  const fout = m.status >= 400 ? u.aantal - u.fouten : u.fouten;
  eis(u.aantal && u.verbroken === 0 && fout < u.aantal,
    `${m.naam} op ${opslag.naam}: ${fout} van ${u.aantal} fout, ${u.verbroken} verbroken`);
  if (m.soort) opslag.bewaard[m.soort] += u.aantal - fout;
  opslag.paginas += u.aantal;
  const hier = (na.hier - voor.hier) / u.aantal, daar = (na.daar - voor.daar) / u.aantal;
  return { perSeconde: u.aantal / (u.us / 1e6), p50: u.p50 / 1000, p99: u.p99 / 1000, cpu: hier + daar, cpuDatabase: daar,
    geweigerd: fout / u.aantal };
};
