// A question from the website, by somebody without an account, on a phone first; and the desk that makes a melding of it.
import assert from 'node:assert/strict';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, openPage, sizes, startBrowser } from './support/browser.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, fillQuestion, heading, section, wmo } from './support/stappen.mjs';

const vijfheerenlanden = new URL('../../inrichtingen/vijfheerenlanden', import.meta.url).pathname;
let server, browser;
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  assert.equal(server.run('inrichting', 'importeren', vijfheerenlanden).status, 0);
});
after(async () => {
  await browser?.close();
  server?.stop();
});


const woorden = 'Sinds mijn val lukt het huis schoonmaken niet meer. Ik weet niet wie ik kan vragen.';
const achternaam = (persoon) => persoon.achternaam;

async function fill(page, persoon, { javaScriptEnabled }) {
  await page.goto('/melden');
  await heading(page, 'Hebt u hulp nodig?');
  assert.equal(await page.getByRole('link', { name: '112' }).getAttribute('href'), 'tel:112');
  await button(page, 'Versturen').click();
  await page.getByRole('link', { name: 'Schrijf op wat er aan de hand is.' }).waitFor();
  await inspect(page, `melden-leeg-${javaScriptEnabled}`, { phone: true });
  await choose(page, 'Voor wie vraagt u hulp?', 'Voor mijzelf of mijn gezin');
  await page.getByLabel('Wat is er aan de hand?').fill(woorden);
  await choose(page, 'Moet er vandaag iets gebeuren?', 'Nee');
  await page.getByLabel('Achternaam').fill(achternaam(persoon));
  await page.getByLabel('Geboortedatum').fill(persoon.geboren);
  await page.getByLabel('Woonplaats').fill('Leerdam');
  await choose(page, 'Mogen wij u gewoon bellen, mailen en schrijven?', 'Ja');
  await button(page, 'Versturen').click();
  // What was typed is still there, with what is still asked for.
  await page.getByRole('link', { name: /Vul een telefoonnummer of een e-mailadres in/ }).waitFor();
  assert.equal(await page.getByLabel('Wat is er aan de hand?').inputValue(), woorden);
  await page.getByLabel('Uw telefoonnummer').fill('0347 12 34 56');
}

for (const [how, javaScriptEnabled, persoon] of [['met scripts', true, inwoners[3]], ['zonder scripts', false, inwoners[9]]]) {
  test(`een vraag van de website wordt een melding, ${how}`, async () => {
    const gast = await openPage(browser, server, { javaScriptEnabled, size: sizes.telefoon });
    await fill(gast, persoon, { javaScriptEnabled });
    await gast.waitForTimeout(3000); // nobody reads this page in less, and a program that does is asked once more
    await button(gast, 'Versturen').click();
    await heading(gast, 'Wij hebben uw vraag');
    await gast.getByText(/W-\d{6}/).first().waitFor();
    assert.ok(!(await gast.content()).includes(woorden), 'the receipt repeats nothing that was told');
    await inspect(gast, `melden-ontvangen-${javaScriptEnabled}`, { phone: true });

    const loket = await openAs(browser, server, server.accounts.loketmedewerker, { javaScriptEnabled });
    await loket.goto('/loket');
    await section(loket, 'Van de website').getByRole('link', { name: new RegExp(achternaam(persoon)) }).click();
    await heading(loket, 'Vraag van de website');
    await loket.getByText(woorden).waitFor();
    await inspect(loket, `webvraag-${javaScriptEnabled}`, { phone: true });
    await loket.getByRole('search', { name: 'Inwoner zoeken' }).getByRole('button', { name: 'Zoeken' }).click();
    await inspect(loket, `webvraag-gezocht-${javaScriptEnabled}`, { phone: true });
    await button(loket, new RegExp(`Dit is de inwoner.*${achternaam(persoon)}`)).first().click();
    await heading(loket, 'Vraag opnemen');
    await loket.getByText('Deze vraag kwam van de website.').waitFor();
    assert.equal(await loket.getByLabel('Wat is de vraag?').inputValue(), woorden);
    await fillQuestion(loket, { woorden, wet: wmo, team: 'Gebiedsteam Leerdam' });
    await inspect(loket, `webvraag-opnemen-${javaScriptEnabled}`, { phone: true });
    await button(loket, 'Vraag opnemen').click();
    await loket.getByText('De vraag is opgenomen').waitFor();
    await loket.goto('/loket');
    assert.equal(await section(loket, 'Van de website').count(), 0);
  });
}

