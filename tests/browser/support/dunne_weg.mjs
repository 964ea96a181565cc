// The thin way: from a call at the desk to a closed melding, by everybody who has a part in it. Walked with scripts and without.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from './proef.mjs';
import { inwoners } from './bevolking.mjs';
import { inspect, logIn, openAs, openPage, startBrowser } from './browser.mjs';
import { assertClean } from './sporen.mjs';
import { startSchakel } from './start.mjs';
import {
  attach, button, choose, chosen, fillQuestion, heading, link, openTab, search, section, takeOver, way, wmo, writeNote,
} from './stappen.mjs';

const [persoon] = inwoners;
const vraag = 'Ik kom de trap niet meer op.\nKan er een traplift komen?';
const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
const mebibyte = 1024 * 1024;
const hasPoppler = spawnSync('pdfinfo', ['-v']).error === undefined;

// Six weeks from 13 November 2024 is First Christmas Day; after it come Second Christmas Day, a day made equal to a holiday, a
// Saturday and a Sunday (Algemene termijnenwet art. 1 and 3).
const ontvangen = '13-11-2024';
const laatsteDag = 'ma 30 december 2024';

export function thinWay({ javaScriptEnabled }) {
  let server, browser, loket, professional, huishouden;
  const step = way();
  const as = (rol) => openAs(browser, server, server.accounts[rol], { javaScriptEnabled });
  before(async () => { server = await startSchakel(); browser = await startBrowser(); });
  after(async () => { await browser?.close(); server?.stop(); });

  step('the desk finds a person by address, by BSN, and by name with date of birth', async () => {
    loket = await as('loketmedewerker');
    await heading(loket, 'Loket');
    await inspect(loket, '01-loket', { phone: true });
    for (const [i, text] of [persoon.adres, persoon.bsn, `${persoon.achternaam} ${persoon.geboren}`].entries()) {
      await search(loket, text);
      await loket.getByRole('listitem').filter({ hasText: persoon.naam }).getByText('Basisregistratie').waitFor();
      if (i === 0) await inspect(loket, '02-gevonden', { phone: true });
    }
  });

  step('what cannot be searched is explained, and nobody found says what to do', async () => {
    await search(loket, '123456789');
    await loket.getByRole('status').filter({ hasText: /BSN/ }).waitFor();
    await inspect(loket, '03-geen-bsn');
    await search(loket, '9999 ZZ 1');
    await loket.getByRole('heading', { name: 'Niemand gevonden' }).waitFor();
    await section(loket, 'Niemand gevonden').getByRole('link', { name: 'Inwoner zelf invoeren' }).waitFor();
    await inspect(loket, '04-niemand');
  });

  step('a question with faults: all faults at once, links to the fields, what was typed stays', async () => {
    await search(loket, persoon.bsn);
    await takeOver(loket, persoon);
    await heading(loket, 'Vraag opnemen');
    await loket.getByText(persoon.naam).first().waitFor();
    await inspect(loket, '05-vraag-opnemen', { phone: true });
    await choose(loket, 'Hoe kwam de vraag binnen?', 'Brief');
    await loket.getByLabel('Op welke dag kwam de vraag binnen?').fill('31-2-2025');
    await button(loket, 'Vraag opnemen').click();
    const summary = loket.getByRole('alert');
    await summary.waitFor();
    const faults = await summary.getByRole('link').allInnerTexts();
    assert.equal(faults.length, 6, faults.join(' | '));
    for (const about of [/vraag van de inwoner/, /wet/, /dag|datum/i, /team/, /vandaag iets gebeuren/, /veilig/])
      assert.ok(faults.some((fault) => about.test(fault)), `${about}`);
    assert.equal(await loket.getByLabel('Op welke dag kwam de vraag binnen?').inputValue(), '31-2-2025');
    assert.equal(await chosen(loket, 'Hoe kwam de vraag binnen?'), 'Brief');
    await inspect(loket, '06-vraag-fouten', { phone: true });
    await summary.getByRole('link', { name: /vraag van de inwoner/ }).click();
    await loket.keyboard.type('Ik ');
    assert.equal(await loket.getByLabel('Wat is de vraag?').inputValue(), 'Ik ', 'the link brings the cursor to the field');
  });

  step('the question is recorded and the receipt is there', async () => {
    await fillQuestion(loket, { woorden: vraag, wet: wmo, team: 'Leerdam', kanaal: 'Telefoon', ontvangen });
    await button(loket, 'Vraag opnemen').click();
    await loket.waitForURL('**/huishouden/*');
    await loket.getByRole('status').filter({ hasText: 'De vraag is opgenomen' }).waitFor();
    huishouden = new URL(loket.url()).pathname;
    await section(loket, 'Vragen').getByText('Kan er een traplift komen?').waitFor();
    const tabs = loket.getByRole('navigation', { name: 'Onderdelen van dit huishouden' }).getByRole('link');
    assert.deepEqual(await tabs.allInnerTexts(), ['Overzicht', 'Documenten'], 'the desk does not see what was talked about');
    await openTab(loket, 'Documenten');
    await section(loket, 'Documenten').getByRole('link', { name: /Ontvangstbevestiging/ }).waitFor();
    await inspect(loket, '07-opgenomen');
  });

  step('the professional sees it on the work list with the right last day', async () => {
    professional = await as('professional');
    await heading(professional, 'Mijn werk');
    await link(section(professional, 'Meldingen van het team'), 'Van het team').click();
    await professional.waitForURL('**/werk/team?*');
    const row = professional.getByRole('row').filter({ hasText: 'traplift' });
    await row.getByText(laatsteDag).waitFor();
    await inspect(professional, '08-werk', { phone: true });
    await row.getByRole('link').first().click();
    await professional.waitForURL(`**${huishouden}`);
    await section(professional, 'Vragen').getByText(laatsteDag).waitFor();
    await inspect(professional, '09-huishouden', { phone: true });
  });

  step('the number of the melding, in the field on top of every page, finds the person', async () => {
    const number = /\d{4}-\d{6}/.exec(await section(professional, 'Vragen').innerText())[0];
    await professional.getByRole('searchbox', { name: /^Zoek op naam/ }).fill(number);
    await professional.keyboard.press('Enter');
    await professional.waitForURL('**/zoeken/*');
    await professional.getByRole('listitem').filter({ hasText: persoon.naam }).getByText('Bekend in Schakel').waitFor();
    await professional.goto(huishouden);
  });

  step('a contactverslag is written, mended and withdrawn with a reason', async () => {
    await writeNote(professional, 'Mevrouw belt over de traplift.', { metWie: 'de dochter', hoe: 'Telefoon', dag: '20-11-2024' });
    await inspect(professional, '10-contactverslag');
    const notes = section(professional, 'Contactverslagen');
    await notes.getByText('Gesproken met de dochter').waitFor();
    await link(notes, /^Verbeteren/).click();
    await heading(professional, 'Contactverslag verbeteren');
    await inspect(professional, '11-verbeteren');
    await professional.getByLabel('Wat is er besproken?').fill('Mevrouw belt over de traplift. Zij slaapt nu beneden.');
    await button(professional, 'Verbeterd verslag opslaan').click();
    await professional.getByText('Het contactverslag is verbeterd.').waitFor();
    await notes.getByText('Zij slaapt nu beneden.').waitFor();
    await notes.getByText('later verbeterd').waitFor();
    await link(notes, /^Intrekken/).click();
    await heading(professional, 'Contactverslag intrekken');
    await button(professional, 'Verslag intrekken').click();
    await professional.getByRole('alert').getByText('Schrijf op waarom u dit verslag intrekt.').waitFor();
    await inspect(professional, '12-intrekken');
    await professional.getByLabel('Waarom trekt u dit verslag in?').fill('Dit ging over iemand anders');
    await button(professional, 'Verslag intrekken').click();
    await professional.getByText('Het contactverslag is ingetrokken.').waitFor();
    await notes.getByText('Dit ging over iemand anders').waitFor();
    assert.equal(await notes.getByText('Zij slaapt nu beneden.').count(), 0);
  });

  step('a PDF is added; a program and what is too large are refused in words', async () => {
    await attach(professional, 'offerte.pdf', pdf);
    await professional.getByText('De bijlage is toegevoegd.').waitFor();
    const added = section(professional, 'Documenten').getByRole('link', { name: 'offerte.pdf' });
    const answer = await professional.request.get(await added.getAttribute('href'));
    assert.equal(await answer.text(), pdf);
    assert.match(answer.headers()['content-disposition'], /^attachment/);
    await attach(professional, 'rekening.pdf', 'MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff');
    await section(professional, 'Documenten').getByText('Dit soort bestand kan niet.').waitFor();
    await inspect(professional, '13-bijlage-geweigerd');
    await attach(professional, 'scan.pdf', Buffer.alloc(10 * mebibyte + 1, '%PDF-'));
    await section(professional, 'Documenten').getByText('Het mag hoogstens 10 MB zijn.').waitFor();
    await attach(professional, 'film.pdf', Buffer.alloc(12 * mebibyte, '%PDF-'));
    await heading(professional, 'Dit is te groot');
    await professional.goto(`${huishouden}/documenten`);
    assert.equal(await section(professional, 'Documenten').getByRole('listitem').count(), 2, 'the receipt and the one PDF');
  });

  step('the receipt opens as a tagged PDF with the last day in it, and stays the same', async (t) => {
    const letter = await link(section(professional, 'Documenten'), /Ontvangstbevestiging/).getAttribute('href');
    const answer = await professional.request.get(letter);
    assert.equal(answer.headers()['content-type'], 'application/pdf');
    const bytes = await answer.body();
    assert.match(bytes.subarray(0, 5).toString(), /^%PDF-/);
    assert.deepEqual(await (await professional.request.get(letter)).body(), bytes);
    if (!hasPoppler) return t.skip('poppler (pdfinfo) is niet geïnstalleerd');
    const file = join(server.folder, 'brief.pdf');
    writeFileSync(file, bytes);
    assert.match(execFileSync('pdfinfo', [file], { encoding: 'utf8' }), /Tagged: +yes/);
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    assert.match(text, /30 december 2024/);
    assert.ok(text.includes(persoon.achternaam) && text.includes('traplift'), text);
  });

  step('the team leader sees who looked and what was changed', async () => {
    const leader = await as('teamleider');
    await leader.goto(huishouden);
    await openTab(leader, 'Logboek');
    await heading(leader, 'Wie keek hier?');
    const rows = (await leader.getByRole('row').allInnerTexts()).map((row) => row.replace(/\s+/g, ' '));
    const saw = (who, what) => rows.some((row) => row.includes(who) && row.includes(what));
    for (const [who, what] of [['Joke Verhoeven', 'melding opnemen'], ['Samira el Amrani', 'huishouden inzien'],
      ['Samira el Amrani', 'verslag verbeteren'], ['Samira el Amrani', 'verslag intrekken'],
      ['Samira el Amrani', 'document inzien'], ['Peter de Groot', 'huishouden inzien']])
      assert.ok(saw(who, what), `${who}: ${what}\n${rows.join('\n')}`);
    await inspect(leader, '14-logboek', { phone: true });
    await leader.context().close();
  });

  step('the story of the household on its own tab, by kind', async () => {
    await openTab(professional, 'Tijdlijn');
    const story = professional.getByRole('list').filter({ hasText: 'stelde een vraag' });
    await story.getByText(/Kan er een traplift komen/).waitFor();
    await story.getByText('schreef een contactverslag. Het is ingetrokken.').waitFor();
    await inspect(professional, '14a-tijdlijn', { phone: true });
    await professional.getByLabel('Wat', { exact: true }).selectOption('Vragen');
    await button(professional, 'Toon').click();
    await professional.waitForURL('**/tijdlijn?wat=vragen*');
    await professional.getByText(/Kan er een traplift komen/).waitFor();
    assert.equal(await professional.getByText('schreef een contactverslag').count(), 0);
  });

  step('a Wmo-melding is closed only with consent', async () => {
    await openTab(professional, 'Overzicht');
    await link(professional, 'Melding sluiten').click();
    await heading(professional, 'Melding sluiten');
    await choose(professional, 'Waarom sluit u deze melding?', 'Geen contact gekregen');
    await professional.getByLabel('Toelichting').fill('Drie keer gebeld.');
    await button(professional, 'Melding sluiten').click();
    await professional.getByRole('alert').getByText(/Wmo 2015, artikel 2.3.2/).waitFor();
    assert.equal(await professional.getByLabel('Toelichting').inputValue(), 'Drie keer gebeld.');
    await inspect(professional, '15-sluiten-geweigerd', { phone: true });
    await choose(professional, 'Waarom sluit u deze melding?', 'De vraag is beantwoord en de inwoner vindt dat ook');
    await button(professional, 'Melding sluiten').click();
    await professional.getByRole('alert').getByText('Schrijf op wie dit heeft gezegd.').waitFor();
    assert.equal(await professional.getByRole('alert').getByRole('link').count(), 3, 'who, how and when');
    await professional.getByLabel('Wie heeft dit gezegd?').fill('mevrouw zelf');
    await professional.getByLabel('Hoe is dit gezegd?').fill('aan de telefoon');
    await professional.getByLabel('Op welke dag?').fill('2-12-2024');
    await button(professional, 'Melding sluiten').click();
    await professional.getByText('De melding is gesloten.').waitFor();
    await section(professional, 'Vragen').getByText(/^Gesloten op/).waitFor();
    await inspect(professional, '16-gesloten');
    await professional.goto('/werk/team');
    await professional.getByText('Er zijn geen open meldingen').waitFor();
    await inspect(professional, '17-werk-leeg');
  });

  step('an account that the administrator makes can log in; switched off it cannot', async () => {
    const beheer = await as('beheerder');
    await heading(beheer, 'Accounts');
    const nieuw = section(beheer, 'Nieuw account');
    await nieuw.getByLabel('Naam', { exact: true }).fill('Nieuwe Collega');
    await nieuw.getByLabel('Inlognaam').fill('collega');
    await nieuw.getByLabel('Wachtwoord').fill('kort');
    await button(nieuw, 'Account maken').click();
    await beheer.getByRole('alert').waitFor();
    await inspect(beheer, '18-accounts-fouten');
    await choose(nieuw, 'Rol', 'Professional');
    await choose(nieuw, 'Team', 'Vianen');
    await nieuw.getByLabel('Wachtwoord').fill('appel-dijk-wilg-zeil');
    await button(nieuw, 'Account maken').click();
    await beheer.getByText('Het account is opgeslagen.').waitFor();
    await inspect(beheer, '19-accounts', { phone: true });
    const collega = await openAs(browser, server, { naam: 'collega', wachtwoord: 'appel-dijk-wilg-zeil' }, { javaScriptEnabled });
    await heading(collega, 'Mijn werk');
    await link(beheer, /Nieuw wachtwoord voor Nieuwe Collega/).click();
    await heading(beheer, 'Nieuw wachtwoord');
    await inspect(beheer, '20-nieuw-wachtwoord');
    await beheer.getByLabel('Wachtwoord').fill('molen-brug-noot-tegel');
    await button(beheer, 'Wachtwoord zetten').click();
    await beheer.getByText('Het account is opgeslagen.').waitFor();
    await collega.goto('/werk');
    await heading(collega, 'Inloggen');
    await logIn(collega, { naam: 'collega', wachtwoord: 'molen-brug-noot-tegel' });
    await heading(collega, 'Mijn werk');
    await button(beheer, /Uitzetten van Nieuwe Collega/).click();
    await button(beheer, /Aanzetten van Nieuwe Collega/).waitFor();
    await collega.goto('/werk');
    await heading(collega, 'Inloggen');
    await logIn(collega, { naam: 'collega', wachtwoord: 'molen-brug-noot-tegel' });
    await collega.getByRole('alert').waitFor();
    await heading(collega, 'Inloggen');
  });

  step('who logs out is out', async () => {
    await loket.locator('summary').filter({ hasText: 'Joke Verhoeven' }).click();
    await button(loket, 'Uitloggen').click();
    await loket.getByText('U bent uitgelogd.').waitFor();
    await inspect(loket, '21-uitgelogd');
    await loket.goto(huishouden);
    await heading(loket, 'Inloggen');
  });

  step('nothing about anybody in an address or in the log, and a clean end', async () => {
    await browser.close();
    await assertClean(server, ['traplift', 'dochter', 'beneden']);
  });
}
