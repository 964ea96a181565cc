// Where welfare partners lead the first steps: a question goes to the welfare worker, who clarifies it and hands it on.
import assert from 'node:assert/strict';
import { after, before } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, openPage, startBrowser } from './support/browser.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, openTab, record, section, way } from './support/stappen.mjs';

const straks = new Date(Date.now() + 14 * 86400000).toISOString().slice(0, 10);
const wachtwoord = 'vier paarse fietsen zingen';
const persoon = inwoners[3];
let server, browser, loket, team, wil, huishouden, code;
before(async () => { server = await startSchakel(); browser = await startBrowser(); });
after(async () => { await browser?.close(); server?.stop(); });
const step = way();

async function logIn(page) {
  await page.goto('/partner');
  await page.getByLabel('Inlognaam').fill('wil@surplus.nl');
  await page.getByLabel('Wachtwoord', { exact: true }).fill(wachtwoord);
  await button(page, 'Inloggen').click();
  await heading(page, 'Uw werk met de gemeente');
}

step('the municipality has an agreement with the welfare organisation', async () => {
  const oosterhout = new URL('../../inrichtingen/oosterhout', import.meta.url).pathname;
  assert.equal(server.run('inrichting', 'importeren', oosterhout).status, 0);
  const account = server.account({ naam: 'Tess Team', inlognaam: 'tess', rol: 'professional', team: 'Sociaal team' });
  team = await openAs(browser, server, account);
  loket = await openAs(browser, server, server.accounts.loketmedewerker);
});

step('a question goes to the welfare worker', async () => {
  huishouden = await record(loket, persoon, {
    woorden: 'Ik zit veel alleen en het geld is steeds op.', team: 'Sociaal team', kanaal: 'Bij de frontoffice',
  });
  await team.goto(`${huishouden}/partners`);
  await choose(team, 'Voor wie doet deze partner mee?', persoon.naam);
  await choose(team, 'Van welke organisatie?', 'Surplus (doet de eerste stappen zelf)');
  await team.getByLabel('Naam van de partner').fill('Wil Welzijn');
  await team.getByLabel('Functie').fill('maatschappelijk werker');
  await team.getByLabel('E-mailadres').fill('wil@surplus.nl');
  await team.getByLabel('Waarvoor doet deze partner mee?').fill('De vraag achter de vraag vinden.');
  await team.getByLabel('Tot en met welke dag?').fill(straks);
  await button(team, 'Uitnodigen').click();
  code = await team.locator('.inlogcode .cijfers').textContent();
  const page = await openPage(browser, server);
  await page.goto('/partnercode');
  await page.getByLabel('Code').fill(code);
  await page.getByLabel('Kies een wachtwoord').fill(wachtwoord);
  await button(page, 'Wachtwoord kiezen').click();
  await page.getByRole('status').filter({ hasText: 'Uw wachtwoord is opgeslagen' }).waitFor();
  await page.context().close();
  await team.goto(huishouden);
  await link(team, 'Overdragen').first().click();
  await choose(team, 'Aan wie draagt u de vraag over?', 'Een organisatie buiten onze teams');
  await choose(team, 'Welke organisatie?', 'Surplus (doet de eerste stappen zelf)');
  await inspect(team, 'voorveld-01-overdragen', { phone: true });
  await team.getByLabel('Wat moet de ander weten?').fill('Kijkt u breed mee?');
  await button(team, 'Vraag aanbieden').click();
  await team.getByRole('status').filter({ hasText: 'De vraag is aangeboden' }).waitFor();
});

step('she takes it over and finds the household', async () => {
  wil = await openPage(browser, server);
  await logIn(wil);
  await section(wil, 'Vragen voor u').getByRole('link', { name: persoon.naam }).click();
  assert.equal(await link(wil, 'Naar het huishouden').count(), 0);
  await button(wil, 'Ja, wij nemen de vraag over').click();
  await wil.getByRole('status').filter({ hasText: 'U hebt de vraag overgenomen' }).waitFor();
  await wil.goto('/partner');
  await inspect(wil, 'voorveld-03-werk', { phone: true });
  await section(wil, 'Waar u aan werkt').getByRole('link', { name: persoon.naam }).click();
  await section(wil, 'De vraag').getByText('Ik zit veel alleen').waitFor();
  await inspect(wil, 'voorveld-04-huishouden', { phone: true });
});

