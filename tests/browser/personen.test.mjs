// Finding, not doubling and merging people, and asking for a secret address, as the desk and the team do it.
import assert from 'node:assert/strict';
import { after, before } from './support/proef.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import {
  button, choose, fillQuestion, heading, link, openTab, search, section, way, wmo, writeNote,
} from './support/stappen.mjs';

let server, browser, loket, professional, huishouden;
before(async () => { server = await startSchakel(); browser = await startBrowser(); });
after(async () => { await browser?.close(); server?.stop(); });
const step = way();

async function enter(page, { voornaam, achternaam, geboren }) {
  await page.goto('/persoon/invoeren');
  const form = page.getByRole('main');
  await form.getByLabel('Voornaam').fill(voornaam);
  await form.getByLabel('Achternaam').fill(achternaam);
  await form.getByLabel('Geboortedatum').fill(geboren);
  await button(page, 'Verder met de vraag').click();
}

async function ask(page, woorden) {
  await heading(page, 'Vraag opnemen');
  await fillQuestion(page, { woorden, wet: wmo, team: 'Leerdam' });
  await button(page, 'Vraag opnemen').click();
  await page.waitForURL('**/huishouden/*');
  return page.url();
}

step('who is entered by hand is found at once, while typing, as his name is heard', async () => {
  loket = await openAs(browser, server, server.accounts.loketmedewerker);
  await enter(loket, { voornaam: 'Zeynep', achternaam: 'Öztürkoğlu', geboren: '24-3-1980' });
  huishouden = await ask(loket, 'Ik heb hulp nodig.');
  await loket.goto('/loket');
  await loket.getByLabel('Wie is het?').pressSequentially('ozturkoolu', { delay: 50 });
  await loket.getByRole('listitem').filter({ hasText: 'Zeynep' }).getByText('Niet geverifieerd').waitFor();
  await loket.getByRole('status').filter({ hasText: '1 inwoner in Schakel' }).waitFor();
  await inspect(loket, '90-typend', { phone: true });
  await loket.getByLabel('Wie is het?').fill('xqxqxq');
  await loket.getByRole('status').filter({ hasText: 'Nog niemand in Schakel' }).waitFor();
  await loket.getByLabel('Wie is het?').fill('');
  await loket.locator('[data-typend]').waitFor({ state: 'hidden' });
});

step('twenty keystrokes a second: every one is answered and the answer of the last is what stands there', async () => {
  const caller = new Caller(server);
  await caller.logIn(server.accounts.professional);
  const text = 'öztürkoğlu zeynep 24';
  const answers = await Promise.all([...text].map(async (_, i) => {
    await new Promise((done) => { setTimeout(done, i * 50); });
    return caller.send('/zoeken/typend', { token: caller.token, zoek: text.slice(0, i + 1) });
  }));
  for (const [i, { status, text: html }] of answers.entries()) {
    assert.equal(status, 200);
    if (i > 1 && i < 17) assert.match(html, /Zeynep/, text.slice(0, i + 1));
  }
});

step('the same person once more: is this the same?', async () => {
  await enter(loket, { voornaam: 'Zeynep', achternaam: 'Osturkoglu', geboren: '24-3-1980' });
  await loket.getByRole('heading', { name: 'Is dit dezelfde persoon?' }).waitFor();
  await section(loket, 'Is dit dezelfde persoon?').getByText('Zeynep Öztürkoğlu').first().waitFor();
  await inspect(loket, '91-dezelfde', { phone: true });
  assert.equal(await loket.getByLabel('Achternaam').inputValue(), 'Osturkoglu');
  await link(loket, /Ja, neem de vraag op/).click();
  await heading(loket, 'Vraag opnemen');
  await loket.getByText('Zeynep Öztürkoğlu').first().waitFor();
  await enter(loket, { voornaam: 'Zeynep', achternaam: 'Osturkoglu', geboren: '24-3-1980' });
  await button(loket, 'Nee, dit is iemand anders').click();
  await ask(loket, 'Ik ben haar nicht.');
  await enter(loket, { voornaam: 'Zeynep', achternaam: 'Oztoerkoglu', geboren: '24-3-1981' }); // heard wrong, so nobody notices
  await ask(loket, 'Nog een vraag.');
});

