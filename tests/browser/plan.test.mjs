// The one plan of a household: made with three goals and six afspraken, written by two at once, agreed, compared, and
// opened as a PDF.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, openTab, section, way } from './support/stappen.mjs';

const step = way();
const persoon = inwoners[50];
const lochem = new URL('../../inrichtingen/lochem', import.meta.url).pathname;
const hasPoppler = !spawnSync('pdfinfo', ['-v']).error;
let server, browser, page, path, versie;
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  path = await caller.record(persoon, { woorden: 'Ik kom de trap bijna niet meer op.' });
  assert.equal(server.run('inrichting', 'importeren', lochem).status, 0);
});
after(async () => { await browser?.close(); server?.stop(); });

const doelen = [
  ['Ik wil beneden kunnen slapen en zelf douchen.', 'Wonen'],
  ['Ik wil elke week onder de mensen zijn.', 'Welzijn'],
  ['Ik wil weten wie ik kan bellen als het niet gaat.', undefined],
];
const afspraken = [
  ['Ruimt de kamer beneden leeg.', persoon.naam],
  ['Gaat elke donderdag naar de koffieochtend.', persoon.naam],
  ['Zet met haar zoon het bed beneden.', 'Leyla (netwerk)'],
  ['Belt de woningbouw over de douche.', 'Samira el Amrani (team)'],
  ['Haalt mevrouw op met het busje.', { organisatie: 'Stichting Welzijn' }],
  ['Plaatst een douchezitje.', { organisatie: 'Zorgbedrijf', gevraagd: true }],
];

const toPlan = (p) => p.goto(`${path}/plan`);

async function fillText(p, vraag, tekst, eigen = true) {
  await link(p, vraag).first().click();
  await heading(p, vraag);
  await p.getByLabel('Tekst').fill(tekst);
  const own = p.getByLabel('Dit zijn de woorden van de inwoner zelf');
  if ((await own.isChecked()) !== eigen) await own.setChecked(eigen);
  await button(p, 'Opslaan').click();
  await p.getByText('Het plan is bijgewerkt.').waitFor();
}

step('a plan begins from the household', async () => {
  page = await openAs(browser, server, server.accounts.professional);
  await page.goto(path);
  await link(section(page, 'Plan'), 'Plan openen').click();
  await page.getByText('Pak eerst een vraag op').waitFor();
  await inspect(page, '80-geen-casus');
  execFileSync('sqlite3', [join(server.data, 'schakel.db'), '.timeout 5000', casus(path.split('/').at(-1))]);
  await toPlan(page);
  await inspect(page, '81-plan-beginnen', { phone: true });
  await button(page, 'Plan beginnen').click();
  await page.getByText('Het plan is begonnen.').waitFor();
  await page.getByText('De regie heeft Samira el Amrani').waitFor();
  await inspect(page, '82-plan-leeg', { phone: true });
  await page.goto(`${path}/netwerk`);
  await page.getByLabel('Naam', { exact: true }).fill('Leyla');
  await choose(page, 'Wie is dit voor het huishouden?', 'Kind');
  await choose(page, 'Hoe is de band?', 'Sterk');
  await button(page, 'Toevoegen aan het netwerk').click();
  await page.waitForURL(new RegExp(`${path}(\\?|$)`));
  await toPlan(page);
});

