// Partners: a huisarts is invited, takes a question over and tells how it goes; a school brings a question in.
import assert from 'node:assert/strict';
import { after, before } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, openPage, startBrowser } from './support/browser.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, record, section, way } from './support/stappen.mjs';

const persoon = inwoners[3];
const straks = new Date(Date.now() + 14 * 86400000).toISOString().slice(0, 10);
const wachtwoord = 'vier paarse fietsen zingen';
let server, browser, professional, huisarts, huishouden, code;
before(async () => { server = await startSchakel(); browser = await startBrowser(); });
after(async () => { await browser?.close(); server?.stop(); });
const step = way();

async function invite({ naam, functie, organisatie, email, waarvoor }) {
  await professional.goto(`${huishouden}/partners`);
  await heading(professional, 'Partners');
  const nog = professional.getByText('Nog een partner uitnodigen');
  if (await nog.count()) await nog.click();
  await button(professional, 'Uitnodigen').click();
  await professional.getByRole('alert').filter({ hasText: 'Kies om wie het gaat' }).waitFor();
  await inspect(professional, 'partner-01-uitnodigen', { phone: true });
  await choose(professional, 'Voor wie doet deze partner mee?', persoon.naam);
  await professional.getByLabel('Typ de naam').fill(organisatie);
  await professional.getByLabel('Naam van de partner').fill(naam);
  await professional.getByLabel('Functie').fill(functie);
  await professional.getByLabel('E-mailadres').fill(email);
  await professional.getByLabel('Waarvoor doet deze partner mee?').fill(waarvoor);
  await professional.getByLabel('Tot en met welke dag?').fill(straks);
  await button(professional, 'Uitnodigen').click();
  await professional.getByRole('heading', { name: `Geef deze code aan ${naam}` }).waitFor();
  await inspect(professional, 'partner-02-code', { phone: true });
  return professional.locator('.inlogcode .cijfers').textContent();
}

async function comeIn(page, email, eigenCode) {
  await page.goto('/partnercode');
  await heading(page, 'Uw wachtwoord kiezen');
  await page.getByLabel('Code').fill(eigenCode.toLowerCase());
  await page.getByLabel('Kies een wachtwoord').fill(wachtwoord);
  await inspect(page, 'partner-03-code', { phone: true });
  await button(page, 'Wachtwoord kiezen').click();
  await page.getByRole('status').filter({ hasText: 'Uw wachtwoord is opgeslagen' }).waitFor();
  await page.getByLabel('Inlognaam').fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(wachtwoord);
  await button(page, 'Inloggen').click();
  await heading(page, 'Uw werk met de gemeente');
}

step('the professional invites the huisarts from the household', async () => {
  const loket = await openAs(browser, server, server.accounts.loketmedewerker);
  huishouden = await record(loket, persoon, { woorden: 'Ik kom de trap niet meer op.' });
  professional = await openAs(browser, server, server.accounts.professional);
  await professional.goto(huishouden);
  await link(professional, 'Partners die meedoen').click();
  code = await invite({
    naam: 'Jan de Wit', functie: 'huisarts', organisatie: 'Praktijk De Linde', email: 'jan@delinde.nl',
    waarvoor: 'Kijken naar de medicijnen en het vallen.',
  });
});

step('the huisarts comes in and sees for whom and what for', async () => {
  huisarts = await openPage(browser, server);
  await comeIn(huisarts, 'jan@delinde.nl', code);
  await inspect(huisarts, 'partner-04-begin', { phone: true });
  await section(huisarts, 'Waar u meedoet').getByRole('link', { name: persoon.naam }).click();
  await huisarts.getByText('Kijken naar de medicijnen en het vallen.').waitFor();
  await inspect(huisarts, 'partner-05-huishouden', { phone: true });
});

step('he is offered a question, asks, and takes it over', async () => {
  await professional.goto(huishouden);
  await link(professional, 'Overdragen').first().click();
  await choose(professional, 'Aan wie draagt u de vraag over?', 'Een organisatie buiten onze teams');
  await professional.getByLabel('Typ de naam').fill('Praktijk De Linde');
  await professional.getByLabel('Wat moet de ander weten?').fill('Zij valt vaak sinds de nieuwe medicijnen.');
  await button(professional, 'Vraag aanbieden').click();
  await professional.getByRole('status').filter({ hasText: 'De vraag is aangeboden' }).waitFor();
  await huisarts.goto('/partner');
  await section(huisarts, 'Vragen voor u').getByRole('link', { name: persoon.naam }).click();
  await huisarts.getByText('Zij valt vaak sinds de nieuwe medicijnen.').waitFor();
  await inspect(huisarts, 'partner-06-overdracht', { phone: true });
  assert.equal(await huisarts.getByRole('link', { name: 'Naar het huishouden' }).count(), 0);
  await huisarts.getByLabel('Wat gaat u nog na?').fill('De dosering.');
  await button(huisarts, 'Ja, wij nemen de vraag over').click();
  await huisarts.getByText('Nog na te gaan: De dosering.').waitFor();
});

