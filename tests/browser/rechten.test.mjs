// A household in which a colleague works: who to ask and nothing else; and a file that quality was asked to look back at.
import assert from 'node:assert/strict';
import { after, before } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, heading, link, section, way } from './support/stappen.mjs';
import { dagOver } from './support/termijn.mjs';

const step = way();
const wie = inwoners[30];
const woorden = 'De gordijnen blijven dicht.';
let server, browser, huishouden, cato, kees;
const inrichting = new URL('../../inrichtingen/vijfheerenlanden', import.meta.url).pathname;
const nextWeek = () => dagOver(7);

before(async () => {
  server = await startSchakel();
  const { status, stderr } = server.run('inrichting', 'importeren', inrichting);
  assert.equal(status, 0, stderr);
  browser = await startBrowser();
  cato = server.account({ naam: 'Cato Collega', inlognaam: 'cato', rol: 'professional', team: 'Leerdam' });
  kees = server.account({ naam: 'Kees Kwaliteit', inlognaam: 'kees', rol: 'kwaliteitsmedewerker' });
});
after(async () => { await browser?.close(); server?.stop(); });

step('a fresh question is open to the whole team, until somebody picks it up', async () => {
  const page = await openAs(browser, server, server.accounts.professional);
  const desk = new Caller(server);
  await desk.logIn(server.accounts.loketmedewerker);
  huishouden = await desk.record(wie, { woorden });
  const other = await openAs(browser, server, cato);
  await other.goto(huishouden);
  await section(other, 'Vragen').getByText(woorden, { exact: true }).waitFor();
  await page.goto(huishouden);
  await button(page, /Ik pak dit op/).first().click();
  await page.getByRole('status').first().waitFor();
});

step('after that a colleague sees who works there and whom to ask', async () => {
  const page = await openAs(browser, server, cato);
  await page.goto('/werk/team');
  const row = page.getByRole('row', { name: wie.achternaam });
  await row.getByText('Bij een collega').waitFor();
  await row.getByRole('link').click();
  await heading(page, 'Een collega helpt dit huishouden');
  await section(page, 'Wie werkt hier?').getByText('Leerdam').waitFor();
  assert.ok(!(await page.content()).includes('gordijnen'));
  await inspect(page, '60-omtrek', { phone: true });
  await link(page, /Vraag stellen/).click();
  await heading(page, 'Advies vragen');
  assert.notEqual(await page.getByLabel('Aan welke collega?').inputValue(), '');
  const caller = new Caller(server);
  await caller.logIn(cato);
  for (const tab of ['contact', 'plan', 'documenten', 'tijdlijn', 'verheldering'])
    assert.equal((await caller.ask(`${huishouden}/${tab}`)).status, 403, tab);
});

step('who leads asks quality to look back, with a reason and a last day', async () => {
  const page = await openAs(browser, server, server.accounts.teamleider);
  await page.goto(`${huishouden}/logboek`);
  await link(page, 'Vraag om terug te kijken').click();
  await heading(page, 'Vraag om terug te kijken');
  await page.getByRole('combobox', { name: 'Wie kijkt terug?' }).selectOption({ label: 'Kees Kwaliteit' });
  await page.getByLabel('Waarom is het nodig?').fill('De start duurde lang.');
  await button(page, 'Vraag versturen').click();
  await page.getByRole('alert').waitFor();
  assert.equal(await page.getByLabel('Waarom is het nodig?').inputValue(), 'De start duurde lang.');
  await page.getByLabel('Laatste dag waarop het dossier open is').fill(nextWeek());
  await button(page, 'Vraag versturen').click();
  await page.getByText('De vraag is verstuurd.', { exact: false }).waitFor();
  await inspect(page, '61-terugkijken', { phone: true });
});

step('quality reads that one file and writes what it found', async () => {
  const page = await openAs(browser, server, kees);
  await heading(page, 'Terugkijken');
  await inspect(page, '62-kwaliteit', { phone: true });
  await link(page, new RegExp(wie.achternaam)).click();
  await heading(page, 'Terugkijken in een dossier');
  await page.getByLabel('Wat vindt u?').fill('Lang gewacht.');
  await button(page, 'Bevinding opslaan').click();
  await page.getByText('Opgeslagen.').waitFor();
  await inspect(page, '63-terugblik', { phone: true });
  await page.getByText('Uw bevinding verbeteren').click();
  await page.getByLabel('Wat vindt u?').fill('Lang gewacht, met een reden.');
  await button(page, 'Bevinding opslaan').click();
  await page.getByText('Lang gewacht, met een reden.').first().waitFor();
  await link(page, 'Naar het dossier').click();
  await section(page, 'Vragen').getByText(woorden, { exact: true }).waitFor();
  assert.equal(await link(page, /Contactverslag schrijven/).count(), 0);
  await inspect(page, '64-dossier-kwaliteit');
});

step('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['gordijnen', 'start duurde']);
});