step('she writes down a talk and clarifies the question', async () => {
  await wil.getByText('Nieuw contactverslag').click();
  await button(wil, 'Verslag opslaan').click();
  await wil.getByRole('alert').filter({ hasText: 'Schrijf op wat er is besproken' }).waitFor();
  await wil.getByLabel('Wat is er besproken?').fill('Koffie gedronken. De post ligt ongeopend op tafel.');
  await button(wil, 'Verslag opslaan').click();
  await wil.getByText('Het contactverslag is opgeslagen.').waitFor();
  await section(wil, 'Uw contactverslagen').getByText('De post ligt ongeopend op tafel.').waitFor();
  await link(wil, 'Vraag verhelderen').click();
  await inspect(wil, 'voorveld-05-beginnen', { phone: true });
  await button(wil, 'Vraagverheldering beginnen').click();
  await inspect(wil, 'voorveld-06-verhelderen', { phone: true });
  await wil.getByRole('link', { name: /Wat speelt er/ }).click();
  await wil.getByLabel('Antwoord').fill('Sinds de scheiding komt er niemand meer.');
  await inspect(wil, 'voorveld-07-deel', { phone: true });
  await button(wil, 'Opslaan en verder').click();
  await wil.goto(`${huishouden}/verheldering`);
  await button(wil, 'Vraagverheldering afronden').click();
  await wil.getByText('De vraagverheldering is afgerond.').waitFor();
  await inspect(wil, 'voorveld-08-samenvatting', { phone: true });
});

step('she hands it on and holds it until the team saw it', async () => {
  await wil.goto('/partner');
  await section(wil, 'Waar u aan werkt').getByRole('link', { name: persoon.naam }).click();
  await section(wil, 'De vraag verhelderen').getByText('Afgerond').waitFor();
  await link(wil, 'Overdragen aan het team').click();
  await button(wil, 'Overdragen aan het team').click();
  await wil.getByRole('alert').filter({ hasText: 'Schrijf op wat het team moet weten' }).waitFor();
  await wil.getByLabel('Wat moet het team weten?').fill('Er zijn schulden. Een aanvraag ligt voor de hand.');
  await inspect(wil, 'voorveld-09-doorgeven', { phone: true });
  await button(wil, 'Overdragen aan het team').click();
  await wil.getByRole('status').filter({ hasText: 'De vraag gaat naar het team' }).waitFor();
  await section(wil, 'Waar u aan werkt').getByText('Wacht op het team').waitFor();
  await team.goto(huishouden);
  await openTab(team, 'Vraagverheldering');
  await link(section(team, 'Eerder'), /^Vraagverheldering van/).click();
  await team.getByText('Sinds de scheiding komt er niemand meer.').waitFor();
  await team.goto('/werk/team');
  await team.getByRole('link', { name: new RegExp(persoon.naam.split(' ').at(-1)) }).first().waitFor();
  await inspect(team, 'voorveld-10-terug', { phone: true });
  await team.goto(huishouden);
  await team.getByRole('link', { name: /Surplus/ }).first().click();
  await team.getByText('Een aanvraag ligt voor de hand.').waitFor();
  await button(team, 'Gezien').click();
  await team.waitForURL('**/werk?**');
  await wil.goto('/partner');
  assert.equal(await section(wil, 'Waar u aan werkt').count(), 0);
  for (const path of [huishouden.replace('/huishouden/', '/partner/huishouden/'), `${huishouden}/verheldering`, huishouden])
    assert.equal((await wil.goto(path)).status(), 403, path);
  await wil.context().close();
});

step('when the agreement ends, what rests on it is closed at once', async () => {
  const persoon = inwoners[7];
  const huishouden = await record(loket, persoon, {
    woorden: 'Ik wil weer meedoen.', team: 'Sociaal team', kanaal: 'Bij de frontoffice',
  });
  await team.goto(huishouden);
  await link(team, 'Overdragen').first().click();
  await choose(team, 'Aan wie draagt u de vraag over?', 'Een organisatie buiten onze teams');
  await choose(team, 'Welke organisatie?', 'Surplus (doet de eerste stappen zelf)');
  await team.getByLabel('Wat moet de ander weten?').fill('Graag.');
  await button(team, 'Vraag aanbieden').click();
  await team.getByRole('status').filter({ hasText: 'De vraag is aangeboden' }).waitFor();
  wil = await openPage(browser, server);
  await logIn(wil);
  await link(wil, 'Iemand aanmelden').waitFor();
  await section(wil, 'Vragen voor u').getByRole('link', { name: persoon.naam }).click();
  await button(wil, 'Ja, wij nemen de vraag over').click();
  await section(wil, 'De vraag').getByText('Ik wil weer meedoen.').waitFor();
  const address = wil.url();
  const standaard = new URL('../../inrichtingen/lochem', import.meta.url).pathname; // without any agreement
  assert.equal(server.run('inrichting', 'importeren', standaard).status, 0);
  assert.equal((await wil.goto(address)).status(), 403);
  await wil.goto('/partner');
  assert.equal(await link(wil, 'Iemand aanmelden').count(), 0);
  await section(wil, 'Waar u aan werkt').getByRole('link', { name: persoon.naam }).click();
  assert.equal(await link(wil, 'Naar het huishouden').count(), 0);
});

step('nothing of all this stands in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, [wachtwoord, code.slice(5), 'surplus.nl', 'scheiding']);
});
