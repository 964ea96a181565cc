// Do the answers of the stand-in register keep to the interface description of the real one? Prints TAP.
//   node valideer.mjs PROGRAM      (PROGRAM is `brp-proef` as a program of its own)
// Needs personen-openapi.json in $SCHAKEL_TESTDATA/brp and the packages of tests/browser; without them it skips and says so.
//
// Every object is closed: a field that the description does not know is an error too. Problem objects are checked without
// the patterns of detail, instance, name and reason: the register's own published examples ("fields[0]") do not keep to
// those. The persons of the public test environment are checked without patterns: many a name there has letters that the
// description does not allow.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const hier = dirname(fileURLToPath(import.meta.url));
const wortel = join(hier, '..', '..');
const map = process.env.SCHAKEL_TESTDATA ? join(process.env.SCHAKEL_TESTDATA, 'brp') : '';
const overslaan = (reden) => {
  console.log(`1..0 # SKIP ${reden}`);
  process.exit(0);
};
if (!map || !existsSync(join(map, 'personen-openapi.json')))
  overslaan('no personen-openapi.json: set SCHAKEL_TESTDATA');
const require = createRequire(join(wortel, 'tests', 'browser', 'package.json'));
let Ajv, formats;
try {
  Ajv = require('ajv/dist/2019').default;
  formats = require('ajv-formats').default;
} catch {
  overslaan('the packages of tests/browser are not installed');
}

// --- the description as a strict schema ----------------------------------------------------------------------------

const oas = JSON.parse(readFileSync(join(map, 'personen-openapi.json'), 'utf8'));
const bron = oas.components.schemas;
const naamVan = (ref) => ref.split('/').pop();

// Where a value stands (a property, an item) the object is closed, and an abstract type is the one that its type names.
function waarde(schema) {
  if (!schema.$ref)
    return schema.type === 'object' || schema.allOf
      ? { ...deel(schema), unevaluatedProperties: false }
      : deel(schema);
  const naam = naamVan(schema.$ref),
    mapping = bron[naam].discriminator?.mapping;
  if (mapping) return { $ref: `#/$defs/${naam}!` };
  return { $ref: `#/$defs/${naam}`, ...(isObject(bron[naam]) ? { unevaluatedProperties: false } : {}) };
}
const isObject = (s) =>
  s.type === 'object' || s.properties || s.allOf?.some((d) => isObject(d.$ref ? bron[naamVan(d.$ref)] : d));
function deel(schema) {
  const { discriminator, example, description, default: _, ...rest } = schema;
  if (rest.$ref) return { $ref: `#/$defs/${naamVan(rest.$ref)}` };
  if (rest.allOf) rest.allOf = rest.allOf.map(deel);
  if (rest.items) rest.items = waarde(rest.items);
  if (rest.properties)
    rest.properties = Object.fromEntries(Object.entries(rest.properties).map(([k, v]) => [k, waarde(v)]));
  return rest;
}
const $defs = {};
for (const [naam, schema] of Object.entries(bron)) {
  $defs[naam] = deel(schema);
  const mapping = schema.discriminator?.mapping;
  if (!mapping) continue;
  $defs[`${naam}!`] = {
    type: 'object',
    required: ['type'],
    properties: { type: { enum: Object.keys(mapping) } },
    unevaluatedProperties: false,
    allOf: Object.entries(mapping).map(([type, ref]) => ({
      if: { properties: { type: { const: type } } },
      then: { $ref: `#/$defs/${naamVan(ref)}` },
    })),
  };
}
for (const [naam, velden] of Object.entries({
  Foutbericht: ['detail', 'instance'],
  InvalidParam: ['name', 'reason'],
}))
  for (const veld of velden) $defs[naam].properties[veld] = { type: 'string' };

const zonderPatronen = (defs) =>
  JSON.parse(JSON.stringify(defs, (sleutel, w) => (sleutel === 'pattern' && typeof w === 'string' ? undefined : w)));
function keurmeester(defs) {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats(ajv);
  ajv.addFormat('int32', true);
  ajv.addSchema({ $id: 'brp', $defs: defs });
  return (schema) => ajv.compile(schema);
}
const streng = keurmeester($defs),
  soepel = keurmeester(zonderPatronen($defs));
const antwoord = { $ref: 'brp#/$defs/PersonenQueryResponse!' };
const vraagGoed = streng({ $ref: 'brp#/$defs/PersonenQuery!' });
const foutGoed = streng({ $ref: 'brp#/$defs/BadRequestFoutbericht', unevaluatedProperties: false });

// --- asking --------------------------------------------------------------------------------------------------------

