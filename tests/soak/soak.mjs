// Schakel behind nginx while it is attacked: people work, 1,500 connections are kept open by sending next to nothing, and a
// hundred times a second somebody tries to log in. First without the attack, for comparison, and at the end once more.
// Called by tools/soak.sh:
//
//   soak.mjs SCHAKEL FOLDER '["--data", "PLACE"]'   with FOLDER/accounts.txt of the demo; minutes: DUUR
//
// Says how it went and fails when memory or descriptors grow, when an answer is wrong or when others had to wait.
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as slaap } from 'node:timers/promises';
import { Gebruiker, werken } from './gebruiker.mjs';
import { drukte, helling, kinderen, stand, tijden } from './meter.mjs';
import { startAanval, startPlaats } from './plaats.mjs';

const [, , schakel, map, opslag] = process.argv;
const minuten = Number(process.env.DUUR ?? 60), TRAAG = 1500, MIS = 100;
const MENSEN = 12, GRENS_MS = 50, GROEI_MB = 8, GROEI_FDS = 8;

const verteld = readFileSync(`${map}/accounts.txt`, 'utf8'), wachtwoord = /alle accounts: (\S+)/.exec(verteld)[1];
const accounts = [...verteld.matchAll(/^(\S+) +(?:professional|teamleider) /gm)].map(([, naam]) => ({ naam, wachtwoord }));

const plaats = await startPlaats({ map, schakel, opslag: JSON.parse(opslag) });
let gemeten = [], fase = 'rust', aanval;
const mensen = Array.from({ length: MENSEN }, (_, i) =>
  new Gebruiker(plaats, accounts[i % accounts.length], (_pad, ms) => gemeten.push(ms)));
for (const mens of mensen) await mens.beginnen();

// ---- measuring, a row at a time
// Weighing a password takes 19 MiB for a moment: what stays is the least that was seen.
let eigenGezien = [];
const kijken = setInterval(() => eigenGezien.push(stand(plaats.pid).eigen), 500);
const rijen = [], totaal = minuten * 60000, stuk = Math.max(5000, totaal / 20);
const n = (getal, wat = 0) => getal.toFixed(wat).replace('.', ',');
console.log('  tijd fase     vragen   p50   p95   p99   max  eigen  piek    RSS  fds draden  nginx  traag  mis/s   503 machine');
function rij(voor, na, begin) {
  const nu = stand(plaats.pid), nginx = kinderen(plaats.nginxPid).map(stand);
  const som = (wat) => nginx.reduce((s, r) => s + r[wat], 0);
  const { mis: keren, open } = aanval?.gezien() ?? { mis: {}, open: 0 }, vorige = rijen.at(-1) ?? { tijd: 0, mis: 0, vol: 0 };
  const r = { fase, tijd: (Date.now() - begin) / 1000, ...tijden(gemeten), ...nu, eigen: Math.min(nu.eigen, ...eigenGezien),
    piek: Math.max(nu.eigen, ...eigenGezien), nginxFds: som('fds'), nginxMb: som('eigen'),
    open: fase === 'aanval' ? open : 0, mis: Object.values(keren).reduce((a, b) => a + b, 0), vol: keren[503] ?? 0, ms: gemeten,
    machine: (na.bezig - voor.bezig) / (na.alles - voor.alles) };
  [gemeten, eigenGezien] = [[], []];
  rijen.push(r);
  const bij = r.mis - vorige.mis, vol = bij ? 100 * (r.vol - vorige.vol) / bij : 0;
  console.log([n(r.tijd).padStart(6), ` ${fase.padEnd(7)}`, n(r.aantal).padStart(6), n(r.p50, 1).padStart(6),
    n(r.p95, 1).padStart(6), n(r.p99, 1).padStart(6), n(r.max).padStart(6), n(r.eigen, 1).padStart(7),
    n(r.piek, 1).padStart(6), n(r.rss, 1).padStart(7), n(r.fds).padStart(5), n(r.draden).padStart(7),
    n(r.nginxFds).padStart(7), n(r.open).padStart(7), n(bij / (r.tijd - vorige.tijd)).padStart(6),
    `${n(vol)} %`.padStart(6), `${n(100 * r.machine)} %`.padStart(8)].join(''));
}

