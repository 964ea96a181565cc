// The separated parents: a traject of their daughter under the casussen of both, offered by one team and taken up by the other,
// and gone at once when the two may not find each other.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before } from './support/proef.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, fillQuestion, heading, link, search, section, way, wmo } from './support/stappen.mjs';

const inrichting = resolve(new URL('../../inrichtingen/vijfheerenlanden', import.meta.url).pathname);
const soort = 'Ondersteuning door het team zelf';
let server, browser, moeder, vader, wim, hier, daar;
const step = way();
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  wim = server.account({ naam: 'Wim Vianen', inlognaam: 'wim', rol: 'professional', team: 'Vianen' });
  const { status, stderr } = server.run('inrichting', 'importeren', inrichting);
  assert.equal(status, 0, stderr);
});
after(async () => { await browser?.close(); server?.stop(); });

async function ask(page, bsn, team) {
  await page.goto('/loket');
  await search(page, bsn);
  await button(page, /Vraag opnemen/).click();
  await heading(page, 'Vraag opnemen');
  await fillQuestion(page, { woorden: 'Het gaat niet goed met onze dochter.', wet: wmo, team });
  await page.getByLabel('Evi').check();
  await button(page, 'Vraag opnemen').click();
  await page.waitForURL('**/huishouden/*');
  return new URL(page.url()).pathname;
}

const casus = (page) => section(page, 'Casus');

step('both parents ask, and their daughter lives with both', async () => {
  const page = await openAs(browser, server, server.accounts.loketmedewerker);
  moeder = await ask(page, '999923481', 'Leerdam');
  vader = await ask(page, '999924205', 'Vianen');
});

step('a traject of the daughter is offered to the other side', async () => {
  hier = await openAs(browser, server, server.accounts.professional);
  await hier.goto(`${moeder}/ondersteuning`);
  await link(hier, 'Traject zonder vraag').click();
  await choose(hier, 'Voor wie?', 'Evi van \'t Hof');
  await choose(hier, 'Wat voor werk wordt dit?', soort);
  await button(hier, 'Traject starten').click();
  await hier.getByText('Het traject is gestart.').waitFor();
  await link(casus(hier), new RegExp(`Ook bij het andere huishouden.*${soort}`)).click();
  await heading(hier, 'Ook bij het andere huishouden');
  await button(hier, 'Aanbieden').click();
  await hier.getByRole('alert').getByRole('link', { name: 'Schrijf op waarom dit nodig is.' }).waitFor();
  await inspect(hier, 'kant-1-aanbieden', { phone: true });
  await choose(hier, 'Waarom mag de andere kant dit weten?', 'Allebei de ouders hebben gezag');
  await hier.getByLabel('Waarom is dat nodig?').fill('Allebei de ouders doen mee.');
  await button(hier, 'Aanbieden').click();
  await hier.getByText('Het traject is aangeboden').waitFor();
  await casus(hier).getByText('Aangeboden aan wie met het andere huishouden werkt').waitFor();
  await inspect(hier, 'kant-2-aangeboden', { phone: true });
});

step('the other side sees what it is, and takes it up', async () => {
  daar = await openAs(browser, server, wim);
  await daar.goto(`${vader}/ondersteuning`);
  await casus(daar).getByText('Allebei de ouders doen mee.').waitFor();
  await inspect(daar, 'kant-3-gekregen', { phone: true });
  await button(casus(daar), /Erbij nemen/).click();
  await daar.getByText('Het traject hangt nu ook onder deze casus.').waitFor();
  await casus(daar).getByText('Samira el Amrani').first().waitFor();
  assert.equal(await link(casus(daar), /Wie doet dit/).count(), 0, 'it is run from the other side');
  await inspect(daar, 'kant-4-beide', { phone: true });
  await hier.goto(`${moeder}/ondersteuning`);
  await casus(hier).getByText('Beide kanten').waitFor();
  const text = await daar.locator('main').innerText();
  assert.ok(!text.includes('Lisa'), 'nobody of the other side is named');
  for (const page of [hier, daar]) assert.ok(!(await page.content()).includes(page === hier ? vader : moeder));
});

step('it is taken off with a reason', async () => {
  await link(casus(daar), /Eraf halen/).click();
  await heading(daar, 'Niet meer onder beide huishoudens');
  await inspect(daar, 'kant-5-eraf', { phone: true });
  await button(daar, 'Eraf halen').click();
  await daar.getByRole('alert').getByRole('link', { name: 'Schrijf op waarom.' }).waitFor();
  await daar.getByLabel('Waarom hangt het niet meer onder beide?').fill('De vader wil dit niet meer.');
  await button(daar, 'Eraf halen').click();
  await daar.getByText('Het traject hangt niet meer onder beide huishoudens.').waitFor();
  assert.equal(await casus(daar).getByText('Samira el Amrani').count(), 0);
  await hier.goto(`${moeder}/ondersteuning`);
  await link(casus(hier), new RegExp(`Wie doet dit.*${soort}`)).click();
  await heading(hier, 'Wie doet dit traject?');
  await hier.context().close();
  await daar.context().close();
});

step('shielded from each other: the offer is not there, on neither side', async () => {
  const [hier, daar] = [await openAs(browser, server, server.accounts.professional), await openAs(browser, server, wim)];
  await hier.goto(`${moeder}/ondersteuning`);
  assert.equal(await link(casus(hier), /Ook bij het andere huishouden/).count(), 1);
  await daar.goto(vader);
  await link(daar, /^Wijzigen.*Evi/).click();
  await daar.getByLabel('De twee huishoudens mogen elkaars adres niet weten').check();
  await button(daar, 'Opslaan').click();
  await hier.goto(`${moeder}/ondersteuning`);
  assert.equal(await link(casus(hier), /Ook bij het andere huishouden/).count(), 0);
  await inspect(hier);
  await browser.close();
  await assertClean(server, ['dochter', 'ouders', 'vader']);
});