step('two that are one are put side by side and merged', async () => {
  professional = await openAs(browser, server, server.accounts.professional);
  await professional.goto(huishouden);
  await link(professional, /er dubbel in/).click();
  await heading(professional, 'Staat deze inwoner er dubbel in?');
  await professional.getByText('Er is niemand in Schakel die op deze inwoner lijkt.').waitFor(); // the desk said so
  await inspect(professional, '92-niemand-lijkt');
  const other = section(professional, 'Zelf zoeken');
  await other.getByLabel('Wie is de andere?').fill('Ozturkoglu');
  await button(other, 'Zoeken').click();
  await link(professional, /Naast elkaar zetten.*Oztoerkoglu/).click();
  await heading(professional, 'Zijn dit dezelfde?');
  await inspect(professional, '93-samenvoegen', { phone: true });
  await button(professional, 'Samenvoegen').click();
  await professional.getByRole('alert').getByText(/hoe u weet/).waitFor();
  await choose(professional, 'Geboren', '24 maart 1980');
  await professional.getByLabel(/Hoe weet u/).fill('Mevrouw liet haar paspoort zien.');
  await button(professional, 'Samenvoegen').click();
  await professional.getByText('De twee inwoners zijn nu één.').waitFor();
  assert.equal(await section(professional, 'Vragen').getByRole('article').count(), 2);
  await inspect(professional, '94-samengevoegd', { phone: true });
});

step('two that turn out to be two are parted again, with what came since as the user says', async () => {
  await writeNote(professional, 'Gesproken na het samenvoegen.', { metWie: 'de nicht' });
  await openTab(professional, 'Overzicht');
  await link(professional, /Gegevens en contact/).click();
  await section(professional, 'Samengevoegd').getByText(/paspoort/).waitFor();
  await inspect(professional, '94a-persoon-samengevoegd', { phone: true });
  await link(professional, /Toch twee mensen/).click();
  await heading(professional, 'Toch twee mensen');
  await professional.getByLabel(/Gesproken na het samenvoegen/).check();
  await button(professional, 'Dit zijn twee mensen').click();
  await professional.getByRole('alert').getByText(/hoe u weet/).waitFor();
  assert.ok(await professional.getByLabel(/Gesproken na het samenvoegen/).isChecked());
  await professional.getByLabel(/Hoe weet u/).fill('Zij stonden samen aan de balie.');
  await inspect(professional, '94b-splitsen', { phone: true });
  await button(professional, 'Dit zijn twee mensen').click();
  await professional.getByText('Het zijn weer twee inwoners.').waitFor();
  await link(professional, 'Terug naar het huishouden').click();
  await professional.waitForURL('**/huishouden/*');
  assert.equal(await section(professional, 'Vragen').getByRole('article').count(), 1);
  await openTab(professional, 'Contact');
  await section(professional, 'Contactverslagen').getByText('Er is nog geen contact opgeschreven.').waitFor();
});

step('a secret address is asked for with a reason, and a death stands on the work list', async () => {
  for (const bsn of ['999942414', '999906161']) {
    await loket.goto('/loket');
    await search(loket, bsn);
    await button(loket, /Vraag opnemen/).click();
    await ask(loket, 'Ik wil graag advies.');
  }
  await professional.goto('/werk/team');
  await professional.getByText(/De inwoner is overleden op 28 juli 2018/).waitFor();
  await inspect(professional, '95-werk-overleden', { phone: true });
  await loket.goto('/loket');
  await search(loket, '999942414');
  const naam = await loket.getByRole('listitem').getByRole('strong').first().innerText();
  await link(professional, new RegExp(naam.split(' ').at(-1))).first().click();
  await professional.getByText('Geheim adres', { exact: true }).first().waitFor();
  await inspect(professional, '96-geheim-huishouden', { phone: true });
  await link(professional, /Adres opvragen/).click();
  await heading(professional, 'Geheim adres');
  await button(professional, 'Adres tonen').click();
  await professional.getByRole('alert').getByText('Kies waarvoor u het adres nodig hebt.').waitFor();
  await inspect(professional, '97-adres-vragen', { phone: true });
  await choose(professional, 'Waarvoor hebt u het adres nodig?', 'Ik ga bij de inwoner op bezoek');
  await professional.getByLabel('Waarom is dat nu nodig?').fill('Huisbezoek op dinsdag.');
  await button(professional, 'Adres tonen').click();
  await professional.getByText('In het logboek staat dat u dit adres hebt gezien').waitFor();
  await inspect(professional, '98-adres', { phone: true });
});

step('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['öztürkoğlu', 'osturkoglu', 'zeynep', 'nicht', 'paspoort']);
});
