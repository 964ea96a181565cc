// What is asked, in the order of the table. `w` is what bench_vul points out. `budget` is that of the design, for two
// cores and 50,000 cases; a line without one is there to compare. `rondes` says in how many rounds it is measured.
const formulier = velden => new URLSearchParams(velden).toString();
const velden = extra => formulier({ token: 'TOKEN', inzending: 'INZENDING', ...extra });
const tekst = 'Mevrouw belde over de hulp bij het huishouden. Afgesproken dat ik volgende week langskom om samen de post ' +
  'door te nemen. Zij heeft haar dochter gevraagd om erbij te zijn. Volgende stap: indicatie aanvragen.';
const vraag = { woorden: tekst, wet: 'wmo', kanaal: 'telefoon', 'triage-spoed': 'nee', 'triage-veiligheid': 'ja' };
const pagina = { cpu: 0.5, p99: 8 }, zoeken = { p99: 20 }, cijfers = { p99: 10 };

const mensen = wie => ({ wie: wie.map(({ cookie, token }) => ({ cookie: `schakel=${cookie}`, token })) });

const paginas = w => {
  const ik = mensen(w.wie.slice(0, 1)), rustig = mensen([w.wie.filter((_, i) => i % w.teams === 0).at(-1)]);
  const leider = mensen([w.rechten[1].wie[1]]);
  const huishouden = (id, ...rest) => ({ paths: [['/huishouden', id, ...rest].join('/')], ...ik, budget: pagina });
  return [
    { naam: 'kale pagina (inloggen)', paths: ['/inloggen'] },
    { naam: 'pagina die er niet is', paths: ['/bestaat/niet'], status: 404, ...ik },
    { naam: 'mijn werk, rustige dag', paths: ['/werk'], ...rustig, budget: pagina },
    { naam: 'mijn werk, volle dag', paths: ['/werk'], ...ik, budget: pagina },
    { naam: 'werklijst, eerste blad', paths: [`/werk/team?team=${w.team}`], ...ik, budget: pagina },
    { naam: 'werklijst, laatste blad', paths: [`/werk/team?team=${w.team}&pagina=${w.bladen}`], ...ik },
    { naam: 'contact, 20 verslagen', ...huishouden(w.huishouden_weinig, 'contact') },
    { naam: 'contact, 5.000 verslagen', ...huishouden(w.huishouden_veel, 'contact') },
    { naam: 'contact, 5.000, laatste blad', ...huishouden(w.huishouden_veel, 'contact?pagina=250') },
    { naam: 'overzicht, 20 verslagen', ...huishouden(w.huishouden_weinig) },
    { naam: 'overzicht, 5.000 verslagen', ...huishouden(w.huishouden_veel) },
    { naam: 'tijdlijn, 20 verslagen', ...huishouden(w.huishouden_weinig, 'tijdlijn') },
    { naam: 'tijdlijn, 5.000 verslagen', ...huishouden(w.huishouden_veel, 'tijdlijn') },
    { naam: 'tijdlijn, 5.000, blad 80', paths: [w.diep], ...ik, budget: pagina },
    { naam: 'huishouden, steeds een ander', paths: w.huishoudens.map(id => `/huishouden/${id}`), ...ik, budget: pagina },
    { naam: 'cijfers (teamleider)', paths: ['/cijfers'], ...leider, budget: cijfers },
    { naam: 'knelpunten (teamleider)', paths: ['/knelpunten'], ...leider },
  ];
};

// A worker may ask for a search twice a second; so here all of them ask, by turns.
const begin = woord => Array.from({ length: woord.length - 2 }, (_, i) => velden({ zoek: woord.slice(0, i + 3) }));
const zoekvragen = w => {
  const ik = mensen(w.wie.slice(0, 1)), typend = { method: 'POST', paths: ['/zoeken/typend'], ...mensen(w.wie), budget: zoeken };
  return [
    { naam: 'zoeken (versturen)', method: 'POST', paths: ['/zoeken'], fields: [velden({ zoek: w.bsn })], ...mensen(w.wie),
      budget: zoeken },
    { naam: 'zoeken op BSN (uitkomst)', paths: [`/zoeken/${w.zoek_bsn}`], ...ik, budget: zoeken },
    { naam: 'zoeken op naam, 50 inwoners', paths: [`/zoeken/${w.zoek_naam}`], ...ik, budget: zoeken },
    { naam: 'zoeken, zeldzame naam', paths: [`/zoeken/${w.zoek_zelden}`], ...ik, budget: zoeken },
    { naam: 'typend zoeken, gewone naam', ...typend, fields: begin(w.naam) },
    { naam: 'typend zoeken, zeldzaam', ...typend, fields: begin(w.naam_zelden) },
  ];
};

// What the gate costs: the same pages for who may see 3, 50 and 95 % of the cases.
const rechten = w => w.rechten.flatMap(r => {
  const wie = mensen(r.wie.slice(0, 1)), leider = mensen(r.wie.slice(1));
  const huis = r.procent < 10 ? w.huishoudens_klein : w.huishoudens;
  return [
    { naam: `werklijst, recht op ${r.procent} %`, paths: [`/werk/team?team=${r.team}`], ...wie, budget: pagina },
    { naam: `huishouden, recht op ${r.procent} %`, paths: huis.map(id => `/huishouden/${id}`), ...wie, budget: pagina },
    { naam: `zoeken op naam, recht op ${r.procent} %`, paths: [`/zoeken/${r.zoek_naam}`], ...wie, budget: zoeken },
    { naam: `team (leider), recht op ${r.procent} %`, paths: [`/werk/team?team=${r.team}`], ...leider },
  ];
});

