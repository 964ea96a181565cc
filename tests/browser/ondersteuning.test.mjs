// What the team does itself: begun on a phone, changed by two at once, handed to a provider.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, sizes, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, section, way } from './support/stappen.mjs';

const inrichting = resolve(new URL('../../inrichtingen/vijfheerenlanden', import.meta.url).pathname);
let server, browser, path, page, ander;
const found = [];
const step = way();
before(async () => {
  server = await startSchakel();
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  path = await caller.record(inwoners[70], { woorden: 'Ik krijg mijn dag niet rond.' });
  const { status, stderr } = server.run('inrichting', 'importeren', inrichting);
  assert.equal(status, 0, stderr);
  browser = await startBrowser();
});
after(async () => { await browser?.close(); server?.stop(); });

const support = (p) => section(p, 'Wat het team zelf doet');

async function startTraject(soort, spoed) {
  await page.goto(`${path}/ondersteuning`);
  await link(page, /^Traject (starten|zonder vraag)/).first().click();
  await heading(page, 'Traject starten');
  await choose(page, 'Wat voor werk wordt dit?', soort);
  if (spoed) await page.getByLabel('Er is haast: vandaag moet er iets gebeuren').check();
  await button(page, 'Traject starten').click();
  await page.getByText('Het traject is gestart.').waitFor();
}

step('without a plan nobody gets help, and the form says so', async () => {
  page = await openAs(browser, server, server.accounts.professional);
  await startTraject('Wmo-onderzoek', false);
  await link(support(page), /^Ondersteuning starten/).click();
  await heading(page, 'Ondersteuning starten');
  await page.getByText('Wie hulp krijgt, heeft een plan.').waitFor();
  await link(page, 'Naar het plan').waitFor();
  await page.getByLabel('Waar werkt u samen aan?').fill('Een vast ritme in de week.');
  await page.getByLabel('Wanneer denkt u klaar te zijn?').fill('1-12-2030');
  await button(page, 'Ondersteuning starten').click();
  await page.getByRole('alert').getByText('Wie hulp krijgt, heeft een plan.').waitFor();
  assert.equal(await page.getByLabel('Waar werkt u samen aan?').inputValue(), 'Een vast ritme in de week.');
  await inspect(page, 'b0-steun-poort', { phone: true });
});

step('in a hurry it begins at once, on a phone', async () => {
  await startTraject('Ondersteuning door het team zelf', true);
  await page.setViewportSize(sizes.telefoon);
  await link(support(page), /Ondersteuning door het team zelf/).click();
  await heading(page, 'Ondersteuning starten');
  await page.getByText('Behandeling van een jeugdige doet het team niet zelf.').waitFor();
  await inspect(page, 'b1-steun-starten', { phone: true });
  await button(page, 'Ondersteuning starten').click();
  const faults = page.getByRole('alert');
  await faults.getByRole('link', { name: /Kies een doel uit het plan, of schrijf op/ }).waitFor();
  await faults.getByRole('link', { name: /Vul in wanneer u klaar denkt te zijn/ }).waitFor();
  await inspect(page, 'b2-steun-fout', { phone: true });
  await page.getByLabel('Waar werkt u samen aan?').fill('Een vast ritme in de week.');
  await choose(page, 'Hoe?', 'Huisbezoek');
  await page.getByLabel('Hoe vaak?').fill('elke donderdag');
  await page.getByText('Minuten, gebied en thema').click();
  await page.getByLabel('Hoeveel minuten?').fill('60');
  await page.getByLabel('Wanneer denkt u klaar te zijn?').fill('1-12-2030');
  await button(page, 'Ondersteuning starten').click();
  await page.getByText('De ondersteuning is gestart.').waitFor();
  await support(page).getByText(/Huisbezoek, elke donderdag, 60 minuten per week/).waitFor();
  await support(page).getByText('Loopt', { exact: true }).waitFor();
  await page.setViewportSize(sizes.laptop);
  await inspect(page, 'b3-steun-huishouden', { phone: true });
});

step('two change it at once: both see what stands there', async () => {
  ander = await openAs(browser, server, server.accounts.teamleider);
  for (const p of [page, ander]) {
    await p.goto(`${path}/ondersteuning`);
    await link(support(p), /^Veranderen/).click();
    await heading(p, 'Ondersteuning veranderen');
    found.push(new URL(p.url()).pathname);
  }
  await page.getByLabel('Hoe vaak?').fill('om de week');
  await button(page, 'Opslaan').click();
  await page.getByText('Opgeslagen.').waitFor();
  await ander.getByLabel('Hoe vaak?').fill('elke maandag');
  await button(ander, 'Opslaan').click();
  await ander.getByRole('alert').getByText('Iemand anders was u voor.').waitFor();
  await ander.getByText('om de week').waitFor();
  assert.equal(await ander.getByLabel('Hoe vaak?').inputValue(), 'elke maandag');
  await inspect(ander, 'b4-steun-gelijktijdig', { phone: true });
  await button(ander, 'Opslaan').click();
  await support(ander).getByText(/elke maandag/).waitFor();
});

step('stut en steun has no end; the list of who gives it', async () => {
  await page.goto(`${path}/ondersteuning`);
  await link(support(page), /^Veranderen/).click();
  await page.getByLabel('Wanneer denkt u klaar te zijn?').fill('');
  await page.getByLabel(/^Dit is stut en steun/).check();
  await button(page, 'Opslaan').click();
  await support(page).getByText('Stut en steun', { exact: true }).waitFor();
  await page.goto('/werk');
  await link(page, 'Mijn ondersteuning').click();
  await heading(page, 'Mijn ondersteuning');
  assert.equal(await page.getByText('Stut en steun', { exact: true }).count(), 1);
  await inspect(page, 'b5-mijn-ondersteuning', { phone: true });
});