test('een buurman schrijft, de inwoner weet het niet; en reclame gaat opzij', async () => {
  const gast = await openPage(browser, server, { size: sizes.telefoon });
  for (const woord of ['Het licht is al drie dagen uit bij de buurvrouw.', 'Koop nu goedkope lampen!']) {
    await gast.goto('/melden');
    await choose(gast, 'Voor wie vraagt u hulp?', 'Voor iemand die ik ken');
    await gast.getByLabel('Wat is er aan de hand?').fill(woord);
    await choose(gast, 'Moet er vandaag iets gebeuren?', 'Ja');
    await gast.getByText('Bel dan ook.').waitFor();
    await gast.getByLabel('Achternaam').fill('Onbekend');
    await gast.getByLabel('Woonplaats').fill('Leerdam');
    await gast.getByLabel('Uw eigen naam').fill('Jan Buurman');
    await gast.getByLabel('Wat bent u van deze persoon?').fill('buurman');
    await choose(gast, 'Weet deze persoon dat u dit stuurt?', 'Nee');
    await gast.getByLabel('Uw e-mailadres').fill('jan@example.nl');
    await choose(gast, 'Mogen wij u gewoon bellen, mailen en schrijven?', 'Ja');
    await gast.waitForTimeout(3000);
    await button(gast, 'Versturen').click();
    await heading(gast, 'Wij hebben uw vraag');
    await gast.getByText('Wacht niet op ons antwoord.').waitFor();
  }
  const loket = await openAs(browser, server, server.accounts.loketmedewerker);
  await loket.goto('/loket');
  await inspect(loket, 'loket-website', { phone: true });
  await section(loket, 'Van de website').getByRole('link').first().click();
  await loket.getByText('De inwoner weet het niet.').first().waitFor();
  await button(loket, 'Verder als signaal, zonder inwoner').click();
  await heading(loket, 'Signaal');
  assert.equal(await loket.getByLabel('Wat is er gezien of gehoord?').inputValue(),
    'Het licht is al drie dagen uit bij de buurvrouw.');
  await choose(loket, 'Is iemand misschien niet veilig?', 'Weet ik niet');
  await choose(loket, 'Zijn er kinderen bij?', 'Nee');
  await choose(loket, 'Welk team weegt dit signaal?', 'Gebiedsteam Leerdam');
  await button(loket, 'Signaal opslaan').click();
  await loket.getByText('Het signaal is opgenomen').waitFor();

  await loket.goto('/loket');
  await section(loket, 'Van de website').getByRole('link').first().click();
  await loket.getByText('Opzij leggen, met een reden').click();
  await choose(loket, 'Waarom wordt dit geen melding?', 'Reclame of onzin: niemand vraagt hier iets');
  await button(loket, 'Opzij leggen').click();
  await loket.getByText('De vraag van de website ligt opzij.').waitFor();
  assert.equal(await section(loket, 'Van de website').count(), 0);
});

test('wat mag u verwachten', async () => {
  const gast = await openPage(browser, server);
  await gast.goto('/melden');
  await gast.getByRole('link', { name: 'Wat mag u van ons verwachten?' }).click();
  await heading(gast, 'Wat mag u van ons verwachten?');
  await section(gast, 'Met deze vragen helpt een ander').getByText('AVRES').first().waitFor();
  await section(gast, 'Hoe u ons bereikt').getByText('Bij het Sociaal Team werken we op afspraak.').waitFor();
  await section(gast, 'Hoe lang het duurt').getByText('2 weken').first().waitFor();
  await gast.getByRole('link', { name: 'Stuur ons uw vraag' }).waitFor();
  await inspect(gast, 'verwachten', { phone: true });
});
