// What a page, a save and a search cost on both stores, beside two yardsticks of the same run: a bare page (the login
// screen, no data) and a bare query (fifty rows by key). Called by tools/bench.sh, which has filled the databases:
//
//   bench_web.mjs SCHAKEL BENCH_VRAAG FOLDER   with FOLDER/opslag.json: [{naam, optie, waar, wijzer, postgres}]
//
// Rounds of a second each, in another order every time, both stores through each other; every figure is the median of
// the rounds. CPU is that of the server and, with PostgreSQL, of all its processes.
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import { setTimeout as slaap } from 'node:timers/promises';
import { promisify } from 'node:util';

const [, script, schakel, benchVraag, map] = process.argv;
const druk = new URL('druk.lua', `file://${script}`).pathname;
const RONDES = 5;
const uitvoeren = promisify(execFile);
let nummer = Date.now() % 1e9; // another one for every run of the load, so that its keys are new

// ---- processes

const tikken = (pid, ook) => { // of a process, with those of its children that are gone; 0 when it is gone itself
  try {
    const velden = fs.readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\) /, '').split(' ');
    const som = (van, tot) => velden.slice(van, tot).reduce((a, b) => a + Number(b), 0);
    return som(11, ook ? 15 : 13);
  } catch { return 0; }
};
const kinderen = pid => fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').split(' ').filter(Boolean);
const boom = pid => tikken(pid, true) + kinderen(pid).reduce((som, kind) => som + tikken(kind, false), 0);
const cpuMs = opslag => 10 * (tikken(opslag.server.pid, true) + (opslag.postgres ? boom(opslag.postgres) : 0));

const machine = () => { // [busy, all] since it started, in ticks
  const t = fs.readFileSync('/proc/stat', 'latin1').split('\n')[0].trim().split(/\s+/).slice(1, 9).map(Number);
  const alles = t.reduce((a, b) => a + b, 0);
  return [alles - t[3] - t[4], alles];
};

const starten = async opslag => {
  const pad = `${map}/${opslag.naam}.log`, log = fs.openSync(pad, 'w'), begin = process.hrtime.bigint();
  opslag.server = spawn(schakel, ['serve', opslag.optie, opslag.waar, '--port', '0'], { stdio: ['ignore', 'ignore', log] });
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
const stoppen = opslag => new Promise(klaar => { opslag.server.once('exit', klaar); opslag.server.kill('SIGTERM'); });
const geheugenMb = pid => Number(/^Anonymous:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))[1]) / 1024;

// ---- what is asked

const formulier = velden => new URLSearchParams(velden).toString();
const tekst = 'Mevrouw belde over de hulp bij het huishouden. Afgesproken dat ik volgende week langskom om samen de post ' +
  'door te nemen. Zij heeft haar dochter gevraagd om erbij te zijn. Volgende stap: indicatie aanvragen.';
const notitie = { tekst, hoe: 'telefoon', gesproken_met: 'mevrouw', op_dag: '' };
const vraag = { woorden: tekst, wet: 'wmo', kanaal: 'telefoon', 'triage-spoed': 'nee', 'triage-veiligheid': 'ja' };

