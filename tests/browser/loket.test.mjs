// The desk with a caller on the line, in a municipality with tables: the advice while somebody ticks, a whole call by
// keyboard with its keys counted, a caller who hangs up, somebody who calls for another, and the same without scripts.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, sizes, startBrowser } from './support/browser.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { answerTriage, button, choose, heading, link, search, section, takeOver } from './support/stappen.mjs';

const inrichting = resolve(new URL('../../inrichtingen/vijfheerenlanden', import.meta.url).pathname);
let server, browser, loket;
before(async () => {
  server = await startSchakel();
  const taken = server.run('inrichting', 'importeren', inrichting);
  assert.equal(taken.status, 0, taken.stderr);
  browser = await startBrowser();
  loket = await openAs(browser, server, server.accounts.loketmedewerker);
});
after(async () => { await browser?.close(); server?.stop(); });

const advice = (page) => page.getByRole('complementary', { name: 'Advies aan u' });

async function toForm(page, persoon) {
  await page.goto('/loket');
  await search(page, persoon.bsn);
  await takeOver(page, persoon);
  await heading(page, 'Vraag opnemen');
}

// By typing, as somebody does who knows the list.
async function subject(page, name) {
  await page.getByLabel('Typ een onderwerp en druk op Enter').fill(name);
  await page.keyboard.press('Enter');
}

test('the advice follows what is ticked: team, law, term, offers and who helps with money', async () => {
  await toForm(loket, inwoners[0]);
  await inspect(loket, '90-loket-leeg', { phone: true });
  await loket.getByLabel('Wat is de vraag?').fill('Ik kom mijn huis niet meer uit en de rekeningen stapelen zich op.');
  await subject(loket, 'rolst');
  await button(loket, /Toon alle \d+ onderwerpen/).click();
  await choose(loket, 'Waar gaat de vraag over?', 'Rondkomen met geld');
  await advice(loket).getByText('Wie helpt met geld?').waitFor();
  await advice(loket).getByText('Zelf en met het netwerk').waitFor();
  await advice(loket).getByLabel('Familie, vrienden en buren').check();
  await answerTriage(loket, { spoed: 'Ja' });
  await advice(loket).getByText('Direct').waitFor();
  assert.ok(await advice(loket).getByLabel('Familie, vrienden en buren').isChecked(), 'what was ticked stays');
  await inspect(loket, '91-loket-advies', { phone: true });
});

test('what is missing is said at its field, all at once, and nothing is lost', async () => {
  await loket.getByLabel('Wat is de vraag?').fill('');
  await choose(loket, 'Wie belt of schrijft?', 'Iemand namens de inwoner');
  await loket.getByLabel('Hoe loopt dit af?').selectOption({ label: 'Meteen ingrijpen' });
  await inspect(loket, '92-loket-acuut');
  await button(loket, /^Vraag opnemen$/).click();
  const faults = await loket.getByRole('alert').getByRole('link').allInnerTexts();
  const abouts = [/vraag van de inwoner/, /wie er belt/, /weet van deze melding/, /u hebt gebeld/, /wie u daar/, /tijd/];
  for (const about of abouts)
    assert.ok(faults.some((fault) => about.test(fault)), `${about}: ${faults.join(' | ')}`);
  assert.ok(await loket.getByRole('checkbox', { name: 'Rolstoel' }).isChecked());
  assert.ok(await advice(loket).getByLabel('Familie, vrienden en buren').isChecked());
  await inspect(loket, '93-loket-fouten', { phone: true });
});

test('an acute question: whom, when and with whom', async () => {
  await loket.getByLabel('Wat is de vraag?').fill('Mijn vader dreigt.');
  await loket.getByLabel('Naam', { exact: true }).fill('Ayse');
  await loket.getByLabel('Wat is deze persoon van de inwoner?').fill('dochter');
  await choose(loket, 'Weet de inwoner van deze melding?', 'Ja');
  await loket.getByLabel('Welke organisatie hebt u gebeld?').fill('Crisisdienst');
  await loket.getByLabel('Wie hebt u daar gesproken?').fill('mevrouw De Wit');
  await loket.getByLabel('Hoe laat?').fill('14:05');
  await button(loket, /^Vraag opnemen$/).click();
  await loket.waitForURL('**/huishouden/*');
  const questions = section(loket, 'Vragen');
  for (const text of ['Meteen ingrijpen', 'Direct', 'Rolstoel, Rondkomen met geld', 'Iemand namens de inwoner, Ayse, dochter'])
    await questions.getByText(text).first().waitFor();
  await questions.getByText(/Gebeld: Crisisdienst, gesproken met mevrouw De Wit/).waitFor();
  await inspect(loket, '94-loket-huishouden', { phone: true });
});

