// The clock of a besluit stands still and runs again; a klacht and a bezwaar from the letter to the decision, and the
// register of who handles them.
import assert from 'node:assert/strict';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, openTab, section, way } from './support/stappen.mjs';
import { dagOver as day } from './support/termijn.mjs';

const lochem = new URL('../../inrichtingen/lochem', import.meta.url).pathname;
let server, browser, path, page;
const step = way();
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  path = await caller.record(inwoners[60], { woorden: 'Ik kom de trap niet meer op.' });
  assert.equal(server.run('inrichting', 'importeren', lochem).status, 0);
});
after(async () => { await browser?.close(); server?.stop(); });

// The short way up to and with the aanvraag.
async function apply(page, path) {
  await page.goto(path);
  await link(page, /^Korte weg/).click();
  await choose(page, 'Om welke voorziening gaat het?', 'Wmo-voorziening');
  for (const area of await page.locator('textarea:visible').all())
    if (!(await area.inputValue())) await area.fill('Besproken met mevrouw.');
  await choose(page, 'Hoe krijgt de inwoner het verslag?', 'Met de post');
  await choose(page, 'Hoe is het aangevraagd?', 'Met een formulier');
  await button(page, 'Verslag en aanvraag vastleggen').click();
  await page.getByText('Het verslag is gemaakt en de aanvraag ligt vast.').waitFor();
}

step('an aanvraag starts the clock of its besluit, which shows where people work', async () => {
  page = await openAs(browser, server, server.accounts.professional);
  await apply(page, path);
  await page.goto(path);
  await section(page, 'Wat nu').getByRole('link', { name: 'Besluit op een Wmo-aanvraag', exact: true }).waitFor();
  await inspect(page, 'klok-1-huishouden', { phone: true });
  await openTab(page, 'Besluiten');
  await section(page, 'Termijnen').getByText(/nog 1[4-9] dagen/).waitFor();
  await inspect(page, 'klok-2-tab', { phone: true });
  await section(page, 'Termijnen').getByRole('link', { name: 'Besluit op een Wmo-aanvraag' }).click();
  await heading(page, 'Besluit op een Wmo-aanvraag');
  await page.getByText('Bron: Wmo 2015 art. 2.3.5 lid 2', { exact: false }).waitFor();
  await inspect(page, 'klok-3-termijn', { phone: true });
});

step('it stands still while something is missing, with a letter', async () => {
  await choose(page, 'Wat is er aan de hand?', 'Vragen om de aanvraag aan te vullen (hersteltermijn)');
  await page.getByLabel('Waarom?').fill('Een offerte van de leverancier van de traplift.');
  await button(page, 'Vastleggen').click();
  await page.getByRole('alert').getByRole('link', { name: 'Vul in tot en met welke dag.' }).waitFor();
  assert.match(await page.getByLabel('Waarom?').inputValue(), /traplift/, 'nothing typed is lost');
  await inspect(page, 'klok-4-fout', { phone: true });
  await page.getByLabel('Tot en met welke dag?').fill(day(14));
  await button(page, 'Vastleggen').click();
  await page.getByText('De brief aan de inwoner staat bij Documenten.', { exact: false }).waitFor();
  await section(page, 'Wat er gebeurde').getByText('Een offerte van de leverancier', { exact: false }).waitFor();
  await inspect(page, 'klok-5-staat-stil', { phone: true });
  await link(page, /^Dit is voorbij/).click();
  await heading(page, 'De termijn loopt weer');
  await inspect(page, 'klok-6-voorbij', { phone: true });
  await button(page, 'De termijn loopt weer').click();
  await page.getByText('De termijn loopt weer. De nieuwe laatste dag staat hieronder.').waitFor();
  await section(page, 'Termijnen').getByText(/nog 1[4-9] dagen/).waitFor();
});

