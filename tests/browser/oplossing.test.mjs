// Where the answer to a need lies: own strength at once, maatwerk only when the law's steps have their answers, and
// the plan that takes it up.
import assert from 'node:assert/strict';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, heading, link, section, way } from './support/stappen.mjs';

const step = way();
const persoon = inwoners[52];
const lochem = new URL('../../inrichtingen/lochem', import.meta.url).pathname;
let server, browser, page, path;
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  path = await caller.record(persoon, { woorden: 'Ik kom de trap bijna niet meer op.' });
  assert.equal(server.run('inrichting', 'importeren', lochem).status, 0);
});
after(async () => { await browser?.close(); server?.stop(); });

step('a wish in the vraagverheldering is a need without an answer', async () => {
  page = await openAs(browser, server, server.accounts.professional);
  await page.goto(path);
  await link(page, /^Traject starten/).click();
  await button(page, 'Traject starten').click();
  await page.goto(`${path}/oplossingen`);
  await page.getByText('Er zijn nog geen wensen of zorgen opgeschreven.').waitFor();
  await page.goto(`${path}/verheldering`);
  await button(page, 'Vraagverheldering beginnen').click();
  await link(page, 'Leefgebieden kiezen').click();
  for (const gebied of ['Welzijn', 'Wonen']) await page.getByLabel(gebied, { exact: true }).check();
  await page.getByText('Het hangt samen met de vraag').click();
  await button(page, 'Deze leefgebieden bespreken').click();
  for (const wens of ['Ik wil elke week onder de mensen zijn.', 'Ik wil beneden kunnen slapen.']) {
    await page.getByLabel('Wat is de wens?').fill(wens);
    await button(page, 'Opslaan en verder').first().click();
  }
  await page.goto(`${path}/verheldering`);
  await link(page, 'Oplossingen').click();
  await heading(page, 'Oplossingen');
  assert.equal(await link(page, /^Oplossing zoeken/).count(), 2);
  await inspect(page, 'a0-oplossingen-leeg', { phone: true });
});

step('maatwerk waits for the seven points of the law; what was typed stays', async () => {
  await link(page, /^Oplossing zoeken.*Wonen/).click();
  await heading(page, 'Waar ligt de oplossing?');
  assert.equal(await page.getByRole('combobox', { name: 'Onder welke wet kijkt u?' }).inputValue(), 'wmo');
  await page.getByText('Ik wil beneden kunnen slapen.').waitFor();
  await inspect(page, 'a1-oplossing', { phone: true });
  await page.getByLabel('Wat doet de inwoner zelf?').fill('Ruimt de kamer beneden leeg.');
  await page.getByLabel('Welk maatwerk is nodig?').fill('Een douche beneden.');
  await button(page, 'Oplossing opslaan').click();
  assert.equal(await page.getByRole('alert').getByRole('link').count(), 7);
  await page.getByRole('alert').getByRole('link', { name: /lid 4 onder b/ }).waitFor();
  assert.equal(await page.getByLabel('Wat doet de inwoner zelf?').inputValue(), 'Ruimt de kamer beneden leeg.');
  await inspect(page, 'a2-oplossing-fout', { phone: true });
  // Another law asks other questions, and nothing typed is lost.
  await page.getByRole('combobox', { name: 'Onder welke wet kijkt u?' }).selectOption('jeugdwet');
  await button(page, 'Toon de vragen van deze wet').click();
  await page.getByText('Voor deze wet zijn er geen vaste vragen.').waitFor();
  assert.equal(await page.getByLabel('Welk maatwerk is nodig?').inputValue(), 'Een douche beneden.');
  await page.getByRole('combobox', { name: 'Onder welke wet kijkt u?' }).selectOption('wmo');
  await button(page, 'Toon de vragen van deze wet').click();
  const vragen = page.locator('textarea[name^="stap_"]');
  assert.equal(await vragen.count(), 7);
  for (let i = 0; i < 7; i += 1) await vragen.nth(i).fill('Samen bekeken.');
  await page.getByLabel('Welk product?').selectOption({ label: 'Wmo-voorziening' });
  await button(page, 'Oplossing opslaan').click();
  await page.getByText('De oplossing is opgeslagen.').waitFor();
  await inspect(page, 'a3-oplossingen', { phone: true });
});