step('aftercare: agreed, kept, and planned again', async () => {
  const after = () => section(page, 'Nazorg');
  await page.goto(`${path}/ondersteuning`);
  await link(after(), 'Nazorg afspreken').click();
  await heading(page, 'Nazorg afspreken');
  await choose(page, 'Wie houdt contact?', 'Iemand uit het netwerk');
  await button(page, 'Nazorg afspreken').click();
  const faults = page.getByRole('alert');
  await faults.getByRole('link', { name: 'Schrijf op wie dit is.' }).waitFor();
  await faults.getByRole('link', { name: /Vul in wanneer het volgende contact is/ }).waitFor();
  await inspect(page, 'b6-nazorg-fout', { phone: true });
  await page.getByLabel('Wie is dat?').fill('buurvrouw Ans');
  await page.getByLabel('Om de hoeveel?').fill('6');
  await page.getByLabel('Waar letten wij op?').fill('Of de post open gaat.');
  await button(page, 'Nazorg afspreken').click();
  await page.getByText('De nazorg is afgesproken.').waitFor();
  await after().getByText('nog 42 dagen').waitFor();
  await link(after(), 'Contact opschrijven').click();
  await choose(page, 'Hoe gaat het?', 'Iets om op te letten');
  await page.getByLabel('Wat hoorde u?').fill('De post ligt er nog.');
  await page.getByLabel('Wanneer is het volgende contact?').fill('2-12-2030');
  await inspect(page, 'b7-nazorg-contact', { phone: true });
  await button(page, 'Contact opslaan').click();
  await page.getByText('Het contact is opgeschreven.').waitFor();
  await after().getByText('ma 2 december 2030').waitFor();
  await after().getByText('Opletten', { exact: true }).waitFor();
  await link(after(), /^Veranderen/).click();
  await heading(page, 'Nazorg veranderen');
  await page.getByText('De post ligt er nog.').waitFor();
  await inspect(page, 'b8-nazorg', { phone: true });
  found.push(new URL(page.url()).pathname);
  await page.goto(`${path}/ondersteuning`);
  await inspect(page, 'b9-huishouden-nazorg', { phone: true });
  await page.goto('/ondersteuning');
  await section(page, 'Nazorg die u volgt').getByText(/buurvrouw Ans/).first().waitFor();
  await inspect(page, 'ba-mijn-ondersteuning', { phone: true });
});

step('time beside a contact, and the week of it', async () => {
  await page.goto(`${path}/contact?nieuw=verslag`);
  const form = section(page, 'Contactverslagen');
  await form.getByLabel('Wat is er besproken?').fill('Wij spraken over de week.');
  await form.getByLabel('Hoeveel minuten?').fill('45');
  await button(form, 'Verslag opslaan').click();
  await page.getByRole('alert').getByRole('link', { name: 'Kies bij welke kerntaak dit hoort.' }).waitFor();
  await form.getByLabel('Bij welke kerntaak?').selectOption({ label: 'Ondersteuning' });
  await button(form, 'Verslag opslaan').click();
  await page.getByText('Het contactverslag is opgeslagen.').waitFor();
  await page.goto('/ondersteuning');
  await link(page, 'Mijn tijd').click();
  await heading(page, 'Mijn tijd');
  await section(page, 'Van mij').getByRole('row', { name: 'Ondersteuning 45 minuten' }).waitFor();
  await inspect(page, 'bb-mijn-tijd', { phone: true });
  await ander.goto('/tijd');
  await section(ander, 'Van het team samen').getByRole('row', { name: 'Ondersteuning 45 minuten' }).waitFor();
  await inspect(ander, 'bc-tijd-team', { phone: true });
});

step('aftercare stops with a reason', async () => {
  await page.goto(`${path}/ondersteuning`);
  await link(section(page, 'Nazorg'), /^Stoppen/).click();
  await page.getByLabel('Waarom stopt de nazorg?').fill('Hij redt het zelf.');
  await button(page, 'Nazorg stoppen').click();
  await page.getByText('De nazorg is gestopt.').waitFor();
  await section(page, 'Nazorg').getByText('Eerdere nazorg').click();
  await section(page, 'Nazorg').getByText('Hij redt het zelf.').waitFor();
});

step('a provider takes over', async () => {
  await page.goto(`${path}/ondersteuning`);
  await link(support(page), /^Stoppen/).click();
  await heading(page, 'Ondersteuning stoppen');
  await choose(page, 'Waarom stopt het?', 'Een aanbieder neemt het over');
  await button(page, 'Stoppen').click();
  await page.getByRole('alert').getByRole('link', { name: 'Schrijf op welke aanbieder het overneemt.' }).waitFor();
  await page.getByLabel('Welke aanbieder neemt het over?').fill('Thuiszorg');
  await page.getByLabel('Toelichting').fill('er is meer nodig');
  await button(page, 'Stoppen').click();
  await page.getByText('De ondersteuning is gestopt.').waitFor();
  await support(page).getByText('Wat het team eerder deed').click();
  await support(page).getByText('Een aanbieder neemt het over: Thuiszorg (er is meer nodig)').waitFor();
});

test('the desk and another team find nothing', async () => {
  for (const account of [server.accounts.loketmedewerker,
    server.account({ naam: 'Wim Vianen', inlognaam: 'wim', rol: 'professional', team: 'Vianen' })]) {
    const caller = new Caller(server);
    await caller.logIn(account);
    for (const address of found) {
      const { status, text } = await caller.ask(address);
      assert.equal(status, 403);
      assert.ok(!text.includes('ritme'));
    }
  }
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['ritme', 'Thuiszorg', 'donderdag', 'buurvrouw']);
});
