// A resident takes part in Mijn Schakel, on a phone: tells his story before the talk, corrects the verslag, reads the besluit
// and objects, sends a klacht, writes in the plan. The worker finds each on Mijn werk.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, openPage, sizes, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, section, way } from './support/stappen.mjs';

const almelo = new URL('../../inrichtingen/almelo', import.meta.url).pathname;
const straks = new Date(Date.now() + 14 * 86400000).toISOString().slice(0, 10);
const persoon = inwoners[50];
let server, browser, path, page, worker;
const step = way();
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  path = await caller.record(persoon, { woorden: 'Ik krijg mijn dag niet meer rond.' });
  assert.equal(server.run('inrichting', 'importeren', almelo).status, 0);
  await functions('Wijkcoach');
});
after(async () => { await browser?.close(); server?.stop(); });

async function functions(name) {
  const page = await openAs(browser, server, server.accounts.beheerder);
  await page.goto('/beheer/gebruikers');
  await link(page, /Vak en registratie.*Samira el Amrani/).click();
  await page.getByLabel(name, { exact: true }).check();
  await button(page, 'Opslaan').click();
  await page.getByText('Opgeslagen.', { exact: true }).waitFor();
  await page.context().close();
}

// The first line of that kind on Mijn werk, read and marked as read.
async function readsNext(page, words, picture, knop = 'Gelezen, van de lijst') {
  await page.goto('/werk');
  await page.getByRole('listitem').filter({ hasText: 'Bericht uit Mijn Schakel' }).filter({ hasText: words }).getByRole('link')
    .click();
  await page.getByText('Via Mijn Schakel').waitFor();
  await inspect(page, picture, { phone: true });
  await button(page, knop).click();
  await page.getByRole('status').first().waitFor();
}

const casus = (publiek) => {
  const huis = `(SELECT id FROM huishouden WHERE publiek = '${publiek}')`;
  const samira = "(SELECT id FROM gebruiker WHERE naam = 'Samira el Amrani')";
  return 'INSERT INTO casus (publiek, huishouden, team, aanspreekpunt, begonnen_op, versie) '
    + `SELECT 'casus${publiek}', ${huis}, team, ${samira}, 20000, 1 FROM melding WHERE huishouden = ${huis};`
    + 'INSERT INTO regie (casus, soort, trajectsoort, houder, gebruiker, naam, organisatie, vanaf, tot, reden, door) '
    + `SELECT c.id, 0, '', 2, ${samira}, 'Samira el Amrani', '', 20000, 2147483647, 'begin', ${samira} FROM casus c `
    + `WHERE c.huishouden = ${huis};`;
};

step('he comes in with the code from the letter', async () => {
  worker = await openAs(browser, server, server.accounts.professional);
  await worker.goto(path);
  await link(worker, new RegExp(`Gegevens en contact van ${persoon.naam}`)).first().click();
  await link(worker, 'Toegang geven of stoppen').click();
  await choose(worker, 'Hoe krijgt de inwoner de code?', 'Ik geef de code zelf op papier');
  await worker.getByLabel('Tot en met welke dag werkt de code?').fill(straks);
  await button(worker, 'Code maken').click();
  const code = await worker.locator('.inlogcode .cijfers').textContent();
  page = await openPage(browser, server, { size: sizes.telefoon });
  await page.goto('/mijn');
  await page.getByLabel('Code uit de brief').fill(code);
  await page.getByLabel('Uw geboortejaar').fill(persoon.geboren.slice(-4));
  await button(page, 'Inloggen').first().click();
  await heading(page, 'Waar staat mijn vraag?');
});

step('tells his story before the first talk; a second window does not write over it', async () => {
  await link(page, 'Alvast iets vertellen').click();
  await heading(page, 'Wat wilt u vertellen?');
  await inspect(page, 'md-1-vertellen', { phone: true });
  const tweede = await page.context().newPage();
  tweede.errors = [];
  tweede.scripts = true;
  await tweede.goto('/mijn/vertellen');
  await page.getByLabel('Wat wilt u vertellen?').fill('Mijn dochter regelt mijn geld.');
  await button(page, 'Versturen').click();
  await page.getByText('Dank u. Het is verstuurd.').waitFor();
  await tweede.getByLabel('Wat wilt u vertellen?').fill('Ik slaap slecht.');
  await button(tweede, 'Versturen').click();
  await tweede.getByText('Hieronder staan beide teksten.').waitFor();
  await tweede.getByText('Mijn dochter regelt mijn geld.').waitFor();
  assert.equal(await tweede.getByLabel('Wat wilt u vertellen?').inputValue(), 'Ik slaap slecht.');
  await inspect(tweede, 'md-2-beide', { phone: true });
  await tweede.getByLabel('Wat wilt u vertellen?').fill('Mijn dochter regelt mijn geld. Ik slaap slecht.');
  await button(tweede, 'Veranderen').click();
  await tweede.getByText('Dank u. Het is verstuurd.').waitFor();
  await tweede.close();
  await readsNext(worker, 'Ik slaap slecht', 'md-3-inbreng');
});

