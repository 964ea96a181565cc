// Mijn Schakel as a resident walks it: from the code on paper to his own page, and gone at once when somebody looks along.
import assert from 'node:assert/strict';
import { after, before } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, openPage, startBrowser } from './support/browser.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, record, section, way } from './support/stappen.mjs';

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

async function comeIn(page, jaar = geboortejaar, met = code) {
  await page.goto('/mijn');
  await heading(page, 'Inloggen');
  await page.getByLabel('Code uit de brief').fill(met.toLowerCase().replaceAll('-', ' '));
  await page.getByLabel('Uw geboortejaar').fill(jaar);
  await button(page, 'Inloggen').first().click();
}

async function makeAppointment() {
  await professional.goto(huishouden);
  await link(professional, 'Afspraak maken').click();
  await heading(professional, 'Afspraak maken');
  await choose(professional, 'Wat voor afspraak is het?', 'Huisbezoek');
  await professional.getByLabel('Op welke dag?').fill(straks);
  await professional.getByLabel('Begint om').fill('10:00');
  await professional.getByLabel('Klaar om').fill('11:00');
  await button(professional, 'Afspraak maken').click();
  await professional.getByText('De afspraak staat in de agenda.').waitFor();
}

async function logInAgain(page, naam) {
  await heading(page, 'Inloggen');
  await page.getByLabel('Inlognaam').fill(naam);
  await page.getByLabel('Wachtwoord', { exact: true }).fill('een eigen wachtwoord');
  await button(page, 'Inloggen').last().click();
  await heading(page, 'Waar staat mijn vraag?');
}

