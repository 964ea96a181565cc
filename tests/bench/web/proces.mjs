// The server that is measured: starting, stopping, what it and its database took of the processor and of the memory.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import { setTimeout as slaap } from 'node:timers/promises';

let nummer = Date.now() % 1e9; // another one for every form, so that its key is new
export const volgende = () => ++nummer;

const tikken = (pid, ook) => { // of a process, with those of its children that are gone; 0 when it is gone itself
  try {
    const velden = fs.readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\) /, '').split(' ');
    return velden.slice(11, ook ? 15 : 13).reduce((a, b) => a + Number(b), 0);
  } catch { return 0; }
};
const kinderen = pid => fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').split(' ').filter(Boolean);
const boom = pid => tikken(pid, true) + kinderen(pid).reduce((som, kind) => som + tikken(kind, false), 0);

// Milliseconds of the server, and of PostgreSQL with all its processes.
export const cpuVan = opslag => ({ hier: 10 * tikken(opslag.server.pid, true), daar: daarVan(opslag) });
export const daarVan = opslag => (opslag.postgres ? 10 * boom(opslag.postgres) : 0);

export const geheugenMb = pid =>
  Number(/^Anonymous:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))[1]) / 1024;

const drukte = () => { // [busy, all] of the machine since it started, in ticks
  const t = fs.readFileSync('/proc/stat', 'latin1').split('\n')[0].trim().split(/\s+/).slice(1, 9).map(Number);
  const alles = t.reduce((a, b) => a + b, 0);
  return [alles - t[3] - t[4], alles];
};
// How much of the machine others use, in percents.
export const andereDrukte = async () => {
  const [bezig, alles] = drukte();
  await slaap(500);
  const [bezigNu, allesNu] = drukte();
  return 100 * (bezigNu - bezig) / (allesNu - alles);
};

// Starts the server, under `voor` when given, and gives how many milliseconds it took.
export const starten = async (opslag, map, schakel, voor = []) => {
  const pad = `${map}/${opslag.naam}.log`, log = fs.openSync(pad, 'w'), begin = process.hrtime.bigint();
  const regel = [...voor, schakel, 'serve', opslag.optie, opslag.waar, '--port', '0'];
  opslag.server = spawn(regel[0], regel.slice(1), { stdio: ['ignore', 'ignore', log] });
  fs.closeSync(log);
  for (;;) {
    const gestart = /"event":"started".*"port":"(\d+)"/.exec(fs.readFileSync(pad, 'latin1'));
    if (gestart) {
      opslag.poort = Number(gestart[1]);
      return Number(process.hrtime.bigint() - begin) / 1e6;
    }
    if (opslag.server.exitCode !== null) throw new Error(`${opslag.naam} start niet: ${fs.readFileSync(pad, 'utf8')}`);
    await slaap(1);
  }
};
export const draait = opslag => opslag.server && opslag.server.exitCode === null && opslag.server.signalCode === null;
export const stoppen = opslag => new Promise(klaar => { opslag.server.once('exit', klaar); opslag.server.kill('SIGTERM'); });

// One request by hand: the i-th of a measurement.
export const vragen = (opslag, m, i = 0) => new Promise((klaar, mis) => {
  const wie = m.wie?.[i % m.wie.length], headers = { Cookie: wie?.cookie ?? '-=-' };
  if (m.fields) headers['Content-Type'] = 'application/x-www-form-urlencoded';
  const vraag = { port: opslag.poort, path: m.paths[i % m.paths.length], method: m.method ?? 'GET', headers };
  const verzoek = http.request(vraag, antwoord => {
    let lijf = '';
    antwoord.setEncoding('utf8').on('data', stuk => { lijf += stuk; });
    antwoord.on('end', () => klaar({ status: antwoord.statusCode, naar: antwoord.headers.location, lijf }));
  });
  verzoek.on('error', mis);
  verzoek.end(m.fields?.[i % m.fields.length].replace('INZENDING', String(volgende()).padStart(26, 'z'))
    .replace('TOKEN', wie.token));
});
