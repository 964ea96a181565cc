// More than one at once: two people on one text, a melding on the wrong person, one form that is sent twice.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import {
  button, choose, fillQuestion, heading, link, openTab, record, search, section, takeOver, wmo, writeNote,
} from './support/stappen.mjs';

let server, browser, loket, samira, els;
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  loket = await openAs(browser, server, server.accounts.loketmedewerker);
  samira = await openAs(browser, server, server.accounts.professional);
  const account = server.account({ naam: 'Els Wijker', inlognaam: 'els', rol: 'professional', team: 'Leerdam' });
  els = await openAs(browser, server, account);
});
after(async () => { await browser?.close(); server?.stop(); });

const questions = (page) => section(page, 'Vragen').getByRole('article');
const openOnWorkList = async (page, words) => {
  await page.goto('/werk/team');
  return page.getByRole('row').filter({ hasText: words }).count();
};

test('two people mend the same note: both texts side by side, a merge is saved, nothing is lost', async () => {
  const huishouden = await record(loket, inwoners[3], { woorden: 'De drempel is te hoog.' });
  await samira.goto(huishouden);
  await writeNote(samira, 'Eerste tekst.');
  for (const page of [samira, els]) {
    await page.goto(`${huishouden}/contact`);
    await link(page, /^Verbeteren/).click();
    await heading(page, 'Contactverslag verbeteren');
  }
  await samira.getByLabel('Wat is er besproken?').fill('Eerste tekst. Meneer wil een helling.');
  await button(samira, 'Verbeterd verslag opslaan').click();
  await samira.getByText('Het contactverslag is verbeterd.').waitFor();
  await els.getByLabel('Wat is er besproken?').fill('Eerste tekst. De zoon helpt op dinsdag.');
  await button(els, 'Verbeterd verslag opslaan').click();
  await heading(els, 'Iemand anders was u voor');
  await els.getByRole('paragraph').filter({ hasText: 'Meneer wil een helling.' }).waitFor();
  await els.getByRole('paragraph').filter({ hasText: 'De zoon helpt op dinsdag.' }).waitFor();
  assert.equal(await els.getByLabel('Wat is er besproken?').inputValue(), 'Eerste tekst. De zoon helpt op dinsdag.');
  await inspect(els, '40-gelijktijdig', { phone: true });
  await els.getByLabel('Wat is er besproken?').fill('Eerste tekst. Meneer wil een helling. De zoon helpt op dinsdag.');
  await button(els, 'Deze tekst opslaan').click();
  await els.getByText('Het contactverslag is verbeterd.').waitFor();
  await samira.goto(`${huishouden}/contact`);
  await samira.getByText('Eerste tekst. Meneer wil een helling. De zoon helpt op dinsdag.').waitFor();
});

test('a note that was withdrawn meanwhile cannot be mended, and says so', async () => {
  const huishouden = await record(loket, inwoners[4], { woorden: 'Ik zie slecht.' });
  await samira.goto(huishouden);
  await writeNote(samira, 'Over de bril.');
  await els.goto(`${huishouden}/contact`);
  await link(els, /^Verbeteren/).click();
  await link(samira, /^Intrekken/).click();
  await samira.getByLabel('Waarom trekt u dit verslag in?').fill('Verkeerd dossier');
  await button(samira, 'Verslag intrekken').click();
  await samira.getByText('Het contactverslag is ingetrokken.').waitFor();
  await els.getByLabel('Wat is er besproken?').fill('Over de bril en de lamp.');
  await button(els, 'Verbeterd verslag opslaan').click();
  await els.getByText(/Dit verslag is ingetrokken door Samira el Amrani: Verkeerd dossier/).waitFor();
  await els.getByText('Over de bril en de lamp.').waitFor();
  await inspect(els, '41-intussen-ingetrokken');
});

test('two people close the same melding: the second one hears it', async () => {
  const question = { woorden: 'Waar vind ik de bibliotheek?', wet: 'Nog niet duidelijk of geen wet' };
  const huishouden = await record(loket, inwoners[5], question);
  for (const page of [samira, els]) {
    await page.goto(huishouden);
    await link(page, 'Melding sluiten').click();
    await heading(page, 'Melding sluiten');
  }
  for (const page of [samira, els]) {
    await choose(page, 'Waarom sluit u deze melding?', 'Per vergissing opgenomen');
    await page.getByLabel('Toelichting').fill('Dit was een proef.');
    await button(page, 'Melding sluiten').click();
  }
  await samira.getByText('De melding is gesloten.').waitFor();
  await heading(els, 'Iemand anders was u voor');
  await inspect(els, '42-intussen-gesloten');
});

