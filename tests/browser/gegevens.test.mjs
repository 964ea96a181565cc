// A person's details: how he is safely reached, what he says beside the register, the unborn, and staying elsewhere.
import assert from 'node:assert/strict';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, fillQuestion, heading, link, openTab, record, search, section, way, wmo } from './support/stappen.mjs';

const [persoon, ander] = inwoners.filter(({ vrouw }) => vrouw);
let server, browser, loket, professional, huishouden;
const step = way();
before(async () => { server = await startSchakel(); browser = await startBrowser(); });
after(async () => { await browser?.close(); server?.stop(); });
const as = (rol) => openAs(browser, server, server.accounts[rol]);

step('the desk writes down what is not safe before the question', async () => {
  loket = await as('loketmedewerker');
  await search(loket, persoon.bsn);
  await button(loket, /Vraag opnemen/).first().click();
  await heading(loket, 'Vraag opnemen');
  await link(loket, 'Veilig bereiken, taal en tolk').click();
  await choose(loket, 'Is een brief veilig?', 'Nee');
  await choose(loket, 'Is bellen veilig?', 'Alleen als…');
  await choose(loket, 'Is er een tolk nodig?', 'Ja, voor deze taal');
  await button(loket, 'Opslaan').click();
  await loket.getByRole('alert').getByText('Schrijf op voor welke taal er een tolk nodig is.').waitFor();
  await loket.getByRole('alert').getByText(/Schrijf op wanneer het wel veilig is/).waitFor();
  await inspect(loket, 'g1-bereik-fouten', { phone: true });
  await loket.getByLabel('Wanneer is bellen veilig?').fill('haar man aan het werk is');
  await loket.getByLabel('Welke taal spreekt').fill('Turks');
  await button(loket, 'Opslaan').click();
  await heading(loket, 'Vraag opnemen');
  await link(loket, 'Telefoonnummer of e-mailadres toevoegen').click();
  await loket.getByLabel('Telefoonnummer of e-mailadres').fill('06-1234');
  await button(loket, 'Opslaan').click();
  await loket.getByRole('alert').getByText(/Dit telefoonnummer kan niet/).waitFor();
  await loket.getByLabel('Telefoonnummer of e-mailadres').fill('06-12 34 56 78');
  await loket.getByLabel('Van wie is het?').fill('van mijn dochter');
  await inspect(loket, 'g2-nummer', { phone: true });
  await button(loket, 'Opslaan').click();
  await heading(loket, 'Vraag opnemen');
  await loket.getByText('Bel alleen als: haar man aan het werk is').waitFor();
  await loket.getByText('Geen brief sturen: post is niet veilig').waitFor();
  await inspect(loket, 'g3-vraag', { phone: true });
  await fillQuestion(loket, { woorden: 'Ik heb hulp nodig.', wet: wmo, team: 'Leerdam' });
  await button(loket, 'Vraag opnemen').click();
  await loket.waitForURL('**/huishouden/*');
  huishouden = loket.url();
});

step('the team sees it beside the number and the letter, and finds the number', async () => {
  professional = await as('professional');
  await professional.goto(huishouden);
  const wie = section(professional, 'Wie wonen hier');
  await wie.getByText('06-12 34 56 78').waitFor();
  await wie.getByText('Bel alleen als: haar man aan het werk is').waitFor();
  await wie.getByText('Tolk nodig: Turks').waitFor();
  await openTab(professional, 'Documenten');
  await section(professional, 'Documenten').getByText('Geen brief sturen: post is niet veilig').waitFor();
  await inspect(professional, 'g4-huishouden', { phone: true });
  await professional.goto('/loket');
  await search(professional, '+31 6 12345678');
  await professional.getByRole('listitem').filter({ hasText: persoon.naam }).waitFor();
  await professional.getByText(/kent geen telefoonnummers/).waitFor();
});

step('what he says stands beside the register, with who said it', async () => {
  await professional.goto(huishouden);
  await link(professional, /Gegevens en contact/).click();
  await heading(professional, persoon.naam);
  await inspect(professional, 'g5-persoon', { phone: true });
  await link(professional, 'Gegevens aanpassen').click();
  await professional.getByLabel('Achternaam').fill('Andersgenoemd');
  await button(professional, 'Opslaan').click();
  await professional.getByRole('alert').getByText('Schrijf op wie dit vertelt.').waitFor();
  assert.equal(await professional.getByLabel('Achternaam').inputValue(), 'Andersgenoemd');
  await professional.getByLabel('Wie vertelt dit?').fill('mevrouw zelf');
  await inspect(professional, 'g6-gegevens', { phone: true });
  await button(professional, 'Opslaan').click();
  await professional.getByText(/Inwoner zegt: .*Andersgenoemd/).waitFor();
  await professional.getByText(/terugmelding/).waitFor();
  await heading(professional, persoon.naam);
  await inspect(professional, 'g7-persoon-zegt', { phone: true });
});

