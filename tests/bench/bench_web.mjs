// What a page, a save and a search cost on both stores, beside yardsticks of the same run: a bare page (the login screen, no
// data), a bare query (fifty rows by key) and a bare row that is saved. Called by tools/bench.sh, which filled the databases:
//
//   bench_web.mjs SCHAKEL BENCH_VRAAG FOLDER [KEPT…]   with FOLDER/opslag.json: {zaken, opslagen: [{naam, optie, waar, wijzer,
//                                                      postgres}]}; writes FOLDER/uitslag.json and compares it with each KEPT
//
// Rounds of a second each, in another order every time, both stores through each other; every figure is the median of
// the rounds. CPU is that of the server and, with PostgreSQL, of all its processes.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { setTimeout as slaap } from 'node:timers/promises';
import { eis, meten, midden, uitvoeren } from './web/druk.mjs';
import { inhoudKlopt, metingen, totaalVan } from './web/metingen.mjs';
import { andereDrukte, daarVan, draait, geheugenMb, starten, stoppen, vragen } from './web/proces.mjs';
import { getal, tonen, uitslagVan, vergelijken } from './web/tafel.mjs';
import { tellen } from './web/tellen.mjs';

const [, , schakel, benchVraag, map, ...bewaard] = process.argv;
const RONDES = 3;

// ---- what is looked up first

// How many full pages the work list has.
const bladenVan = async (opslag, w, wie) => {
  const { lijf } = await vragen(opslag, { paths: [`/werk/team?team=${w.team}`], wie });
  eis(totaalVan(lijf) >= 50, 'de werklijst noemt geen totaal van een vol blad');
  return Math.floor(totaalVan(lijf) / 50);
};

// The address of the eightieth page of the timeline of the household with the most: each page leads to the next one.
const diepVan = async (opslag, w, wie) => {
  let pad = `/huishouden/${w.huishouden_veel}/tijdlijn`;
  for (let blad = 1; blad < 80; blad++) {
    const { lijf } = await vragen(opslag, { paths: [pad], wie });
    pad = /class="knop" href="([^"]*)">Wat er eerder gebeurde/.exec(lijf)?.[1].replace(/&amp;/g, '&');
    eis(pad, `de tijdlijn houdt op na blad ${blad}`);
  }
  return pad;
};

const bewaardVan = async opslag => JSON.parse((await uitvoeren(benchVraag, [opslag.waar])).stdout);

const voorbereiden = async opslag => {
  const w = JSON.parse(fs.readFileSync(opslag.wijzer, 'utf8')), keren = [], eerste = [];
  const wie = [{ cookie: `schakel=${w.wie[0].cookie}` }];
  for (let i = 0; i < 3; i++) {
    keren.push(await starten(opslag, map, schakel));
    const begin = process.hrtime.bigint();
    await vragen(opslag, { paths: [`/werk?team=${w.team}`], wie });
    eerste.push(Number(process.hrtime.bigint() - begin) / 1e6);
    if (i < 2) await stoppen(opslag);
  }
  Object.assign(opslag, { start: midden(keren), eerstePagina: midden(eerste), paginas: 0,
    bewaard: { notities: 0, meldingen: 0 }, vragen: [], invoegingen: [] });
  w.bladen = await bladenVan(opslag, w, wie);
  w.diep = await diepVan(opslag, w, wie);
  w.vandaag = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' });
  opslag.metingen = metingen(w).map(m => ({ ...m, gemeten: [] }));
  opslag.eerst = await bewaardVan(opslag);
};