step('corrects the verslag', async () => {
  await link(page, 'Mijn plan').click();
  await link(page, 'Het verslag').click();
  await page.getByText('Er is nog geen verslag naar u gestuurd.').waitFor();
  await worker.goto(path);
  await link(worker, /^Korte weg/).click();
  await choose(worker, 'Om welke voorziening gaat het?', 'Begeleiding');
  for (const label of ['Wat heeft de inwoner nodig en wat lukt er niet?', 'Wat heeft de mantelzorger zelf nodig?',
    'Lost een algemene voorziening het op?', 'Hoort dit bij een andere wet of partij: zorg, jeugdhulp, onderwijs, werk?',
    'Weet de inwoner wat hij zelf betaalt?', 'Wat kunnen een mantelzorger en het netwerk doen?',
    'Wat kan de inwoner zelf of met gewone hulp van huisgenoten?', 'Wat komt er uit het onderzoek?'])
    await worker.getByLabel(label).fill('De post en de afspraken lopen vast.');
  await choose(worker, 'Hoe krijgt de inwoner het verslag?', 'Met de post');
  await choose(worker, 'Hoe is het aangevraagd?', 'Met een formulier');
  await button(worker, 'Verslag en aanvraag vastleggen').click();
  await worker.getByText('Het verslag is gemaakt en de aanvraag ligt vast.').waitFor();

  await page.goto('/mijn/verslag');
  await heading(page, 'Het verslag');
  await button(page, 'Versturen').click();
  await page.getByRole('alert').filter({ hasText: 'Schrijf op wat niet klopt' }).waitFor();
  await page.getByText('Klopt dit niet?', { exact: true }).first().click();
  await page.getByLabel(/^Klopt dit niet\?/).first().fill('De post gaat juist goed.');
  await choose(page, 'Bent u het eens met dit verslag?', 'Nee, ik ben het er niet mee eens');
  await inspect(page, 'md-4-verslag', { phone: true });
  await button(page, 'Versturen').click();
  await page.getByText('Dank u. Het is verstuurd.').waitFor();
  await section(page, 'Wat u al zei').getByText('De post gaat juist goed.').waitFor();
  await readsNext(worker, 'De post gaat juist goed.', 'md-5-inbreng-verslag');
  await worker.goBack();
  await link(worker, 'Naar het verslag').click();
  await section(worker, 'Wat de inwoner zegt').getByText('De post gaat juist goed.').waitFor();
});

