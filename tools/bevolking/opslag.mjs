// A person as the register stores him: the form of the file that the stand-in reads.

import {
  achternaam,
  BUITENPLAATS,
  gemeente,
  gemeenteBijGeboorte,
  inJaar,
  jaarVan,
  kans,
  kies,
  ROOT,
  tekst,
  tussen,
  voornamen,
  vrouwelijk,
  waarde,
} from './bouw.mjs';
import { GEMEENTE, LAND, NATIONALITEIT } from './namen.mjs';

const zonderLeeg = (o) => Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined && v !== ''));
const naamVan = (p) =>
  zonderLeeg({
    voornamen: p.voornamen,
    adellijkeTitelPredicaat: p.titel && { soort: p.titel[0], code: p.titel[1], omschrijving: p.titel[2] },
    ...p.naam,
  });
const GESLACHT = { M: 'man', V: 'vrouw', O: 'onbekend' };
const geslachtVan = (p) => ({ code: p.geslacht, omschrijving: GESLACHT[p.geslacht] });
const NAAMGEBRUIK = {
  E: 'eigen geslachtsnaam',
  P: 'geslachtsnaam partner',
  V: 'geslachtsnaam partner voor eigen geslachtsnaam',
  N: 'geslachtsnaam partner na eigen geslachtsnaam',
};
const GEZAG = {
  1: 'ouder1 heeft het gezag',
  '1D': 'ouder1 en een derde hebben het gezag',
  D: 'een of meer derden hebben het gezag',
};

