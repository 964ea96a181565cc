// What does not hang on the machine or on what else it does: instructions, statements and fsyncs of one request, and how
// many of the instructions the gate and the logboek take. The server runs under callgrind, one request at a time; of
// PostgreSQL only our side is counted.
import fs from 'node:fs';
import { midden, uitvoeren } from './druk.mjs';
import { draait, starten, stoppen, vragen } from './proces.mjs';

// Of each figure the middle one is kept: now and then a request prepares a statement, or a job runs beside it.
const WARM = 4, KEER = 5;
// Functions by what they are counted for: how often they are called, and what they and all below them take.
const soorten = {
  statements: ['db_query_args', 'db_exec_args', 'db_exec_later_args', 'db_exec_many'],
  fsyncs: ['fsync', 'fdatasync'],
  poort: ['toegang_vragen', 'toegang_vragen_via'],
  logboek: ['logboek_bijschrijven'],
};
const soortVan = new Map(Object.entries(soorten).flatMap(([soort, namen]) => namen.map(naam => [naam, soort])));
const kaal = naam => naam?.replace(/'\d+$/, '').replace(/@.*/, '');

// Reads a profile: a line `cfn=` names who is called, `calls=` how often, and the line below it what that took.
export const profiel = tekst => {
  const uit = { instructies: 0, statements: 0, fsyncs: 0, poort: 0, logboek: 0 };
  let fn, cfn, keer = null;
  for (const regel of tekst.split('\n')) {
    if (keer !== null) {
      const soort = soortVan.get(cfn);
      const binnen = soort && soort === soortVan.get(fn); // one of a kind that calls another: counted there
      if (soort && !binnen) uit[soort] += soort === 'statements' || soort === 'fsyncs' ? keer : Number(regel.split(' ')[1]);
      keer = null;
    } else if (regel.startsWith('fn=')) fn = kaal(regel.slice(3));
    else if (regel.startsWith('cfn=')) cfn = kaal(regel.slice(4));
    else if (regel.startsWith('calls=')) keer = Number(regel.slice(6).split(' ')[0]);
    else if (regel.startsWith('totals:')) uit.instructies = Number(regel.slice(7));
  }
  return uit;
};

const heeft = programma => uitvoeren('which', [programma]).then(() => true, () => false);

// Gives every measurement its `telling`; none where valgrind is not there.
export const tellen = async (opslag, map, schakel) => {
  if (!await heeft('valgrind')) return false;
  const uit = `${map}/profiel-${opslag.naam}`;
  await starten(opslag, map, schakel,
    ['valgrind', '-q', '--tool=callgrind', '--compress-strings=no', `--callgrind-out-file=${uit}`]);
  let nummer = 0;
  const stand = async () => {
    await uitvoeren('callgrind_control', ['-d', String(opslag.server.pid)]);
    const pad = `${uit}.${++nummer}`, tekst = fs.readFileSync(pad, 'latin1');
    fs.rmSync(pad);
    return tekst;
  };
  try {
    for (const m of opslag.metingen.filter(m => !m.tegelijk)) {
      for (let i = 0; i < WARM; i++) await vragen(opslag, m, i);
      await stand();
      const keren = [];
      for (let i = 0; i < KEER; i++) {
        await vragen(opslag, m, WARM + i);
        keren.push(profiel(await stand()));
      }
      m.telling = Object.fromEntries(Object.keys(keren[0]).map(k => [k, midden(keren.map(keer => keer[k]))]));
    }
  } finally {
    if (draait(opslag)) await stoppen(opslag);
  }
  return true;
};
