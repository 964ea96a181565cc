// Who knows what: consent asked and given, sharing with a preview of exactly what goes, withdrawing, hiding a part, telling
// somebody what we hold.
import assert from 'node:assert/strict';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { attach, button, choose, heading, link, openTab, section, way, writeNote } from './support/stappen.mjs';
import { dagOver as day } from './support/termijn.mjs';

const step = way();
let server, browser, page, path;
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  path = await caller.record(inwoners[62], { woorden: 'Ik red het niet meer alleen.' });
});
after(async () => { await browser?.close(); server?.stop(); });

step('an empty page says what can be done', async () => {
  page = await openAs(browser, server, server.accounts.professional);
  await page.goto(path);
  await attach(page, 'brief-van-school.txt', 'Het gaat de laatste tijd minder goed op school.');
  await writeNote(page, 'De buurvrouw vertelde dat zij zich zorgen maakt.', { metWie: 'de buurvrouw' });
  await openTab(page, 'Wie weet wat');
  await page.getByText('Er is nog geen toestemming gevraagd.').waitFor();
  await inspect(page, 'toestemming-0-leeg', { phone: true });
});

step('consent is asked for a person, a recipient, kinds of information, a purpose and until a day', async () => {
  await link(page, 'Toestemming vragen').click();
  await heading(page, 'Toestemming vragen');
  await button(page, 'Toestemming vragen').click();
  await page.getByRole('alert').getByRole('link', { name: 'Kies waarvoor.' }).waitFor();
  await choose(page, 'Waarvoor vraagt u toestemming?', 'Informatie delen met anderen');
  await choose(page, 'Wie mag het weten?', 'Een professional, bij naam');
  await page.getByRole('textbox', { name: 'Naam' }).fill('dokter De Wit');
  await page.getByRole('textbox', { name: 'Organisatie' }).fill('Huisartsenpraktijk Kade');
  await page.getByLabel('Postadres').fill('Kade 9\n4131 AB Vianen');
  await page.getByLabel('Andere brieven en documenten').check();
  await page.getByLabel('Waarvoor is dat nodig?').fill('De huisarts moet weten wat er op school speelt.');
  await inspect(page, 'toestemming-1-vragen', { phone: true });
  await button(page, 'Toestemming vragen').click();
  await page.getByRole('alert').getByRole('link', { name: 'Vul in tot wanneer het geldt.' }).waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Organisatie' }).inputValue(), 'Huisartsenpraktijk Kade');
  assert.ok(await page.getByLabel('Andere brieven en documenten').isChecked());
  await page.getByLabel('Tot en met welke dag?').fill(day(90));
  await button(page, 'Toestemming vragen').click();
  await page.getByText('Gevraagd', { exact: true }).waitFor();
});

step('what was said is written down, with who heard it', async () => {
  await choose(page, 'Wat is het antwoord?', 'Ja');
  await choose(page, 'Hoe is het gezegd?', 'In een gesprek');
  assert.notEqual(await page.getByLabel('Van wie is dit antwoord?').inputValue(), '', 'the one who is asked is chosen');
  await inspect(page, 'toestemming-2-antwoord', { phone: true });
  await button(page, 'Antwoord opslaan').click();
  await page.getByText('Gegeven', { exact: true }).waitFor();
  await page.getByText(/ja, in een gesprek/).waitFor();
});

step('before anything goes, exactly that is shown', async () => {
  await link(page, 'Delen met deze toestemming').click();
  await heading(page, 'Gegevens delen');
  assert.equal(await page.getByRole('textbox', { name: 'Naam' }).inputValue(), 'dokter De Wit');
  await page.getByLabel('Met welke toestemming?').selectOption({ index: 0 });
  await page.getByLabel('brief-van-school.txt').check();
  await page.getByLabel('Tot en met welke dag?').fill(day(30));
  await inspect(page, 'toestemming-3-delen', { phone: true });
  await button(page, 'Bekijken wat er gaat').click();
  await page.getByRole('alert').getByRole('link', { name: /Kies een wettelijke taak/ }).waitFor();
  await page.getByLabel('Met welke toestemming?').selectOption({ index: 1 });
  await button(page, 'Bekijken wat er gaat').click();
  await heading(page, 'Dit gaat er precies');
  await page.getByText('Dit delen wij met u over').waitFor();
  await inspect(page, 'toestemming-4-precies', { phone: true });
  await button(page, 'Aanpassen').click();
  await heading(page, 'Gegevens delen');
  assert.equal(await page.getByRole('textbox', { name: 'Organisatie' }).inputValue(), 'Huisartsenpraktijk Kade');
  assert.ok(await page.getByLabel('brief-van-school.txt').isChecked());
  await button(page, 'Bekijken wat er gaat').click();
  await button(page, 'Delen').click();
  await page.getByText('Gedeeld. Hieronder staat precies wat er ging.').waitFor();
  await inspect(page, 'toestemming-5-gedeeld', { phone: true });
});

step('a part is hidden with a ground and a day', async () => {
  await page.goto(`${path}/verbergen`);
  await page.getByLabel('Wat verbergt u?').selectOption({ index: 1 });
  await choose(page, 'Waarom mag dat?', 'Het beschermt de privacy van iemand anders');
  await page.getByLabel('Wat is hier de reden?').fill('De buurvrouw wil niet bekend zijn.');
  await button(page, 'Verbergen').click();
  await page.getByRole('alert').getByRole('link', { name: 'Vul in wanneer u dit opnieuw bekijkt.' }).waitFor();
  await page.getByLabel('Wanneer bekijkt u dit opnieuw?').fill(day(20));
  await inspect(page, 'toestemming-6-verbergen', { phone: true });
  await button(page, 'Verbergen').click();
  await section(page, 'Verborgen voor bewoners').waitFor();
});

step('somebody is told what came from another', async () => {
  await page.goto(`${path}/informeren`);
  await page.getByLabel('Wie moet het weten?').selectOption({ index: 1 });
  await choose(page, 'Van wie kwamen de gegevens?', 'Een organisatie waarmee wij werken');
  await page.getByLabel('Welke gegevens?').fill('Dat u hulp krijgt van de wijkverpleging.');
  await button(page, 'Als taak opslaan').click();
  await inspect(page, 'toestemming-7-alles', { phone: true });
  await section(page, 'Nog te doen').getByRole('link').click();
  await button(page, 'Brief maken').click();
  await page.getByText('Verteld', { exact: true }).first().waitFor();
  await inspect(page, 'toestemming-8-verteld', { phone: true });
});

step('withdrawn: what rests on it alone stops at once, and the recipient has a letter', async () => {
  await page.goto(path);
  await openTab(page, 'Wie weet wat');
  await section(page, 'Toestemming').getByRole('link').first().click();
  await page.getByText('Intrekken', { exact: true }).click();
  await page.getByLabel('Wie trekt de toestemming in?').fill('De inwoner zelf');
  await button(page, 'Toestemming intrekken').click();
  await page.getByText('De toestemming is ingetrokken. Wat alleen daarop rustte, is gestopt.').waitFor();
  await inspect(page, 'toestemming-9-ingetrokken', { phone: true });
  await link(page, 'Terug naar Wie weet wat').click();
  await section(page, 'Gedeeld').getByText('Gestopt', { exact: true }).waitFor();
  await openTab(page, 'Documenten');
  await page.getByRole('link', { name: /^Delen van gegevens gestopt/ }).waitFor();
  await openTab(page, 'Tijdlijn');
  await page.getByText(/deelde gegevens met/).first().waitFor();
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['De Wit', 'buurvrouw', 'wijkverpleging']);
});
