#!/usr/bin/env node
// Makes src/proef/bevolking.json: the made-up population that the stand-in of the national register serves. Same script,
// same file: the generator is seeded, knows no clock, and no name, street or number in it belongs to anybody.
// Run: node tools/bevolking.mjs
//
// BSNs come from the official test range (999900006-999999990), below 999970000 so that they never meet those of the
// register's own test environment, and pass the elfproef. The population is as it was on PEILDATUM, the day on which the
// demo begins.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  adres,
  bsnKlopt,
  ELDERS,
  geteld,
  huwelijk,
  inJaar,
  inPlaats,
  inStraat,
  jaarVan,
  kans,
  kies,
  kind,
  kinderen,
  LOCHEM,
  los,
  paar,
  PEILDATUM,
  personen,
  persoon,
  tussen,
  woont,
} from './bevolking/bouw.mjs';
import { opslag } from './bevolking/opslag.mjs';

function alleenstaanden() {
  for (let i = 0; i < 9; i += 1)
    woont(
      adres(null, i % 3 === 0 ? { huisletter: kies(['A', 'B', 'C']) } : {}),
      [los({}, 20, 34)],
      inJaar(tussen(2018, 2023)),
    );
  for (let i = 0; i < 8; i += 1) woont(adres(), [los({}, 38, 64)], inJaar(tussen(2005, 2022)));
  for (let i = 0; i < 5; i += 1) {
    // divorced, the other lives elsewhere in the municipality
    const [v, m] = paar(42, 62);
    huwelijk(v, m, inJaar(jaarVan(v.geboren) + 26), { tot: inJaar(tussen(2010, 2022)) });
    woont(adres(), [v], inJaar(tussen(2012, 2022)));
    woont(adres(), [m], inJaar(tussen(2012, 2022)));
  }
  for (let i = 0; i < 8; i += 1) {
    // widows and widowers: the dead are in the register too
    const [v, m] = paar(71, 92),
      dood = kans(0.7) ? m : v,
      dag = inJaar(tussen(2009, 2023));
    huwelijk(v, m, inJaar(jaarVan(v.geboren) + 23), { tot: dag });
    dood.overleden = dag;
    woont(adres(), [v, m], inJaar(tussen(1975, 2005)));
  }
}
function paren() {
  for (let i = 0; i < 6; i += 1) {
    // together, not married
    woont(adres(), paar(23, 34), inJaar(tussen(2019, 2023)));
  }
  for (let i = 0; i < 8; i += 1) {
    const p = paar(50, 69);
    huwelijk(...p, inJaar(jaarVan(p[0].geboren) + 25), { soort: i % 4 ? 'H' : 'P' });
    const uithuizig = kinderen(p, 2, jaarVan(PEILDATUM) - jaarVan(p[0].geboren) - 27);
    woont(adres(), p, inJaar(tussen(1990, 2015)));
    for (const k of uithuizig) woont(adres(kans(0.3) ? kies(ELDERS) : null), [k], inJaar(tussen(2016, 2023)));
  }
  for (let i = 0; i < 7; i += 1) {
    const p = paar(72, 88);
    huwelijk(...p, inJaar(jaarVan(p[0].geboren) + 23));
    woont(adres(), p, inJaar(tussen(1968, 2012)));
  }
}
function gezinnen() {
  const talen = [
    'nl',
    'nl',
    'nl',
    'nl',
    'nl',
    'nl',
    'nl',
    'nl',
    'nl',
    'nl',
    'tr',
    'tr',
    'ma',
    'ma',
    'pl',
    'pl',
    'sr',
  ];
  for (const [i, cultuur] of talen.entries()) {
    const p = paar(31, 46, { cultuur }),
      getrouwd = i % 4 !== 3 || cultuur !== 'nl';
    if (cultuur !== 'nl')
      for (const [n, ouder] of p.entries()) if (!ouder.inNederland) ouder.sinds = inJaar(tussen(2002, 2010) + n);
    if (getrouwd) huwelijk(...p, inJaar(jaarVan(p[0].geboren) + 27), { soort: i % 5 === 4 ? 'P' : 'H' });
    kinderen(p, [1, 2, 2, 3, 2, 2, 4, 1, 3, 2][i % 10], jaarVan(PEILDATUM) - jaarVan(p[0].geboren) - 27);
    woont(adres(), [...p, ...p[0].kinderen], inJaar(tussen(2010, 2021)));
  }
  const [v, m] = paar(43, 44); // seven children
  huwelijk(v, m, inJaar(2002));
  for (const jaar of [2004, 2005, 2007, 2009, 2012, 2014, 2018]) kind([v, m], inJaar(jaar));
  woont(adres(inPlaats('Ameide')), [v, m, ...v.kinderen], inJaar(2003));
}
function eenoudergezinnen() {
  for (let i = 0; i < 6; i += 1) {
    // divorced, both parents decide, the children live with the first and the other lives near
    const [v, m] = paar(33, 45),
      dag = inJaar(tussen(2017, 2022));
    huwelijk(v, m, inJaar(jaarVan(v.geboren) + 25), { tot: dag });
    kinderen([v, m], tussen(1, 3), jaarVan(PEILDATUM) - jaarVan(v.geboren) - 26);
    const [blijft, gaat] = i === 4 ? [m, v] : [v, m];
    woont(adres(), [blijft, ...v.kinderen], dag);
    woont(adres(i === 5 ? ELDERS[0] : null), [gaat], dag);
  }
  for (const cultuur of ['nl', 'nl', 'sr', 'ma']) {
    // never with the other parent
    const v = persoon({
      geslacht: 'V',
      cultuur,
      geboren: inJaar(tussen(1985, 1997)),
      sinds: cultuur === 'nl' ? undefined : inJaar(2009),
    });
    kinderen([v], tussen(1, 2), tussen(3, 10));
    woont(adres(), [v, ...v.kinderen], inJaar(tussen(2016, 2022)));
  }
  const m = persoon({ geslacht: 'M', geboren: inJaar(1979) }),
    v = persoon({ geslacht: 'V', geboren: inJaar(1981), overleden: 20210917 }); // widower with children
  huwelijk(m, v, inJaar(2007), { tot: 20210917 });
  for (const jaar of [2010, 2013]) kind([m, v], inJaar(jaar), { gezag: 'een', naamvan: m });
  woont(adres(), [m, v, ...m.kinderen], inJaar(2009));
}
function bijzondereGezinnen() {
  {
    // twins, and a grandmother in the house
    const oma = persoon({ geslacht: 'V', geboren: 19490312 }),
      v = kind([oma], 19840607, { geslacht: 'V', naamvan: oma }),
      m = persoon({ geslacht: 'M', geboren: 19820121 });
    huwelijk(v, m, 20110909);
    kind([v, m], 20160214, { geslacht: 'M', voornamen: 'Jurre' });
    kind([v, m], 20160214, { geslacht: 'V', voornamen: 'Jinte' });
    woont(adres(), [oma, v, m, ...v.kinderen], 20150801);
  }
  {
    // two generations of guests: Turkish grandparents of whom the birthday is only half known
    const opa = persoon({
      geslacht: 'M',
      cultuur: 'tr',
      geboren: 19490000,
      inNederland: false,
      sinds: 19720305,
      nationaliteit: ['nl', 'tr'],
    });
    const oma = persoon({
      geslacht: 'V',
      cultuur: 'tr',
      geboren: 19520400,
      inNederland: false,
      sinds: 19781120,
      nationaliteit: ['tr'],
    });
    huwelijk(opa, oma, 19710000);
    const zoon = kind([oma, opa], 19800703, { geslacht: 'M', inNederland: true }),
      schoon = persoon({ geslacht: 'V', cultuur: 'tr', geboren: 19830411, sinds: 20060618 });
    huwelijk(zoon, schoon, 20051015);
    for (const jaar of [2008, 2011, 2017]) kind([schoon, zoon], inJaar(jaar));
    woont(adres(inStraat('Lingewaardlaan')), [opa, oma, zoon, schoon, ...schoon.kinderen], 20060701);
  }
  {
    // two mothers
    const a = persoon({ geslacht: 'V', geboren: 19860429 }),
      b = persoon({ geslacht: 'V', geboren: 19840815 });
    huwelijk(a, b, 20140704);
    kind([a, b], 20180930, { geslacht: 'M' });
    woont(adres(), [a, b, ...a.kinderen], 20150101);
  }
  {
    // new family: her child, his child and theirs; the step-father decides along for hers
    const v = persoon({ geslacht: 'V', geboren: 19880113 }),
      m = persoon({ geslacht: 'M', geboren: 19850526 }),
      ex = persoon({ geslacht: 'V', geboren: 19870719 });
    const hare = kind([v], 20120305, { gezag: 'samen', derde: m, aantekening: '1D' });
    const zijne = kind([ex, m], 20110611);
    huwelijk(v, m, 20190822);
    const hun = kind([v, m], 20210118);
    woont(adres(), [v, m, hare, hun], 20180601);
    woont(adres(), [ex, zijne], 20160401);
  }
  {
    // a mother of seventeen: nobody has authority over the baby yet
    const oma = persoon({ geslacht: 'V', geboren: 19790825 });
    const moeder = kind([oma], 20061014, { geslacht: 'V', naamvan: oma });
    const baby = kind([moeder], 20240203, { gezag: 'geen' });
    woont(adres(), [oma, moeder, baby], 20140901);
  }
  {
    // grandmother is guardian
    const oma = persoon({ geslacht: 'V', geboren: 19610218 }),
      moeder = kind([oma], 19890930, { geslacht: 'V', naamvan: oma });
    moeder.adres = null; // left for nobody knows where
    const k1 = kind([moeder], 20130416, { gezag: 'voogd', voogd: oma }),
      k2 = kind([moeder], 20150817, { gezag: 'voogd', voogd: oma });
    woont(adres(), [oma, k1, k2], 20170501);
    vertrokken(moeder, 20190405);
  }
  {
    // foster family: an institution is guardian
    const [v, m] = [persoon({ geslacht: 'V', geboren: 19770607 }), persoon({ geslacht: 'M', geboren: 19750202 })];
    huwelijk(v, m, 20010518);
    kind([v, m], 20070325);
    const moeder = persoon({ geslacht: 'V', geboren: 19940711, geheim: true });
    const gast = kind([moeder], 20190908, { gezag: 'voogd' });
    woont(adres(), [v, m, ...v.kinderen, gast], 20040301);
    woont(adres(), [moeder], 20220215);
  }
  {
    // parents not known to each other's register: authority cannot be decided
    const v = persoon({ geslacht: 'V', cultuur: 'sy', geboren: 19910800, sinds: 20160512 });
    kind([v], 20130101, { gezag: 'niet', inNederland: false, sinds: 20160512 });
    woont(adres(), [v, ...v.kinderen], 20170301);
  }
  {
    // a parent died, the other has authority; the address of all is secret
    const v = persoon({ geslacht: 'V', geboren: 19900303, geheim: true }),
      m = persoon({ geslacht: 'M', geboren: 19870330 });
    huwelijk(v, m, 20130607, { tot: 20230112 });
    for (const dag of [20140210, 20170728])
      kind([v, m], dag, { gezag: 'een', geheim: true, aantekening: '1', naamvan: m });
    woont(adres(), [v, ...v.kinderen], 20230201);
    woont(adres(ELDERS[1]), [m], 20130801);
  }
  {
    // secret address, single
    woont(adres(), [los({ geheim: true }, 30, 50)], 20200611);
    woont(adres(LOCHEM[0]), [los({ geheim: true, geslacht: 'V' }, 25, 40)], 20220101);
  }
  {
    // a grown son under curatele with his parents
    const [v, m] = [persoon({ geslacht: 'V', geboren: 19640908 }), persoon({ geslacht: 'M', geboren: 19610115 })];
    huwelijk(v, m, 19880610);
    kind([v, m], 19930420, { geslacht: 'M', curatele: true });
    woont(adres(), [v, m, ...v.kinderen], 19900101);
  }
  {
    // nobility, and a double name
    const v = persoon({
      geslacht: 'V',
      geboren: 19570623,
      voornamen: 'Ada Louise',
      naam: { voorvoegsel: 'van', geslachtsnaam: 'Everstein tot Lingenburgh' },
      titel: ['predicaat', 'JV', 'jonkvrouw'],
    });
    woont(adres(inPlaats('Kedichem')), [v], 19990101);
  }
}
function nieuwkomers() {
  const gezin = (cultuur, sinds, kinderjaren, extra = {}) => {
    const jongst = 2024 - kinderjaren[0] + 21,
      [v, m] = paar(jongst, jongst + 9, { cultuur, inNederland: false, sinds, ...extra });
    huwelijk(v, m, inJaar(jaarVan(v.geboren) + 20));
    for (const jaar of kinderjaren)
      kind([v, m], inJaar(jaar), {
        inNederland: jaar > jaarVan(sinds),
        sinds: jaar > jaarVan(sinds) ? undefined : sinds,
        ...extra,
      });
    woont(adres(), [v, m, ...v.kinderen], sinds);
    return v;
  };
  gezin('sy', 20160401, [2009, 2012, 2018]);
  gezin('sy', 20230817, [2010, 2013, 2016, 2020]);
  gezin('er', 20190320, [2017, 2020], { nationaliteit: ['onbekend'] });
  const oekraïense = persoon({
    geslacht: 'V',
    cultuur: 'ua',
    geboren: 19890514,
    inNederland: false,
    sinds: 20220329,
    land: 'su',
  });
  for (const jaar of [2012, 2016])
    kind([oekraïense], inJaar(jaar), { inNederland: false, sinds: 20220329, gezag: 'niet' });
  woont(adres(), [oekraïense, ...oekraïense.kinderen], 20220329);
  // Young men with a birthday that the register does not know wholly.
  for (const [cultuur, geborenTekst] of [
    ['er', '19990000'],
    ['sy', '19980100'],
    ['sy', '00000000'],
    ['er', '20000000'],
  ])
    woont(
      adres(null, { toevoeging: kies(['1', '2', 'II', 'bis']) }),
      [
        persoon({
          geslacht: 'M',
          cultuur,
          geboren: Number(geborenTekst),
          geborenTekst,
          inNederland: false,
          sinds: 20210210,
          nationaliteit: [cultuur === 'er' ? 'onbekend' : 'sy'],
          naam: geborenTekst === '00000000' ? { geslachtsnaam: 'Abdulrahman Al Saleh' } : undefined,
          voornamen: geborenTekst === '00000000' ? '' : undefined,
        }),
      ],
      20210315,
    );
  const elder = persoon({
    geslacht: 'V',
    cultuur: 'ma',
    geboren: 19480000,
    inNederland: false,
    sinds: 19831003,
    nationaliteit: ['nl', 'ma'],
  });
  woont(adres(), [elder], 19960501);
  // Labour migrants who share a house.
  woont(
    adres(inStraat('Zouwewetering')),
    [0, 1, 2, 3, 4].map(() =>
      los(
        { cultuur: 'pl', inNederland: false, sinds: inJaar(tussen(2021, 2023)), geslacht: kans(0.8) ? 'M' : 'V' },
        22,
        45,
      ),
    ),
    20210101,
  );
}
function anderePlekken() {
  // A home for the elderly: one house number, rooms as additions; enough residents for the register to refuse the search.
  const tehuis = { ...adres(inStraat('Kristalplantsoen')), huisnummer: '200' };
  for (let i = 0; i < 33; i += 1) {
    const p = los({ geslacht: kans(0.7) ? 'V' : 'M', curatele: i % 11 === 5 }, 78, 98);
    woont({ ...tehuis, toevoeging: String(101 + i) }, [p], inJaar(tussen(2019, 2023)));
  }
  geteld.huishoudens -= 32;
  // Sheltered living: one address without additions.
  const wonen = adres(inStraat('Vrijstadlaan'));
  woont(
    wonen,
    [0, 1, 2, 3, 4, 5].map((i) => los({ curatele: i === 2 }, 19, 58)),
    20190101,
  );
  // A postal address at the town hall, for who has no home.
  woont(
    { ...adres(inStraat('Oude Kelderwal')), functie: 'B' },
    [los({ geslacht: 'M' }, 35, 55), los({}, 22, 30)],
    20230501,
  );
  // A ship.
  woont({ locatie: 'woonschip Vrouwe Jacoba, Lekkanaal', gemeente: 'Vijfheerenlanden' }, [los({}, 45, 60)], 20110601);
  // An address under investigation.
  woont(adres(), [los({ onderzoek: ['verblijfplaats', '080000', 20240311] }, 24, 44)], 20200101);
  woont(adres(), [los({ onderzoek: ['verblijfplaats', '089999', 20231005] }, 24, 44)], 20180101);
  woont(
    adres(),
    [los({ onderzoek: ['persoon', '010310', 20220825], cultuur: 'ma', sinds: 19990101 }, 50, 60)],
    20050101,
  );
  // A house number of which part is not known, and one that needs "opposite".
  woont(adres(null, { aanduiding: ['to', 'tegenover'] }), [los({}, 40, 60)], 20080101);
  woont(adres(null, { huisletter: 'b', toevoeging: '73c' }), [los({}, 40, 60)], 20150101);
  woont(
    { ...adres(inStraat('Reefsloot')), ao: undefined, na: undefined, woonplaats: undefined },
    [los({}, 40, 60)],
    19990101,
  );
}
function buitenDeGemeente() {
  for (let i = 0; i < 6; i += 1) {
    const p = paar(28, 60);
    huwelijk(...p, inJaar(jaarVan(p[0].geboren) + 25));
    kinderen(p, tussen(0, 2), Math.max(0, jaarVan(PEILDATUM) - jaarVan(p[0].geboren) - 28));
    woont(adres(kies(LOCHEM)), [...p, ...p[0].kinderen], inJaar(tussen(2000, 2021)));
  }
  for (const [land, regels, sinds] of [
    ['be', ['Kerselarenlei 18', '2950 Kapellen'], 20180901],
    ['de', ['Erlenweg 7', '47533 Kleve'], 20210701],
    ['es', ['Calle del Almendro 41, 2-B', '03590 Altea', 'Alicante'], 20150301],
  ]) {
    const p = los({}, 50, 72);
    geteld.huishoudens += 1;
    Object.assign(p, { buitenland: { land, regels, sinds }, opgeschort: ['E', 'emigratie', sinds] });
  }
  for (const [land, regels, sinds] of [
    ['pl', ['ul. Lipowa 12', '20-020 Lublin'], 20230605],
    ['pl', ['ul. Polna 3/8', '87-100 Toruń'], 20220912],
  ]) {
    const p = los({ cultuur: 'pl', inNederland: false }, 22, 40);
    geteld.huishoudens += 1;
    Object.assign(p, {
      buitenland: { land, regels, sinds },
      opgeschort: ['R', 'pl is aangelegd in de rni', sinds],
      rni: true,
    });
  }
}
function vertrokken(p, dag) {
  Object.assign(p, { buitenland: { land: null, regels: [], sinds: dag }, opgeschort: ['E', 'emigratie', dag] });
}

