// A team meeting of five items by keyboard, and simple ones together; what waits, and how it comes off the list.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, openTab, section, way } from './support/stappen.mjs';
import { dagOver as today } from './support/termijn.mjs';

const inrichting = resolve(new URL('../../inrichtingen/vijfheerenlanden', import.meta.url).pathname);
const step = way();
const [five, three] = [inwoners.slice(60, 65), inwoners.slice(66, 69)];
const me = 'Samira el Amrani';
let server, browser, vera, page, path;
before(async () => {
  server = await startSchakel();
  await bringIn(five, 'Leerdam');
  await bringIn(three, 'Vianen');
  const { status, stderr } = server.run('inrichting', 'importeren', inrichting);
  assert.equal(status, 0, stderr);
  vera = server.account({ naam: 'Vera Vis', inlognaam: 'vera', rol: 'professional', team: 'Vianen' });
  browser = await startBrowser();
});
after(async () => { await browser?.close(); server?.stop(); });

async function bringIn(people, team) {
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  for (const [i, who] of people.entries())
    await caller.record(who, { team, woorden: `Ik kan de trap niet meer op, vraag ${i + 1}.` });
}

async function plan(page) {
  await page.goto('/overleg');
  await heading(page, 'Overleg');
  await choose(page, 'Welk overleg?', 'Teamoverleg');
  await page.getByLabel('Op welke dag?').fill(today());
  await button(page, 'Overleg plannen').click();
  await heading(page, 'Teamoverleg');
  return new URL(page.url()).pathname;
}