const begin = Date.now();
const klok = (async () => {
  for (let voor = drukte(); Date.now() - begin < totaal;) {
    await slaap(Math.min(stuk, totaal - (Date.now() - begin)));
    const na = drukte();
    if (!plaats.draait()) throw new Error('Schakel or nginx has ended');
    rij(voor, na, begin);
    voor = na;
    const deel = (Date.now() - begin) / totaal;
    if (fase === 'rust' && deel > 0.14) {
      fase = 'aanval';
      aanval = startAanval(plaats, { traag: TRAAG, mis: MIS, aanloop: 8000 });
    } else if (fase === 'aanval' && deel > 0.89) {
      fase = 'daarna';
      aanval.stop();
    }
  }
})();
const fouten = await werken(mensen, () => Date.now() - begin >= totaal);
await klok;
clearInterval(kijken);
const einde = await plaats.stop();

// ---- what it means
const van = (wat) => rijen.filter((r) => r.fase === wat), tijdenVan = (wat) => tijden(van(wat).flatMap(({ ms }) => ms));
const strijd = van('aanval'), tweeDerde = strijd.slice(Math.ceil(strijd.length / 3));
const groei = (wat) => {
  const punten = tweeDerde.map((r) => ({ x: r.tijd / 3600, y: r[wat] })), perUur = helling(punten);
  return { perUur, samen: perUur * (punten.at(-1).x - punten[0].x) };
};
const kolommen = (t) => [n(t.aantal).padStart(9), ...[t.p50, t.p95, t.p99].map((ms) => n(ms, 1).padStart(7)),
  n(t.max).padStart(8)];
console.log('\n            aanvragen    p50    p95    p99     max  (ms)');
for (const wat of ['rust', 'aanval', 'daarna']) console.log(`  ${wat.padEnd(10)}${kolommen(tijdenVan(wat)).join('')}`);

const eigen = groei('eigen'), fds = groei('fds'), nginxFds = groei('nginxFds');
const rust = tijdenVan('rust'), druk = tijdenVan('aanval'), open = Math.max(...strijd.map((r) => r.open));
const vonnis = [
  ['eigen geheugen blijft gelijk', eigen.samen <= GROEI_MB,
    `${n(eigen.samen, 1)} MB erbij in de laatste twee derde van de aanval (${n(eigen.perUur, 1)} per uur)`],
  ['descriptors blijven gelijk', fds.samen <= GROEI_FDS, `Schakel ${n(fds.samen, 1)} erbij, nginx ${n(nginxFds.samen)}`],
  [`anderen binnen ${GRENS_MS} ms`, druk.p95 < GRENS_MS && druk.p99 < GRENS_MS,
    `p95 ${n(druk.p95, 1)} en p99 ${n(druk.p99, 1)} tijdens de aanval; in rust ${n(rust.p95, 1)} en ${n(rust.p99, 1)}`],
  ['iedereen kreeg zijn pagina', fouten.length === 0,
    fouten.length ? `${fouten.length} niet: ${fouten.slice(0, 3).join('; ')}` : 'geen fout'],
  ['de aanval was er', open >= 0.9 * TRAAG,
    `${open} trage verbindingen open; inloggen: ${JSON.stringify(aanval.gezien().mis)}`],
  ['Schakel stopt netjes', einde === 0, `uitgang ${einde}`],
];
console.log('');
for (const [wat, goed, hoe] of vonnis) console.log(`  ${goed ? 'goed' : 'FOUT'}  ${wat.padEnd(30)}${hoe}`);
const kern = (rijen.at(-1).cpu - rijen[0].cpu) / (rijen.at(-1).tijd - rijen[0].tijd);
const nginxMb = Math.max(...rijen.map((r) => r.nginxMb));
console.log(`\n  Schakel gebruikte ${n(100 * kern)} % van een kern; nginx had ten hoogste ${n(nginxMb)} MB.`);
const klachten = plaats.fouten();
const klacht = klachten.find((r) => !r.includes('limiting')) ?? klachten[0];
if (klacht) console.log(`  In het log van nginx ${klachten.length} regels, zoals: ${klacht}`);
writeFileSync(`${map}/uitslag.json`, JSON.stringify(rijen.map(({ ms, ...rest }) => rest), null, 1));
process.exit(vonnis.every(([, goed]) => goed) ? 0 : 1);