test('the team sees how urgent it is and what it is about, urgent first', async () => {
  const account = { naam: 'Vera Voorziening', inlognaam: 'vera', rol: 'professional', team: 'Team Voorzieningen' };
  await toForm(loket, inwoners[17]);
  await loket.getByLabel('Wat is de vraag?').fill('Mijn rolstoel piept.');
  await subject(loket, 'rolst');
  await answerTriage(loket);
  await button(loket, /^Vraag opnemen$/).click();
  await loket.waitForURL('**/huishouden/*');
  const vera = await openAs(browser, server, server.account(account));
  await vera.goto('/werk/team');
  await heading(vera, 'Werk van het team');
  const rows = vera.getByRole('row').filter({ has: vera.getByRole('link') });
  assert.match(await rows.first().innerText(), /Direct[\s\S]*Rolstoel, Rondkomen met geld/);
  assert.match(await rows.nth(1).innerText(), /Rolstoel/);
  assert.doesNotMatch(await rows.nth(1).innerText(), /Direct|Gewoon/);
  await inspect(vera, '98-loket-werk', { phone: true });
});

test('a call of two minutes by keyboard alone: the keys counted, the time taken', async (t) => {
  await loket.goto('/loket');
  const { keyboard } = loket;
  let keys = 0;
  const press = async (...names) => { for (const name of names) { keys += 1; await keyboard.press(name); } };
  const type = async (text) => { keys += text.length; await keyboard.type(text); };
  const focus = () => loket.evaluate(() => document.activeElement.labels?.[0]?.innerText ?? document.activeElement.innerText);
  const words = 'Ik kan niet meer lopen naar de winkel. Kan er een rolstoel komen?';
  const start = Date.now();
  await loket.waitForFunction(() => document.activeElement.matches('input')); /* the browser focuses it with its first frame */
  await type(`${inwoners[3].achternaam} ${inwoners[3].geboren}`);
  await press('Enter');
  await loket.waitForURL('**/zoeken/*');
  const hits = await loket.getByRole('listitem').filter({ hasText: 'Vraag opnemen' }).count();
  assert.ok(hits >= 1);
  assert.match(await focus(), /^Vraag opnemen/);
  await press('Enter');
  await loket.waitForURL('**/melding');
  assert.match(await focus(), /^Wat is de vraag/);
  await type(words);
  await press('Tab');
  await type('rols');
  await press('Enter');
  await type('verv');
  await press('Enter');
  await press('Tab', 'Tab', 'Tab', 'ArrowDown');
  await press('Tab', 'Space');
  await press('Tab', 'Tab');
  await type('Naar een t');
  assert.equal(await loket.getByLabel('Hoe loopt dit af?').locator('option:checked').innerText(), 'Naar een team');
  await press('Control+Enter');
  await loket.waitForURL('**/huishouden/*');
  const seconds = (Date.now() - start) / 1000;
  const questions = section(loket, 'Vragen');
  await questions.getByText('Rolstoel, Vervoer').waitFor();
  await questions.getByText(words).waitFor();
  await questions.getByText('Naar een team').waitFor();
  const urgent = questions.getByText('Moet er vandaag iets gebeuren?').locator('xpath=following-sibling::dd');
  assert.equal(await urgent.innerText(), 'Nee');
  const steering = keys - words.length;
  t.diagnostic(`${keys} keys, of which ${words.length} are the words of the resident; ${seconds.toFixed(1)} s by script`);
  console.log(`# two-minute call: ${keys} keys, ${steering} beside the words, ${seconds.toFixed(1)} s by script`);
  assert.ok(steering <= 70, `${steering} keys beside the words`);
});

test('the caller hangs up: what was typed is kept and listed with the name, for its own writer', async () => {
  await toForm(loket, inwoners[5]);
  await loket.getByLabel('Wat is de vraag?').fill('Ik bel over');
  await subject(loket, 'vervoer');
  await button(loket, 'Later afmaken').click();
  await loket.waitForURL('**/loket*');
  await inspect(loket, '95-niet-afgemaakt', { phone: true });
  await link(section(loket, 'Niet afgemaakt'), inwoners[5].naam).click();
  assert.equal(await loket.getByLabel('Wat is de vraag?').inputValue(), 'Ik bel over');
  assert.ok(await loket.getByRole('checkbox', { name: 'Vervoer', exact: true }).isChecked());
  const other = await openAs(browser, server, server.accounts.professional);
  await other.goto('/loket');
  await heading(other, 'Loket');
  assert.equal(await section(other, 'Niet afgemaakt').count(), 0);
});

test('who stands outside hears where somebody is known, and not what for', async () => {
  const other = await openAs(browser, server, server.accounts.professional);
  await toForm(other, inwoners[3]);
  const known = section(other, 'Dit huishouden');
  await known.getByText('Is al bekend bij').getByText('Team Voorzieningen').waitFor();
  assert.doesNotMatch(await known.innerText(), /olstoel|2026-|winkel/);
  await toForm(loket, inwoners[3]);
  await section(loket, 'Dit huishouden').getByText('Rolstoel, Vervoer').waitFor();
  await inspect(loket, '96-eerder');
});