test('a melding on the wrong person is moved; nobody has business in the wrong household any more', async () => {
  const [wrong, right] = inwoners.slice(6);
  const wrongPath = await record(loket, wrong, { woorden: 'Ik heb een scootmobiel nodig.', team: 'Leerdam' });
  await link(loket, /Verplaats/).click();
  await heading(loket, 'Melding verplaatsen');
  const finder = loket.getByRole('search', { name: 'Juiste inwoner zoeken' });
  await finder.getByLabel('Wie is de juiste inwoner?').fill(right.bsn);
  await button(finder, 'Zoeken').click();
  await loket.getByText(right.naam).waitFor();
  await button(loket, 'Melding verplaatsen').click();
  await loket.getByRole('alert').getByRole('link').first().waitFor();
  assert.equal(await loket.getByRole('alert').getByRole('link').count(), 2, 'who and why');
  await inspect(loket, '43-verplaatsen', { phone: true });
  await loket.getByText(right.naam).click();
  await loket.getByLabel('Wat ging er mis?').fill('Twee mensen met bijna dezelfde naam');
  await button(loket, 'Melding verplaatsen').click();
  await loket.getByText('De melding staat nu op de juiste inwoner.').waitFor();
  await section(loket, 'Wie wonen hier').getByText(right.naam, { exact: true }).waitFor();
  await section(loket, 'Vragen').getByText('Ik heb een scootmobiel nodig.').waitFor();
  await openTab(loket, 'Documenten');
  const letter = section(loket, 'Documenten').getByRole('link', { name: /Ontvangstbevestiging/ });
  assert.equal(await letter.count(), 1);
  const rightPath = new URL(loket.url()).pathname.replace('/documenten', '');
  assert.notEqual(rightPath, wrongPath);
  await inspect(loket, '44-verplaatst');

  await samira.goto('/werk/team');
  const row = samira.getByRole('row').filter({ hasText: 'scootmobiel' });
  assert.equal(await row.count(), 1);
  assert.equal(await row.getByRole('link').first().getAttribute('href'), rightPath);
  for (const page of [loket, samira]) {
    await page.goto(wrongPath);
    await heading(page, 'U mag dit niet zien');
  }
  const leader = await openAs(browser, server, server.accounts.teamleider);
  await leader.goto(wrongPath);
  await leader.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await leader.getByText('scootmobiel').count(), 0);
  assert.equal(await link(leader, /Ontvangstbevestiging/).count(), 0);
  await leader.context().close();
});

test('the letter that was made before a move does not go along with the wrong name on it', async (t) => {
  const [wrong, right] = inwoners.slice(8);
  await record(loket, wrong, { woorden: 'Ik wil een hulphond.' });
  const letterOn = async (page) => {
    await openTab(page, 'Documenten');
    return section(page, 'Documenten').getByRole('link', { name: /Ontvangstbevestiging/ }).getAttribute('href');
  };
  const textOf = async (path) => {
    const input = await (await loket.request.get(path)).body();
    return execFileSync('pdftotext', ['-', '-'], { input, encoding: 'utf8' });
  };
  let before;
  try {
    before = await textOf(await letterOn(loket));
  } catch (error) {
    if (error.code === 'ENOENT') return t.skip('poppler (pdftotext) is niet geïnstalleerd');
    throw error;
  }
  assert.ok(before.includes(wrong.achternaam));
  await openTab(loket, 'Overzicht');
  await link(loket, /Verplaats/).click();
  const finder = loket.getByRole('search', { name: 'Juiste inwoner zoeken' });
  await finder.getByLabel('Wie is de juiste inwoner?').fill(right.bsn);
  await button(finder, 'Zoeken').click();
  await loket.getByText(right.naam).click();
  await loket.getByLabel('Wat ging er mis?').fill('Verkeerd aangeklikt');
  await button(loket, 'Melding verplaatsen').click();
  await loket.getByText('De melding staat nu op de juiste inwoner.').waitFor();
  const now = await textOf(await letterOn(loket));
  assert.ok(now.includes(right.achternaam), now);
  assert.ok(!now.includes(wrong.achternaam), now);
});

test('a double click on "Vraag opnemen" gives one melding', async () => {
  await loket.goto('/loket');
  await search(loket, inwoners[10].bsn);
  await takeOver(loket, inwoners[10]);
  await heading(loket, 'Vraag opnemen');
  await fillQuestion(loket, { woorden: 'Mijn douche is glad.', wet: wmo, team: 'Leerdam' });
  await button(loket, 'Vraag opnemen').dblclick();
  await loket.waitForURL('**/huishouden/*');
  assert.equal(await questions(loket).count(), 1);
  assert.equal(await openOnWorkList(samira, 'douche'), 1);
});

test('without scripts a double click gives one melding as well', async () => {
  const page = await openAs(browser, server, server.accounts.loketmedewerker, { javaScriptEnabled: false });
  await search(page, inwoners[11].bsn);
  await takeOver(page, inwoners[11]);
  await heading(page, 'Vraag opnemen');
  await fillQuestion(page, { woorden: 'Mijn bel is te zacht.', wet: wmo, team: 'Leerdam' });
  await button(page, 'Vraag opnemen').dblclick();
  await page.waitForURL('**/huishouden/*');
  assert.equal(await openOnWorkList(samira, 'bel is te zacht'), 1);
  await page.context().close();
});

test('going back and sending again gives one melding', async () => {
  await loket.goto('/loket');
  await search(loket, inwoners[12].bsn);
  await takeOver(loket, inwoners[12]);
  await heading(loket, 'Vraag opnemen');
  await fillQuestion(loket, { woorden: 'Ik kan de was niet ophangen.', wet: wmo, team: 'Leerdam' });
  await button(loket, 'Vraag opnemen').click();
  await loket.waitForURL('**/huishouden/*');
  await loket.goBack();
  await heading(loket, 'Vraag opnemen');
  await button(loket, 'Vraag opnemen').click();
  await loket.getByRole('alert').or(section(loket, 'Vragen')).first().waitFor();
  assert.equal(await openOnWorkList(samira, 'was niet ophangen'), 1);
});

test('ten times the same form at once gives one melding', async () => {
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  const [path, form] = await caller.questionForm(inwoners[13], { woorden: 'Tien keer dezelfde vraag.' });
  const answers = await Promise.all(Array.from({ length: 10 }, () => caller.send(path, form)));
  assert.deepEqual([...new Set(answers.map((answer) => answer.status))], [303]);
  assert.equal(new Set(answers.map((answer) => answer.location)).size, 1);
  assert.equal(await openOnWorkList(samira, 'Tien keer dezelfde vraag'), 1);
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['drempel', 'helling', 'scootmobiel', 'douche', 'dezelfde']);
});