step('reads the besluit in plain words and objects, with a receipt', async () => {
  await page.goto('/mijn/besluiten');
  await page.getByText('Er is nog geen besluit.').waitFor();
  await worker.goto(`${path}/besluiten`);
  await link(worker, /^Besluit voorbereiden/).click();
  await link(worker, 'Verstrekken', { exact: true }).first().click();
  await choose(worker, 'Hoe krijgt de inwoner de hulp?', 'Zorg in natura');
  await worker.getByLabel('Eerste dag').fill('1-2-2030');
  await worker.getByLabel('Laatste dag', { exact: true }).fill('31-1-2031');
  await worker.getByLabel('Hoeveel?').fill('3');
  await choose(worker, 'Waarin telt u?', 'uur');
  await choose(worker, 'Per wanneer?', 'per week');
  await worker.getByLabel('Welke aanbieder koos de inwoner?').fill('Zorg aan Huis');
  await worker.getByLabel('Waarom besluit u zo?').fill('U kunt uw post niet zelf regelen.');
  await button(worker, 'Bewaren').click();
  await worker.getByText('Opgeslagen.', { exact: true }).waitFor();
  await choose(worker, 'Hoe krijgt de inwoner het besluit?', 'Met de post');
  await button(worker, 'Tekenen en versturen').click();
  await worker.getByText('Dit verandert niet meer.', { exact: false }).waitFor();

  await page.goto('/mijn/besluiten');
  await page.getByText('U krijgt dit.').waitFor();
  await page.getByText('U kunt uw post niet zelf regelen.').waitFor();
  await inspect(page, 'md-6-besluiten', { phone: true });
  await link(page, 'Bezwaar maken').click();
  await heading(page, 'Niet eens of niet tevreden');
  await button(page, 'Versturen').click();
  await page.getByRole('alert').getByRole('link', { name: 'Schrijf op wat u wilt zeggen.' }).waitFor();
  await page.getByLabel('Wat wilt u zeggen?').fill('Drie uur is te weinig.');
  await inspect(page, 'md-7-bezwaar', { phone: true });
  await button(page, 'Versturen').click();
  await heading(page, 'Wij hebben het ontvangen');
  await page.getByText(/G-\d{6}/).waitFor();
  await page.getByText('U hebt ons antwoord uiterlijk op').waitFor();
  await inspect(page, 'md-8-ontvangen', { phone: true });
  await readsNext(worker, 'Drie uur is te weinig.', 'md-9-inbreng-bezwaar');
  await worker.goBack();
  await link(worker, 'Naar het bezwaar of de klacht').click();
  await heading(worker, /Bezwaar/);

  await page.goto('/mijn/besluiten');
  await link(page, 'Een klacht sturen').click();
  await page.getByLabel('Wat wilt u zeggen?').fill('Ik word niet teruggebeld.');
  await button(page, 'Versturen').click();
  await heading(page, 'Wij hebben het ontvangen');
});

step('writes in the plan', async () => {
  await link(page, 'Mijn plan').click();
  await page.getByText('Er is nog geen plan.').waitFor();
  execFileSync('sqlite3', [join(server.data, 'schakel.db'), '.timeout 5000', casus(path.split('/').at(-1))]);
  await worker.goto(`${path}/plan`);
  await button(worker, 'Plan beginnen').click();
  await worker.getByText('Het plan is begonnen.').waitFor();
  for (const wat of ['Ruimt de post op.', 'Belt de ouderenbond.']) {
    await link(worker, 'Afspraak toevoegen').click();
    await worker.getByLabel('Wat spreken wij af?').fill(wat);
    await worker.getByLabel('Wie doet dit?').selectOption({ label: persoon.naam });
    await button(worker, 'Afspraak opslaan').click();
    await worker.getByText('Het plan is bijgewerkt.').waitFor();
  }
  await page.goto('/mijn/plan');
  await inspect(page, 'md-10-plan', { phone: true });
  await button(page, /^Gedaan.*Ruimt de post op/).click();
  await page.getByText('Dank u. Het is verstuurd.').waitFor();
  await page.getByText('Het lukt niet').first().click();
  await button(section(page, 'Dit zou u zelf doen'), 'Versturen').click();
  await page.getByText('Schrijf kort op waarom het niet lukt.', { exact: false }).waitFor();
  await inspect(page, 'md-11-plan-niet', { phone: true });
  await page.getByLabel(/^Waarom lukt het niet/).fill('Ik durf niet te bellen.');
  await button(section(page, 'Dit zou u zelf doen'), 'Versturen').click();
  await page.getByText('Dank u. Het is verstuurd.').waitFor();
  await page.getByLabel('Wat wilt u zeggen over het plan?').fill('Het gaat te snel.');
  await button(section(page, 'Uw eigen woorden bij het plan'), 'Versturen').click();
  await page.getByText('Dank u. Het is verstuurd.').waitFor();
  await page.getByLabel('Wat wilt u bereiken?').fill('Ik wil zelf naar de markt.');
  await button(page, 'Doel voorstellen').click();
  await section(page, 'Wat u eerder schreef').getByText('Ik wil zelf naar de markt.').waitFor();
  await readsNext(worker, 'Ik durf niet te bellen', undefined);
  await readsNext(worker, 'Ik wil zelf naar de markt', 'md-12-doel', 'In het plan zetten');
  await page.goto('/mijn/plan');
  await page.getByRole('article', { name: 'Het plan' }).getByText('Ik wil zelf naar de markt.').waitFor();
  await inspect(page, 'md-13-plan-erna', { phone: true });
});

way()('nothing of it stands in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['Ik slaap slecht', 'Drie uur is te weinig', 'Ik durf niet te bellen']);
});