function start(argumenten) {
  return new Promise((klaar, mis) => {
    const proces = spawn(process.argv[2], ['--port', '0', ...argumenten], { stdio: ['ignore', 'pipe', 'ignore'] });
    let tekst = '';
    proces.on('error', mis);
    proces.on('exit', () => mis(new Error('the stand-in did not start')));
    proces.stdout.on('data', (stuk) => {
      tekst += stuk;
      const adres = tekst.match(/http:\S+/);
      if (adres)
        klaar({
          adres: adres[0],
          stop: () => {
            proces.removeAllListeners('exit');
            proces.kill('SIGTERM');
          },
        });
    });
  });
}
async function vraag(proef, body) {
  const antwoord = await fetch(`${proef.adres}/personen`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: antwoord.status, json: await antwoord.json() };
}
const vanzelf = ['inOnderzoek', 'geheimhoudingPersoonsgegevens', 'opschortingBijhouding', 'rni', 'verificatie'];
const velden = (naam) => Object.keys(bron[naam].properties).filter((v) => !vanzelf.includes(v));

// --- tests ---------------------------------------------------------------------------------------------------------

let nummer = 0,
  mislukt = 0;
function uitslag(naam, fouten) {
  nummer += 1;
  mislukt += fouten.length ? 1 : 0;
  console.log(`${fouten.length ? 'not ok' : 'ok'} ${nummer} - ${naam}`);
  for (const fout of fouten.slice(0, 20)) console.log(`# ${fout}`);
}
const fouten = (keur, json) =>
  keur(json) ? [] : keur.errors.map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);

async function allen(proef, personen, naam, antwoordGoed) {
  const gevonden = [];
  let aantal = 0;
  for (let i = 0; i < personen.length; i += 20) {
    const body = {
      type: 'RaadpleegMetBurgerservicenummer',
      burgerservicenummer: personen.slice(i, i + 20).map((p) => p.burgerservicenummer),
      fields: velden('Persoon'),
    };
    gevonden.push(...fouten(vraagGoed, body));
    const { status, json } = await vraag(proef, body);
    aantal += json.personen?.length ?? 0;
    gevonden.push(...(status === 200 ? fouten(antwoordGoed, json) : [`status ${status}`]));
  }
  if (aantal !== personen.length) gevonden.push(`${aantal} of ${personen.length} persons came back`);
  uitslag(`${naam}: ${personen.length} persons by BSN, all fields`, gevonden);
}
async function zoeken(proef, personen, naam, antwoordGoed) {
  const gevonden = [],
    vragen = new Map();
  for (const p of personen) {
    const d = p.geboorte?.datum ?? '',
      v = p.verblijfplaats;
    if (/^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(d) && /^[a-zA-Z0-9À-ž .'-]+$/.test(p.naam.geslachtsnaam))
      vragen.set(`n${d}${p.naam.geslachtsnaam}`, {
        type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
        geslachtsnaam: p.naam.geslachtsnaam,
        geboortedatum: `${d.slice(0, 4)}-${d.slice(4, 6)}-${d.slice(6)}`,
      });
    if (v.postcode && v.huisnummer !== '0')
      vragen.set(`a${v.postcode}${v.huisnummer}`, {
        type: 'ZoekMetPostcodeEnHuisnummer',
        postcode: v.postcode,
        huisnummer: Number(v.huisnummer),
      });
  }
  for (const deelvraag of vragen.values()) {
    const body = { ...deelvraag, inclusiefOverledenPersonen: true, fields: velden('PersoonBeperkt') };
    gevonden.push(...fouten(vraagGoed, body));
    const { status, json } = await vraag(proef, body);
    if (status === 200 && json.personen.length === 0) gevonden.push('nobody found');
    gevonden.push(
      ...(status === 200
        ? fouten(antwoordGoed, json)
        : json.code === 'tooManyResults'
          ? fouten(foutGoed, json)
          : [`status ${status} ${JSON.stringify(json)}`]),
    );
  }
  uitslag(`${naam}: ${vragen.size} searches by name and by address`, gevonden);
}
async function weigeringen(proef) {
  const slecht = [
    {},
    { type: 'Iets' },
    { type: 'RaadpleegMetBurgerservicenummer' },
    { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: ['1'], fields: ['bestaatNiet'] },
    { type: 'ZoekMetPostcodeEnHuisnummer', postcode: 'x', huisnummer: 0, fields: [] },
    [],
  ];
  const gevonden = [];
  for (const body of slecht) {
    const { status, json } = await vraag(proef, body);
    gevonden.push(...(status === 400 ? fouten(foutGoed, json) : [`status ${status} for ${JSON.stringify(body)}`]));
  }
  uitslag('problem objects', gevonden);
}

async function bestand(naam, pad, argumenten, antwoordGoed) {
  const personen = JSON.parse(readFileSync(pad, 'utf8')),
    proef = await start(argumenten);
  await allen(proef, personen, naam, antwoordGoed);
  await zoeken(proef, personen, naam, antwoordGoed);
  await weigeringen(proef);
  proef.stop();
}
await bestand('own population', join(wortel, 'src', 'proef', 'bevolking.json'), [], streng(antwoord));
await bestand(
  'public test environment',
  join(map, 'personen-test.json'),
  ['--personen', join(map, 'personen-test.json')],
  soepel(antwoord),
);
console.log(`1..${nummer}`);
process.exit(mislukt ? 1 : 0);