step('and tells how it goes; the professional reads it', async () => {
  await huisarts.goto('/partner');
  await section(huisarts, 'Waar u meedoet').getByRole('link', { name: persoon.naam }).click();
  await button(huisarts, 'Versturen').click();
  await huisarts.getByRole('alert').filter({ hasText: 'Schrijf op wat u wilt vertellen' }).waitFor();
  await section(huisarts, 'Vertellen hoe het gaat').getByLabel('Wat wilt u vertellen?').fill('Zij slikt nu minder.');
  await button(huisarts, 'Versturen').click();
  await huisarts.getByRole('status').filter({ hasText: 'Dank u' }).waitFor();
  await professional.goto(`${huishouden}/partners`);
  await professional.getByText('Zij slikt nu minder.').waitFor();
  await inspect(professional, 'partner-07-berichten', { phone: true });
  await button(professional, 'Gezien').click();
  await professional.getByRole('status').filter({ hasText: 'Opgeslagen' }).waitFor();
  assert.equal(await button(professional, 'Gezien').count(), 0);
  await huisarts.context().close();
});

step('he sees no file, and nothing after it was stopped', async () => {
  huisarts = await openPage(browser, server);
  await huisarts.goto('/partner');
  await huisarts.getByLabel('Inlognaam').fill('jan@delinde.nl');
  await huisarts.getByLabel('Wachtwoord', { exact: true }).fill(wachtwoord);
  await button(huisarts, 'Inloggen').click();
  await heading(huisarts, 'Uw werk met de gemeente');
  for (const path of [huishouden, '/werk', '/loket', `${huishouden}/partners`, '/mijn', '/beheer/gebruikers']) {
    await huisarts.goto(path);
    await heading(huisarts, 'U mag dit niet zien');
  }
  await professional.goto(`${huishouden}/partners`);
  await button(professional, 'Stoppen').click();
  await professional.getByRole('status').filter({ hasText: 'doet niet meer mee' }).waitFor();
  await huisarts.goto('/partner');
  assert.equal(await section(huisarts, 'Waar u meedoet').count(), 0);
  await huisarts.context().close();
});

step('a school brings a question in under its own name', async () => {
  const vijfheerenlanden = new URL('../../inrichtingen/vijfheerenlanden', import.meta.url).pathname;
  assert.equal(server.run('inrichting', 'importeren', vijfheerenlanden).status, 0); // with it comes the form
  code = await invite({
    naam: 'Els Bakker', functie: 'intern begeleider', organisatie: 'Basisschool De Wilg', email: 'els@dewilg.nl',
    waarvoor: 'Hoe het op school gaat.',
  });
  const school = await openPage(browser, server);
  await comeIn(school, 'els@dewilg.nl', code);
  await link(school, 'Iemand aanmelden').click();
  await heading(school, 'Iemand aanmelden');
  assert.equal(await school.getByLabel('Voor welke organisatie werkt u?').inputValue(), 'Basisschool De Wilg');
  await school.getByLabel('Wat is er aan de hand?').fill('Zij komt vaak zonder eten.');
  await choose(school, 'Moet er vandaag iets gebeuren?', 'Nee');
  await school.getByLabel('Achternaam').fill('Jansen');
  await school.getByLabel('Woonplaats').fill('Leerdam');
  await choose(school, 'Weet deze persoon dat u dit stuurt?', 'Ja');
  await choose(school, 'Mogen wij u gewoon bellen, mailen en schrijven?', 'Ja');
  await inspect(school, 'partner-08-aanmelden', { phone: true });
  await button(school, 'Versturen').click();
  await school.getByRole('status').filter({ hasText: 'Uw aanmelding is verstuurd' }).waitFor();
  await section(school, 'Wat u inbracht').getByText('Wacht op het loket').waitFor();
  await inspect(school, 'partner-09-ingebracht', { phone: true });
  await school.context().close();
});

step('nothing of all this stands in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, [wachtwoord, code.slice(5), 'delinde']);
});
