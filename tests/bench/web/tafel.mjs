// The tables: what was found, what of it is over its budget, and what became slower since the result that is kept.
export const getal = (n, na = 2) => n.toFixed(na).replace('.', ',');

const oordeel = m => {
  const { uit, budget } = m, over = [];
  if (uit.geweigerd) over.push(`${getal(100 * uit.geweigerd, 1)} % geweigerd`);
  if (!budget) return over.join();
  if (budget.cpu && uit.cpu > budget.cpu) over.push(`CPU > ${getal(budget.cpu, 1)} ms`);
  if (budget.p99 && uit.p99 > budget.p99) over.push(`p99 > ${budget.p99} ms`);
  if (budget.perSeconde && uit.perSeconde < budget.perSeconde) over.push(`< ${budget.perSeconde}/s`);
  return over.length ? `boven budget: ${over.join(', ')}` : 'binnen budget';
};

const rij = (naam, cellen, slot = '') =>
  console.log(`${naam.padEnd(37)}${cellen.map(c => c.padStart(9)).join('')}  ${slot}`.trimEnd());
const deel = (telling, soort) => `${getal(100 * telling[soort] / telling.instructies, 0)} %`;
const geteld = t => (t ? [getal(t.instructies / 1e6), getal(t.statements, 0), getal(t.fsyncs, 1), deel(t, 'poort'),
  deel(t, 'logboek')] : ['', '', '', '', '']);

const regel = (goed, wat) => console.log(`${wat}: ${goed ? 'binnen budget' : 'boven budget'}`);

const veelTegenoverWeinig = uitVan => {
  for (const blad of ['contact, 5.000 verslagen', 'contact, 5.000, laatste blad', 'overzicht, 5.000 verslagen',
    'tijdlijn, 5.000 verslagen', 'tijdlijn, 5.000, blad 80']) {
    const veel = uitVan(blad).cpu / uitVan(blad.replace(/5\.000.*/, '20 verslagen')).cpu;
    regel(veel <= 1.5, `${blad}, tegenover 20 verslagen: ${getal(veel)} keer de CPU (budget 1,5)`);
  }
};

export const tonen = opslag => {
  const uitVan = naam => opslag.metingen.find(m => m.naam === naam).uit;
  const kaal = uitVan('kale pagina (inloggen)').cpu;
  console.log(`\n${opslag.naam}`);
  rij('wat', ['per s', 'p50 ms', 'p99 ms', 'CPU ms', '× pagina', '× vraag', 'M instr', 'statem.', 'fsyncs', 'poort', 'logboek',
    'bytes']);
  rij('kale vraag (50 rijen)', ['', '', '', getal(opslag.maten.vraag, 3)]);
  rij('kale rij bewaren, met fsync', [getal(opslag.maten.invoegingen, 0)]);
  for (const m of opslag.metingen) {
    const { perSeconde, p50, p99, cpu } = m.uit;
    rij(m.naam, [getal(perSeconde, 0), getal(p50), getal(p99), getal(cpu, 3), getal(cpu / kaal, 1),
      getal(cpu / opslag.maten.vraag, 1), ...geteld(m.telling), String(m.bytes)], oordeel(m));
  }
  veelTegenoverWeinig(uitVan);
  regel(opslag.start <= 200, `starten: ${getal(opslag.start, 0)} ms (budget 200)`);
  console.log(`de eerste pagina daarna: ${getal(opslag.eerstePagina, 0)} ms`);
  regel(opslag.geheugen <= 64, `eigen geheugen na ${opslag.paginas} pagina's: ${getal(opslag.geheugen, 0)} MB (budget 64)`);
};

// What is kept of a run.
export const uitslagVan = (zaken, opslagen) => ({
  zaken,
  ...Object.fromEntries(opslagen.map(o => [o.naam, {
    start: o.start, geheugen: o.geheugen, maten: { ...o.maten, pagina: o.metingen[0].uit.cpu },
    metingen: Object.fromEntries(o.metingen.map(m => [m.naam, { ...m.uit, ...m.telling, bytes: m.bytes }])),
  }])),
});

// Instructions hang on nothing but the program and the rows, so a tenth counts; CPU is weighed beside the bare page or,
// where the database does more, the bare query of the same run.
const SLECHTER = { instructies: 1.1, statements: 1.001, cpu: 1.3 };
const verhoudingen = (nu, toen, matenNu, matenToen) => ({
  instructies: nu.instructies / toen.instructies,
  statements: nu.statements / toen.statements,
  cpu: (nu.cpu / (matenNu.pagina + matenNu.vraag)) / (toen.cpu / (matenToen.pagina + matenToen.vraag)),
});

export const vergelijken = (nu, toen, kop) => {
  const slechter = [];
  let gezien = 0;
  for (const opslag of Object.keys(nu).filter(naam => nu[naam].metingen && toen[naam]?.metingen))
    for (const [naam, m] of Object.entries(nu[opslag].metingen)) {
      const oud = toen[opslag].metingen[naam];
      if (!oud) continue;
      gezien++;
      const v = verhoudingen(m, oud, nu[opslag].maten, toen[opslag].maten);
      if (Object.entries(SLECHTER).some(([soort, grens]) => v[soort] > grens)) slechter.push([`${opslag}: ${naam}`, v]);
    }
  console.log(`\n${kop}: ${slechter.length} van ${gezien} metingen duurder`);
  if (slechter.length) rij('', ['instr', 'statem.', 'CPU']);
  for (const [naam, v] of slechter)
    rij(naam, Object.keys(SLECHTER).map(soort => (Number.isFinite(v[soort]) ? `× ${getal(v[soort])}` : '')));
};
