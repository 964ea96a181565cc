// The functional administrator: finds a row, sees what was in force when, changes it from a day on, tries that on the meldingen
// of the last month, puts it into force, and goes back. Walked with scripts; the whole of a change once more without.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, record, section, way } from './support/stappen.mjs';
import { dagOver as later } from './support/termijn.mjs';

const inrichting = resolve(new URL('../../inrichtingen/vijfheerenlanden', import.meta.url).pathname);
let server, browser, page;
before(async () => { server = await startSchakel(); browser = await startBrowser(); });
after(async () => { await browser?.close(); server?.stop(); });
const step = way();

const begin = later(60);

step('files are looked at before they are in force', async () => {
  const { status, stdout, stderr } = server.run('inrichting', 'importeren', inrichting);
  assert.equal(status, 0, stdout + stderr);
  const loket = await openAs(browser, server, server.accounts.loketmedewerker);
  const vraag = { woorden: 'Een vraag.', team: 'Gebiedsteam Leerdam' };
  for (const persoon of inwoners.slice(0, 3)) await record(loket, persoon, vraag);
  await loket.context().close();
  page = await openAs(browser, server, server.accounts.beheerder);
  await link(page, 'Inrichting').first().click();
  await heading(page, 'Inrichting');
  await inspect(page, 'b01-inrichting', { phone: true });
});

step('every row with a word is found', async () => {
  await page.getByLabel('Zoek in alle tabellen').fill('bindkracht');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /Gevonden: \d+ rijen met “bindkracht”/ }).waitFor();
  assert.ok(await section(page, /Gevonden/).getByRole('listitem').count() > 3);
  await inspect(page, 'b02-gezocht', { phone: true });
  await page.reload();
  await page.getByRole('heading', { name: /Gevonden/ }).waitFor();
});

step('a table on a day, and one row through time', async () => {
  await page.goto('/beheer/tabel/team');
  await heading(page, 'Team');
  await inspect(page, 'b03-tabel', { phone: true });
  await page.getByLabel('Wat gold of geldt op').fill('1-12-2024');
  await button(page, 'Toon').click();
  await link(page, 'Wmo-team').waitFor();
  assert.equal(await link(page, 'Team Voorzieningen').count(), 1, 'among what begins later');
  await page.getByLabel('Wat gold of geldt op').fill('31-2-2025');
  await button(page, 'Toon').click();
  await page.getByRole('alert').filter({ hasText: 'Deze datum kan niet' }).waitFor();
  await page.goto('/beheer/tabel/routering');
  await inspect(page, 'b04-routering', { phone: true });
  await page.getByRole('row').filter({ hasText: 'Hulp bij het huishouden' }).getByRole('link').click();
  await heading(page, 'Hulp bij het huishouden');
  const periods = section(page, 'Wat gold er wanneer').getByRole('listitem');
  await periods.filter({ hasText: 't/m 31 december 2024' }).getByText('Team: Wmo-team').waitFor();
  await periods.filter({ hasText: 'vanaf 1 januari 2025' }).getByText('Team: Team Voorzieningen').waitFor();
  await inspect(page, 'b05-rij', { phone: true });
  await page.goto('/beheer/tabel/termijn');
  await page.getByText('Van de wet, niet te verzwakken').first().waitFor();
  await inspect(page, 'b06-wet', { phone: true });
});

async function changeTeam(p, naam) {
  await p.goto('/beheer/tabel/team');
  for (const name of ['Gebiedsteam Leerdam', 'Wijzigen vanaf een dag']) { // by keyboard alone
    await link(p, name).focus();
    await p.keyboard.press('Enter');
  }
  await heading(p, 'Gebiedsteam Leerdam wijzigen');
  await p.getByLabel('Vanaf welke dag geldt dit?').fill(begin);
  await p.getByLabel('Naam', { exact: false }).first().fill(naam);
}

step('a change: all faults at their fields, then what ends and what begins', async () => {
  await changeTeam(page, '');
  await page.getByLabel('Vanaf welke dag geldt dit?').fill('32-1-2027');
  await button(page, 'Bekijken wat er verandert').click();
  const alert = page.getByRole('alert');
  await alert.getByText('Deze datum kan niet. Schrijf een datum zo: 24-3-2026.').waitFor();
  await alert.getByText('Vul dit in: Naam.').waitFor();
  await inspect(page, 'b07-fouten', { phone: true });
  await page.getByLabel('Vanaf welke dag geldt dit?').fill(begin);
  await page.getByLabel('Naam', { exact: false }).first().fill('Team Leerdam en omgeving');
  await button(page, 'Bekijken wat er verandert').click();
  await page.getByText('Eindigt na').first().waitFor();
  await page.getByText('Team Leerdam en omgeving').first().waitFor();
  await inspect(page, 'b08-voorstel', { phone: true });
});

step('it is tried on the meldingen of the last month, without names', async () => {
  await link(page, 'Proef draaien op de laatste maand').click();
  await heading(page, 'Proef: wat zou waarheen gaan');
  assert.equal(await page.getByLabel('Vergelijk vandaag met').inputValue(), begin);
  await page.getByRole('row').filter({ hasText: 'Gebiedsteam Leerdam' }).getByText('3', { exact: true }).waitFor();
  for (const persoon of inwoners.slice(0, 3)) assert.ok(!(await page.content()).includes(persoon.achternaam));
  await inspect(page, 'b09-proef', { phone: true });
  await link(page, 'Terug naar het voorstel').click();
});

