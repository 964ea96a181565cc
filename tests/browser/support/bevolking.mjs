// The people of the stand-in of the national register, as a worker would type and read them.
import { readFileSync } from 'node:fs';

const register = JSON.parse(readFileSync(new URL('../../../src/proef/bevolking.json', import.meta.url)));

const isPlain = ({ naam, geboorte, verblijfplaats, gemeenteVanInschrijving, opschortingBijhouding,
  geheimhoudingPersoonsgegevens }) =>
  Boolean(naam?.voornamen && naam.geslachtsnaam && verblijfplaats?.postcode) && gemeenteVanInschrijving?.code === '1961' &&
  /^\d{4}(?!00)\d\d(?!00)\d\d$/.test(geboorte?.datum) && !opschortingBijhouding && !geheimhoudingPersoonsgegevens;

const asTyped = (date) => `${Number(date.slice(6))}-${Number(date.slice(4, 6))}-${date.slice(0, 4)}`;

// Living people of the municipality with an address that is no secret; the same order in every run.
export const inwoners = register.filter(isPlain).map(({ burgerservicenummer, naam, geboorte, verblijfplaats, geslacht }) => ({
  bsn: burgerservicenummer,
  vrouw: geslacht?.code === 'V',
  naam: [naam.voornamen, naam.voorvoegsel, naam.geslachtsnaam].filter(Boolean).join(' '),
  achternaam: naam.geslachtsnaam,
  geboren: asTyped(geboorte.datum),
  adres: `${verblijfplaats.postcode} ${verblijfplaats.huisnummer}`,
}));

export const bsns = new Set(register.map((persoon) => persoon.burgerservicenummer).filter(Boolean));

// Every first name and surname as a word; not those of three letters, nor the one that is an English word as well.
export const namen = new Set(register.flatMap(({ naam }) => [naam?.voornamen, naam?.geslachtsnaam])
  .flatMap((words) => (words ?? '').toLowerCase().split(/[^\p{L}]+/u)).filter((word) => word.length > 3 && word !== 'with'));
