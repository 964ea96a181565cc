// The verslag of an onderzoek: written, sent as a PDF, corrected, signed and applied for; and the short way, for one
// provision on one page, by keyboard alone.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, section, way } from './support/stappen.mjs';
import { Toetsen } from './support/toetsen.mjs';

const folder = (gemeente) => new URL(`../../inrichtingen/${gemeente}`, import.meta.url).pathname;
const hasPoppler = !spawnSync('pdfinfo', ['-v']).error;
const step = way();
const persoon = inwoners[60];
let server, browser, page, melding, versie, path, korteWeg, navraag;
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  const record = (wie) => caller.record(wie, { woorden: 'Ik kan niet meer goed lopen en kom de deur niet uit.' });
  path = await record(persoon);
  korteWeg = await record(inwoners[62]);
  navraag = await record(inwoners[65]);
  assert.equal(server.run('inrichting', 'importeren', folder('lochem')).status, 0);
});
after(async () => { await browser?.close(); server?.stop(); });

const punten = [
  ['Wat heeft de inwoner nodig en wat lukt er niet?', 'Mevrouw wil zelf boodschappen doen. Ver lopen lukt niet.'],
  ['Wat kan de inwoner zelf of met gewone hulp van huisgenoten?', 'In huis loopt zij met een rollator.'],
  ['Wat kunnen een mantelzorger en het netwerk doen?', 'De buurvrouw rijdt op zaterdag.'],
  ['Wat heeft de mantelzorger zelf nodig?', 'Er is geen mantelzorger.'],
  ['Lost een algemene voorziening het op?', 'De buurtbus stopt te ver weg.'],
  ['Hoort dit bij een andere wet of partij: zorg, jeugdhulp, onderwijs, werk?', 'Nee.'],
  ['Weet de inwoner wat hij zelf betaalt?', 'Ja, zij kent de eigen bijdrage.'],
];

step('the points of the law, filled with what is known', async () => {
  page = await openAs(browser, server, server.accounts.professional);
  await page.goto(path);
  await link(page, 'Verslag maken').first().click();
  await heading(page, 'Gespreksverslag');
  melding = new URL(page.url()).pathname;
  assert.equal(await page.getByLabel('Wat is de vraag?').inputValue(), 'Ik kan niet meer goed lopen en kom de deur niet uit.');
  await page.getByText('Wat wij al weten staat er al in.').waitFor();
  await inspect(page, 'v1-verslag-leeg', { phone: true });
  await page.getByLabel(punten[0][0]).fill(punten[0][1]);
  await button(page, 'Bewaren').click();
  await page.getByText('Opgeslagen.', { exact: true }).waitFor();
  await choose(page, 'Hoe krijgt de inwoner het verslag?', 'Met de post');
  await button(page, 'Verslag versturen').click();
  await page.getByRole('alert').getByRole('link', { name: /art. 2.3.2 lid 4 onder g/ }).waitFor();
  await inspect(page, 'v2-verslag-fout', { phone: true });
});

step('two at once: both texts are shown, nothing is lost', async () => {
  const ander = await openAs(browser, server, server.accounts.teamleider);
  for (const p of [page, ander]) await p.goto(melding);
  for (const [label, tekst] of punten) await page.getByLabel(label).fill(tekst);
  await page.getByLabel('Wat komt er uit het onderzoek?').fill('Een scootmobiel helpt mevrouw.');
  await button(page, 'Bewaren').click();
  await page.getByText('Opgeslagen.', { exact: true }).waitFor();
  await ander.getByLabel('Wat spreken wij af?').fill('Wij bellen over een maand.');
  await ander.getByLabel('Wat komt er uit het onderzoek?').fill('Een rolstoel helpt mevrouw.');
  await button(ander, 'Bewaren').click();
  await ander.getByRole('alert').getByText('Iemand anders was u voor.').waitFor();
  await ander.getByRole('cell', { name: 'Een scootmobiel helpt mevrouw.' }).waitFor();
  assert.equal(await ander.getByLabel('Wat spreken wij af?').inputValue(), 'Wij bellen over een maand.');
  assert.equal(await ander.getByLabel('Wat komt er uit het onderzoek?').inputValue(), 'Een rolstoel helpt mevrouw.');
  assert.equal(await ander.getByLabel(punten[1][0]).inputValue(), punten[1][1], 'what the other wrote is not taken away');
  assert.equal(await ander.getByRole('table').getByRole('row').count(), 2);
  await inspect(ander, 'v3-verslag-gelijktijdig', { phone: true });
  await ander.context().close();
});