step('saving asks why; somebody else may be first, and then both are shown', async () => {
  await button(page, 'Opslaan als nieuwe versie').click();
  await page.getByRole('alert').getByText('Schrijf in één regel waarom dit verandert.').waitFor();
  const other = await openAs(browser, server, server.accounts.beheerder, { javaScriptEnabled: false });
  await other.goto('/beheer/tabel/kanaal/formulier?daad=toevoegen');
  await other.getByLabel('Id').fill('rooksignaal');
  await other.getByLabel('Naam').fill('Rooksignaal');
  await choose(other, 'Open', 'nee');
  await other.getByLabel('Bron').fill('onze keuze');
  await button(other, 'Bekijken wat er verandert').click();
  await other.getByLabel('Waarom verandert dit?').fill('Een kanaal erbij.');
  await button(other, 'Opslaan als nieuwe versie').click();
  await other.getByText('De inrichting is veranderd.').waitFor();
  await other.context().close();
  await page.getByLabel('Waarom verandert dit?').fill('Nieuwe naam per volgend jaar.');
  await button(page, 'Opslaan als nieuwe versie').click();
  await page.getByRole('alert').getByText('Iemand anders was u voor.').waitFor();
  await section(page, 'Wat er intussen veranderd is').getByText('Rooksignaal').first().waitFor();
  await inspect(page, 'b10-te-laat', { phone: true });
  await button(page, 'Mijn voorstel op de nieuwe versie zetten').click();
  await page.getByLabel('Waarom verandert dit?').fill('Nieuwe naam per volgend jaar.');
  await button(page, 'Opslaan als nieuwe versie').click();
  await page.getByText('De inrichting is veranderd.').waitFor();
  await section(page, 'Laatst veranderd').getByText('Nieuwe naam per volgend jaar.').waitFor();
});

step('wrong files are named with row and column and change nothing', async () => {
  const wrong = join(server.folder, 'kanaal.csv'), comma = join(server.folder, 'rol.csv');
  writeFileSync(wrong, 'id;naam;open;bron;vanaf;tot\nbrief;;misschien;x;;\n');
  writeFileSync(comma, 'id,naam,uitleg,bron,vanaf,tot\n');
  await page.goto('/beheer/inrichting/bestanden');
  await page.getByLabel('Bestanden').setInputFiles([wrong, comma]);
  await button(page, 'Bekijken wat er verandert').click();
  await page.getByText('kanaal.csv rij 2, kolom open').waitFor();
  await page.getByText('Tussen de kolommen staat een komma.').waitFor();
  await inspect(page, 'b11-bestanden', { phone: true });
  await page.getByLabel('Bestanden').setInputFiles([join(inrichting, 'kanaal.csv')]);
  await button(page, 'Bekijken wat er verandert').click();
  await page.getByText('Verdwijnt').waitFor();
  await button(page, 'Voorstel weggooien').click();
  await page.getByText('Het voorstel is weggegooid.').waitFor();
});

async function addChannel(p, naam) {
  await p.goto('/beheer/tabel/kanaal/formulier?daad=toevoegen');
  await p.getByLabel('Id').fill('vlag');
  await p.getByLabel('Naam').fill(naam);
  await choose(p, 'Open', 'nee');
  await p.getByLabel('Bron').fill('onze keuze');
  await button(p, 'Bekijken wat er verandert').click();
  await p.getByLabel('Waarom verandert dit?').waitFor();
}

step('what does not fit on the newer version any more comes back as it was filled in, with what is wrong', async () => {
  await addChannel(page, 'Vlag van mij');
  const other = await openAs(browser, server, server.accounts.beheerder);
  await addChannel(other, 'Vlag van een ander');
  await other.getByLabel('Waarom verandert dit?').fill('Een kanaal erbij.');
  await button(other, 'Opslaan als nieuwe versie').click();
  await other.getByText('De inrichting is veranderd.').waitFor();
  await other.context().close();
  await page.reload();
  await section(page, 'Wat er intussen veranderd is').getByText('Vlag van een ander').first().waitFor();
  await button(page, 'Mijn voorstel op de nieuwe versie zetten').click();
  await page.getByRole('alert').getByText('Deze rij is er al op deze dag.').waitFor();
  assert.equal(await page.getByLabel('Naam').inputValue(), 'Vlag van mij');
  await inspect(page, 'b13-past-niet');
  await page.getByLabel('Id').fill('wimpel');
  await button(page, 'Bekijken wat er verandert').click();
  await page.getByLabel('Waarom verandert dit?').waitFor();
  await button(page, 'Voorstel weggooien').click();
  await page.getByText('Het voorstel is weggegooid.').waitFor();
});

step('two versions side by side, and back to an earlier one', async () => {
  await link(page, 'Alle versies').click();
  await page.getByLabel('Van').selectOption('1');
  await page.getByLabel('naar').selectOption('3');
  await button(page, 'Vergelijken').click();
  await page.getByRole('heading', { name: /^Verschil: 3 rijen$/ }).waitFor();
  await inspect(page, 'b12-versies', { phone: true });
  await button(page, /Terug naar deze versie.*1/).click();
  await heading(page, 'Terug naar versie 1');
  await page.getByLabel('Waarom verandert dit?').fill('Toch niet.');
  await button(page, 'Opslaan als nieuwe versie').click();
  await section(page, 'Laatst veranderd').getByText('Toch niet.').waitFor();
});

step('only for who does administration, and nothing of it in an address', async () => {
  const leader = await openAs(browser, server, server.accounts.teamleider);
  const answer = await leader.goto('/beheer/inrichting');
  assert.equal(answer.status(), 403);
  await assertClean(server);
});
