// Mijn Schakel as a resident walks it: from the code on paper to his own page, and gone at once when somebody looks along.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, openPage, startBrowser } from './support/browser.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, record, way } from './support/stappen.mjs';

const persoon = inwoners[3];
const straks = new Date(Date.now() + 14 * 86400000).toISOString().slice(0, 10);
const geboortejaar = persoon.geboren.slice(-4);
let server, browser, professional, huishouden, code;
before(async () => { server = await startSchakel(); browser = await startBrowser(); });
after(async () => { await browser?.close(); server?.stop(); });
const step = way();

// A new code, as the professional hands it over.
async function invite() {
  await professional.goto(huishouden);
  await link(professional, new RegExp(`Gegevens en contact van ${persoon.naam}`)).first().click();
  await link(professional, 'Toegang geven of stoppen').click();
  await heading(professional, `Mijn Schakel voor ${persoon.naam}`);
  await inspect(professional, 'mijn-01-uitnodigen', { phone: true });
  await button(professional, 'Code maken').click();
  await professional.getByRole('alert').filter({ hasText: 'Kies hoe de inwoner de code krijgt' }).waitFor();
  await choose(professional, 'Hoe krijgt de inwoner de code?', 'Ik geef de code zelf op papier');
  await professional.getByLabel('Tot en met welke dag werkt de code?').fill(straks);
  await button(professional, 'Code maken').click();
  await professional.getByRole('heading', { name: `Geef dit aan ${persoon.naam}` }).waitFor();
  await inspect(professional, 'mijn-02-code', { phone: true });
  return professional.locator('.inlogcode .cijfers').textContent();
}

async function comeIn(page, jaar = geboortejaar) {
  await page.goto('/mijn');
  await heading(page, 'Inloggen');
  await page.getByLabel('Code uit de brief').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByLabel('Uw geboortejaar').fill(jaar);
  await button(page, 'Inloggen').first().click();
}

step('the professional gives a resident a code on paper', async () => {
  const loket = await openAs(browser, server, server.accounts.loketmedewerker);
  huishouden = await record(loket, persoon, { woorden: 'Ik kom de trap niet meer op.' });
  professional = await openAs(browser, server, server.accounts.professional);
  code = await invite();
  assert.match(code, /^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';
  let page;
  step(`he comes in with it, once, ${how} scripts`, async () => {
    if (!javaScriptEnabled) code = await invite();
    page = await openPage(browser, server, { javaScriptEnabled });
    await comeIn(page, '1901');
    await page.getByRole('alert').filter({ hasText: 'De code of het geboortejaar klopt niet' }).waitFor();
    await inspect(page, 'mijn-03-inloggen', { phone: true });
    await comeIn(page);
    await heading(page, 'Waar staat mijn vraag?');
    await inspect(page, 'mijn-04-thuis', { phone: true });
    const other = await openPage(browser, server, { javaScriptEnabled });
    await comeIn(other);
    await other.getByRole('alert').waitFor();
    await other.context().close();
  });

  step(`and next time with a password of his own, ${how} scripts`, async () => {
    const naam = `Mijn ${how} naam`;
    await link(page, 'Inloggen').click();
    await page.getByLabel('Kies een inlognaam').fill(naam);
    await page.getByLabel('Kies een wachtwoord').fill('een eigen wachtwoord');
    await inspect(page, 'mijn-05-account', { phone: true });
    await button(page, 'Opslaan').click();
    await page.getByRole('status').filter({ hasText: 'De volgende keer kunt u hiermee inloggen' }).waitFor();
    await button(page, 'Uitloggen').click();
    await heading(page, 'Inloggen');
    await page.getByLabel('Inlognaam').fill(naam);
    await page.getByLabel('Wachtwoord', { exact: true }).fill('een eigen wachtwoord');
    await button(page, 'Inloggen').last().click();
    await heading(page, 'Waar staat mijn vraag?');
  });

  step(`gone at once, and what was there does not come back, ${how} scripts`, async () => {
    await button(page, 'Snel weg').click();
    await page.waitForURL('**/weg');
    await inspect(page, 'mijn-06-weg', { phone: true });
    await page.goto('/mijn');
    await heading(page, 'Inloggen');
    await page.context().close();
  });
}

step('three times Escape does the same', async () => {
  const page = await openPage(browser, server);
  await page.goto('/mijn/inloggen');
  for (let keer = 0; keer < 3; keer += 1) await page.keyboard.press('Escape');
  await page.waitForURL('**/weg');
});

step('a worker has no business there, and stops the access', async () => {
  await professional.goto('/mijn');
  await professional.getByRole('heading', { level: 1, name: 'U mag dit niet zien' }).waitFor();
  await professional.goto(huishouden);
  await link(professional, new RegExp(`Gegevens en contact van ${persoon.naam}`)).first().click();
  await link(professional, 'Toegang geven of stoppen').click();
  await button(professional, 'Toegang stoppen').click();
  await professional.getByRole('status').filter({ hasText: 'De toegang tot Mijn Schakel is gestopt' }).waitFor();
});

step('nothing of him stands in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['eigen wachtwoord', code.slice(5)]);
});