step('a klacht is taken in, with all faults at once', async () => {
  await link(page, 'Bezwaar of klacht opnemen').click();
  await heading(page, 'Bezwaar of klacht opnemen');
  await inspect(page, 'klok-7-opnemen', { phone: true });
  await choose(page, 'Wat is er ontvangen?', 'Klacht');
  await page.getByLabel('Wie stuurt dit in?').fill('Mevrouw zelf');
  await choose(page, 'Hoe?', 'Gezegd of gebeld');
  await choose(page, 'Over welke collega gaat de klacht?', 'Samira el Amrani');
  await choose(page, 'Wie behandelt dit?', 'Samira el Amrani');
  await button(page, 'Opnemen').click();
  await page.getByRole('alert').getByRole('link', { name: 'Schrijf op waar het over gaat.' }).waitFor();
  await page.getByRole('alert').getByRole('link', { name: /Awb artikel 9:7/ }).waitFor();
  await inspect(page, 'klok-8-fouten', { phone: true });
  await page.getByLabel('Waar gaat het over?').fill('Zij kwam niet op de afspraak en belde niet.');
  await choose(page, 'Wie behandelt dit?', 'Peter de Groot');
  await button(page, 'Opnemen').click();
  await heading(page, 'Klacht');
  await page.getByText('Wacht op het gesprek').waitFor();
  await inspect(page, 'klok-9-klacht', { phone: true });
});

step('who handles it finds it in the register and follows it to the end', async () => {
  const leider = await openAs(browser, server, server.accounts.teamleider);
  await leider.goto('/werk');
  await link(leider, 'Bezwaar en klachten').click();
  await heading(leider, 'Bezwaar, beroep en klachten');
  await choose(leider, 'Welke', 'Wat van mij is');
  await button(leider, 'Toon').click();
  await leider.waitForURL('**welk=mij**');
  await inspect(leider, 'klok-10-register', { phone: true });
  await link(leider, 'Klacht').first().click();
  await link(leider, 'Oordeel over de klacht').click();
  await choose(leider, 'Wat is de uitkomst?', 'Gegrond');
  await button(leider, 'Opslaan').click();
  await leider.getByRole('alert').getByRole('link', { name: /Awb artikel 9:10/ }).waitFor();
  await link(leider, 'Annuleren').click();
  await link(leider, 'Gesprek over de klacht').click();
  await choose(leider, 'Wat is de uitkomst?', 'Gehouden');
  await leider.getByLabel('Toelichting').fill('Wij spraken mevrouw thuis.');
  await inspect(leider, 'klok-11-gesprek', { phone: true });
  await button(leider, 'Opslaan').click();
  await link(leider, 'Oordeel over de klacht').click();
  await choose(leider, 'Wat is de uitkomst?', 'Gegrond');
  await button(leider, 'Opslaan').click();
  await leider.getByText(/Gegrond op/).first().waitFor();
  await inspect(leider, 'klok-12-klaar', { phone: true });
  await leider.goto('/bezwaren?welk=klaar');
  await leider.getByText(/klaar op/).first().waitFor();
  await leider.context().close();
  await page.context().close();
});

test('a besluit that was sent brings the last day to object along, and another day that is too late says so', async () => {
  const page = await openAs(browser, server, server.accounts.professional);
  await page.goto(`${path}/bezwaar`);
  await choose(page, 'Wat is er ontvangen?', 'Bezwaar');
  await page.getByLabel('Wie stuurt dit in?').fill('Mevrouw zelf');
  await choose(page, 'Hoe?', 'Gezegd of gebeld');
  await page.getByLabel('Waar gaat het over?').fill('Het besluit over de traplift.');
  await button(page, 'Opnemen').click();
  await page.getByRole('alert').getByRole('link', { name: /Awb artikel 6:4/ }).waitFor();
  await page.getByRole('alert').getByRole('link', { name: /welke dag het besluit is verstuurd/ }).waitFor();
  await choose(page, 'Hoe?', 'Met een brief');
  await page.getByLabel('Wanneer is het besluit verstuurd?').fill(day(-80));
  await button(page, 'Opnemen').click();
  await heading(page, 'Bezwaar');
  await page.getByText('Te laat: bezwaar kon tot en met', { exact: false }).waitFor();
  await page.getByText('Nog bij niemand', { exact: true }).waitFor();
  await inspect(page, 'klok-13-te-laat', { phone: true });
  await page.context().close();
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['traplift', 'kwam niet op de afspraak']);
});