// Budgets are those of the design, for two cores and 50,000 cases; a line without one is there to compare.
const metingen = w => {
  const iedereen = { wie: w.wie.map(({ cookie, token }) => ({ cookie: `schakel=${cookie}`, token })) };
  const wie = { wie: [iedereen.wie[0]] };
  const velden = extra => formulier({ token: 'TOKEN', inzending: 'INZENDING', ...extra });
  const pagina = { cpu: 0.5, p99: 8 }, zoek = { p99: 20 };
  const opslaan = { ...iedereen, method: 'POST', soort: 'notities', fields: [velden(notitie)],
    paths: w.huishoudens.map(id => `/huishouden/${id}/notitie`) };
  return [
    { naam: 'kale pagina (inloggen)', paths: ['/inloggen'] },
    { naam: 'pagina die er niet is', paths: ['/bestaat/niet'], fout: true, ...wie },
    { naam: 'mijn werk, rustige dag', paths: [`/werk?team=${w.team}`], wie: [iedereen.wie.at(-1)], budget: pagina,
      warm: true },
    { naam: 'mijn werk, volle dag', paths: [`/werk?team=${w.team}`], ...wie, budget: pagina, warm: true },
    { naam: 'werklijst, laatste blad', paths: [`/werk?team=${w.team}&pagina=${w.bladen}`], ...wie },
    { naam: 'contact, 20 verslagen', paths: [`/huishouden/${w.huishouden_weinig}/contact`], ...wie, budget: pagina },
    { naam: 'contact, 5.000 verslagen', paths: [`/huishouden/${w.huishouden_veel}/contact`], ...wie, budget: pagina },
    { naam: 'contact, 5.000, laatste blad', paths: [`/huishouden/${w.huishouden_veel}/contact?pagina=250`], ...wie,
      budget: pagina },
    { naam: 'overzicht, 20 verslagen', paths: [`/huishouden/${w.huishouden_weinig}`], ...wie, budget: pagina },
    { naam: 'overzicht, 5.000 verslagen', paths: [`/huishouden/${w.huishouden_veel}`], ...wie, budget: pagina },
    { naam: 'tijdlijn, 20 verslagen', paths: [`/huishouden/${w.huishouden_weinig}/tijdlijn`], ...wie, budget: pagina },
    { naam: 'tijdlijn, 5.000 verslagen', paths: [`/huishouden/${w.huishouden_veel}/tijdlijn`], ...wie, budget: pagina },
    { naam: 'tijdlijn, 5.000, blad 80', paths: [w.diep], ...wie, budget: pagina },
    { naam: 'huishouden, steeds een ander', paths: w.huishoudens.map(id => `/huishouden/${id}`), ...wie, budget: pagina,
      warm: true },
    { naam: 'zoeken (versturen)', method: 'POST', paths: ['/zoeken'], fields: [velden({ zoek: w.bsn })], ...wie,
      budget: zoek },
    { naam: 'zoeken op BSN (uitkomst)', paths: [`/zoeken/${w.zoek_bsn}`], ...wie, budget: zoek },
    { naam: 'zoeken op naam, 50 inwoners', paths: [`/zoeken/${w.zoek_naam}`], ...wie, budget: zoek },
    { naam: 'verslag opslaan', ...opslaan },
    { naam: 'verslag opslaan, 16 tegelijk', ...opslaan, tegelijk: 16, budget: { perSeconde: 3000 } },
    { naam: 'vraag opnemen', ...iedereen, method: 'POST', soort: 'meldingen',
      paths: w.personen.map(id => `/persoon/${id}/melding`),
      fields: w.personen.map((persoon, i) =>
        velden({ ...vraag, persoon, ontvangen: w.vandaag, team: w.team + i % w.teams })) },
  ];
};

const vragen = (opslag, m) => new Promise((klaar, mis) => {
  const headers = { Cookie: m.wie?.[0].cookie ?? '-=-' };
  if (m.fields) headers['Content-Type'] = 'application/x-www-form-urlencoded';
  const verzoek = http.request({ port: opslag.poort, path: m.paths[0], method: m.method ?? 'GET', headers }, antwoord => {
    let lijf = '';
    antwoord.setEncoding('utf8').on('data', stuk => { lijf += stuk; });
    antwoord.on('end', () => klaar({ status: antwoord.statusCode, naar: antwoord.headers.location, lijf }));
  });
  verzoek.on('error', mis);
  verzoek.end(m.fields?.[0].replace('INZENDING', String(++nummer).padStart(26, 'z')).replace('TOKEN', m.wie[0].token));
});

// ---- same answer before any timing: the right rows, and on both stores the same page but for the key of a form