const schrijven = w => {
  const team = mensen(w.wie.filter((_, i) => i % w.teams === 0)), ik = mensen(w.wie.slice(0, 1));
  const verslag = { ...team, method: 'POST', soort: 'notities',
    fields: [velden({ tekst, hoe: 'telefoon', gesproken_met: 'mevrouw', op_dag: '' })],
    paths: w.huishoudens.map(id => `/huishouden/${id}/notitie`) };
  const mijnplan = w.plannen.find(p => p.wie === 0);
  const teLaat = { ...ik, method: 'POST', status: 409, paths: [`/plan/${mijnplan.afspraak}/afspraak`],
    fields: [velden({ wat: tekst, wie: mijnplan.persoon, voor: '', basis: 999 })] };
  return [
    { naam: 'verslag opslaan', ...verslag },
    { naam: 'vraag opnemen', ...team, method: 'POST', soort: 'meldingen',
      paths: w.personen.map(id => `/persoon/${id}/melding`),
      fields: w.personen.map((persoon, i) => velden({ ...vraag, persoon, ontvangen: w.vandaag, team: w.team + i % w.teams })) },
    { naam: 'plan vaststellen', method: 'POST', ...mensen(w.plannen.map(p => w.wie[p.wie])),
      paths: w.plannen.map(p => `/plan/${p.plan}/vaststellen`),
      fields: w.plannen.map(p => velden({ [`akkoord-${p.persoon}`]: 'mondeling' })) },
    { naam: 'te laat opgeslagen', ...teLaat },
    { naam: 'te laat opgeslagen, 8 tegelijk', ...teLaat, tegelijk: 8 },
    { naam: 'te laat opgeslagen, 64 tegelijk', ...teLaat, tegelijk: 64 },
    { naam: 'verslag opslaan, 16 tegelijk', ...verslag, tegelijk: 16, budget: { perSeconde: 3000 } },
  ];
};

// What happens as more people work at the same time.
const ladder = lijst => ['mijn werk, volle dag', 'huishouden, steeds een ander', 'zoeken op naam, 50 inwoners', 'verslag opslaan']
  .flatMap(naam => [1, 16, 64].map(tegelijk => ({ ...lijst.find(m => m.naam === naam), naam: `${naam}, ${tegelijk} tegelijk`,
    tegelijk, budget: undefined, rondes: 1 })))
  .filter(m => !lijst.some(ander => ander.naam === m.naam));

export const metingen = w => {
  const lijst = [...paginas(w), ...zoekvragen(w), ...rechten(w), ...schrijven(w)];
  return [...lijst, ...ladder(lijst)];
};

// ---- same answer before any timing: the right rows

const tel = (lijf, stuk) => lijf.split(stuk).length - 1;
const verslagen = lijf => new Set(lijf.match(/(?<=href="\/notitie\/)[0-9a-z]{26}/g)).size;
// The last table of the page is the work list; what stands above it leads to households as well.
const werklijst = lijf => tel(lijf.slice(lijf.lastIndexOf('<table')), 'href="/huishouden/');
// How many lines a list says it has.
export const totaalVan = lijf => Number(/lijstvoet__aantal">.*?<strong>([\d.]+)/.exec(lijf)?.[1].replace(/\./g, '') ?? NaN);
const gevonden = lijf => tel(lijf, 'name="keus"');

const verwacht = [
  [/^mijn werk, volle dag$/, a => tel(a.lijf, 'data-kop="Volgende evaluatie"') >= 20 &&
    tel(a.lijf, 'class="rij__waarom"') >= 20],
  [/^mijn werk/, a => tel(a.lijf, 'van=niemand') === 1 && tel(a.lijf, 'id="h-te-doen"') === 1],
  [/^(team|werklijst)/, a => werklijst(a.lijf) === 50],
  [/^contact, 5\.000 verslagen$/, a => verslagen(a.lijf) === 20 && totaalVan(a.lijf) === 5000],
  [/^contact/, a => verslagen(a.lijf) === 20],
  [/^tijdlijn, 5\.000, blad 80$/, a => tel(a.lijf, 'tijdlijn__punt--') === 30],
  [/^tijdlijn, 5\.000 verslagen$/, a => tel(a.lijf, 'tijdlijn__punt--') === 30 && a.lijf.includes('Wat er eerder gebeurde')],
  [/^zoeken \(versturen\)$/, a => a.status === 303 && a.naar.startsWith('/zoeken/')],
  [/^zoeken op BSN/, a => gevonden(a.lijf) === 1],
  [/^zoeken op naam/, a => gevonden(a.lijf) === 50],
  [/^(zoeken, zeldzame|typend)/, a => gevonden(a.lijf) > 0],
  [/^verslag opslaan/, a => a.status === 303 && a.naar.endsWith('?klaar=notitie')],
  [/^vraag opnemen/, a => a.status === 303 && a.naar.endsWith('?klaar=melding')],
  [/^plan vaststellen/, a => a.status === 303 && a.naar.endsWith('?klaar=plan-vast')],
  [/^te laat/, a => a.lijf.includes('name="basis"')],
];
export const inhoudKlopt = (m, antwoord) =>
  (m.status ? antwoord.status === m.status : antwoord.status < 400) &&
  (verwacht.find(([naam]) => naam.test(m.naam))?.[1](antwoord) ?? true);