test('who does not know of it gets no melding: what was typed goes on as a signaal', async () => {
  await toForm(loket, inwoners[13]);
  await loket.getByLabel('Wat is de vraag?').fill('De buurman ligt al dagen op bed.');
  await choose(loket, 'Wie belt of schrijft?', 'Iemand namens de inwoner');
  await loket.getByLabel('Naam', { exact: true }).fill('Kees van hiernaast');
  await choose(loket, 'Weet de inwoner van deze melding?', 'Nee');
  await answerTriage(loket);
  await button(loket, /^Vraag opnemen$/).click();
  await loket.getByRole('alert').getByText(/Dan is dit een signaal/).waitFor();
  await button(loket, 'Verder als signaal').click();
  await heading(loket, 'Signaal opnemen');
  assert.equal(await loket.getByLabel('Wat is er gezien of gehoord?').inputValue(), 'De buurman ligt al dagen op bed.');
  assert.equal(await loket.getByLabel('Naam van de melder').inputValue(), 'Kees van hiernaast');
  await loket.getByText(inwoners[13].naam).first().waitFor();
  await toForm(loket, inwoners[13]);
  await loket.getByLabel('Wat is de vraag?').fill('Nog iemand.');
  await choose(loket, 'Wie belt of schrijft?', 'Iemand namens de inwoner');
  await choose(loket, 'Weet de inwoner van deze melding?', 'Nee');
  await button(loket, 'Verder als signaal').click();
  await loket.getByRole('alert').getByText(/nog een signaal dat niet af is/).waitFor();
  assert.equal(await loket.getByLabel('Wat is de vraag?').inputValue(), 'Nog iemand.');
});

test('without scripts: the advice by a button, nothing lost, and the same outcome', async () => {
  const plain = await openAs(browser, server, server.accounts.loketmedewerker, { javaScriptEnabled: false });
  await toForm(plain, inwoners[7]);
  await plain.getByLabel('Wat is de vraag?').fill('Hoe vraag ik een parkeerkaart aan?');
  await plain.getByRole('checkbox', { name: 'Schulden' }).check();
  await button(plain, 'Toon advies').click();
  await advice(plain).getByText('AVRES').first().waitFor();
  assert.equal(await plain.getByLabel('Wat is de vraag?').inputValue(), 'Hoe vraag ik een parkeerkaart aan?');
  await answerTriage(plain);
  await plain.getByLabel('Hoe loopt dit af?').selectOption({ label: 'Informatie gegeven' });
  await plain.getByLabel('Wat hebt u gezegd, gedaan of doorgegeven?').fill('Nummer van AVRES gegeven.');
  await button(plain, /^Vraag opnemen$/).click();
  await plain.waitForURL('**/huishouden/*');
  await section(plain, 'Vragen').getByText('Klaar aan het loket').first().waitFor();
});

test('an outcome that is given later, from the household', async () => {
  await toForm(loket, inwoners[9]);
  await loket.getByLabel('Wat is de vraag?').fill('Kan ik hulp in huis krijgen?');
  await subject(loket, 'huishoud');
  await answerTriage(loket);
  await button(loket, /^Vraag opnemen$/).click();
  await link(section(loket, 'Vragen'), 'Uitkomst geven').click();
  await heading(loket, 'Uitkomst van het eerste contact');
  await loket.getByLabel('Hoe loopt dit af?').selectOption({ label: 'Overgedragen aan een ander' });
  await inspect(loket, '97-uitkomst', { phone: true });
  await loket.getByLabel('Aan wie draagt u over?').selectOption({ label: 'Bindkracht' });
  await loket.getByLabel('Wat hebt u gezegd, gedaan of doorgegeven?').fill('Mevrouw wil graag een maatje.');
  await button(loket, 'Uitkomst opslaan').click();
  await section(loket, 'Vragen').getByText('Overgedragen aan een ander').waitFor();
  await section(loket, 'Vragen').getByText('Aangeboden aan Bindkracht').waitFor();
});

test('on a phone nothing sticks out, and the advice comes below', async () => {
  await loket.setViewportSize(sizes.telefoon);
  await toForm(loket, inwoners[11]);
  const [form, beside] = [await loket.locator('.loket__vraag').boundingBox(), await advice(loket).boundingBox()];
  assert.ok(beside.y >= form.y + form.height);
  await loket.setViewportSize(sizes.laptop);
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  assert.deepEqual(loket.errors, []);
  await browser.close();
  await assertClean(server, ['parkeerkaart', 'rekeningen']);
});
