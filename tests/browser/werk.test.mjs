// A morning at half past eight: what stands ready for a professional, and for who leads the team. The morning is made as
// people make it, by their own pages.
import assert from 'node:assert/strict';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, sizes, startBrowser } from './support/browser.mjs';
import { morning } from './support/ochtend.mjs';
import { Caller, hiddenFields } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, heading, link, section } from './support/stappen.mjs';
import { dagOver as dayOf } from './support/termijn.mjs';

const inrichting = new URL('../../inrichtingen/vijfheerenlanden', import.meta.url).pathname;
const people = inwoners.slice(80, 88);
let server, browser, els, clock;

// One who fills in the form on a page that goes to `action`. Gives where it leads.
async function fill(caller, path, action, fields) {
  const { text } = await caller.ask(path);
  const answer = await caller.send(action, { ...hiddenFields(text, action), ...fields });
  assert.equal(answer.status, 303, `${action}: ${answer.status} ${answer.text.split('role="alert"')[1]?.slice(0, 600)}`);
  return answer.location;
}
const optionIn = (html, name) => new RegExp(`value="([^"]+)"[^>]*>${name}`).exec(html)[1];
const firstMelding = (html) => /\/melding\/([^/"]+)\/sluiten/.exec(html)[1];

async function take(caller, home) {
  const melding = firstMelding((await caller.ask(home)).text);
  await fill(caller, home, `/melding/${melding}/oppakken`, {});
  return melding;
}

before(async () => {
  clock = morning();
  server = await startSchakel();
  const { status, stderr } = server.run('inrichting', 'importeren', inrichting);
  assert.equal(status, 0, stderr);
  els = server.account({ naam: 'Els Wijker', inlognaam: 'els', rol: 'professional', team: 'Leerdam' });
  const [desk, samira, colleague] = [new Caller(server), new Caller(server), new Caller(server)];
  await desk.logIn(server.accounts.loketmedewerker);
  await samira.logIn(server.accounts.professional);
  await colleague.logIn(els);
  const words = ['Ik kom de trap niet meer op.', 'Mijn man vergeet steeds meer.', 'Ik kan het huis niet meer schoonhouden.',
    'Wij maken veel ruzie thuis.', 'Mijn moeder kan niet meer alleen zijn.', 'Ik wil graag weer naar buiten.',
    'Ik zoek iemand die met mij meegaat.', 'Ik heb hulp nodig bij mijn post.'];
  const old = [-60, -38, -20, -8, -3, -2, -1, 0];
  const homes = [];
  for (const [i, who] of people.entries())
    homes.push(await desk.record(who, { woorden: words[i], ontvangen: dayOf(old[i]) }));
  const meldingen = [];
  for (const home of homes.slice(0, 5)) meldingen.push(await take(samira, home));

  // A plan with what Samira promised, what the resident did, and when to look at it again.
  await fill(samira, `/melding/${meldingen[2]}/traject`, `/melding/${meldingen[2]}/traject`, {});
  await fill(samira, `${homes[2]}/plan`, `${homes[2]}/plan`, {});
  const plan = /\/plan\/([^/"]+)\/afspraak/.exec((await samira.ask(`${homes[2]}/plan`)).text)[1];
  const form = (await samira.ask(`/plan/${plan}/afspraak`)).text;
  const promise = (wie, wat, voor) =>
    fill(samira, `/plan/${plan}/afspraak`, `/plan/${plan}/afspraak`, { wie, wat, voor: dayOf(voor) });
  await promise(optionIn(form, 'Samira'), 'Belt de huisarts over de pillen.', 1);
  await promise(optionIn(form, people[2].naam), 'Vraagt haar dochter om mee te gaan.', -4);
  await fill(samira, `${homes[2]}/plan`, `/plan/${plan}/evaluatie`, { dag: dayOf(5) });

  // Somebody waits, and hears from us.
  await fill(samira, `/melding/${meldingen[3]}/wachten`, `/melding/${meldingen[3]}/wachten`,
    { reden: 'Er is nog geen plek bij het spreekuur.', prioriteit: 'gewoon',
      contact: optionIn((await samira.ask(`/melding/${meldingen[3]}/wachten`)).text, 'Samira') });
  const line = /\/wachtlijst\/([^/"]+)/.exec((await samira.ask(homes[3])).text)[1];
  await fill(samira, `/wachtlijst/${line}`, `/wachtlijst/${line}/contact`, { dag: dayOf(0) });

  // The day itself, and what others asked and did.
  const visit = (await samira.ask(`${homes[0]}/afspraak`)).text;
  await fill(samira, `${homes[0]}/afspraak`, `${homes[0]}/afspraak`,
    { soort: 'huisbezoek', dag: dayOf(0), van: '11:00', tot: '11:45', waarvoor: 'De trap bekijken',
      personen: /name="personen"[^>]*value="([^"]+)"/.exec(visit)[1], medewerker: optionIn(visit, 'Samira') });
  await fill(samira, '/overleg', '/overleg', { soort: 'teamoverleg', dag: dayOf(0) });
  const ring = (await desk.ask('/terugbellen/nieuw')).text;
  await fill(desk, '/terugbellen/nieuw', '/terugbellen/nieuw', { naam: 'Mevrouw Bos', nummer: '0345 123456',
    waarover: 'wil weten wanneer u komt', wanneer: 'na twee uur', collega: optionIn(ring, 'Samira'), uiterlijk: dayOf(0) });
  const team = optionIn((await desk.ask('/signaal/nieuw')).text, 'Leerdam');
  await fill(desk, '/signaal/nieuw', '/signaal/nieuw',
    { over: 'Kade 3', gezien: 'De gordijnen blijven dicht en er huilt een kind.', zorg: 'ja', kinderen: 'ja', team });
  const leader = new Caller(server);
  await leader.logIn(server.accounts.teamleider);
  await leader.note(homes[1], 'De dochter belde: het gaat slechter sinds het weekend.');
  const given = await take(colleague, homes[5]);
  const hand = (await colleague.ask(`/melding/${given}/geven`)).text;
  await fill(colleague, `/melding/${given}/geven`, /action="([^"]*)"/.exec(hand.slice(hand.lastIndexOf('<form')))[1],
    { naar: optionIn(hand, 'Samira'), woorden: 'Jij kent mevrouw al.' });
  clock.ended();
  browser = await startBrowser();
});
after(async () => { await browser?.close(); server?.stop(); clock?.remove(); });

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts';
  test(`a professional sees what today needs, most urgent first, each thing once, ${how}`, async () => {
    const page = await openAs(browser, server, server.accounts.professional, { javaScriptEnabled });
    await page.goto('/werk');
    await heading(page, 'Mijn werk');
    const todo = section(page, 'Te doen');
    const lines = await todo.getByRole('listitem').allInnerTexts();
    assert.match(lines[0], /Kade 3[^]*Misschien niet veilig/);
    assert.match(lines[1], /te laat/);
    const wants = [/Signaal/, /Wettelijke termijn/, /Contact zolang het wacht/, /Terugbellen/, /Belt de huisarts/, /Evaluatie/];
    for (const want of wants) assert.equal(lines.filter((text) => want.test(text)).length >= 1, true, `${want}`);
    const names = await todo.getByRole('link').allInnerTexts();
    assert.equal(new Set(names.map((name, i) => name + lines[i])).size, names.length, 'nothing twice');
    await section(page, 'Vandaag').getByText('De trap bekijken').waitFor();
    await section(page, 'Vandaag').getByText('Teamoverleg').waitFor();
    await section(page, 'Aan u overgedragen').getByText('Jij kent mevrouw al.').waitFor();
    await section(page, 'Bleef liggen').getByText('Vraagt haar dochter om mee te gaan.').waitFor();
    await section(page, 'Veranderd sinds').getByText('1 verslag').waitFor();
    assert.equal(await section(page, 'Mijn huishoudens').getByRole('rowheader').count(), 5);
    await inspect(page, javaScriptEnabled ? 'werk-ochtend' : undefined, { phone: true });
  });

  test(`every line leads to where it is done, and the households sort and filter, ${how}`, async () => {
    const page = await openAs(browser, server, server.accounts.professional, { javaScriptEnabled });
    const follow = async (part, name, url) => {
      await page.goto('/werk');
      await link(section(page, part), name).first().click();
      await page.waitForURL(url);
    };
    await follow('Te doen', /Mevrouw Bos/, '**/terugbellen/*');
    await follow('Te doen', /Contact zolang het wacht/, '**/wachtlijst/*');
    await follow('Te doen', /Afspraak uit het plan/, '**/plan');
    await follow('Te doen', /Kade 3/, '**/signaal/*');
    await follow('Bleef liggen', /Afspraak uit het plan/, '**/plan');
    await follow('Veranderd sinds', new RegExp(people[1].achternaam), '**/huishouden/*');
    await page.goto('/werk');
    const mine = section(page, 'Mijn huishoudens');
    await link(mine, 'Volgende evaluatie').click();
    await page.waitForURL(/sorteer=evaluatie/);
    assert.match(await mine.getByRole('rowheader').first().innerText(), new RegExp(people[2].achternaam));
    await mine.getByLabel('Welke huishoudens').selectOption({ label: 'Geen evaluatie gepland' });
    await button(mine, 'Toon').click();
    await page.waitForURL(/toon=zonder-evaluatie/);
    assert.equal(await mine.getByRole('rowheader').count(), 4);
    await inspect(page, javaScriptEnabled ? 'werk-huishoudens' : undefined);
  });
}

test('by keyboard: from the top of the page a few tabs lead to the first thing to do', async () => {
  const page = await openAs(browser, server, server.accounts.professional);
  await page.goto('/werk');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter'); // the link that skips to the page
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement.textContent.startsWith('Kade 3'))) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL('**/signaal/*');
});

test('from the day of who leads the team it is one step to what nobody has yet', async () => {
  const page = await openAs(browser, server, server.accounts.teamleider);
  await page.goto('/werk');
  assert.equal(await section(page, 'Mijn huishoudens').count(), 0);
  assert.equal(await section(page, 'Bleef liggen').count(), 0);
  await inspect(page, 'werk-teamleider', { phone: true });
  await link(section(page, 'Meldingen van het team'), 'Nog van niemand').click();
  await page.waitForURL(/van=niemand/);
  assert.equal(await section(page, 'Open meldingen').getByRole('rowheader').count(), 2);
  await page.getByRole('navigation', { name: 'Welke meldingen' }).getByRole('link', { name: 'Nog van niemand 2' }).waitFor();
  await heading(page, 'Werk van het team');
  await inspect(page, 'werk-van-het-team', { phone: true });
});

test('a colleague without work sees what to do next, on a phone', async () => {
  const page = await openAs(browser, server, els, { size: sizes.telefoon });
  await page.goto('/werk');
  await section(page, 'Vandaag').getByText('Teamoverleg').waitFor();
  assert.equal(await section(page, 'Veranderd sinds').count(), 0);
  await inspect(page, 'werk-collega-telefoon');
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['gordijnen', 'dochter']);
});