step('two who change the same see both', async () => {
  const tweede = await as('teamleider');
  const path = `${new URL(professional.url()).pathname}/contact`;
  await tweede.goto(path);
  await professional.goto(path);
  await choose(tweede, 'Is mailen veilig?', 'Nee');
  await button(tweede, 'Opslaan').click();
  await tweede.getByText('Het is opgeslagen.').waitFor();
  await choose(professional, 'Is mailen veilig?', 'Ja');
  await button(professional, 'Opslaan').click();
  await professional.getByRole('row').filter({ hasText: 'Is mailen veilig?' }).getByRole('cell', { name: 'Nee' }).waitFor();
  await inspect(professional, 'g8-tegelijk', { phone: true });
  await button(professional, 'Opslaan').click();
  await professional.getByText('Het is opgeslagen.').waitFor();
  await tweede.context().close();
});

step('a child that is expected, and one that will not be born', async () => {
  const people = await record(loket, ander, { woorden: 'Wij verwachten een kind.' });
  await professional.goto(people);
  await link(professional, /Gegevens en contact/).click();
  for (const born of [true, false]) {
    await link(professional, 'Ongeboren kind toevoegen').click();
    await professional.getByLabel('Wanneer wordt het kind verwacht?').fill('1-1-2020');
    await professional.getByLabel('Wie vertelt dit?').fill('de moeder');
    await button(professional, 'Kind toevoegen').click();
    await professional.getByRole('alert').getByText(/Deze dag is al geweest/).waitFor();
    await professional.getByLabel('Wanneer wordt het kind verwacht?').fill(`1-8-${new Date().getFullYear() + 1}`);
    if (born) await inspect(professional, 'g9-ongeboren', { phone: true });
    await button(professional, 'Kind toevoegen').click();
    await heading(professional, 'Ongeboren kind');
    await professional.getByText(/ongeboren, verwacht 1 augustus/).waitFor();
    if (born) {
      await link(professional, /Geboren of veranderd/).click();
      await professional.getByLabel('Voornaam').fill('Elif');
      await professional.getByLabel('Achternaam').fill('Nieuwgeboren');
      await professional.getByRole('textbox', { name: 'Geboortedatum' }).fill('1-1-2026');
      await professional.getByLabel('Wie vertelt dit?').fill('de moeder');
      await button(professional, 'Opslaan').click();
      await heading(professional, 'Elif Nieuwgeboren');
    } else {
      await link(professional, 'Het kind wordt niet geboren').click();
      await inspect(professional, 'g10-niet-geboren');
      await button(professional, 'Opslaan').click();
      await professional.getByText(/Begin er alleen over als de ouders dat willen/).waitFor();
    }
    await link(professional, 'Terug naar het huishouden').click();
    await inspect(professional, born ? 'g11-gezin' : 'g12-gezin-stil', { phone: true });
    await link(professional, /Gegevens en contact/).first().click();
  }
});

step('staying elsewhere: shown at the household, letters go where he says', async () => {
  await link(professional, 'Verblijf toevoegen').click();
  await button(professional, 'Opslaan').click();
  await professional.getByRole('alert').getByText('Vul in waar deze persoon verblijft.').waitFor();
  await professional.getByLabel('Waar verblijft deze persoon?').fill('Het Zand');
  await professional.getByLabel('Plaats').fill('Zwolle');
  await choose(professional, 'Wat voor plek is het?', 'Verpleeghuis of verzorgingshuis');
  await professional.getByLabel('Sinds wanneer?').fill('1-1-2026');
  await choose(professional, 'Waar gaan brieven naartoe?', 'Naar een ander adres');
  await professional.getByLabel('Adres voor brieven').fill('Zandweg 1\n8011 AA Zwolle');
  await inspect(professional, 'g13-verblijf', { phone: true });
  await button(professional, 'Opslaan').click();
  await professional.getByText('brieven naar Zandweg 1, 8011 AA Zwolle').waitFor();
  await inspect(professional, 'g14-persoon-verblijf', { phone: true });
  await link(professional, 'Terug naar het huishouden').click();
  await professional.getByText('Verblijft nu elders: Het Zand, Zwolle').waitFor();
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['andersgenoemd', 'nieuwgeboren', '12345678', 'zandweg', 'dochter']);
});