// Without the key of a form, without hours and without results of a search: the two stores are filled one after the other.
const vingerafdruk = lijf => createHash('sha256').update(
  lijf.replace(/name="inzending" value="[^"]*"/g, '').replace(/\b\d{2}:\d{2}\b/g, '')).digest('hex');

const nakijken = async opslagen => {
  for (const [i, m] of opslagen[0].metingen.entries()) {
    const antwoorden = [];
    for (const opslag of opslagen) {
      const eigen = opslag.metingen[i], antwoord = await vragen(opslag, eigen);
      if (!inhoudKlopt(eigen, antwoord)) fs.writeFileSync(`${map}/anders.html`, antwoord.lijf);
      eis(inhoudKlopt(eigen, antwoord), `${m.naam} op ${opslag.naam} (${antwoord.status}) toont iets anders dan moet`);
      eigen.bytes = Buffer.byteLength(antwoord.lijf);
      if (m.soort) opslag.bewaard[m.soort]++;
      antwoorden.push(m.method || m.status ? '' : vingerafdruk(antwoord.lijf));
    }
    eis(new Set(antwoorden).size === 1, `${m.naam} is niet op elke opslag dezelfde pagina`);
  }
};

// ---- measuring

// Bare work in a process of its own, with what PostgreSQL does for it.
const kaleVraag = async opslag => {
  const KEER = 4000, voor = daarVan(opslag), { stdout } = await uitvoeren(benchVraag, [opslag.waar, String(KEER)]);
  await slaap(100); // for PostgreSQL to bury the process that answered
  return JSON.parse(stdout).us / 1000 + (daarVan(opslag) - voor) / KEER;
};
const kaleInvoegingen = async opslag =>
  JSON.parse((await uitvoeren(benchVraag, [opslag.waar, '1000', 'bewaren'])).stdout).perSeconde;

const schudden = lijst => {
  for (let i = lijst.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [lijst[i], lijst[j]] = [lijst[j], lijst[i]];
  }
  return lijst;
};

// Why the server refused what it refused, from its own log.
const storingen = opslag => {
  const keer = new Map();
  for (const regel of fs.readFileSync(`${map}/${opslag.naam}.log`, 'utf8').split('\n')) {
    const [, soort, detail] = /"fault":"(\w+)","detail":"([^:"]*)/.exec(regel) ?? []; // up to the statement that it happened in
    const wat = `${soort}, ${detail}`;
    if (soort && !['absent', 'stale'].includes(soort)) keer.set(wat, (keer.get(wat) ?? 0) + 1);
  }
  for (const [wat, hoeVaak] of keer) console.log(`geweigerd, ${hoeVaak} keer: ${wat}`);
};

const afronden = async opslag => {
  opslag.geheugen = geheugenMb(opslag.server.pid);
  opslag.maten = { vraag: midden(opslag.vragen), invoegingen: midden(opslag.invoegingen) };
  for (const m of opslag.metingen)
    m.uit = Object.fromEntries(Object.keys(m.gemeten[0]).map(k => [k, midden(m.gemeten.map(r => r[k]))]));
  storingen(opslag);
  // Who asked may have gone before the answer came, so there can be some more.
  const nu = await bewaardVan(opslag), { notities, meldingen } = opslag.bewaard;
  eis(nu.notities - opslag.eerst.notities >= notities && nu.meldingen - opslag.eerst.meldingen >= meldingen,
    `${opslag.naam} bewaarde minder dan het beloofde`);
  console.log(`${opslag.naam} bewaarde wat was beloofd: ${notities} verslagen, ${meldingen} vragen`);
};

const { zaken, opslagen } = JSON.parse(fs.readFileSync(`${map}/opslag.json`, 'utf8'));
try {
  const ander = await andereDrukte();
  if (ander > 10)
    console.log(`  Let op: deze machine is voor ${getal(ander, 0)} % bezig met iets anders; dat maakt de tijden hoger.`);
  for (const opslag of opslagen) await voorbereiden(opslag);
  await nakijken(opslagen);
  for (const opslag of opslagen) for (const m of opslag.metingen.slice(0, 14)) await vragen(opslag, m);
  for (let ronde = 1; ronde <= RONDES; ronde++) {
    for (const opslag of opslagen) {
      opslag.vragen.push(await kaleVraag(opslag));
      opslag.invoegingen.push(await kaleInvoegingen(opslag));
    }
    for (const [opslag, m] of schudden(opslagen.flatMap(o => o.metingen.map(m => [o, m]))))
      if (ronde <= (m.rondes ?? RONDES)) m.gemeten.push(await meten(opslag, m, map));
    console.log(`  ronde ${ronde} van ${RONDES}`);
  }
  await slaap(1000);
  for (const opslag of opslagen) {
    await afronden(opslag);
    await stoppen(opslag);
    if (!await tellen(opslag, map, schakel))
      console.log('valgrind ontbreekt: instructies, statements en fsyncs zijn niet geteld (apt-get install valgrind)');
  }
  for (const opslag of opslagen) tonen(opslag);
  const uitslag = uitslagVan(zaken, opslagen);
  const vier = (_, waarde) => (typeof waarde === 'number' ? Number(waarde.toPrecision(4)) : waarde);
  fs.writeFileSync(`${map}/uitslag.json`, `${JSON.stringify(uitslag, vier, 1)}\n`);
  for (const pad of bewaard.filter(pad => fs.existsSync(pad))) {
    const toen = JSON.parse(fs.readFileSync(pad, 'utf8'));
    vergelijken(uitslag, toen, `${zaken} zaken nu, tegenover ${toen.zaken} in ${pad}`);
  }
} finally {
  for (const opslag of opslagen) if (draait(opslag)) await stoppen(opslag);
}
