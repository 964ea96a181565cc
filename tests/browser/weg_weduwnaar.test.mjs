// The whole way of one household, seen by everybody (S2-58, S2-59, S2-60, S2-61, S2-94): an old man whose wife died and
// who gets help with the household by the short way; later she who cleans there rings, for he hardly eats. Everybody walks
// without scripts; a page with scripts looks at what only this way leads to.
import assert from 'node:assert/strict';
import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from './support/proef.mjs';
import { openWith, startBrowser } from './support/browser.mjs';
import { eyes, oneTeam, watchers } from './support/kijkers.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import {
  answerTriage, button, choose, heading, link, openTab, record, search, section, takeOver, way, writeNote,
} from './support/stappen.mjs';
import { getoond, getypt, laatsteDag, vandaag } from './support/termijn.mjs';
import { Toetsen } from './support/toetsen.mjs';

const step = way();
const persoon = { naam: 'Jacob Adriaan Zijderlaan', achternaam: 'Zijderlaan', bsn: '999906914', postcode: '4233' };
const team = 'Team Voorzieningen';
// What is known of him, and the words by which a test finds it back.
const all = {
  vraag: 'Mijn vader redt het huishouden niet meer. Mijn moeder deed altijd alles.',
  afspraak: 'Ria belt zijn dochter.',
  verslag: 'Stofzuigen, dweilen en het bed verschonen lukt niet meer.',
  opmerking: 'Koken deed zij ook altijd.',
  signaal: 'De koelkast is leeg en hij wordt mager.',
  gewogen: 'Greet kookt zondag met hem.',
  gesprek: 'Hij eet brood omdat hij niet kan koken.',
  wens: 'Zelf een warme maaltijd maken.',
  verdriet: 'Hij huilt om zijn vrouw en slaapt niet.',
  afgeschermd: 'Een afgeschermd deel',
  aanbod: 'Koken voor mannen',
  evaluatie: 'meneer en zijn dochter Greet',
  einde: 'Sonja helpt en hij kookt.',
  tweede: 'Hij is gevallen.',
};
const punten = [
  ['Wat heeft de inwoner nodig en wat lukt er niet?', all.verslag],
  ['Wat kan de inwoner zelf of met gewone hulp van huisgenoten?', 'Hij doet de afwas en de boodschappen.'],
  ['Wat kunnen een mantelzorger en het netwerk doen?', ''],
  ['Wat heeft de mantelzorger zelf nodig?', 'Greet wil weer als dochter komen, niet als hulp.'],
  ['Lost een algemene voorziening het op?', 'Nee.'],
  ['Hoort dit bij een andere wet of partij: zorg, jeugdhulp, onderwijs, werk?', 'Nee.'],
  ['Weet de inwoner wat hij zelf betaalt?', 'Ja.'],
];
const gebieden = ['Participatie', 'Lichamelijke gezondheid'];
// What the desk took in, what a colleague sees as long as it is on the agenda of the team, and of a signal that the team weighs.
const balie = ['vraag', 'signaal'], gewogen = ['signaal', 'gewogen'], tafel = ['vraag', 'afspraak', ...gewogen];
let server, browser, newlySees, forget, paths, kijk, huishouden;
let loket, ria, tineke;

before(async () => {
  server = await startSchakel();
  const inrichting = join(server.folder, 'inrichting');
  cpSync(new URL('../../inrichtingen/vijfheerenlanden', import.meta.url).pathname, inrichting, { recursive: true });
  appendFileSync(join(inrichting, 'aanbod.csv'),
    'koken;Koken voor mannen;bindkracht;vrij-toegankelijk;18;;;eenzaamheid;zelf;Samen koken;eigen rij;;\n');
  const { status, stderr } = server.run('inrichting', 'importeren', inrichting);
  assert.equal(status, 0, stderr);
  browser = await startBrowser();
  const worker = (naam, inlognaam, rol, bij) => server.account({ naam, inlognaam, rol, team: bij });
  const accounts = {
    loket: server.accounts.loketmedewerker,
    professional: worker('Ria Raven', 'ria', 'professional', team),
    collega: worker('Kees Kolk', 'kees', 'professional', team),
    anderTeam: worker('Wim Weide', 'wim', 'professional', 'Gebiedsteam Vianen'),
    teamleider: worker('Tineke Top', 'tineke', 'teamleider', team),
    beheerder: server.accounts.beheerder,
  };
  const watch = await watchers(server, accounts);
  ({ newlySees, forget, paths } = oneTeam(watch, all, ['verdriet']));
  const plain = (caller) => openWith(browser, server, caller.cookie, { javaScriptEnabled: false });
  [loket, ria, tineke] = await Promise.all(['loket', 'professional', 'teamleider'].map((wie) => plain(watch.callers[wie])));
  kijk = await eyes(browser, server);
});
after(async () => { await browser?.close(); server?.stop(); });

