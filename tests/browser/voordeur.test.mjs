// What comes in and goes on at the front door: a warm hand-over between two teams, short contacts, ringing back, signals
// and advice, with scripts and without.
import assert from 'node:assert/strict';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, record, search, section, wmo } from './support/stappen.mjs';

let server, browser;
const who = {};
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  who.vianen = server.account({ naam: 'Vera Vianen', inlognaam: 'vera', rol: 'professional', team: 'Vianen' });
});
after(async () => {
  await browser?.close();
  server?.stop();
});

const both = [['met scripts', true, inwoners[3]], ['zonder scripts', false, inwoners[9]]];

for (const [how, javaScriptEnabled, persoon] of both) {
  test(`een warme overdracht, ${how}`, async () => {
    const gever = await openAs(browser, server, server.accounts.professional, { javaScriptEnabled });
    const ontvanger = await openAs(browser, server, who.vianen, { javaScriptEnabled });
    const path = await record(gever, persoon, { woorden: 'Ik verhuis volgende week naar Vianen.', wet: wmo });

    await link(gever, 'Overdragen').click();
    await heading(gever, 'Vraag overdragen');
    await button(gever, 'Vraag aanbieden').click();
    await gever.getByRole('alert').getByText('Kies aan wie u de vraag overdraagt.').waitFor();
    await gever.getByLabel('Wat moet de ander weten?').fill('Mevrouw verhuist op de eerste. De dochter belt u.');
    await choose(gever, 'Aan wie draagt u de vraag over?', 'Een team of loket');
    await choose(gever, 'Welk team?', 'Vianen');
    await inspect(gever, `overdragen-${javaScriptEnabled}`, { phone: true });
    await button(gever, 'Vraag aanbieden').click();
    await gever.getByText('U houdt hem vast tot de ander hem heeft aangenomen').waitFor();
    assert.ok(await section(gever, 'Vragen').getByText('Aangeboden aan Vianen').isVisible());
    await inspect(gever, `overdracht-gever-${javaScriptEnabled}`, { phone: true });
    await gever.goto('/werk');
    await section(gever, 'U houdt nog vast').getByText('Wacht op antwoord').waitFor();
    await inspect(gever, `overdracht-werk-${javaScriptEnabled}`, { phone: true });

    await ontvanger.goto('/werk');
    await section(ontvanger, 'Aan u aangeboden').getByRole('link', { name: persoon.naam }).click();
    await heading(ontvanger, 'Overdracht aan Vianen');
    assert.equal(await link(ontvanger, 'Naar het huishouden').count(), 0);
    await inspect(ontvanger, `overdracht-ontvanger-${javaScriptEnabled}`, { phone: true });
    await ontvanger.getByText('Eerst iets vragen').click();
    await ontvanger.getByLabel('Wat wilt u nog weten?').fill('Wat is het nummer van de dochter?');
    await button(ontvanger, 'Vraag stellen').click();
    await ontvanger.getByText('Opgeslagen.').waitFor();

    await gever.reload();
    await section(gever, 'U houdt nog vast').getByText('Vraag aan u').waitFor();
    await section(gever, 'U houdt nog vast').getByRole('link', { name: persoon.naam }).click();
    await gever.getByLabel('Wat vult u aan?').fill('Dat stuur ik u per post.');
    await button(gever, 'Antwoord opslaan').click();
    await gever.getByText('Opgeslagen.').waitFor();

    await ontvanger.getByLabel('Wat gaat u nog na?').fill('Is de sleutel al overhandigd?');
    await button(ontvanger, 'Ja, wij nemen de vraag over').click(); // read before the answer came
    await ontvanger.getByText('Iemand anders deed net iets met deze overdracht').waitFor();
    assert.equal(await ontvanger.getByLabel('Wat gaat u nog na?').inputValue(), 'Is de sleutel al overhandigd?');
    await ontvanger.getByText('Dat stuur ik u per post.').waitFor();
    await inspect(ontvanger, `overdracht-tegelijk-${javaScriptEnabled}`, { phone: true });
    await button(ontvanger, 'Ja, wij nemen de vraag over').click();
    await ontvanger.waitForURL(`**${path}*`);
    await ontvanger.getByText('Is de sleutel al overhandigd?').waitFor();
    await inspect(ontvanger, `overdracht-aangenomen-${javaScriptEnabled}`, { phone: true });
    for (const path of ['/werk', '/werk/team']) {
      await gever.goto(path);
      assert.equal(await gever.getByText(persoon.naam).count(), 0);
    }
    for (const page of [gever, ontvanger]) await page.context().close();
  });
}

