// Ending a traject and its casus: what is open is one click away, closing when all is done takes one page, and the same casus
// goes on again.
import assert from 'node:assert/strict';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, section, way } from './support/stappen.mjs';

let server, browser, path, page;
const step = way();
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  path = await caller.record(inwoners[54], { woorden: 'Ik kom de trap bijna niet meer op.' });
  const lochem = new URL('../../inrichtingen/lochem', import.meta.url).pathname;
  assert.equal(server.run('inrichting', 'importeren', lochem).status, 0);
});
after(async () => { await browser?.close(); server?.stop(); });

const vandaag = () => new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam' }).format(new Date());

step('what is open stands there, one click away', async () => {
  page = await openAs(browser, server, server.accounts.professional);
  await page.goto(path);
  await link(page, /^Traject starten/).first().click();
  await button(page, 'Traject starten').click();
  await page.getByText('Het traject is gestart.').waitFor();
  await page.goto(`${path}/plan`);
  await button(page, 'Plan beginnen').click();
  await page.getByText('Dag kiezen').click();
  await page.getByLabel('Op welke dag kijken wij hoe het gaat?').fill('3-12-2030');
  await button(page, 'Dag opslaan').click();
  await page.goto(`${path}/ondersteuning`);
  await link(section(page, 'Casus'), 'Casus afsluiten').click();
  await heading(page, 'Casus afsluiten');
  assert.equal(await section(page, 'Dit staat nog open').getByRole('listitem').count(), 3);
  assert.equal(await button(page, 'Casus afsluiten').count(), 0);
  await inspect(page, 'f0-nog-open', { phone: true });
  await link(page, /^Er staat nog een evaluatie/).click();
  await button(page, 'Deze evaluatie gaat niet door').click();
  await page.getByText('Deze evaluatie gaat niet door.').waitFor();
  await page.goto(`${path}/ondersteuning`);
  await link(section(page, 'Casus'), 'Casus afsluiten').click();
  await link(page, /^Een vraag is nog open/).click();
  await choose(page, 'Waarom sluit u deze melding?', 'De vraag is beantwoord en de inwoner vindt dat ook');
  await page.getByLabel('Wie heeft dit gezegd?').fill('mevrouw zelf');
  await page.getByLabel('Hoe is dit gezegd?').fill('aan de telefoon');
  await page.getByLabel('Op welke dag?').fill(vandaag());
  await button(page, 'Melding sluiten').click();
});

step('all is done: one page, a reason and a tick', async () => {
  await page.goto(`${path}/ondersteuning`);
  await link(section(page, 'Casus'), /^Afsluiten/).click();
  await heading(page, 'Traject afsluiten');
  await button(page, 'Traject afsluiten').click();
  await page.getByRole('alert').getByRole('link', { name: 'Kies een reden.' }).waitFor();
  await inspect(page, 'f1-afsluiten', { phone: true });
  await choose(page, 'Waarom stopt het?', 'Beëindigd');
  await page.getByLabel('Toelichting').fill('Er is een traplift en het gaat goed.');
  await page.getByLabel(/^Sluit ook de casus/).check();
  await button(page, 'Traject afsluiten').click();
  await page.getByText(/^De casus is afgesloten/).waitFor();
  const casus = section(page, 'Casus');
  await casus.getByText('Beëindigd').waitFor();
  await inspect(page, 'f2-gesloten', { phone: true });
  await page.goto(`${path}/plan`);
  await section(page, 'Eerdere plannen').getByText('Beëindigd').waitFor();
});

step('the same casus goes on again, with its plan', async () => {
  await page.goto(`${path}/ondersteuning`);
  await link(section(page, 'Casus'), /^Heropenen/).click();
  await heading(page, 'Casus heropenen');
  await page.getByLabel('Waarom gaat het weer verder?').fill('De lift is stuk en er is meer aan de hand.');
  await inspect(page, 'f3-heropenen', { phone: true });
  await button(page, 'Casus heropenen').click();
  await page.getByText('Het gaat weer verder.').waitFor();
  await link(section(page, 'Casus'), /^Heropenen/).click();
  await page.getByLabel('Waarom gaat het weer verder?').fill('Nog eens kijken.');
  await button(page, 'Traject heropenen').click();
  await link(section(page, 'Casus'), /^Wie doet dit/).waitFor();
  await inspect(page, 'f4-heropend', { phone: true });
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['traplift', 'stuk']);
});
