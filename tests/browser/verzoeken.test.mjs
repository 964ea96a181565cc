// A resident asks for a copy; a file of which the term is over is destroyed by two.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, record, section, way, writeNote } from './support/stappen.mjs';

const step = way();
const [vrager, weg] = inwoners.slice(30);
let server, browser, fleur, fatih, team, fg, verzoek;
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  fleur = server.account({ naam: 'Fleur de Groot', inlognaam: 'fleur', rol: 'privacy-officer' });
  fatih = server.account({ naam: 'Fatih Kaya', inlognaam: 'fatih', rol: 'privacy-officer' });
});
after(async () => { await browser?.close(); server?.stop(); });

const sql = (text) => execFileSync('sqlite3', [join(server.data, 'schakel.db'), text], { encoding: 'utf8' }).trim();
const bytes = async (page, path) => (await page.request.get(path)).body();
const look = (page, name) => inspect(page, name, { phone: true });

step('the team takes a request in and advises', async () => {
  team = await openAs(browser, server, server.accounts.professional);
  fg = await openAs(browser, server, fleur);
  await record(team, vrager, { woorden: 'Ik kom de deur niet meer uit.' });
  await writeNote(team, 'Er is gebeld met de huisarts.');
  const person = sql(`SELECT publiek FROM persoon WHERE bsn = '${vrager.bsn}'`);
  await team.goto(`/persoon/${person}`);
  await link(section(team, 'Verzoek over gegevens'), 'Verzoek opnemen').click();
  await heading(team, 'Verzoek over gegevens opnemen');
  await button(team, 'Opnemen').click();
  await team.getByRole('alert').getByRole('link', { name: 'Kies wat er wordt gevraagd.' }).waitFor();
  await choose(team, 'Wat wordt er gevraagd?', 'Inzage of een kopie');
  await choose(team, 'Wie vraagt dit?', 'De inwoner zelf');
  await choose(team, 'Hoe kwam het verzoek binnen?', 'Aan de balie of thuis');
  await choose(team, 'Weten wij zeker wie dit vraagt?', 'Ja, het identiteitsbewijs is gezien');
  await look(team, '60-verzoek-opnemen');
  await button(team, 'Opnemen').click();
  await heading(team, 'Inzage of een kopie');
  verzoek = new URL(team.url()).pathname;
  await link(team, 'Advies geven').click();
  await team.getByLabel('Wat is uw advies').fill('Er staat niets in dat een ander raakt.');
  await button(team, 'Opslaan').click();
  await team.getByText('Er staat niets in dat een ander raakt.').waitFor();
});

step('the privacy officer looks through the copy, leaves a part out and decides', async () => {
  await fg.goto('/verzoeken');
  await look(fg, '61-verzoeken');
  await link(fg.locator('main'), new RegExp(vrager.achternaam)).first().click();
  await heading(fg, 'Inzage of een kopie');
  await look(fg, '62-verzoek');
  await link(fg, 'Kopie maken').click();
  await heading(fg, 'Kopie van de gegevens');
  await fg.getByText('Bekijken: Verslagen van gesprekken').click();
  await fg.getByText('Er is gebeld met de huisarts.').waitFor();
  await section(fg, 'Wie uw gegevens bekeek of veranderde').getByLabel('Gaat dit mee?')
    .selectOption({ label: 'Nee: Iemand komt in gevaar (AVG art. 23)' });
  await button(fg, 'Keuzes opslaan').click();
  await section(fg, 'Wie uw gegevens bekeek of veranderde').getByText('Gaat niet mee').waitFor();
  await look(fg, '63-kopie');
  await button(fg, 'Kopie maken').click();
  await fg.getByText('De kopie is gemaakt.').first().waitFor();
  const json = JSON.parse((await bytes(fg, `${verzoek}/kopie/json`)).toString());
  assert.equal(json.delen.find((deel) => deel.deel === 'logboek').weggelaten, 'Iemand komt in gevaar (AVG art. 23)');
  assert.match(JSON.stringify(json), /gebeld met de huisarts/);
  assert.equal((await bytes(fg, `${verzoek}/kopie/pdf`)).subarray(0, 5).toString(), '%PDF-');
  await fg.goto(verzoek);
  await link(fg, 'Beslissen').click();
  await choose(fg, 'Wat beslist u?', 'Wij doen het voor een deel');
  await button(fg, 'Opslaan').click();
  await fg.getByRole('alert').getByRole('link', { name: 'Kies waarom.' }).waitFor();
  await look(fg, '64-beslissen');
  await choose(fg, 'Waarom niet, of niet alles?', 'Iemand komt in gevaar (AVG art. 23)');
  await fg.getByLabel('Uitleg aan de inwoner').fill('Wie keek, vertellen wij u later.');
  await button(fg, 'Opslaan').click();
  await button(fg, 'Dit is gedaan').click();
  await fg.getByText('Voor een deel gedaan').waitFor();
  assert.equal((await bytes(fg, `${verzoek}/brief`)).subarray(0, 5).toString(), '%PDF-');
});

step('a file of which the term is over goes by two', async () => {
  const huishouden = await record(team, weg, { woorden: 'Ik wil bij nader inzien niets.' });
  const id = sql(`SELECT id FROM huishouden WHERE publiek = '${huishouden.split('/')[2]}'`);
  sql(`UPDATE melding SET gesloten_op = ontvangen - 60, sluitreden = 1 WHERE huishouden = ${id}`);
  await fg.goto('/vernietiging');
  await look(fg, '65-vernietiging');
  await link(section(fg, /^Mag weg/), new RegExp(weg.achternaam)).click();
  await heading(fg, 'Bewaren of vernietigen');
  await look(fg, '66-bewaren');
  await button(fg, 'Voorstellen om te vernietigen').click();
  await fg.getByText('Een andere privacy officer bevestigt het.').waitFor();
  const tweede = await openAs(browser, server, fatih);
  await tweede.goto('/vernietiging');
  await link(section(tweede, 'Wacht op een tweede'), new RegExp(weg.achternaam)).click();
  await look(tweede, '67-bevestigen');
  await button(tweede, 'Dossier vernietigen').click();
  await heading(tweede, 'Verklaring van vernietiging');
  await look(tweede, '68-verklaring');
  assert.equal((await bytes(tweede, `${new URL(tweede.url()).pathname}/pdf`)).subarray(0, 5).toString(), '%PDF-');
  assert.equal(sql(`SELECT count(*) FROM persoon WHERE bsn = '${weg.bsn}'`), '0');
  assert.match(server.run('verify').stdout, /Het logboek is heel/);
});

test('nothing personal stands in an address or in the log', () => assertClean(server));
