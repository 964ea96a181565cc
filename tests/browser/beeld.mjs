// The pictures of the README, made by hand when the look has changed: node tests/browser/beeld.mjs
// A desk on which twelve people asked something in the last weeks, all through the pages themselves; everybody is made up.
import { mkdirSync } from 'node:fs';
import { inwoners } from './support/bevolking.mjs';
import { openAs, startBrowser } from './support/browser.mjs';
import { startSchakel } from './support/start.mjs';
import { attach, record, section, wmo, writeNote } from './support/stappen.mjs';

const jeugd = 'Jeugdwet (opvoeden en opgroeien)';
const schulden = 'Wet gemeentelijke schuldhulpverlening (schulden)';
const werk = 'Participatiewet (werk en inkomen)';
const onduidelijk = 'Nog niet duidelijk of geen wet';

const between = (from, to) => inwoners.filter(({ geboren }) => {
  const year = Number(geboren.slice(-4));
  return year >= from && year <= to;
});
const people = { oud: between(1930, 1952), ouder: between(1978, 1992), volwassen: between(1960, 1975) };

// Days ago, who, what he said, under which law.
const vragen = [
  [45, 'oud', 'Ik kom de trap niet meer op sinds mijn heup is geopereerd. Ik slaap nu op de bank.', wmo],
  [40, 'oud', 'Mijn man vergeet steeds meer. Ik durf hem niet alleen te laten en ik houd het bijna niet meer vol.', wmo],
  [38, 'volwassen', 'De hulp in de huishouding is gestopt. Stofzuigen en het bed verschonen lukt mij niet.', wmo],
  [37, 'ouder', 'Onze zoon van negen wil niet meer naar school. Elke ochtend is er ruzie.', jeugd],
  [31, 'oud', 'De douche is te glad. Vorige week ben ik gevallen.', wmo],
  [24, 'ouder', 'Sinds de scheiding slaapt mijn dochter slecht en is zij vaak boos.', jeugd],
  [19, 'volwassen', 'Mijn scootmobiel kan de stoep bij de winkels niet op.', wmo],
  [13, 'volwassen', 'Ik zorg voor mijn moeder, mijn gezin en mijn werk. Het is te veel.', wmo],
  [9, 'oud', 'De buurvrouw bracht mij altijd naar de dagbesteding. Nu gaat zij verhuizen.', wmo],
  [6, 'ouder', 'Er ligt een stapel rekeningen die ik niet durf open te maken.', schulden],
  [3, 'volwassen', 'Ik ben mijn baan kwijt en weet niet waar ik moet beginnen.', werk],
  [1, 'volwassen', 'Ik ken hier bijna niemand en de dagen duren lang.', onduidelijk],
];
const gesprekken = [
  [0, 38, 'Telefoon', 'mevrouw', 'Afspraak gemaakt voor een huisbezoek. De dochter is er dan bij.'],
  [0, 33, 'Huisbezoek', 'mevrouw en haar dochter',
    'De trap is steil en heeft aan één kant een leuning. Mevrouw wil graag boven slapen. De dochter doet de was.'],
  [1, 30, 'Huisbezoek', 'meneer en mevrouw',
    'Mevrouw wil één dag in de week voor zichzelf. Besproken wat de dagopvang kan doen.'],
  [3, 20, 'Op kantoor', 'de ouders', 'Met school en ouders afgesproken dat hij rustig begint, eerst de ochtenden.'],
  [6, 12, 'Telefoon', 'mevrouw', 'De leverancier komt kijken of een groter model past.'],
];

const day = (ago) => {
  const date = new Date(Date.now() - ago * 24 * 3600 * 1000);
  return `${date.getDate()}-${date.getMonth() + 1}-${date.getFullYear()}`;
};

const folder = new URL('../../docs/beeld/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
const server = await startSchakel();
const browser = await startBrowser();
const loket = await openAs(browser, server, server.accounts.loketmedewerker);
const professional = await openAs(browser, server, server.accounts.professional);
const paths = [];
for (const [ago, wie, woorden, wet] of vragen)
  paths.push(await record(loket, people[wie].splice(3, 1)[0], { woorden, wet, ontvangen: day(ago) }));
for (const [which, ago, hoe, metWie, tekst] of gesprekken) {
  await professional.goto(paths[which]);
  await writeNote(professional, tekst, { metWie, hoe, dag: day(ago) });
}
await professional.goto(paths[0]);
await attach(professional, 'Foto van de trap.png', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(184320)]));
await professional.getByText('De bijlage is toegevoegd.').waitFor();
for (const [name, path] of [['werk', '/werk'], ['huishouden', paths[0]]]) {
  await professional.goto(path);
  await section(professional, 'Vragen').or(section(professional, 'Meldingen van het team')).first().waitFor();
  await professional.mouse.move(0, 0);
  await professional.screenshot({ path: `${folder}${name}.png` });
}
await browser.close();
server.stop();
