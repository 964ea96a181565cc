// What the families of bevolking.mjs are made with: chance, days, numbers, persons, relations and households.

import { GEMEENTE, NAMEN, STRATEN, VOORVOEGSELS } from './namen.mjs';

export const PEILDATUM = 20240531;

// --- chance --------------------------------------------------------------------------------------------------------

let state = 0x5c4a4e1; // the seed
export function rnd() {
  // mulberry32
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
export const tussen = (a, b) => a + Math.floor(rnd() * (b - a + 1));
export const kans = (p) => rnd() < p;
export const kies = (lijst) => lijst[Math.floor(rnd() * lijst.length)];
// Early ones more often, as surnames are spread.
export const kiesVooraan = (lijst) => lijst[Math.floor(rnd() ** 1.4 * lijst.length)];

// --- days as jjjjmmdd ----------------------------------------------------------------------------------------------

export const dagenIn = (j, m) => new Date(Date.UTC(j, m, 0)).getUTCDate();
export const datum = (j, m, d) => j * 10000 + m * 100 + Math.min(d, dagenIn(j, m));
export const jaarVan = (dag) => Math.floor(dag / 10000);
export const tekst = (dag) => String(dag).padStart(8, '0');
export const inJaar = (j) => datum(j, tussen(1, 12), tussen(1, 31));
export const nietNa = (dag) => Math.min(dag, PEILDATUM - 100);
export const plusJaar = (dag, jaren) => dag + jaren * 10000;
export const minderjarig = (p) => p.geboren > plusJaar(PEILDATUM, -18);

// --- tables --------------------------------------------------------------------------------------------------------

export const waarde = ([code, omschrijving]) => (omschrijving === undefined ? { code } : { code, omschrijving });
export const gemeente = (naam) => ({ code: GEMEENTE[naam], omschrijving: naam });

export function straat(s, woonplaats, gem) {
  const delen = s.split(' ');
  return { postcode: delen.pop(), naam: delen.join(' '), woonplaats, gemeente: gem, volgende: tussen(1, 9) };
}
export const straten = (gem) =>
  Object.entries(STRATEN[gem]).flatMap(([plaats, lijst]) => lijst.map((s) => straat(s, plaats, gem)));
export const THUIS = straten('Vijfheerenlanden');
export const LOCHEM = straten('Lochem');
export const ELDERS = ['Nieuwegein', 'Gorinchem', 'Culemborg', 'Utrecht'].flatMap(straten);
export const inStraat = (naam) => THUIS.find((s) => s.naam === naam);
export const inPlaats = (plaats) => THUIS.find((s) => s.woonplaats === plaats);

export function achternaam(cultuur) {
  const naam = kiesVooraan(NAMEN[cultuur].achter);
  const voor = VOORVOEGSELS.find((v) => naam.startsWith(v + ' '));
  if (cultuur === 'ma' && naam.startsWith('El ')) return { voorvoegsel: 'El', geslachtsnaam: naam.slice(3) };
  return voor ? { voorvoegsel: voor, geslachtsnaam: naam.slice(voor.length + 1) } : { geslachtsnaam: naam };
}
export function voornamen(cultuur, geslacht, jaar, nietDeze = []) {
  const lijst = NAMEN[cultuur][geslacht === 'M' ? 'm' : 'v'].find(([tot]) => jaar < tot)[1];
  const vrij = lijst.filter((n) => !nietDeze.includes(n));
  return kies(vrij.length ? vrij : lijst);
}
// Polish women have the name in the female form.
export const vrouwelijk = (cultuur, naam) =>
  cultuur === 'pl' ? { ...naam, geslachtsnaam: naam.geslachtsnaam.replace(/ski$/, 'ska') } : naam;

// --- numbers -------------------------------------------------------------------------------------------------------

export const bsnKlopt = (s) =>
  [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((som, w, i) => som + w * Number(s[i]), 0) % 11 === 0;
let bsnNummer = 999900000;
export function nieuwBsn() {
  do bsnNummer += tussen(1, 30);
  while (!bsnKlopt(String(bsnNummer)) || bsnNummer < 999900006);
  if (bsnNummer > 999969999) throw new Error('the range of BSNs is full');
  return String(bsnNummer);
}
export function nieuwANummer() {
  // sum of digits 0 or 5 mod 11, sum of digit times 2^place 0 mod 11, neighbours differ
  for (;;) {
    const c = [tussen(1, 9)];
    while (c.length < 10) {
      const x = tussen(0, 9);
      if (x !== c[c.length - 1]) c.push(x);
    }
    const som = c.reduce((a, b) => a + b, 0) % 11,
      macht = c.reduce((a, b, i) => a + b * 2 ** i, 0) % 11;
    if ((som === 0 || som === 5) && macht === 0) return c.join('');
  }
}
let bagNummer = 583526;
export const bag = () => {
  bagNummer += tussen(1, 9);
  return String(bagNummer).padStart(10, '0');
};

// --- persons -------------------------------------------------------------------------------------------------------

export const personen = [];
export const ROOT = { tr: 'tr', ma: 'ma', pl: 'pl', sy: 'sy', sr: 'sr', ua: 'ua', er: 'et', nl: 'nl' };

// p: geslacht, cultuur, geboren (jjjjmmdd), and what differs from the ordinary.
export function persoon(p) {
  const cultuur = p.cultuur ?? 'nl',
    jaar = jaarVan(p.geboren) || 1970;
  const naam = p.naam ?? vrouwelijk(p.geslacht === 'V' ? cultuur : 'nl', achternaam(cultuur));
  const nieuw = {
    bsn: nieuwBsn(),
    aNummer: nieuwANummer(),
    cultuur,
    geslacht: p.geslacht,
    geboren: p.geboren,
    geborenTekst: p.geborenTekst ?? tekst(p.geboren),
    voornamen: p.voornamen ?? voornamen(cultuur, p.geslacht, jaar),
    naam,
    titel: p.titel,
    inNederland: p.inNederland ?? (cultuur === 'nl' || jaar >= 1995),
    sinds: p.sinds,
    nationaliteit: p.nationaliteit,
    land: p.land,
    ouders: [],
    kinderen: [],
    partners: [],
    gezag: [],
    geheim: p.geheim,
    overleden: p.overleden,
    curatele: p.curatele,
    naamgebruik: 'E',
    onderzoek: p.onderzoek,
  };
  nieuw.plaats = nieuw.inNederland ? gemeenteBijGeboorte(jaar) : p.plaats;
  personen.push(nieuw);
  return nieuw;
}
export function gemeenteBijGeboorte(jaar) {
  const naam = kies([
    'Leerdam',
    'Leerdam',
    'Vianen',
    'Zederik',
    'Gorinchem',
    'Utrecht',
    'Nieuwegein',
    'Culemborg',
    'Tiel',
  ]);
  if (naam === 'Zederik' && jaar < 1986) return kies(['Meerkerk', 'Ameide', 'Lexmond']);
  if (['Leerdam', 'Vianen', 'Zederik'].includes(naam) && jaar >= 2019) return 'Vijfheerenlanden';
  return naam;
}
export const BUITENPLAATS = {
  tr: ['Kayseri', 'Yozgat', 'Karaman'],
  ma: ['Nador', 'Al Hoceima', 'Oujda'],
  pl: ['Lublin', 'Toruń', 'Kielce'],
  sy: ['Aleppo', 'Homs', 'Deir ez-Zor'],
  sr: ['Paramaribo', 'Nickerie'],
  er: ['Asmara', 'Keren'],
  ua: ['Charkiv', 'Dnipro', 'Odesa'],
};

export function huwelijk(a, b, dag, { soort = 'H', tot } = {}) {
  const waar =
    a.inNederland || b.inNederland || jaarVan(dag) > 2000
      ? { land: 'nl', plaats: kies(['Leerdam', 'Vianen', 'Gorinchem', 'Utrecht']) }
      : { land: ROOT[a.cultuur] };
  if (waar.land === 'nl' && jaarVan(dag) >= 2019 && waar.plaats !== 'Gorinchem') waar.plaats = 'Vijfheerenlanden';
  a.partners.push({ wie: b, dag, soort, tot, waar });
  b.partners.push({ wie: a, dag, soort, tot, waar });
  const vrouw = [a, b].find((p) => p.geslacht === 'V');
  if (vrouw && !tot && vrouw.cultuur === 'nl' && kans(0.45)) vrouw.naamgebruik = kies(['V', 'V', 'P', 'N']);
}

// A child with its parents, and who decides for it: 'beide', 'een' (the first), 'niet' (cannot be told), or nothing said.
export function kind(ouders, geboren, anders = {}) {
  const [een, twee] = ouders,
    cultuur = anders.cultuur ?? (twee ?? een).cultuur,
    geslacht = anders.geslacht ?? (kans(0.51) ? 'M' : 'V');
  const naamvan = anders.naamvan ?? twee ?? een;
  const mannelijk = {
    ...naamvan.naam,
    geslachtsnaam: cultuur === 'pl' ? naamvan.naam.geslachtsnaam.replace(/ska$/, 'ski') : naamvan.naam.geslachtsnaam,
  };
  const nieuw = persoon({
    ...anders,
    geslacht,
    cultuur,
    geboren,
    naam: geslacht === 'V' ? vrouwelijk(cultuur, mannelijk) : mannelijk,
    voornamen:
      anders.voornamen ??
      voornamen(
        cultuur,
        geslacht,
        jaarVan(geboren),
        een.kinderen.map((k) => k.voornamen),
      ),
  });
  nieuw.ouders = ouders.slice();
  for (const ouder of ouders) ouder.kinderen.push(nieuw);
  if (minderjarig(nieuw) && !nieuw.overleden) gezag(nieuw, anders.gezag ?? (twee ? 'beide' : 'een'), ouders, anders);
  return nieuw;
}
export function gezag(kindje, soort, ouders, { voogd, derde, aantekening } = {}) {
  const bsn = (p) => ({ burgerservicenummer: p.bsn }),
    minderjarige = { burgerservicenummer: kindje.bsn };
  const [rij, wie] = {
    beide: () => [{ type: 'TweehoofdigOuderlijkGezag', ouders: ouders.map(bsn), minderjarige }, ouders],
    een: () => [{ type: 'EenhoofdigOuderlijkGezag', ouder: bsn(ouders[0]), minderjarige }, [ouders[0]]],
    samen: () => [
      { type: 'GezamenlijkGezag', ouder: bsn(ouders[0]), derde: bsn(derde), minderjarige },
      [ouders[0], derde],
    ],
    voogd: () => [{ type: 'Voogdij', derden: voogd ? [bsn(voogd)] : [], minderjarige }, voogd ? [voogd] : []],
    geen: () => [{ type: 'TijdelijkGeenGezag' }, []],
    niet: () => [{ type: 'GezagNietTeBepalen' }, []],
  }[soort]();
  kindje.gezag.push(rij);
  for (const p of wie) p.gezag.push(rij);
  kindje.aantekening = aantekening ?? (soort === 'voogd' ? 'D' : undefined);
}

// --- households ----------------------------------------------------------------------------------------------------

export const geteld = { huishoudens: 0 };
export function adres(waar, anders = {}) {
  const s = waar ?? kies(THUIS);
  s.volgende += tussen(1, 3) * 2;
  return {
    straat: s.naam,
    postcode: s.postcode,
    woonplaats: s.woonplaats,
    gemeente: s.gemeente,
    huisnummer: String(s.volgende),
    ao: bag(),
    na: bag(),
    ...anders,
  };
}
export function woont(op, bewoners, sinds) {
  geteld.huishoudens += 1;
  for (const p of bewoners) {
    p.adres = op;
    p.woontSinds = nietNa(Math.max(sinds, p.geboren, p.sinds ?? 0));
    p.inGemeenteSinds = Math.max(p.woontSinds - tussen(0, 4) * 10000, p.geboren, p.sinds ?? 0);
  }
}
export const los = (p, jong, oud) =>
  persoon({ geslacht: kans(0.5) ? 'M' : 'V', geboren: inJaar(2024 - tussen(jong, oud)), ...p });
export function paar(jong, oud, p = {}) {
  const jaar = 2024 - tussen(jong, oud);
  return [
    persoon({ ...p, geslacht: 'V', geboren: inJaar(jaar) }),
    persoon({ ...p, geslacht: 'M', geboren: inJaar(jaar - tussen(-1, 5)) }),
  ];
}
// n children with one to four years between them, the eldest not before the mother was 22.
export function kinderen(ouders, n, oudste, anders = {}) {
  let jaar = 2024 - oudste;
  for (let i = 0; i < n; i += 1, jaar += tussen(2, 3)) if (jaar <= 2023) kind(ouders, nietNa(inJaar(jaar)), anders);
  return ouders[0].kinderen;
}