// What a link gives to keep.
async function firstBytes(page, name) {
  const answer = await page.request.get(await link(page, name).getAttribute('href'));
  return (await answer.body()).subarray(0, 5).toString();
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
    if (!javaScriptEnabled) {
      huishouden = await record(professional, persoon, { woorden: 'De drempel is te hoog.' }); // the other one was withdrawn
      code = await invite();
    }
    page = await openPage(browser, server, { javaScriptEnabled });
    await comeIn(page, '1901');
    await page.getByRole('alert').filter({ hasText: 'De code of het geboortejaar klopt niet' }).waitFor();
    await inspect(page, 'mijn-03-inloggen', { phone: true });
    await comeIn(page);
    await heading(page, 'Waar staat mijn vraag?');
    await section(page, 'Uw vragen').getByText('Ik kom de trap niet meer op.').waitFor();
    await section(page, 'Uw vragen').getByText('Uw vraag is bij ons binnen.').waitFor();
    await inspect(page, 'mijn-04-thuis', { phone: true });
    const other = await openPage(browser, server, { javaScriptEnabled });
    await comeIn(other);
    await other.getByRole('alert').waitFor();
    await other.context().close();
  });

  step(`and next time with a password of his own, ${how} scripts`, async () => {
    const naam = `Mijn ${how} naam`;
    await link(page, 'Mijn gegevens').click();
    await link(page, 'Uw account').click();
    await page.getByLabel('Kies een inlognaam').fill(naam);
    await page.getByLabel('Kies een wachtwoord').fill('een eigen wachtwoord');
    await inspect(page, 'mijn-05-account', { phone: true });
    await button(page, 'Opslaan').click();
    await page.getByRole('status').filter({ hasText: 'De volgende keer kunt u hiermee inloggen' }).waitFor();
    await button(page, 'Uitloggen').click();
    await logInAgain(page, naam);
  });

  step(`he asks for another hour, and the professional reads it on Mijn werk, ${how} scripts`, async () => {
    await makeAppointment();
    await page.goto('/mijn');
    await inspect(page, 'mijn-07-afspraak', { phone: true });
    await section(page, 'Uw volgende afspraak').getByRole('link', { name: /Veranderen/ }).first().click();
    await button(page, 'Versturen').click();
    await page.getByRole('alert').filter({ hasText: 'Kies wat u wilt' }).waitFor();
    await choose(page, 'Wat wilt u?', 'Ik wil een andere dag of tijd');
    await page.getByLabel('Waarom, en wanneer kunt u wel?').fill('Liever na twee uur.');
    await inspect(page, 'mijn-08-verzetten', { phone: true });
    await button(page, 'Versturen').click();
    await page.getByRole('status').filter({ hasText: 'De afspraak blijft staan' }).waitFor();
    await professional.goto('/werk');
    await professional.getByText('Bericht uit Mijn Schakel').first().waitFor();
    await professional.getByRole('listitem').filter({ hasText: 'Liever na twee uur' }).getByRole('link').first().click();
    await heading(professional, 'De inwoner vraagt om een andere tijd');
    await inspect(professional, 'mijn-09-bericht', { phone: true });
    await button(professional, 'Gelezen, van de lijst').click();
    await heading(professional, 'Mijn werk');
    assert.equal(await professional.getByText('Liever na twee uur').count(), 0);
    await page.goto('/mijn');
    await section(page, 'Uw volgende afspraak').getByRole('link', { name: /Veranderen/ }).first().click();
    await choose(page, 'Wat wilt u?', 'Ik zeg de afspraak af');
    await page.getByLabel('Waarom, en wanneer kunt u wel?').fill('Ik ben ziek.');
    await button(page, 'Versturen').click();
    await page.getByRole('status').filter({ hasText: 'De afspraak is afgezegd' }).waitFor();
  });

  step(`he reads his letters, and who looked and why, ${how} scripts`, async () => {
    await link(page, 'Berichten').click();
    await heading(page, 'Brieven');
    await link(page, 'Ontvangstbevestiging').first().click();
    await page.getByText(/Geachte/).waitFor();
    await inspect(page, 'mijn-10-brief', { phone: true });
    await link(page, 'Mijn gegevens').click();
    await link(page, 'Toestemming').click();
    await page.getByText('Er is niets aan u gevraagd.').waitFor();
    await inspect(page, 'mijn-16-toestemming', { phone: true });
    await link(page, 'Wie keek er?').click();
    await heading(page, 'Wie keek er?');
    await section(page, 'Wie mag nu kijken?').getByText('Leerdam').waitFor();
    await section(page, 'Wie keek er, en waarom?').getByText('omdat uw vraag wordt behandeld').first().waitFor();
    await section(page, 'Wie keek er, en waarom?').getByText('Loketmedewerker').first().waitFor();
    await inspect(page, 'mijn-11-gekeken', { phone: true });
    await page.getByLabel('Vanaf').fill('2020-01-02');
    await page.getByLabel('Tot en met').fill('2020-01-01');
    await button(page, 'Laat zien').click();
    await page.getByText('De eerste dag ligt na de laatste.').waitFor();
  });

  step(`he lets somebody look along, and ends it, ${how} scripts`, async () => {
    await link(page, 'Wie keek er?').click();
    await link(page, 'Iemand laten meekijken').click();
    await page.getByLabel('Wie mag meekijken?').fill('Carla de Helper');
    await page.getByLabel('Tot en met welke dag?').fill(straks);
    await inspect(page, 'mijn-12-steun', { phone: true });
    await button(page, 'Code maken').click();
    const steun = await page.locator('.inlogcode .cijfers').textContent();
    const carla = await openPage(browser, server, { javaScriptEnabled });
    await comeIn(carla, geboortejaar, steun);
    await carla.getByText(`U kijkt voor ${persoon.naam}`).waitFor();
    await inspect(carla, 'mijn-13-meekijken', { phone: true });
    await link(page, 'Klaar').click();
    await button(page, /Stoppen.*Carla/).click();
    await page.getByRole('status').filter({ hasText: 'kijkt niet meer mee' }).waitFor();
    await carla.goto('/mijn');
    await heading(carla, 'Inloggen');
    await carla.context().close();
  });

  step(`he reads what withdrawing means before he does it, and writes a message, ${how} scripts`, async () => {
    await link(page, 'Mijn vraag').click();
    await link(page, 'Ik wil deze vraag intrekken').click();
    await page.getByText('U kunt daarna toch nog hulp aanvragen').waitFor();
    await button(page, 'Vraag intrekken').click();
    await page.getByRole('alert').filter({ hasText: 'Zet een vinkje' }).waitFor();
    await inspect(page, 'mijn-14-intrekken', { phone: true });
    await page.getByLabel('Ja, ik trek mijn vraag in').check();
    await page.getByLabel('Wilt u zeggen waarom?').fill('Mijn dochter helpt mij.');
    await button(page, 'Vraag intrekken').click();
    await heading(page, 'Wij hebben het ontvangen');
    await page.getByText('Mijn dochter helpt mij.').waitFor();
    await inspect(page, 'mijn-17-ingetrokken', { phone: true });
    assert.equal(await firstBytes(page, 'Bewijs bewaren (PDF)'), '%PDF-');
    await link(page, 'Berichten').click();
    await link(page, 'Bericht sturen').click();
    await choose(page, 'Waar gaat het over?', 'Ik wil alles op papier krijgen');
    await inspect(page, 'mijn-15-bericht', { phone: true });
    await button(page, 'Versturen').click();
    await page.getByRole('status').filter({ hasText: 'Uw bericht is verstuurd' }).waitFor();
  });

  step(`he finds every page within two steps, and asks for a copy of what is kept of him, ${how} scripts`, async () => {
    const menu = page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link');
    assert.equal(await menu.count(), 5);
    const found = new Set();
    for (const first of await menu.evaluateAll((all) => all.map((a) => a.getAttribute('href')))) {
      await page.goto(first);
      for (const a of await page.getByRole('navigation').getByRole('link').all()) found.add(await a.getAttribute('href'));
    }
    for (const path of ['', '/vertellen', '/plan', '/verslag', '/afspraken', '/brieven', '/besluiten', '/bericht', '/gekeken',
      '/toestemming', '/verzoeken', '/account'])
      assert.ok(found.has(`/mijn${path}`), path);
    await page.goto('/mijn/afspraken');
    await section(page, 'Geweest of afgezegd').getByText('afgezegd').first().waitFor();
    await inspect(page, 'mijn-18-afspraken', { phone: true });
    await page.goto('/mijn/verzoeken');
    await choose(page, 'Wat wilt u vragen?', 'Iets verbeteren');
    await button(page, 'Verzoek sturen').click();
    await page.getByRole('alert').waitFor();
    await inspect(page, 'mijn-19-verzoeken', { phone: true });
    await choose(page, 'Wat wilt u vragen?', 'Zien wat u over mij bewaart');
    await button(page, 'Verzoek sturen').click();
    await heading(page, 'Wij hebben het ontvangen');
    await page.getByText('U hebt antwoord uiterlijk op').waitFor();
    await inspect(page, 'mijn-20-verzoek', { phone: true });
    assert.equal(await firstBytes(page, 'Bewijs bewaren (PDF)'), '%PDF-');
    await link(page, 'Naar al uw verzoeken').click();
    await section(page, 'Wat u vroeg').getByRole('link', { name: /^Zien wat u over mij bewaart/ }).first().waitFor();
  });

  step(`gone at once, and what was there does not come back, ${how} scripts`, async () => {
    const elders = await page.context().newPage(); // he logged in again, so this page is of an earlier session
    await elders.goto('/mijn');
    await button(elders, 'Uitloggen').click();
    await logInAgain(elders, `Mijn ${how} naam`);
    await elders.close();
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