// Fills in one item with nothing but keys: `a` to the agreement, Tab to the choices, Space, Tab to who, letters of a name.
async function byKeyboard(page, { down, words }) {
  await page.keyboard.press('a');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  for (let i = 0; i < down; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Samira');
  await page.keyboard.press('Tab');
  if (words) await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
}

step('a meeting has the questions that nobody spoke of', async () => {
  page = await openAs(browser, server, server.accounts.teamleider);
  path = await plan(page);
  await section(page, 'Nog te bespreken').getByRole('listitem').nth(five.length - 1).waitFor();
  await page.getByLabel(me).check();
  await page.getByLabel('Wie waren er nog meer bij?').fill('Jan de Vries, politie');
  await button(page, 'Aanwezigen opslaan').click();
  await page.getByText('Wie er is, staat erbij.').waitFor();
  assert.equal(await page.getByLabel(me).isChecked(), true);
  await inspect(page, 'ov-1-agenda', { phone: true });
});

step('an item with faults says each at its field', async () => {
  await link(page, 'Begin met bespreken').click();
  await heading(page, five[0].naam);
  await inspect(page, 'ov-2-punt', { phone: true });
  await button(page, /Opslaan/).click();
  await page.getByRole('alert').getByRole('link', { name: 'Kies wie dit doet.' }).waitFor();
  await inspect(page, 'ov-3-fouten');
});

step('five items by keyboard alone', async () => {
  await page.goto(path);
  await page.keyboard.press('v');
  const outcomes = [{ down: 0 }, { down: 1, words: 'er is geen consulent vrij' }, { down: 2, words: 'Samira belt het loket' },
    { down: 3, words: 'eerst de huisarts bellen' }, { down: 4, words: 'Samira legt uit waarom' }];
  for (const [i, outcome] of outcomes.entries()) {
    await heading(page, five[i].naam);
    await byKeyboard(page, outcome);
  }
  await heading(page, 'Afspraken');
  assert.equal(await section(page, 'Samira el Amrani').getByRole('listitem').count(), 5);
  await inspect(page, 'ov-4-afspraken', { phone: true });
});

step('two at one item: the second sees both', async () => {
  const [one, two] = [await openAs(browser, server, server.accounts.professional), page];
  for (const each of [one, two]) {
    await each.goto(path);
    await link(each, new RegExp(five[3].achternaam)).first().click();
  }
  await one.getByLabel('Afspraak in één regel').fill('eerst de dochter bellen');
  await button(one, /Opslaan/).click();
  await heading(one, 'Afspraken');
  await two.getByLabel('Afspraak in één regel').fill('eerst de wijkzuster bellen');
  await button(two, /Opslaan/).click();
  await two.getByText('Er is nog niets van u opgeslagen').waitFor();
  await two.getByRole('cell', { name: 'eerst de dochter bellen' }).waitFor();
  assert.equal(await two.getByLabel('Afspraak in één regel').inputValue(), 'eerst de wijkzuster bellen');
  await inspect(two, 'ov-5-gelijktijdig');
});

step('who waits, and giving it to somebody', async () => {
  await page.goto('/wachtlijst');
  await page.getByText('Aan de beurt omdat er verder niemand wacht').waitFor();
  await inspect(page, 'ov-6-wachtlijst', { phone: true });
  await page.getByRole('listitem').filter({ hasText: 'er is geen consulent vrij' }).getByRole('heading')
    .getByRole('link').click();
  await section(page, 'Waarom het wacht').waitFor();
  await section(page, 'Contact zolang het wacht').getByLabel('Op welke dag?').fill(today());
  await button(page, 'Contact plannen').click();
  await page.getByLabel('Hoe ging het?').fill('Het gaat nog');
  await button(page, /^Gedaan/).click();
  await page.getByText('Het gaat nog').waitFor();
  await inspect(page, 'ov-7-wachtregel', { phone: true });
  await button(page, 'Oppakken').click();
  await page.getByRole('alert').getByRole('link', { name: 'Kies wie dit oppakt.' }).waitFor();
  await page.getByLabel('Wie pakt dit op?').last().selectOption({ label: me });
  await button(page, 'Oppakken').click();
  await page.getByText('Het traject is gestart.').waitFor();
  await page.goto('/wachtlijst');
  await page.getByText('Er wacht niemand').waitFor();
});

step('the casus on the page of the household: who directs, and why not another', async () => {
  await page.goto(path);
  await link(page, new RegExp(five[0].achternaam)).first().click();
  await link(page, 'Naar het huishouden').click();
  await openTab(page, 'Ondersteuning');
  const casus = section(page, 'Casus');
  await casus.getByText('Wmo-onderzoek').first().waitFor();
  await inspect(page, 'ov-8-casus', { phone: true });
  await link(casus, 'Regie geven').click();
  await page.getByText(/Niet bij: .*een vrijwilliger/).waitFor();
  await inspect(page, 'ov-9-regie', { phone: true });
  await choose(page, 'Wie krijgt de regie?', 'de inwoner');
  await page.getByRole('textbox', { name: /^Naam/ }).fill(five[0].naam);
  await page.getByLabel('Waarom?').fill('dat wil hij zelf');
  await button(page, 'Regie geven').click();
  await page.getByText('Opgeslagen.').waitFor();
  await link(section(page, 'Casus'), 'Het loopt vast').click();
  await choose(page, 'Wat is er aan de hand?', 'Het komt niet verder');
  await page.getByLabel('Waar gaat het over?').fill('Twee wetten spreken elkaar tegen.');
  await button(page, 'Opslaan').click();
  await page.getByRole('alert').getByRole('link', { name: 'Kies waardoor het niet verder komt.' }).waitFor();
  await choose(page, 'Waardoor komt het niet verder?', 'Wetten of regels staan in de weg');
  await button(page, 'Opslaan').click();
  await section(page, 'Casus').getByText('Twee wetten spreken').waitFor();
  await link(section(page, 'Casus'), 'Traject zonder vraag').click();
  await inspect(page, 'ov-10-traject');
  await page.getByLabel('Voor wie?').selectOption({ index: 1 });
  await choose(page, 'Wat voor werk wordt dit?', 'Ondersteuning door het team zelf');
  await button(page, 'Traject starten').click();
  await section(page, 'Casus').getByText('Ondersteuning door het team zelf').first().waitFor();
  await link(section(page, 'Casus'), 'Bespreken in een overleg').click();
  await page.getByRole('listitem').getByRole('link', { name: /Teamoverleg/ }).click();
  await page.getByLabel('Wat wilt u bespreken?').fill('Hoe komen wij hier verder?');
  await button(page, 'Op de agenda zetten').click();
  await section(page, 'Nog te bespreken').getByText('Hoe komen wij hier verder?').waitFor();
  await page.goto('/knelpunten');
  await page.getByText('Twee wetten').or(page.getByText('Wetten of regels')).first().waitFor();
  await inspect(page, 'ov-11-knelpunten', { phone: true });
});

step('the meeting is closed', async () => {
  await page.goto(path);
  await button(page, 'Overleg sluiten').click();
  await heading(page, 'Afspraken');
  await page.getByText('Jan de Vries, politie').waitFor();
});

step('simple questions are handled together', async () => {
  page = await openAs(browser, server, vera);
  await plan(page);
  assert.equal(await section(page, 'Nog te bespreken').getByRole('listitem').count(), three.length);
  for (const who of three.slice(0, 2)) await page.getByLabel(`Samen afhandelen: ${who.achternaam}`).check();
  await page.getByText('Aangevinkte vragen samen afhandelen').click();
  await choose(page, 'Wat spreken we af?', 'Oppakken, nu');
  await page.getByLabel('Wie doet dit?').selectOption({ label: 'Vera Vis' });
  await button(page, 'Samen afhandelen').click();
  await page.getByText('De aangevinkte vragen zijn besproken.').waitFor();
  assert.equal(await section(page, 'Besproken').getByRole('listitem').count(), 2);
});

step('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['consulent', 'wijkzuster', 'huisarts']);
});