for (const [how, javaScriptEnabled, persoon] of both) {
  test(`contact, terugbellen en signaal aan het loket, ${how}`, async () => {
    const loket = await openAs(browser, server, server.accounts.loketmedewerker, { javaScriptEnabled });
    const team = await openAs(browser, server, server.accounts.professional, { javaScriptEnabled });

    await link(loket, 'Kort contact').first().click();
    await heading(loket, 'Kort contact');
    await button(loket, 'Contact opslaan').click();
    await loket.getByRole('alert').getByText('Schrijf op wat er is gevraagd of gezegd.').waitFor();
    await loket.getByLabel('Wat vroeg iemand, en wat hebt u gezegd?').fill('Vroeg waar de kledingbank is. Adres gegeven.');
    await loket.getByLabel('Naam (niet verplicht)', { exact: true }).fill('Meneer Pels');
    await inspect(loket, `contact-nieuw-${javaScriptEnabled}`, { phone: true });
    await button(loket, 'Contact opslaan').click();
    await loket.getByText('Het contact is opgeslagen.').waitFor();
    await inspect(loket, `contact-${javaScriptEnabled}`, { phone: true });
    await button(loket, 'Maak er een signaal van').click();
    await heading(loket, 'Signaal opnemen');
    const carried = await loket.getByLabel('Wat is er gezien of gehoord?').inputValue();
    assert.equal(carried, 'Vroeg waar de kledingbank is. Adres gegeven.');

    await loket.goto('/loket');
    await link(loket, 'Terugbelverzoek').click();
    await loket.getByLabel('Wie wil teruggebeld worden?').fill(`Mevrouw Bos ${how}`);
    await loket.getByLabel('Telefoonnummer').fill('straks');
    await loket.getByLabel('Waar gaat het over?').fill('de traplift');
    await choose(loket, 'Voor welk team?', 'Leerdam');
    await button(loket, 'Verzoek opslaan').click();
    await loket.getByRole('alert').getByText('Typ alleen het telefoonnummer').waitFor();
    await loket.getByLabel('Telefoonnummer').fill('0347 12 34 56');
    await inspect(loket, `terugbel-nieuw-${javaScriptEnabled}`, { phone: true });
    await button(loket, 'Verzoek opslaan').click();
    await loket.getByText('Het terugbelverzoek staat klaar').waitFor();

    await loket.goto('/loket');
    await search(loket, persoon.bsn);
    await button(loket, /Iets anders/).click();
    await heading(loket, 'Wat wilt u opnemen?');
    await inspect(loket, `opnemen-${javaScriptEnabled}`, { phone: true });
    await link(loket, 'Een signaal over deze inwoner').click();
    await loket.getByText(persoon.naam).first().waitFor();
    assert.equal(await loket.getByLabel('Wat is er gezien of gehoord?').inputValue(), '', 'a draft about somebody else');
    assert.equal(await loket.getByLabel('Over wie gaat het?').count(), 0);
    await loket.getByLabel('Wat is er gezien of gehoord?').fill('Zij liep in haar nachthemd over straat.');
    await choose(loket, 'Is iemand misschien niet veilig?', 'Ja');
    await choose(loket, 'Zijn er kinderen bij?', 'Nee');
    await loket.getByLabel('Naam van de melder').fill('Buurman Kees');
    await loket.getByLabel('De melder wil onbekend blijven voor wie het gaat').check();
    await choose(loket, 'Welk team weegt dit signaal?', 'Leerdam');
    await inspect(loket, `signaal-nieuw-${javaScriptEnabled}`, { phone: true });
    await button(loket, 'Signaal opslaan').click();
    await loket.getByText('Er gaat geen brief uit.').waitFor();
    assert.equal(await loket.getByText('Kees').count(), 0);

    await team.goto('/werk');
    await section(team, 'Te doen').getByText('Misschien niet veilig').first().waitFor();
    await inspect(team, `voordeur-werk-${javaScriptEnabled}`, { phone: true });
    await section(team, 'Te doen').getByRole('link', { name: `Mevrouw Bos ${how}` }).click();
    await choose(team, 'Hoe ging het?', 'Gesproken');
    await team.getByLabel('Wat is er gezegd of afgesproken?').fill('Zij krijgt bericht.');
    await inspect(team, `terugbellen-${javaScriptEnabled}`, { phone: true });
    await button(team, 'Opslaan').click();
    await team.getByText('Dit verzoek is klaar.').waitFor();

    await team.goto('/werk');
    await section(team, 'Te doen').getByRole('link', { name: persoon.naam }).click();
    await inspect(team, `signaal-${javaScriptEnabled}`, { phone: true });
    await team.getByText('Zien wie het meldde').click();
    await team.getByLabel('Waarom moet u weten wie het meldde?').fill('Ik bel hem terug.');
    await button(team, 'Melder tonen').click();
    await team.getByText('Buurman Kees').waitFor();
    await choose(team, 'Wat komt eruit?', 'Geen actie');
    await button(team, 'Weging opslaan').click();
    await team.getByRole('alert').getByText('Schrijf op wat u hebt gewogen en waarom.').waitFor();
    await team.getByLabel('Wat hebt u gewogen, en waarom deze uitkomst?').fill('De dochter is er al.');
    await button(team, 'Weging opslaan').click();
    await team.getByText('De weging is opgeslagen.').waitFor();
    await inspect(team, `signaal-gewogen-${javaScriptEnabled}`, { phone: true });

    await team.goto('/advies/nieuw');
    await choose(team, 'Of aan welk team?', 'Vianen');
    await team.getByLabel('Wat is uw vraag?').fill('Hoe begin ik hierover?');
    await inspect(team, `advies-nieuw-${javaScriptEnabled}`, { phone: true });
    await button(team, 'Vraag stellen').click();
    await team.getByText('Uw vraag is gesteld.').waitFor();
    for (const page of [loket, team]) await page.context().close();
  });
}

test('de toets c begint een kort contact', async () => {
  const page = await openAs(browser, server, server.accounts.loketmedewerker);
  await page.goto('/loket');
  await heading(page, 'Loket');
  await page.locator('h1').click();
  await page.keyboard.press('c');
  await heading(page, 'Kort contact');
  await inspect(page);
  await page.context().close();
});