step('two at once: both texts', async () => {
  const ander = await openAs(browser, server, server.accounts.teamleider);
  for (const p of [page, ander]) {
    await p.goto(`${path}/oplossingen`);
    await link(p, /^Veranderen.*Wonen/).click();
  }
  await page.getByLabel('Wat doen mensen eromheen?').fill('Haar zoon tilt het bed.');
  await button(page, 'Oplossing opslaan').click();
  await page.getByText('De oplossing is opgeslagen.').waitFor();
  await ander.getByLabel('Wat doen mensen eromheen?').fill('De buurvrouw helpt tillen.');
  await button(ander, 'Oplossing opslaan').click();
  await ander.getByRole('alert').getByText('Iemand anders was u voor.').waitFor();
  await ander.getByText('Haar zoon tilt het bed.').waitFor();
  assert.equal(await ander.getByLabel('Wat doen mensen eromheen?').inputValue(), 'De buurvrouw helpt tillen.');
  await inspect(ander, 'a4-oplossing-gelijktijdig', { phone: true });
  await ander.getByLabel('Wat doen mensen eromheen?').fill('Haar zoon en de buurvrouw tillen het bed.');
  await button(ander, 'Oplossing opslaan').click();
  await ander.getByText('Haar zoon en de buurvrouw tillen het bed.').waitFor();
});

step('what was missing is told without a name and counted', async () => {
  await page.goto(`${path}/oplossingen`);
  await link(page, 'Melden wat er niet is').click();
  await button(page, 'Melden').click();
  await page.getByRole('alert').getByRole('link', { name: 'Schrijf op wat er niet was.' }).waitFor();
  await page.getByLabel('Welk aanbod was er niet?').fill('Een eettafel in het weekend.');
  await page.getByLabel('Waar gaat het over?').selectOption({ label: 'Welzijn' });
  await page.getByLabel('Vanaf welke leeftijd?').fill('65');
  await page.getByLabel('Daarom is nu specialistische hulp ingezet').check();
  await inspect(page, 'a6-leemte', { phone: true });
  await button(page, 'Melden').click();
  await page.getByText('Het staat in de lijst van wat er niet is.').waitFor();
  await section(page, 'Was er geen passend aanbod?').getByText('Een eettafel in het weekend.').waitFor();
  await link(page, 'Alles wat er niet is').click();
  await heading(page, 'Wat er niet is');
  await page.getByRole('combobox', { name: 'Leefgebied' }).selectOption({ label: 'Wonen' });
  await button(page, 'Toon').click();
  await page.getByText('Hiervoor is niets gemeld.').waitFor();
  await page.getByRole('combobox', { name: 'Leefgebied' }).selectOption({ label: 'Welzijn' });
  await button(page, 'Toon').click();
  await page.getByRole('rowheader', { name: 'Welzijn' }).waitFor();
  assert.equal(await page.getByText(persoon.achternaam).count(), 0, 'nobody is named');
  await inspect(page, 'a7-leemten', { phone: true });
});

step('the plan takes it up under its own headings', async () => {
  await page.goto(`${path}/plan`);
  await button(page, 'Plan beginnen').click();
  const plan = page.getByRole('article', { name: 'Het plan' });
  await section(plan, 'Wat wij zelf doen').getByText('Ruimt de kamer beneden leeg.').waitFor();
  await section(plan, 'Wat mensen om ons heen doen').getByText('Haar zoon en de buurvrouw').waitFor();
  await section(plan, 'Wat wij aan de gemeente vragen').getByText('Een douche beneden.').waitFor();
  await inspect(page, 'a5-oplossing-in-plan', { phone: true });
});

test('the desk and another team find nothing', async () => {
  for (const account of [server.accounts.loketmedewerker,
    server.account({ naam: 'Wim Vianen', inlognaam: 'wim', rol: 'professional', team: 'Vianen' })]) {
    const caller = new Caller(server);
    await caller.logIn(account);
    const { status, text } = await caller.ask(`${path}/oplossingen`);
    assert.equal(status, 403);
    assert.ok(!text.includes('slapen'));
  }
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['slapen', 'buurvrouw', 'douche']);
});