step('his daughter rings the desk for him, and he knows', async () => {
  await loket.goto('/loket');
  await search(loket, persoon.bsn);
  await takeOver(loket, persoon);
  await heading(loket, 'Vraag opnemen');
  await choose(loket, 'Wie belt of schrijft?', 'Iemand namens de inwoner');
  await loket.getByLabel('Naam', { exact: true }).fill('Greet');
  await loket.getByLabel('Wat is deze persoon van de inwoner?').fill('dochter');
  await choose(loket, 'Weet de inwoner van deze melding?', 'Ja');
  await loket.getByLabel('Wat is de vraag?').fill(all.vraag);
  await loket.getByRole('checkbox', { name: 'Hulp bij het huishouden' }).check();
  await button(loket, 'Toon advies').click();
  await answerTriage(loket);
  await loket.getByLabel('Hoe loopt dit af?').selectOption({ label: 'Naar een team' });
  await button(loket, /^Vraag opnemen$/).click();
  await loket.waitForURL('**/huishouden/*');
  huishouden = new URL(loket.url()).pathname;
});

step('who sees a question that just came in', async () => {
  await newlySees(huishouden, ['vraag'], { desk: ['vraag'] });
});

step('the professional takes it up', async () => {
  await ria.goto('/werk');
  await link(section(ria, 'Meldingen van het team'), /^Nog van niemand/).click();
  await ria.waitForURL('**/werk/team?*');
  await ria.getByRole('row').filter({ hasText: 'huishouden' }).getByRole('link').first().click();
  await ria.waitForURL(`**${huishouden}`);
  await section(ria, 'Vragen').getByText(getoond(laatsteDag(vandaag(), 42))).waitFor(); // Wmo art. 2.3.2
  await button(ria, /Ik pak dit op/).click();
  await link(ria, /^Korte weg/).click();
  await kijk(ria, 'weg-06-kort-wacht');
});

step('every melding is discussed first (S0-105); the leader does it from the agenda', async () => {
  await tineke.goto('/overleg');
  await choose(tineke, 'Welk overleg?', 'Teamoverleg');
  await tineke.getByLabel('Op welke dag?').fill(getypt(vandaag()));
  await button(tineke, 'Overleg plannen').click();
  await heading(tineke, 'Teamoverleg');
  await link(tineke, 'Begin met bespreken').click();
  await heading(tineke, persoon.naam);
  await choose(tineke, 'Wat spreken we af?', 'Oppakken, nu');
  await tineke.getByLabel('Afspraak in één regel').fill(all.afspraak);
  await button(tineke, /Opslaan/).click();
  await heading(tineke, 'Afspraken');
  paths.push(new URL(tineke.url()).pathname);
});

step('who sees what the meeting decided', async () => {
  await newlySees(huishouden, ['afspraak'], { desk: ['vraag'], collega: ['vraag', 'afspraak'] });
});

step('the daughter who cleaned until now stands in the network', async () => {
  await ria.goto(huishouden);
  await link(ria, /toevoegen aan het netwerk/).click();
  await ria.getByLabel('Naam', { exact: true }).fill('Greet');
  await choose(ria, 'Wie is dit voor het huishouden?', 'Kind');
  await choose(ria, 'Hoe is de band?', 'Sterk');
  await ria.getByLabel('Wat doet hij of zij?').fill('Maakt sinds de begrafenis op zaterdag schoon.');
  await button(ria, 'Toevoegen aan het netwerk').click();
  await ria.waitForURL(new RegExp(`${huishouden}(\\?|$)`));
});

step('the short way by keyboard alone: onderzoek, verslag and aanvraag on one page (S2-94)', async () => {
  await ria.goto(huishouden);
  const keys = new Toetsen(ria);
  await keys.naar('Korte weg');
  await keys.druk('Enter');
  await heading(ria, 'Korte weg');
  const heen = keys.aantal;
  for (const [label, tekst] of punten) {
    await keys.naar(label);
    await keys.typ(tekst);
  }
  await keys.naar('Hoe krijgt de inwoner het verslag?');
  await keys.druk('Space');
  await keys.naar('Hoe is het aangevraagd?');
  await keys.druk('ArrowDown');
  await keys.naar('Verslag en aanvraag vastleggen');
  await keys.druk('Enter');
  await ria.getByText('Het verslag is gemaakt en de aanvraag ligt vast.').waitFor();
  const rest = keys.aantal - heen - punten.reduce((som, [, tekst]) => som + tekst.length, 0);
  const tijd = keys.seconden();
  console.log(`# short way: ${keys.aantal} keys, ${heen} to get there, ${rest} beside the words, ${tijd} s by script`);
  assert.ok(rest < 40, `${rest} keys beside the text`);
  await ria.goto(huishouden);
  await section(ria, 'Vragen').getByText(getoond(laatsteDag(vandaag(), 14))).waitFor(); // Wmo art. 2.3.5
  await kijk(ria, 'weg-14-huishouden');
  await link(ria, /^Verslag verstuurd op/).click();
  await heading(ria, /./);
  paths.push(new URL(ria.url()).pathname);
});

