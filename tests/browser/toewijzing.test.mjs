// Help of providers: ordered on a referral, followed, changed, settled and ended; what runs out.
import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, sizes, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, openTab, section, way } from './support/stappen.mjs';
import { dagOver as over } from './support/termijn.mjs';

const inrichting = resolve(new URL('../../inrichtingen/vijfheerenlanden', import.meta.url).pathname);
const step = way();
let server, browser, page, path, tweede;
before(async () => {
  server = await startSchakel();
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  const woorden = 'Mijn dochter gaat niet naar school.';
  path = await caller.record(inwoners[70], { woorden });
  tweede = await caller.record(inwoners[71], { woorden });
  const eigen = join(server.folder, 'inrichting');
  cpSync(inrichting, eigen, { recursive: true });
  writeFileSync(join(eigen, 'tarief.csv'),
    'product;leveringsvorm;bedrag;eenheid;bron;vanaf;tot\njeugdhulp-ambulant;zin;60,07;uur;proef;;\n');
  writeFileSync(join(eigen, 'contract.csv'),
    'product;organisatie;agb;plan_binnen;bron;vanaf;tot\njeugdhulp-ambulant;yulius;01234567;42;proef;;\n');
  writeFileSync(join(eigen, 'drempel.csv'), 'sein;vanaf_hoeveel;bron;vanaf;tot\ntoewijzing;365;proef;;\n');
  const { status, stderr } = server.run('inrichting', 'importeren', eigen);
  assert.equal(status, 0, stderr);
  browser = await startBrowser();
});
after(async () => { await browser?.close(); server?.stop(); });

const help = (p) => section(p, 'Hulp van aanbieders');

step('what a referral asks for is named at once, and nothing typed is lost', async () => {
  page = await openAs(browser, server, server.accounts.professional);
  await page.goto(path);
  await openTab(page, 'Ondersteuning');
  await help(page).getByText('Er loopt nu geen hulp van een aanbieder.').waitFor();
  await link(help(page), 'Hulp toewijzen').click();
  await heading(page, 'Hulp toewijzen');
  await inspect(page, 't0-toewijzen', { phone: true });
  await choose(page, 'Welke hulp?', 'Jeugdhulp ambulant');
  await choose(page, 'Welke aanbieder?', 'Altrecht');
  await choose(page, 'Waar rust deze opdracht op?', 'Verwijzing door huisarts, jeugdarts of medisch specialist');
  await page.getByLabel('Hoeveel?').fill('200');
  await choose(page, 'Waarvan?', 'uur');
  await choose(page, 'Hoe vaak?', 'per week');
  await page.getByLabel('Laatste dag').fill('1-1-2020');
  await button(page, 'Hulp toewijzen').click();
  const faults = page.getByRole('alert');
  for (const name of ['Kies wie verwees.', /AGB-code van de verwijzer/, /Vul in wie verwees/, /geen contract voor/,
    /meer dan er in een dag, week of maand past/, 'De laatste dag ligt voor de eerste dag.'])
    await faults.getByRole('link', { name }).waitFor();
  assert.equal(await page.getByLabel('Hoeveel?').inputValue(), '200');
  await inspect(page, 't1-toewijzen-fout', { phone: true });
});

step('a huisarts referred and who pays is not clear, on a phone', async () => {
  await page.setViewportSize(sizes.telefoon);
  await choose(page, 'Welke aanbieder?', 'Yulius');
  await choose(page, 'Wie verwees?', 'Huisarts');
  await page.getByLabel('AGB-code van de verwijzer').fill('01234567');
  await page.getByLabel('Welke arts, instelling of rechtbank, of welk orgaan?').fill('Praktijk De Linge');
  await page.getByLabel('Van welke dag is dit?').fill(over(-12));
  await page.getByLabel('Hoeveel?').fill('2');
  await page.getByLabel('Eerste dag').fill(over(-10));
  await page.getByLabel('Laatste dag').fill(over(180));
  await page.getByLabel(/^Nog niet duidelijk is wie betaalt/).check();
  await page.getByLabel('Waarom is dat niet duidelijk?').fill('De gemeente van herkomst is nog niet bekend.');
  await button(page, 'Hulp toewijzen').click();
  await page.getByText('De hulp is toegewezen.').waitFor();
  await page.setViewportSize(sizes.laptop);
  await help(page).getByText(/2 uur per week/).waitFor();
  await help(page).getByText('Nog niet begonnen', { exact: true }).waitFor();
  await help(page).getByText('Evaluatie niet gepland', { exact: true }).waitFor();
  await inspect(page, 't2-huishouden', { phone: true });
  await help(page).getByText(/^Kosten in/).click();
  await help(page).getByRole('rowheader', { name: 'Samen' }).waitFor();
  await inspect(page, 't3-kosten', { phone: true });
});

step('it began, and when people look is planned; two at once both see it', async () => {
  const ander = await openAs(browser, server, server.accounts.teamleider);
  for (const p of [page, ander]) {
    await p.goto(`${path}/ondersteuning`);
    await link(help(p), 'Jeugdhulp ambulant bij Yulius').click();
    await heading(p, 'Jeugdhulp ambulant');
  }
  await page.getByText('Verwijzing door Huisarts: Praktijk De Linge (AGB 01234567)').waitFor();
  await page.getByText('Verlengen gaat via het Sociaal Team.').waitFor();
  await inspect(page, 't4-opdracht', { phone: true });
  for (const p of [page, ander]) {
    await p.getByLabel('Wanneer is de hulp echt begonnen?').fill(over(p === page ? -8 : -9));
    await p.getByLabel('Wanneer kijkt u of de hulp helpt?').fill(over(60));
    await button(p, 'Opslaan').click();
    if (p === page) await p.getByText('Opgeslagen.').waitFor();
  }
  await ander.getByRole('alert').getByText('Iemand anders was u voor.').waitFor();
  await inspect(ander, 't5-gelijktijdig', { phone: true });
  await help(page).getByText('Loopt', { exact: true }).waitFor();
  await help(page).getByText(/Evaluatie op/).waitFor();
});

