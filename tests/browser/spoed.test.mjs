// Help that cannot wait: begun by the desk, asked of the team leader, and the broad view that stays on the work list.
import assert from 'node:assert/strict';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, heading, link, section, way } from './support/stappen.mjs';

const step = way();
const lochem = new URL('../../inrichtingen/lochem', import.meta.url).pathname;
let server, browser, path;
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  path = await caller.record(inwoners[54], { woorden: 'Mijn man is gevallen en ik kan niet alleen blijven.' });
  assert.equal(server.run('inrichting', 'importeren', lochem).status, 0);
});
after(async () => { await browser?.close(); server?.stop(); });

step('the desk gives help at once and hears who may decide', async () => {
  const page = await openAs(browser, server, server.accounts.loketmedewerker);
  await page.goto(path);
  await link(page, 'Spoed: nu hulp geven').click();
  await heading(page, 'Hulp die niet kan wachten');
  await inspect(page, 'b0-spoed', { phone: true });
  await page.getByLabel('Welke hulp is nu nodig?').fill('Iemand die vannacht bij mevrouw blijft.');
  await page.getByLabel('Welk product is dit?').selectOption({ label: 'Wmo-voorziening' });
  await page.getByLabel('Tot en met wanneer hoogstens?').fill('1-12-2030');
  await button(page, 'Hulp nu geven').click();
  await page.getByRole('alert').getByRole('link', { name: /Het mandaat ligt bij.*Kies zo iemand of een teamleider/ }).waitFor();
  await inspect(page, 'b1-spoed-fout', { phone: true });
  const wie = page.getByLabel('Wie besluit dit?');
  await wie.selectOption(await wie.locator('option', { hasText: 'teamleider' }).getAttribute('value'));
  await page.getByLabel('Waarom besluit nu iemand zonder mandaat?').fill('Er is nu niemand anders te bereiken.');
  await button(page, 'Hulp nu geven').click();
  await page.getByText('De spoedhulp is vastgelegd.').waitFor();
  await page.getByText('De hulp kan beginnen.').waitFor();
  await page.getByText('Wmo 2015 art. 2.3.3').waitFor();
  await inspect(page, 'b2-spoed-gevraagd', { phone: true });
});

step('the team leader sees it first of all and says yes', async () => {
  const page = await openAs(browser, server, server.accounts.teamleider);
  await page.goto('/werk');
  const first = section(page, 'Te doen').getByRole('listitem').first();
  await first.getByText('Wacht op uw besluit').waitFor();
  await section(page, 'Te doen').getByText('Na de spoedhulp: breed kijken').first().waitFor();
  await inspect(page, 'b3-mijn-werk-spoed', { phone: true });
  await link(first, /Besluit over spoedhulp/).click();
  await page.getByText('Ja, deze hulp mag').click();
  await button(page, 'Besluit opslaan').click();
  await page.getByText('Uw besluit over de spoedhulp is opgeslagen.').waitFor();
  await section(page, 'Spoedhulp').getByText('Besloten').waitFor();
  await inspect(page, 'b4-huishouden-spoed', { phone: true });
});

step('the broad view cannot be closed before somebody looked', async () => {
  const page = await openAs(browser, server, server.accounts.professional);
  await page.goto(path);
  await button(section(page, 'Wat nu telt'), /^Klaar/).click();
  await page.getByText('Rond eerst de vraagverheldering af').waitFor();
  await inspect(page, 'b5-taak-nog-niet');
  await page.goto(path);
  await link(page, /^Traject starten/).click();
  await button(page, 'Traject starten').click();
  await page.goto(`${path}/verheldering`);
  await button(page, 'Vraagverheldering beginnen').click();
  await button(page, 'Vraagverheldering afronden').click();
  await page.goto(path);
  await button(section(page, 'Wat nu telt'), /^Klaar/).click();
  await page.getByText('De taak is klaar.').waitFor();
  assert.equal(await button(page, /^Klaar.*breed kijken/).count(), 0);
});

test('another team finds nothing', async () => {
  const caller = new Caller(server);
  await caller.logIn(server.account({ naam: 'Wim Vianen', inlognaam: 'wim', rol: 'professional', team: 'Vianen' }));
  const { status, text } = await caller.ask(`${path}/spoed`);
  assert.equal(status, 403);
  assert.ok(!text.includes('vannacht'));
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['vannacht', 'gevallen']);
});