// --- make, check, write --------------------------------------------------------------------------------------------

for (const maak of [
  alleenstaanden,
  paren,
  gezinnen,
  eenoudergezinnen,
  bijzondereGezinnen,
  nieuwkomers,
  anderePlekken,
  buitenDeGemeente,
])
  maak();

const rijen = personen.map(opslag),
  opBsn = new Map(rijen.map((r) => [r.burgerservicenummer, r]));
const eis = (goed, wat) => {
  if (!goed) throw new Error(wat);
};
eis(
  opBsn.size === rijen.length && rijen.length >= 260 && geteld.huishoudens >= 100,
  `${rijen.length} persons, ${geteld.huishoudens} households`,
);
for (const r of rijen) {
  eis(bsnKlopt(r.burgerservicenummer), 'elfproef');
  const wijst = (lijst, terug) =>
    lijst
      .filter((x) => x.burgerservicenummer)
      .forEach((x) =>
        eis(
          opBsn.get(x.burgerservicenummer)[terug].some((y) => y.burgerservicenummer === r.burgerservicenummer),
          `${r.burgerservicenummer}: ${terug} does not point back`,
        ),
      );
  wijst(r.kinderen, 'ouders');
  wijst(r.ouders, 'kinderen');
  wijst(r.partners, 'partners');
  for (const dag of JSON.stringify(r).matchAll(/"(\d{8})"/g))
    eis(Number(dag[1]) <= PEILDATUM, `${r.burgerservicenummer}: ${dag[1]} is after the reference day`);
}
const pad = fileURLToPath(new URL('../src/proef/bevolking.json', import.meta.url));
writeFileSync(pad, `[\n${rijen.map((r) => JSON.stringify(r)).join(',\n')}\n]\n`);
console.log(`${rijen.length} persons in ${geteld.huishoudens} households`);