step('longer is not for the huisarts; more is, from next week on', async () => {
  await link(help(page), 'Jeugdhulp ambulant bij Yulius').click();
  await link(page, 'Veranderen').click();
  await heading(page, 'Hulp veranderen');
  await page.getByLabel('Laatste dag').fill(over(300));
  await choose(page, 'Waarom verandert het?', 'De hulp is langer nodig');
  await button(page, 'Opslaan').click();
  await page.getByRole('alert').getByRole('link', { name: 'Verlengen gaat via het Sociaal Team.' }).waitFor();
  await inspect(page, 't6-verlengen', { phone: true });
  await page.getByLabel('Laatste dag').fill(over(180));
  await page.getByLabel('Hoeveel?').fill('3');
  await page.getByLabel('Vanaf welke dag is het meer of minder?').fill(over(7));
  await choose(page, 'Waarom verandert het?', 'Er is meer, minder of korter hulp nodig');
  await button(page, 'Opslaan').click();
  await page.getByText('De opdracht is veranderd.').waitFor();
  await help(page).getByText(/3 uur per week/).waitFor();
  await help(page).getByText('Begint nog', { exact: true }).waitFor();
  await help(page).getByText(/Het ging verder met een andere omvang/).waitFor();
  await inspect(page, 't7-veranderd', { phone: true });
});

step('what was paid in advance is settled, and help ends', async () => {
  await link(help(page), 'Jeugdhulp ambulant bij Yulius').last().click();
  await link(page, 'Verrekenen').click();
  await heading(page, 'Voorgeschoten hulp verrekenen');
  await page.getByLabel('Wie betaalt?').fill('Gemeente Utrecht');
  await page.getByLabel('Welk bedrag is verrekend?').fill('100.000,00');
  await button(page, 'Verrekenen').click();
  await page.getByRole('alert').getByRole('link', { name: /meer dan de hulp tot nu toe kostte/ }).waitFor();
  await inspect(page, 't8-verrekenen', { phone: true });
  await page.getByLabel('Welk bedrag is verrekend?').fill('120,14');
  await button(page, 'Verrekenen').click();
  await page.getByText('De verrekening ligt vast.').waitFor();
  await page.goto('/toewijzingen');
  await heading(page, 'Hulp van aanbieders');
  await page.getByRole('heading', { name: 'Loopt af binnen 365 dagen' }).waitFor();
  await inspect(page, 't9-aflopend', { phone: true });
  await link(page, 'Jeugdhulp ambulant bij Yulius').first().click();
  await link(page, 'Stoppen').click();
  await heading(page, 'Hulp stoppen');
  await button(page, 'Hulp stoppen').click();
  await page.getByRole('alert').getByRole('link', { name: 'Kies waarom de hulp stopt.' }).waitFor();
  await choose(page, 'Waarom stopt de hulp?', 'De inwoner stopt eerder');
  await page.getByLabel('Wat is de laatste dag?').fill(over(30));
  await inspect(page, 'ta-stoppen', { phone: true });
});

// A script hides the fields that belong to another choice. Without one they are all there, and what the
// choice does not need is not asked for.
test('without scripts the same referral is enough', async () => {
  const page = await openAs(browser, server, server.accounts.professional, { javaScriptEnabled: false });
  await page.goto(`${tweede}/ondersteuning`);
  await link(help(page), 'Hulp toewijzen').click();
  await choose(page, 'Welke hulp?', 'Jeugdhulp ambulant');
  await choose(page, 'Welke aanbieder?', 'Yulius');
  await choose(page, 'Waar rust deze opdracht op?', 'Verwijzing door huisarts, jeugdarts of medisch specialist');
  await page.getByLabel('Hoeveel?').fill('2');
  await choose(page, 'Waarvan?', 'uur');
  await choose(page, 'Hoe vaak?', 'per week');
  await page.getByLabel('Eerste dag').fill(over(-10));
  await page.getByLabel('Laatste dag').fill(over(180));
  await page.getByLabel(/^Nog niet duidelijk is wie betaalt/).check();
  await button(page, 'Hulp toewijzen').click();
  for (const name of ['Kies wie verwees.', /AGB-code van de verwijzer/, /Vul in wie verwees/])
    await page.getByRole('alert').getByRole('link', { name }).waitFor();
  await choose(page, 'Wie verwees?', 'Huisarts');
  await page.getByLabel('AGB-code van de verwijzer').fill('01234567');
  await page.getByLabel('Welke arts, instelling of rechtbank, of welk orgaan?').fill('Praktijk De Linge');
  await page.getByLabel('Van welke dag is dit?').fill(over(-12));
  await page.getByLabel('Waarom is dat niet duidelijk?').fill('De gemeente van herkomst is nog niet bekend.');
  await button(page, 'Hulp toewijzen').click();
  await page.getByText('De hulp is toegewezen.').waitFor();
  await help(page).getByText(/2 uur per week/).waitFor();
  await inspect(page);
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['Linge', 'herkomst', 'Yulius', 'jeugdhulp']);
});