step('what he says of it, and his name below it', async () => {
  await ria.getByText('Opmerking toevoegen').click();
  await ria.getByLabel('Wat klopt er niet of mist er?').fill(all.opmerking);
  await button(ria, 'Opmerking opslaan').click();
  await ria.getByText(all.opmerking).waitFor();
  await ria.getByText('Handtekening opnemen').click();
  await choose(ria, 'Wat zegt de inwoner?', 'Gelezen en ermee eens');
  await choose(ria, 'Hoe?', 'Handtekening gezet');
  await button(ria, 'Handtekening opslaan').click();
  await section(ria, 'Getekend').getByText('Gelezen en ermee eens', { exact: false }).first().waitFor();
});

step('who sees the verslag', async () => {
  await newlySees(huishouden, ['verslag', 'opmerking'], { desk: ['vraag'], collega: ['vraag', 'afspraak'] });
});

step('she who cleans rings the desk: he hardly eats', async () => {
  await loket.goto('/loket');
  await search(loket, persoon.bsn);
  await button(loket, /Iets anders/).click();
  await heading(loket, 'Wat wilt u opnemen?');
  await link(loket, 'Een signaal over deze inwoner').click();
  await loket.getByLabel('Wat is er gezien of gehoord?').fill(all.signaal);
  await choose(loket, 'Is iemand misschien niet veilig?', 'Nee');
  await choose(loket, 'Zijn er kinderen bij?', 'Nee');
  await loket.getByLabel('Naam van de melder').fill('Sonja');
  await choose(loket, 'Welk team weegt dit signaal?', team);
  await button(loket, 'Signaal opslaan').click();
  await loket.getByText('Er gaat geen brief uit.').waitFor();
  await ria.goto('/werk');
  await link(section(ria, 'Te doen'), persoon.naam).first().click();
});

step('weighed with the people around him (S2-59), and from there to the household', async () => {
  await choose(ria, 'Wat komt eruit?', 'Besproken met de mensen om de inwoner heen, zij pakken het op');
  await ria.getByLabel('Wat hebt u gewogen, en waarom deze uitkomst?').fill(all.gewogen);
  await button(ria, 'Weging opslaan').click();
  await ria.getByRole('alert').getByText('Schrijf op wie u hebt gesproken.').waitFor();
  await ria.getByLabel('Met wie is dit besproken?').fill('Greet en Sonja');
  await ria.getByLabel('Op welke dag?').fill(getypt(vandaag()));
  await button(ria, 'Weging opslaan').click();
  await ria.getByText('De weging is opgeslagen.').waitFor();
  paths.push(new URL(ria.url()).pathname);
  await link(ria, 'Naar het huishouden').click();
  await ria.waitForURL(`**${huishouden}`);
});

step('who sees the signal: the team that weighs it, and the desk its own of that day', async () => {
  await newlySees(huishouden, ['signaal', 'gewogen'], { desk: balie, collega: tafel });
});

step('a talk at his table, and a part of the clarification that is kept apart', async () => {
  await writeNote(ria, all.gesprek, { metWie: 'meneer', hoe: 'Huisbezoek' });
  await openTab(ria, 'Vraagverheldering');
  await button(ria, 'Vraagverheldering beginnen').click();
  await link(ria, 'Leefgebieden kiezen').click();
  for (const gebied of gebieden) await ria.getByLabel(gebied, { exact: true }).check();
  await ria.getByText('Het hangt samen met de vraag').click();
  await button(ria, 'Deze leefgebieden bespreken').click();
  await ria.getByLabel('Wat is de wens?').fill(all.wens);
  await button(ria, 'Opslaan en verder').first().click();
  await heading(ria, /Lichamelijke gezondheid/);
  await ria.getByLabel(/zorg/i).first().fill(all.verdriet);
  await ria.getByLabel('Dit deel afschermen').check();
  await button(ria, 'Opslaan en verder').first().click();
  await ria.goto(`${huishouden}/verheldering`);
  paths.push(await link(ria, 'Samenvatting').getAttribute('href'));
});