step('sent: it never changes, and is a letter in plain words', async (t) => {
  await page.goto(melding);
  await page.getByText('Zo leest de inwoner het').click();
  await inspect(page, 'v4-verslag', { phone: true });
  await choose(page, 'Hoe krijgt de inwoner het verslag?', 'Met de post');
  await button(page, 'Verslag versturen').click();
  await page.getByText('Het verslag is verstuurd.').waitFor();
  versie = new URL(page.url()).pathname;
  if (!hasPoppler) return t.skip('poppler (pdfinfo) is niet geïnstalleerd');
  const answer = await page.request.get(await link(page, 'Brief openen (PDF)').getAttribute('href'));
  assert.equal(answer.headers()['content-type'], 'application/pdf');
  const file = join(server.folder, 'verslag.pdf');
  writeFileSync(file, await answer.body());
  assert.match(execFileSync('pdfinfo', [file], { encoding: 'utf8' }), /Tagged: +yes/);
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  for (const words of [...punten.map(([, tekst]) => tekst), persoon.achternaam, 'Weet u wat u zelf betaalt?',
    'Klopt dit verslag?', 'Een scootmobiel'])
    assert.ok(text.includes(words), `${words}\n${text}`);
  writeFileSync(join(process.env.SCHAKEL_BUILD ?? 'build-test', 'verslag.pdf'), await answer.body());
});

step('what the resident says, and his signature', async () => {
  await page.goto(versie);
  await page.getByText('Opmerking toevoegen').click();
  await button(page, 'Opmerking opslaan').click();
  await page.getByRole('alert').getByRole('link', { name: 'Schrijf op wat de inwoner zegt.' }).waitFor();
  await page.getByLabel('Wat klopt er niet of mist er?').fill('Mijn zus helpt ook soms.');
  await button(page, 'Opmerking opslaan').click();
  await page.getByText('Mijn zus helpt ook soms.').waitFor();
  await page.getByText('Handtekening opnemen').click();
  await choose(page, 'Wat zegt de inwoner?', 'Gelezen en ermee eens');
  await choose(page, 'Hoe?', 'Handtekening gezet');
  await button(page, 'Handtekening opslaan').click();
  await section(page, 'Getekend').getByText('Gelezen en ermee eens', { exact: false }).first().waitFor();
  await inspect(page, 'v5-verstuurd', { phone: true });
});

step('an aanvraag starts the clock of the besluit, and stands on the page of the household', async () => {
  await link(page, 'Aanvraag opnemen').click();
  await heading(page, 'Aanvraag opnemen');
  await button(page, 'Aanvraag opslaan').click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Welke voorziening?').selectOption({ label: 'Wmo-voorziening' });
  await choose(page, 'Hoe is het aangevraagd?', 'Met een formulier');
  await inspect(page, 'v6-aanvraag', { phone: true });
  await button(page, 'Aanvraag opslaan').click();
  await page.getByText('De aanvraag ligt vast.').waitFor();
  await section(page, 'Aanvragen').getByText(/nog 1\d dagen/).waitFor();
  await page.goto(path);
  await link(page, /^Verslag verstuurd op/).waitFor();
  await page.getByText('Aangevraagd:').waitFor();
  await inspect(page, 'v7-huishouden-verslag', { phone: true });
  await page.context().close();
});

