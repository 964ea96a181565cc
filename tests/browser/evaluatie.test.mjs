// A wish of the clarification becomes a goal of the plan. Looking together how it goes: planned from the plan, held with goals
// and scores, and seen again on the page of the household.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, section, way } from './support/stappen.mjs';

const lochem = new URL('../../inrichtingen/lochem', import.meta.url).pathname;
let server, browser, path, page;
const step = way();
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  path = await caller.record(inwoners[52], { woorden: 'Ik kom de trap bijna niet meer op.' });
  const inrichting = join(server.folder, 'inrichting');
  cpSync(lochem, inrichting, { recursive: true });
  writeFileSync(join(inrichting, 'meetschaal.csv'), 'id;naam;laagste;hoogste;bron;vanaf;tot\nproef;Proefschaal;1;5;proef;;\n');
  assert.equal(server.run('inrichting', 'importeren', inrichting).status, 0);
});
after(async () => { await browser?.close(); server?.stop(); });

step('a household with a plan and a score', async () => {
  page = await openAs(browser, server, server.accounts.professional);
  await page.goto(path);
  await link(page, /^Traject starten/).first().click();
  await button(page, 'Traject starten').click();
  await page.getByText('Het traject is gestart.').waitFor();
  execFileSync('sqlite3', [join(server.data, 'schakel.db'), '.timeout 5000', scores(path.split('/').at(-1))]);
  await page.goto(`${path}/plan`);
  await page.getByLabel('Ik wil beneden kunnen slapen.').check();
  await inspect(page, 'e4-wensen', { phone: true });
  await button(page, 'Plan beginnen').click();
  const goal = section(page, 'Wat wij willen bereiken').getByRole('listitem');
  await goal.getByText('Wonen').waitFor();
  await goal.getByText('Ik wil beneden kunnen slapen.').first().waitFor();
  await page.goto(`${path}/ondersteuning`);
  await section(page, 'Casus').getByText('Nog geen dag gekozen').waitFor();
  await inspect(page, 'e0-geen-evaluatie', { phone: true });
  await link(section(page, 'Casus'), 'Evaluatie in het plan').click();
  await page.getByText('Dag kiezen').click();
  await page.getByLabel('Op welke dag kijken wij hoe het gaat?').fill('3-12-2030');
  await button(page, 'Dag opslaan').click();
  await page.goto(`${path}/ondersteuning`);
  await section(page, 'Casus').getByText('di 3 december 2030').waitFor();
});

step('held: with whom, the goal, the score and what follows', async () => {
  await page.goto(`${path}/plan`);
  await link(page, /^Evaluatie houden/).click();
  await heading(page, 'Hoe gaat het nu?');
  await button(page, 'Evaluatie opslaan').click();
  await page.getByRole('alert').getByRole('link', { name: 'Schrijf op wie erbij waren.' }).waitFor();
  await page.getByRole('alert').getByRole('link', { name: 'Kies wat er nu gebeurt.' }).waitFor();
  await inspect(page, 'e1-evaluatie-fout', { phone: true });
  await page.getByLabel('Met wie keek u hoe het gaat?').fill('mevrouw en haar buurvrouw');
  await page.getByLabel(/Ik wil beneden kunnen slapen/).selectOption({ label: 'Deels bereikt' });
  await page.getByLabel(/Wonen/).selectOption({ label: '4' });
  await choose(page, 'Bent u tevreden over de hulp?', 'Ja');
  await page.getByLabel('Wat zegt de inwoner daarover?').fill('Fijn dat er iemand meedenkt.');
  await choose(page, 'Wat spreken wij af?', 'Afschalen: het kan met minder hulp');
  await page.getByLabel('Wanneer kijken wij weer?').fill('1-6-2031');
  await inspect(page, 'e2-evaluatie', { phone: true });
  await button(page, 'Evaluatie opslaan').click();
  await page.getByText('De evaluatie is opgeslagen.').waitFor();
  await section(page, 'Wanneer wij kijken hoe het gaat').getByText('zo 1 juni 2031').waitFor();
  await link(page, /^Bekijken/).click();
  await page.getByText('Deels bereikt').waitFor();
  const row = page.getByRole('row', { name: /Wonen/ });
  await row.getByText('2 op').waitFor();
  await row.getByText('4 op').waitFor();
  await inspect(page, 'e3-gehouden', { phone: true });
});

step('a planned one that will not be held', async () => {
  await page.goto(`${path}/plan`);
  await link(page, /^Evaluatie houden/).click();
  await button(page, 'Deze evaluatie gaat niet door').click();
  await page.getByText('Deze evaluatie gaat niet door.').waitFor();
  await page.goto(`${path}/ondersteuning`);
  await section(page, 'Casus').getByText('Nog geen dag gekozen').waitFor();
});

// A clarification in which living was scored, as an earlier visit would have left it.
const scores = (publiek) => {
  const deel = `2${publiek.slice(1)}`;
  const c = `(SELECT c.id FROM casus c JOIN huishouden h ON h.id = c.huishouden WHERE h.publiek = '${publiek}')`;
  const door = "(SELECT id FROM gebruiker WHERE naam = 'Samira el Amrani')";
  const v = `(SELECT id FROM verheldering WHERE publiek = 'v${publiek}')`;
  return `INSERT INTO verheldering (publiek, casus, begonnen_op, door) SELECT 'v${publiek}', ${c}, 20000, ${door};`
    + 'INSERT INTO verheldering_deel (publiek, verheldering, vraag, persoon, leefgebied, waarom, '
    + 'gevraagd_door, gevraagd_op, versie) '
    + `SELECT '${deel}', ${v}, 0, l.persoon, 'wonen', 1, ${door}, 20000, 1 FROM huishouden_lid l `
    + `JOIN huishouden h ON h.id = l.huishouden WHERE h.publiek = '${publiek}';`
    + 'INSERT INTO verheldering_stand (deel, versie, score, volgorde, gevoelig, door, op) '
    + `SELECT id, 1, 2, -1, 0, ${door}, 1728000000000 FROM verheldering_deel WHERE publiek = '${deel}';`
    + 'INSERT INTO verheldering_tekst (deel, versie, soort, tekst, eigen_woorden) '
    + `SELECT id, 1, 4, 'Ik wil beneden kunnen slapen.', 1 FROM verheldering_deel WHERE publiek = '${deel}';`;
};

test('the desk finds nothing', async () => {
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  const { status } = await caller.ask(`${path}/plan`);
  assert.equal(status, 403);
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['buurvrouw', 'meedenkt']);
});