function geboorteVan(p) {
  if (p.inNederland) return { land: waarde(LAND.nl), plaats: gemeente(p.plaats), datum: p.geborenTekst };
  p.buitenplaats ??= kies(BUITENPLAATS[p.cultuur]);
  return {
    land: waarde(LAND[p.land ?? (p.cultuur === 'er' && p.geboren > 19930524 ? 'sd' : ROOT[p.cultuur])]),
    plaats: { omschrijving: p.buitenplaats },
    datum: p.geborenTekst,
  };
}
function nationaliteitenVan(p) {
  const vanNature =
    p.geboren < 19850101
      ? ['001', 'Wet op het Nederlanderschap 1892, art.1, lid 1a']
      : ['017', 'Rijkswet op het Nederlanderschap 1984, art. 3, lid 1'];
  const standaard =
    p.cultuur === 'nl' || (p.inNederland && p.cultuur !== 'pl') || p.cultuur === 'sr'
      ? ['nl']
      : [p.cultuur === 'er' ? 'onbekend' : p.cultuur];
  return (p.nationaliteit ?? standaard).map((n) =>
    zonderLeeg({
      datumIngangGeldigheid:
        n === 'onbekend' ? undefined : p.inNederland && n === 'nl' ? p.geborenTekst : tekst(p.sinds ?? p.geboren),
      nationaliteit: waarde(NATIONALITEIT[n]),
      redenOpname: waarde(
        n === 'nl' && p.inNederland
          ? vanNature
          : n === 'nl'
            ? ['027', 'Rijkswet op het Nederlanderschap 1984, art. 7']
            : n === 'onbekend'
              ? ['311', 'Vaststelling onbekende nationaliteit']
              : ['301', 'Vaststelling bezit vreemde nationaliteit'],
      ),
    }),
  );
}
// A parent who is not in the register himself: name and birth only.
function onbekendeOuders(p) {
  if (p.ouders.length || (p.cultuur !== 'nl' && kans(0.3))) return [];
  const jaar = (jaarVan(p.geboren) || 1990) - tussen(23, 36),
    naam = vrouwelijk(p.cultuur, achternaam(p.cultuur));
  const mannelijk = p.cultuur === 'pl' ? { geslachtsnaam: p.naam.geslachtsnaam.replace(/ska$/, 'ski') } : p.naam;
  const ouder = (geslacht, eigen, geboren) => ({
    geslacht,
    voornamen: voornamen(p.cultuur, geslacht, jaar),
    naam: eigen,
    geboren,
    geborenTekst: tekst(geboren),
    cultuur: p.cultuur,
    inNederland: p.cultuur === 'nl',
    plaats: p.cultuur === 'nl' ? gemeenteBijGeboorte(jaar) : undefined,
  });
  return [ouder('V', naam, inJaar(jaar)), ouder('M', mannelijk, inJaar(jaar - tussen(0, 4)))];
}
function ouderVan(p, ouder, i) {
  return zonderLeeg({
    burgerservicenummer: ouder.bsn,
    geslacht: geslachtVan(ouder),
    ouderAanduiding: String(i + 1),
    datumIngangFamilierechtelijkeBetrekking: p.geborenTekst,
    naam: naamVan(ouder),
    geboorte: geboorteVan(ouder),
  });
}
function partnerVan(r) {
  const plaats =
    r.waar.land === 'nl'
      ? gemeente(r.waar.plaats)
      : { omschrijving: kies(BUITENPLAATS[r.wie.cultuur] ?? ['onbekend']) };
  return zonderLeeg({
    burgerservicenummer: r.wie.bsn,
    geslacht: geslachtVan(r.wie),
    soortVerbintenis: waarde(r.soort === 'H' ? ['H', 'huwelijk'] : ['P', 'geregistreerd partnerschap']),
    naam: naamVan(r.wie),
    geboorte: geboorteVan(r.wie),
    aangaanHuwelijkPartnerschap: { datum: tekst(r.dag), land: waarde(LAND[r.waar.land]), plaats },
    ontbindingHuwelijkPartnerschap: r.tot && { datum: tekst(r.tot) },
  });
}
function verblijfplaatsVan(p) {
  const inOnderzoek =
    p.onderzoek?.[0] === 'verblijfplaats'
      ? { aanduidingGegevensInOnderzoek: p.onderzoek[1], datumIngangOnderzoek: tekst(p.onderzoek[2]) }
      : undefined;
  if (p.buitenland) {
    const { land, regels, sinds } = p.buitenland;
    return zonderLeeg({
      datumIngangGeldigheid: tekst(sinds),
      datumAanvangAdresBuitenland: tekst(sinds),
      regel1: regels[0],
      regel2: regels[1],
      regel3: regels[2],
      land: land ? waarde(LAND[land]) : { code: '0000' },
    });
  }
  const a = p.adres,
    dag = tekst(p.woontSinds),
    functieAdres = waarde(a.functie === 'B' ? ['B', 'briefadres'] : ['W', 'woonadres']);
  if (a.locatie)
    return {
      functieAdres,
      datumIngangGeldigheid: dag,
      datumAanvangAdreshouding: dag,
      locatiebeschrijving: a.locatie,
    };
  return zonderLeeg({
    functieAdres,
    adresseerbaarObjectIdentificatie: a.ao && `${GEMEENTE[a.gemeente]}01${a.ao}`,
    nummeraanduidingIdentificatie: a.na && `${GEMEENTE[a.gemeente]}20${a.na}`,
    datumIngangGeldigheid: dag,
    inOnderzoek,
    datumAanvangAdreshouding: dag,
    naamOpenbareRuimte: a.na && a.straat,
    straat: a.straat,
    huisnummer: a.huisnummer,
    huisletter: a.huisletter,
    huisnummertoevoeging: a.toevoeging,
    aanduidingBijHuisnummer: a.aanduiding && waarde(a.aanduiding),
    postcode: a.postcode,
    woonplaats: a.woonplaats,
  });
}
export function opslag(p) {
  const opgeschort = p.overleden ? ['O', 'overlijden', p.overleden] : p.opgeschort,
    gem = p.buitenland ? 'Registratie Niet-Ingezetenen' : p.adres.gemeente;
  const ouders = (p.ouders.length ? p.ouders : onbekendeOuders(p)).map((o, i) => ouderVan(p, o, i));
  return zonderLeeg({
    aNummer: p.aNummer,
    burgerservicenummer: p.bsn,
    datumEersteInschrijvingGBA: tekst(Math.max(19940930, p.inNederland ? p.geboren : (p.sinds ?? 0))),
    geheimhoudingPersoonsgegevens: p.geheim ? '1' : undefined,
    geslacht: geslachtVan(p),
    naam: { aanduidingNaamgebruik: waarde([p.naamgebruik, NAAMGEBRUIK[p.naamgebruik]]), ...naamVan(p) },
    nationaliteiten: nationaliteitenVan(p),
    geboorte: geboorteVan(p),
    opschortingBijhouding: opgeschort && {
      datum: tekst(opgeschort[2]),
      reden: waarde(opgeschort) && { code: opgeschort[0], omschrijving: opgeschort[1] },
    },
    overlijden: p.overleden && {
      datum: tekst(p.overleden),
      land: waarde(LAND.nl),
      plaats: gemeente(jaarVan(p.overleden) >= 2019 ? 'Vijfheerenlanden' : 'Leerdam'),
    },
    verblijfplaats: verblijfplaatsVan(p),
    immigratie: p.inNederland
      ? {}
      : zonderLeeg({
          datumVestigingInNederland: p.sinds && tekst(p.sinds),
          landVanwaarIngeschreven: p.sinds && waarde(LAND[ROOT[p.cultuur]]),
        }),
    gemeenteVanInschrijving: gemeente(gem),
    datumInschrijvingInGemeente: tekst(p.buitenland ? p.buitenland.sinds : p.inGemeenteSinds),
    indicatieCurateleRegister: p.curatele || undefined,
    indicatieGezagMinderjarige: p.aantekening && waarde([p.aantekening, GEZAG[p.aantekening]]),
    gezag: p.gezag,
    kinderen: p.kinderen.map((k) => ({ burgerservicenummer: k.bsn, naam: naamVan(k), geboorte: geboorteVan(k) })),
    ouders,
    partners: p.partners.map(partnerVan),
    persoonInOnderzoek:
      p.onderzoek?.[0] === 'persoon'
        ? { aanduidingGegevensInOnderzoek: p.onderzoek[1], datumIngangOnderzoek: tekst(p.onderzoek[2]) }
        : undefined,
    rni: p.rni
      ? ['Persoon', 'Verblijfplaats', 'Nationaliteit'].map((categorie) => ({
          deelnemer: { code: '0201' },
          categorie,
        }))
      : undefined,
    verificatie: p.rni ? { datum: tekst(p.buitenland.sinds), omschrijving: 'eigen verzoek' } : undefined,
  });
}