test('the short way by keyboard alone', async () => {
  const page = await openAs(browser, server, server.accounts.professional);
  await page.goto(`${korteWeg}/netwerk`);
  await page.getByLabel('Naam', { exact: true }).fill('Jopie');
  await choose(page, 'Wie is dit voor het huishouden?', 'Buur');
  await choose(page, 'Hoe is de band?', 'Sterk');
  await page.getByLabel('Wat doet hij of zij?').fill('Rijdt op zaterdag naar de winkel.');
  await button(page, 'Toevoegen aan het netwerk').click();
  await page.waitForURL(new RegExp(`${korteWeg}(\\?|$)`));
  const keys = new Toetsen(page);
  await keys.naar('Korte weg');
  await keys.druk('Enter');
  await heading(page, 'Korte weg');
  const heen = keys.aantal;
  assert.match(await page.getByLabel('Wat kunnen een mantelzorger en het netwerk doen?').inputValue(), /Jopie .*zaterdag/);
  await inspect(page, 'v8-korte-weg', { phone: true });
  await keys.naar('Om welke voorziening gaat het?');
  await keys.typ('W');
  for (const [label, tekst] of punten) {
    await keys.naar(label);
    if (!label.startsWith('Wat kunnen')) await keys.typ(tekst);
  }
  await keys.naar('Wat komt er uit het onderzoek?');
  await keys.typ('Een scootmobiel.');
  await keys.naar('Hoe krijgt de inwoner het verslag?');
  await keys.druk('ArrowDown');
  await keys.naar('Hoe is het aangevraagd?');
  await keys.druk('Space');
  await keys.naar('Verslag en aanvraag vastleggen');
  await keys.druk('Enter');
  await page.getByText('Het verslag is gemaakt en de aanvraag ligt vast.').waitFor();
  const typed = punten.reduce((som, [label, tekst]) => som + (label.startsWith('Wat kunnen') ? 0 : tekst.length), 16);
  const rest = keys.aantal - heen - typed;
  console.log(`# short way: ${keys.aantal} keys, ${rest} beside the words, ${keys.seconden()} s by script`);
  assert.ok(rest < 40, `${rest} keys beside the text`);
  await page.goto(korteWeg);
  await page.getByText('Aangevraagd:').waitFor();
  await page.context().close();
});

test('waiting for the doctor: kept, and finished later', async () => {
  const page = await openAs(browser, server, server.accounts.professional);
  await page.goto(navraag);
  await link(page, /^Korte weg/).click();
  await page.getByText('Medisch advies of een offerte gevraagd?').click();
  await page.getByLabel('Aan wie is advies gevraagd?').fill('Keuringsarts De Lek');
  await page.getByLabel('Gevraagd op').first().fill('1-11-2026');
  await page.getByLabel('Bedrag in euro').fill('veel');
  await button(page, 'Bewaren en later verder').click();
  await page.getByRole('alert').getByRole('link', { name: 'Schrijf een bedrag in euro zo: 1.250,00.' }).waitFor();
  assert.equal(await page.getByLabel('Aan wie is advies gevraagd?').inputValue(), 'Keuringsarts De Lek');
  await page.getByLabel('Bedrag in euro').fill('1250');
  await page.getByLabel('Aan wie is een offerte gevraagd?').fill('Hulpmiddelencentrum');
  await page.getByLabel('Gevraagd op').nth(1).fill('2-11-2026');
  await inspect(page, 'v9-korte-weg-navraag', { phone: true });
  await button(page, 'Bewaren en later verder').click();
  await page.getByText('Opgeslagen.', { exact: true }).waitFor();
  assert.equal(await page.getByLabel('Bedrag in euro').inputValue(), '1.250,00');
  await page.context().close();
});

test('where every melding is discussed first, the short way waits for that (S0-105)', async () => {
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  assert.equal(server.run('inrichting', 'importeren', folder('vijfheerenlanden')).status, 0);
  const path = await caller.record(inwoners[64], { woorden: 'Ik wil graag een rolstoel.' });
  const page = await openAs(browser, server, server.accounts.professional);
  await page.goto(path);
  await link(page, /^Korte weg/).click();
  await page.getByText('Elke melding wordt eerst in het team besproken.').waitFor();
  assert.equal(await button(page, 'Verslag en aanvraag vastleggen').count(), 0);
  await inspect(page, 'va-korte-weg-wacht', { phone: true });
  await page.context().close();
});

test('the desk and another team find nothing', async () => {
  for (const account of [server.accounts.loketmedewerker,
    server.account({ naam: 'Wim Vianen', inlognaam: 'wim', rol: 'professional', team: 'Vianen' })]) {
    const caller = new Caller(server);
    await caller.logIn(account);
    const page = await openAs(browser, server, server.accounts.professional);
    await page.goto(path);
    const address = await link(page, 'Verslag maken').first().getAttribute('href');
    const { status, text } = await caller.ask(address);
    assert.equal(status, 403);
    assert.ok(!text.includes('scootmobiel'));
    await page.context().close();
  }
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['scootmobiel', 'Jopie', 'Keuringsarts']);
});