const eis = (goed, wat) => { if (!goed) throw new Error(`Niet gemeten: ${wat}`); };
const tel = (lijf, stuk) => lijf.split(stuk).length - 1;
const verslagen = lijf => new Set(lijf.match(/(?<=href="\/notitie\/)[0-9a-z]{26}/g)).size;
// Without the key of a form, and without hours: the two stores are filled one after the other.
const vingerafdruk = lijf => createHash('sha256').update(
  lijf.replace(/name="inzending" value="[^"]*"/g, '').replace(/\b\d{2}:\d{2}\b/g, '')).digest('hex');

const inhoudKloptVan = {
  'mijn werk, rustige dag': a => werklijst(a.lijf) === 50,
  'mijn werk, volle dag': a => werklijst(a.lijf) === 50 && tel(a.lijf, 'data-kop="Volgende evaluatie"') >= 20 &&
    tel(a.lijf, 'class="rij__waarom"') >= 20,
  'werklijst, laatste blad': a => werklijst(a.lijf) === 50,
  'contact, 20 verslagen': a => verslagen(a.lijf) === 20,
  'contact, 5.000 verslagen': a => verslagen(a.lijf) === 20 && totaalVan(a.lijf) === 5000,
  'contact, 5.000, laatste blad': a => verslagen(a.lijf) === 20,
  'tijdlijn, 5.000, blad 80': a => tel(a.lijf, 'tijdlijn__punt--') === 30,
  'tijdlijn, 5.000 verslagen': a => tel(a.lijf, 'tijdlijn__punt--') === 30 && a.lijf.includes('Wat er eerder gebeurde'),
  'zoeken (versturen)': a => a.status === 303 && a.naar.startsWith('/zoeken/'),
  'zoeken op BSN (uitkomst)': a => tel(a.lijf, 'name="keus"') === 1,
  'zoeken op naam, 50 inwoners': a => tel(a.lijf, 'name="keus"') === 50,
  'verslag opslaan': a => a.status === 303 && a.naar.endsWith('?klaar=notitie'),
  'vraag opnemen': a => a.status === 303 && a.naar.endsWith('?klaar=melding'),
};

const nakijken = async opslagen => {
  for (const [i, m] of opslagen[0].metingen.entries()) {
    const antwoorden = [];
    for (const opslag of opslagen) {
      const antwoord = await vragen(opslag, opslag.metingen[i]);
      eis(m.fout ? antwoord.status === 404 : antwoord.status < 400, `${m.naam} op ${opslag.naam} geeft ${antwoord.status}`);
      eis(!inhoudKloptVan[m.naam] || inhoudKloptVan[m.naam](antwoord), `${m.naam} op ${opslag.naam} toont iets anders dan moet`);
      opslag.metingen[i].bytes = Buffer.byteLength(antwoord.lijf);
      if (m.soort) opslag.bewaard[m.soort]++;
      antwoorden.push(m.method || m.fout ? '' : vingerafdruk(antwoord.lijf));
    }
    eis(new Set(antwoorden).size === 1, `${m.naam} is niet op elke opslag dezelfde pagina`);
  }
};

// How many lines a list says it has.
// The last table of the page is the work list; what stands above it leads to households as well.
const werklijst = lijf => tel(lijf.slice(lijf.lastIndexOf('<table')), 'href="/huishouden/');
const totaalVan = lijf => Number(/lijstvoet__aantal">.*?<strong>([\d.]+)/.exec(lijf)?.[1].replace(/\./g, '') ?? NaN);

// How many full pages the work list has.
const bladenVan = async (opslag, w) => {
  const { lijf } = await vragen(opslag, { paths: [`/werk?team=${w.team}`], wie: [{ cookie: `schakel=${w.wie[0].cookie}` }] });
  eis(totaalVan(lijf) >= 50, 'de werklijst noemt geen totaal van een vol blad');
  return Math.floor(totaalVan(lijf) / 50);
};

// The address of the eightieth page of the timeline of the household with the most: each page leads to the next one.
const diepVan = async (opslag, w) => {
  let pad = `/huishouden/${w.huishouden_veel}/tijdlijn`;
  for (let blad = 1; blad < 80; blad++) {
    const { lijf } = await vragen(opslag, { paths: [pad], wie: [{ cookie: `schakel=${w.wie[0].cookie}` }] });
    pad = /class="knop" href="([^"]*)">Wat er eerder gebeurde/.exec(lijf)?.[1].replace(/&amp;/g, '&');
    eis(pad, `de tijdlijn houdt op na blad ${blad}`);
  }
  return pad;
};

// ---- measuring

const lua = waarde => {
  if (typeof waarde !== 'object') return JSON.stringify(waarde);
  const leden = Array.isArray(waarde) ? waarde.map(lua) : Object.entries(waarde).map(([k, v]) => `${k}=${lua(v)}`);
  return `{${leden.join(',')}}`;
};

const drukken = async (opslag, m, seconden) => {
  const doel = `${map}/doel.lua`, { paths, method = 'GET', fields = [], wie = [{ cookie: '-=-', token: '' }] } = m;
  fs.writeFileSync(doel, `return ${lua({ method, paths, fields, wie })}`);
  const { stdout } = await uitvoeren('wrk', ['-t1', `-c${m.tegelijk ?? 4}`, `-d${seconden}s`, '-s', druk,
    `http://127.0.0.1:${opslag.poort}`, '--', doel, String(++nummer)]);
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n{')));
};

const meten = async (opslag, m, seconden = 1) => {
  const voor = cpuMs(opslag), u = await drukken(opslag, m, seconden), geweigerd = m.fout ? 0 : u.fouten;
  if (u.aantal === 0 && seconden < 10) return meten(opslag, m, seconden * 3); // so slow that not one was done
  eis(u.verbroken === 0 && geweigerd < u.aantal,
    `${m.naam} op ${opslag.naam}: ${u.fouten} van ${u.aantal} fout, ${u.verbroken} verbroken`);
  if (m.soort) opslag.bewaard[m.soort] += u.aantal - geweigerd;
  opslag.paginas += u.aantal;
  return { perSeconde: u.aantal / (u.us / 1e6), p50: u.p50 / 1000, p99: u.p99 / 1000,
    cpu: (cpuMs(opslag) - voor) / u.aantal, geweigerd: geweigerd / u.aantal };
};

// A bare query in a process of its own, with what PostgreSQL does for it.
const kaleVraag = async opslag => {
  const KEER = 4000, voor = opslag.postgres ? boom(opslag.postgres) : 0;
  const { stdout } = await uitvoeren(benchVraag, [opslag.waar, String(KEER)]);
  await slaap(100); // for PostgreSQL to bury the process that answered
  return JSON.parse(stdout).us / 1000 + (opslag.postgres ? (boom(opslag.postgres) - voor) * 10 / KEER : 0);
};

const bewaardVan = async opslag => JSON.parse((await uitvoeren(benchVraag, [opslag.waar])).stdout);
const midden = getallen => getallen.sort((a, b) => a - b)[getallen.length >> 1];
const schudden = lijst => {
  for (let i = lijst.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [lijst[i], lijst[j]] = [lijst[j], lijst[i]];
  }
  return lijst;
};

// ---- the table

const getal = (n, na = 2) => n.toFixed(na).replace('.', ',');
const oordeel = (m, uit) => {
  const over = [];
  if (uit.geweigerd) over.push(`${getal(100 * uit.geweigerd, 1)} % geweigerd`);
  if (!m.budget) return over.join();
  if (m.budget.cpu && uit.cpu > m.budget.cpu) over.push(`CPU > ${getal(m.budget.cpu, 1)} ms`);
  if (m.budget.p99 && uit.p99 > m.budget.p99) over.push(`p99 > ${m.budget.p99} ms`);
  if (m.budget.perSeconde && uit.perSeconde < m.budget.perSeconde) over.push(`< ${m.budget.perSeconde}/s`);
  return over.length ? `boven budget: ${over.join(', ')}` : 'binnen budget';
};

const tonen = opslag => {
  const rij = (naam, cellen, slot = '') =>
    console.log(`${naam.padEnd(31)}${cellen.map(c => c.padStart(9)).join('')}  ${slot}`.trimEnd());
  const uitVan = stuk => opslag.metingen.find(m => m.naam.includes(stuk)).uit;
  console.log(`\n${opslag.naam}`);
  rij('wat', ['per s', 'p50 ms', 'p99 ms', 'CPU ms', '× pagina', '× vraag', 'bytes']);
  rij('kale vraag (50 rijen)', ['', '', '', getal(opslag.vraag, 3)]);
  for (const m of opslag.metingen) {
    const { perSeconde, p50, p99, cpu } = m.uit;
    rij(m.naam, [getal(perSeconde, 0), getal(p50), getal(p99), getal(cpu, 3), getal(cpu / uitVan('kale pagina').cpu, 1),
      getal(cpu / opslag.vraag, 1), String(m.bytes)], oordeel(m, m.uit));
  }
  const regel = (goed, wat) => console.log(`${wat}: ${goed ? 'binnen budget' : 'boven budget'}`);
  for (const blad of ['contact, 5.000 verslagen', 'contact, 5.000, laatste blad', 'overzicht, 5.000 verslagen',
    'tijdlijn, 5.000 verslagen', 'tijdlijn, 5.000, blad 80']) {
    const veel = uitVan(blad).cpu / uitVan(blad.replace(/5\.000.*/, '20 verslagen')).cpu;
    regel(veel <= 1.5, `${blad}, tegenover 20 verslagen: ${getal(veel)} keer de CPU (budget 1,5)`);
  }
  regel(opslag.start <= 200, `starten: ${getal(opslag.start, 0)} ms (budget 200)`);
  regel(opslag.geheugen <= 64, `eigen geheugen na ${opslag.paginas} pagina's: ${getal(opslag.geheugen, 0)} MB (budget 64)`);
};

// Why the server refused what it refused, from its own log.
const storingen = opslag => {
  const keer = new Map();
  for (const regel of fs.readFileSync(`${map}/${opslag.naam}.log`, 'utf8').split('\n')) {
    const [, soort, detail] = /"fault":"(\w+)","detail":"([^:"]*)/.exec(regel) ?? []; // up to the statement that it happened in
    if (soort && soort !== 'absent') keer.set(`${soort}, ${detail}`, (keer.get(`${soort}, ${detail}`) ?? 0) + 1);
  }
  for (const [wat, hoeVaak] of keer) console.log(`geweigerd, ${hoeVaak} keer: ${wat}`);
};

// ---- the run

const voorbereiden = async opslag => {
  const w = JSON.parse(fs.readFileSync(opslag.wijzer, 'utf8')), keren = [];
  for (let i = 0; i < 3; i++) {
    keren.push(await starten(opslag));
    if (i < 2) await stoppen(opslag);
  }
  Object.assign(opslag, { start: midden(keren), paginas: 0, bewaard: { notities: 0, meldingen: 0 }, vragen: [] });
  w.bladen = await bladenVan(opslag, w);
  w.diep = await diepVan(opslag, w);
  w.vandaag = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' });
  opslag.metingen = metingen(w).map(m => ({ ...m, rondes: [] }));
  opslag.eerst = await bewaardVan(opslag);
};

const afronden = async opslag => {
  opslag.geheugen = geheugenMb(opslag.server.pid);
  opslag.vraag = midden(opslag.vragen);
  for (const m of opslag.metingen)
    m.uit = Object.fromEntries(Object.keys(m.rondes[0]).map(k => [k, midden(m.rondes.map(r => r[k]))]));
  tonen(opslag);
  storingen(opslag);
  // Who asked may have gone before the answer came, so there can be some more.
  const nu = await bewaardVan(opslag), { notities, meldingen } = opslag.bewaard;
  eis(nu.notities - opslag.eerst.notities >= notities && nu.meldingen - opslag.eerst.meldingen >= meldingen,
    `${opslag.naam} bewaarde minder dan het beloofde`);
  console.log(`bewaard wat was beloofd: ${notities} verslagen, ${meldingen} vragen`);
};

const waarschuwen = async () => {
  const [bezig, alles] = machine();
  await slaap(500);
  const [bezigNu, allesNu] = machine(), ander = 100 * (bezigNu - bezig) / (allesNu - alles);
  if (ander > 10)
    console.log(`  Let op: deze machine is voor ${getal(ander, 0)} % bezig met iets anders; dat maakt de cijfers hoger.`);
};

const opslagen = JSON.parse(fs.readFileSync(`${map}/opslag.json`, 'utf8'));
try {
  await waarschuwen();
  for (const opslag of opslagen) await voorbereiden(opslag);
  await nakijken(opslagen);
  for (const opslag of opslagen) for (const m of opslag.metingen.filter(m => m.warm)) await meten(opslag, m);
  for (let ronde = 1; ronde <= RONDES; ronde++) {
    for (const opslag of opslagen) opslag.vragen.push(await kaleVraag(opslag));
    for (const [opslag, m] of schudden(opslagen.flatMap(o => o.metingen.map(m => [o, m]))))
      m.rondes.push(await meten(opslag, m));
    console.log(`  ronde ${ronde} van ${RONDES}`);
  }
  await slaap(1000);
  for (const opslag of opslagen) await afronden(opslag);
} finally {
  for (const opslag of opslagen) if (opslag.server && opslag.server.exitCode === null) await stoppen(opslag);
}