step('texts, three goals and six afspraken', async () => {
  await fillText(page, 'Wat is onze vraag?', 'Ik kom de trap bijna niet meer op.\nMijn man is vorig jaar overleden.');
  await fillText(page, 'Hoe willen wij dat het straks gaat?', 'Ik woon nog lang in mijn eigen huis.');
  await fillText(page, 'Waarmee helpt het team?', 'Wij komen elke maand langs.', false);
  await link(page, 'Doel toevoegen').click();
  await button(page, 'Doel opslaan').click();
  await page.getByRole('alert').getByRole('link', { name: 'Schrijf op wat het doel is.' }).waitFor();
  await inspect(page, '83-doel-fout', { phone: true });
  await toPlan(page);
  for (const [woorden, gebied] of doelen) {
    await link(page, 'Doel toevoegen').click();
    await page.getByLabel('Wat is het doel?').fill(woorden);
    if (gebied) await page.getByLabel('Waar gaat het over?').selectOption({ label: gebied });
    await button(page, 'Doel opslaan').click();
    await page.getByText('Het plan is bijgewerkt.').waitFor();
  }
  await link(page, 'Afspraak toevoegen').click();
  await page.getByLabel('Wat spreken wij af?').fill('Iets');
  await button(page, 'Afspraak opslaan').click();
  await page.getByRole('alert').getByRole('link', { name: /Kies wie dit doet/ }).waitFor();
  assert.equal(await page.getByLabel('Wat spreken wij af?').inputValue(), 'Iets');
  await inspect(page, '84-afspraak-fout', { phone: true });
  await toPlan(page);
  for (const [wat, wie] of afspraken) {
    await link(page, 'Afspraak toevoegen').click();
    await page.getByLabel('Wat spreken wij af?').fill(wat);
    if (typeof wie === 'string') await page.getByLabel('Wie doet dit?').selectOption({ label: wie });
    else {
      if (!(await page.getByLabel('Organisatie').isVisible())) await page.getByText('Iemand anders of een organisatie').click();
      await page.getByLabel('Organisatie').fill(wie.organisatie);
      if (wie.gevraagd) await page.getByLabel('Deze hulp vragen wij aan de gemeente').check();
    }
    await page.getByLabel('Wanneer is het klaar?').fill('1-12-2030');
    await button(page, 'Afspraak opslaan').click();
    await page.getByText('Het plan is bijgewerkt.').waitFor();
  }
  await page.getByText('Dag kiezen').click();
  await page.getByLabel('Op welke dag kijken wij hoe het gaat?').fill('3-12-2030');
  await button(page, 'Dag opslaan').click();
  const plan = page.getByRole('article', { name: 'Het plan' });
  assert.equal(await section(plan, 'Wat wij willen bereiken').getByRole('listitem').count(), 3);
  for (const [kop, aantal] of [['Wat wij zelf doen', 2], ['Wat mensen om ons heen doen', 1], ['Wat het team doet', 1],
    ['Wat er voor iedereen is', 1], ['Wat wij aan de gemeente vragen', 1], ['Wanneer wij kijken hoe het gaat', 1]])
    assert.equal(await section(plan, kop).getByRole('listitem').count(), aantal, kop);
  await inspect(page, '85-plan', { phone: true });
});

step('two at once: what they both changed is shown, nothing is lost', async () => {
  const ander = await openAs(browser, server, server.accounts.teamleider);
  for (const p of [page, ander]) {
    await toPlan(p);
    await link(p, /^Veranderen.*Waarmee helpt het team/).click();
  }
  await page.getByLabel('Tekst').fill('Wij komen elke week langs.');
  await button(page, 'Opslaan').click();
  await page.getByText('Het plan is bijgewerkt.').waitFor();
  await ander.getByLabel('Tekst').fill('Wij bellen elke maandag.');
  await button(ander, 'Opslaan').click();
  await ander.getByRole('alert').getByText('Iemand anders was u voor.').waitFor();
  await ander.getByText('Wij komen elke week langs.').waitFor();
  assert.equal(await ander.getByLabel('Tekst').inputValue(), 'Wij bellen elke maandag.');
  await inspect(ander, '86-plan-gelijktijdig', { phone: true });
  await ander.getByLabel('Tekst').fill('Wij komen elke week langs en bellen elke maandag.');
  await button(ander, 'Opslaan').click();
  await ander.getByText('Wij komen elke week langs en bellen elke maandag.').waitFor();
});

step('what is typed is kept as a draft', async () => {
  await toPlan(page);
  await link(page, 'Wat is er in de buurt waar iedereen terecht kan?').click();
  await page.getByLabel('Tekst').fill('De koffieochtend.');
  await page.getByText(/^Opgeslagen om/).waitFor({ timeout: 4000 });
  await toPlan(page);
  await link(page, 'Wat is er in de buurt waar iedereen terecht kan?').click();
  assert.equal(await page.getByLabel('Tekst').inputValue(), 'De koffieochtend.');
  await button(page, 'Opslaan').click();
  await page.getByText('Het plan is bijgewerkt.').waitFor();
});

step('agreed by who said so; the plan as a letter', async () => {
  await toPlan(page);
  await link(page, 'Samen vaststellen').click();
  await button(page, 'Plan vaststellen').click();
  await page.getByRole('alert').getByRole('link', { name: /Kies wie het met het plan eens is/ }).waitFor();
  await page.getByLabel(persoon.naam).selectOption({ label: 'Handtekening gezet' });
  await page.getByLabel('Wie dacht er nog meer mee?').fill('de dochter');
  await inspect(page, '87-vaststellen', { phone: true });
  await button(page, 'Plan vaststellen').click();
  await page.getByText('Het plan is samen vastgesteld.').waitFor();
  versie = new URL(page.url()).pathname;
  await inspect(page, '88-versie', { phone: true });
});