step('who sees what was said at his table, and what is kept apart', async () => {
  await newlySees(huishouden, ['gesprek', 'wens', 'verdriet'], { desk: balie, collega: tafel, mark: ['afgeschermd'] });
});

step('the answer is freely accessible: a cooking course for men (S2-61)', async () => {
  await link(ria, 'Oplossingen').click();
  await link(ria, /^Oplossing zoeken.*Participatie/).click();
  await heading(ria, 'Waar ligt de oplossing?');
  await ria.getByLabel('Uit de sociale kaart').selectOption({ label: all.aanbod });
  await button(ria, 'Oplossing opslaan').click();
  await ria.getByText('De oplossing is opgeslagen.').waitFor();
  paths.push(new URL(ria.url()).pathname);
  await link(ria, 'Melden wat er niet is').click();
  await ria.getByLabel('Welk aanbod was er niet?').fill('Een eettafel op zondag.');
  await button(ria, /elden/).last().click();
});

step('looking together how it goes', async () => {
  await ria.goto(`${huishouden}/plan`);
  await button(ria, 'Plan beginnen').click();
  await ria.getByText('Dag kiezen').click();
  await ria.getByLabel('Op welke dag kijken wij hoe het gaat?').fill('3-12-2030');
  await button(ria, 'Dag opslaan').click();
  await link(ria, /^Evaluatie houden/).click();
  await heading(ria, 'Hoe gaat het nu?');
  await ria.getByLabel('Met wie keek u hoe het gaat?').fill(all.evaluatie);
  await ria.getByText(/^Beëindigen/).click();
  await button(ria, 'Evaluatie opslaan').click();
  await ria.getByText('De evaluatie is opgeslagen.').waitFor();
  await ria.goto(`${huishouden}/plan`);
  paths.push(await link(ria, /^Bekijken/).getAttribute('href'));
});

step('who sees the answer, and how it went', async () => {
  await newlySees(huishouden, ['aanbod', 'evaluatie'], { desk: balie, collega: tafel });
});

step('closing shows what is open, and ends with nothing open', async () => {
  await ria.goto(`${huishouden}/ondersteuning`);
  await link(section(ria, 'Casus'), 'Casus afsluiten').click();
  await heading(ria, 'Casus afsluiten');
  await ria.getByText('Op een aanvraag is nog geen besluit').waitFor();
  await link(ria, /^Een vraag is nog open/).click();
  await choose(ria, 'Waarom sluit u deze melding?', 'De vraag is beantwoord en de inwoner vindt dat ook');
  await ria.getByLabel('Wie heeft dit gezegd?').fill('meneer zelf');
  await ria.getByLabel('Hoe is dit gezegd?').fill('thuis');
  await ria.getByLabel('Op welke dag?').fill(getypt(vandaag()));
  await button(ria, 'Melding sluiten').click();
  await ria.getByText('De melding is gesloten.').waitFor();
  await ria.goto(`${huishouden}/ondersteuning`);
  await link(section(ria, 'Casus'), /^Afsluiten/).click();
  await heading(ria, 'Traject afsluiten');
  await choose(ria, 'Waarom stopt het?', 'De doelen zijn bereikt');
  await ria.getByLabel('Toelichting').fill(all.einde);
  await ria.getByLabel(/^Sluit ook de casus/).check();
  await button(ria, 'Traject afsluiten').click();
  await ria.getByText(/^De casus is afgesloten/).waitFor();
  await kijk(ria, 'weg-34-gesloten');
});

step('who sees it on the day that it ended', async () => {
  await newlySees(huishouden, ['einde'], { desk: balie, works: false, collega: false, omtrek: gewogen });
});

step('a second question: taken up again or begun anew, both one click away', async () => {
  await record(loket, persoon, { woorden: all.tweede, team });
  await ria.goto(`${huishouden}/ondersteuning`);
  await kijk(ria, 'weg-35-tweede');
  await link(section(ria, 'Casus'), /^Heropenen/).first().click();
  await heading(ria, 'Casus heropenen');
  await ria.goto(`${huishouden}/ondersteuning`);
  await link(section(ria, 'Casus'), /^Traject starten/).click();
  await heading(ria, 'Traject starten');
  await button(ria, 'Traject starten').click();
  await ria.getByText('Het traject is gestart.').waitFor();
});

step('who sees the second question, beside what was: what was kept apart stays with the casus that ended', async () => {
  forget('aanbod'); // of the casus that ended: now the page is about the new one
  await newlySees(huishouden, ['tweede'], { desk: [...balie, 'tweede'], works: false, collega: [...tafel, 'einde', 'tweede'] });
});

step('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['greet', 'sonja', 'koelkast']);
});