step("the PDF: tagged, at most two pages, in the resident's words", async (t) => {
  await page.goto(versie);
  const form = page.locator(`form[action="${versie}"]`);
  const fields = await form.evaluate((f) => Object.fromEntries(new FormData(f)));
  const answer = await page.request.post(versie, { form: fields });
  assert.equal(answer.headers()['content-type'], 'application/pdf');
  if (!hasPoppler) return t.skip('poppler (pdfinfo) is niet geïnstalleerd');
  const file = join(server.folder, 'plan.pdf');
  writeFileSync(file, await answer.body());
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  assert.match(info, /Tagged: +yes/);
  assert.ok(Number(/Pages: +(\d+)/.exec(info)[1]) <= 2, info);
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  for (const words of [...doelen.map(([woorden]) => woorden), ...afspraken.map(([wat]) => wat),
    'zette een handtekening', 'Uiterlijk 1 december 2030', persoon.achternaam, 'Wat wij aan de gemeente vragen'])
    assert.ok(text.includes(words), `${words}\n${text}`);
  writeFileSync(join(process.env.SCHAKEL_BUILD ?? 'build-test', 'plan.pdf'), await answer.body());
  await page.goto(path);
  await openTab(page, 'Documenten');
  await link(section(page, 'Documenten'), 'Plan, versie 1.pdf').waitFor();
});

step('done, and not done with a reason; the household page shows what is open', async () => {
  await toPlan(page);
  await button(page, /^Gedaan.*Ruimt de kamer/).click();
  await page.getByText('Het plan is bijgewerkt.').waitFor();
  await link(page, /^Niet gelukt.*Belt de woningbouw/).click();
  await page.getByLabel('Waarom is het niet gelukt?').fill('Niemand nam op.');
  await button(page, 'Opslaan').click();
  await page.getByText('Waarom niet: Niemand nam op.').waitFor();
  await link(page, /^Veranderen.*Ik wil weten wie/).click();
  await button(page, 'Uit het plan halen').click();
  await page.getByText('Het is uit het plan gehaald.').waitFor();
  await page.goto(path);
  assert.equal(await section(page, 'Plan').getByRole('listitem').count(), 4);
  await inspect(page, '89-huishouden-plan', { phone: true });
});

step('a second version beside the first', async () => {
  await toPlan(page);
  await link(page, 'Samen vaststellen').click();
  await page.getByLabel(persoon.naam).selectOption({ label: 'Gezegd' });
  await button(page, 'Plan vaststellen').click();
  await link(page, 'Vergelijken met versie 1').click();
  await page.getByText('3 verschillen tussen versie 1 en versie 2.').waitFor();
  assert.equal(await page.getByText('Weg', { exact: true }).count(), 1);
  assert.equal(await page.getByText('Veranderd', { exact: true }).count(), 2);
  await inspect(page, '8a-vergelijken', { phone: true });
  await page.goto(versie);
  await page.getByText('Ik wil weten wie ik kan bellen').waitFor();
});

step('the plan ends and stays to be read', async () => {
  await toPlan(page);
  await link(page, 'Plan beëindigen').click();
  await page.getByLabel('Waarom stopt dit plan?').fill('Alles is gelukt.');
  await button(page, 'Plan beëindigen').click();
  await page.getByText('Het plan is beëindigd.').waitFor();
  await section(page, 'Eerdere plannen').getByText('Alles is gelukt.').waitFor();
  await section(page, 'Eerdere plannen').getByRole('link').click();
  await page.getByText('Ik wil beneden kunnen slapen').first().waitFor();
  assert.equal(await link(page, /^Veranderen/).count(), 0);
  await inspect(page, '8b-eerder');
});

// A casus of this household that Samira directs, as an earlier act would have begun it.
const casus = (publiek) => {
  const huis = `(SELECT id FROM huishouden WHERE publiek = '${publiek}')`;
  const samira = "(SELECT id FROM gebruiker WHERE naam = 'Samira el Amrani')";
  return 'INSERT INTO casus (publiek, huishouden, team, aanspreekpunt, begonnen_op, versie) '
    + `SELECT 'casus${publiek}', ${huis}, team, ${samira}, 20000, 1 FROM melding WHERE huishouden = ${huis};`
    + 'INSERT INTO regie (casus, soort, trajectsoort, houder, gebruiker, naam, organisatie, vanaf, tot, reden, door) '
    + `SELECT c.id, 0, '', 2, ${samira}, 'Samira el Amrani', '', 20000, 2147483647, 'begin', ${samira} FROM casus c `
    + `WHERE c.huishouden = ${huis};`;
};

test('the desk and another team find nothing', async () => {
  for (const account of [server.accounts.loketmedewerker,
    server.account({ naam: 'Wim Vianen', inlognaam: 'wim', rol: 'professional', team: 'Vianen' })]) {
    const caller = new Caller(server);
    await caller.logIn(account);
    const { status, text } = await caller.ask(`${path}/plan`);
    assert.equal(status, 403);
    assert.ok(!text.includes('beneden'));
  }
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['dochter', 'douchezitje', 'woningbouw']);
});
