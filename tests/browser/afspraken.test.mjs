// Work with a name on it: a question taken up, an appointment made, moved and held, work handed over, and a stand-in.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from './support/proef.mjs';
import ICAL from 'ical.js';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, openTab, section, way } from './support/stappen.mjs';
import { dagOver as day } from './support/termijn.mjs';

let server, browser, els, samira, elsPage, appointment;
const paths = [];
const step = way();
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  els = server.account({ naam: 'Els Wijker', inlognaam: 'els', rol: 'professional', team: 'Leerdam' });
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  for (let i = 0; i < 3; i++)
    paths.push(await caller.record(inwoners[40 + i], { woorden: `Vraag over de drempel, nummer ${i}.` }));
});
after(async () => { await browser?.close(); server?.stop(); });

async function plan(page, path, { soort = 'Huisbezoek', dag, van, tot, ...more }) {
  await page.goto(path);
  await link(page, 'Afspraak maken').click();
  await heading(page, 'Afspraak maken');
  await choose(page, 'Wat voor afspraak is het?', soort);
  await page.getByLabel('Op welke dag?').fill(dag);
  await page.getByLabel('Begint om').fill(van);
  await page.getByLabel('Klaar om').fill(tot);
  for (const [label, text] of Object.entries(more)) await page.getByLabel(label).fill(text);
  await button(page, 'Afspraak maken').click();
}

step('a question is taken up and stands at one\'s own work', async () => {
  samira = await openAs(browser, server, server.accounts.professional);
  for (const path of paths.slice(0, 2)) {
    await samira.goto(path);
    await button(samira, 'Ik pak dit op').click();
    await section(samira, 'Vragen').getByText('Samira el Amrani heeft deze vraag').waitFor();
  }
  await inspect(samira, '60-opgepakt', { phone: true });
  await samira.goto('/werk');
  await link(section(samira, 'Meldingen van het team'), 'Van mij').click();
  await samira.waitForURL(/van=mij/);
  assert.equal(await section(samira, 'Open meldingen').getByRole('row').filter({ has: samira.getByRole('link') }).count(), 2);
});

step('an appointment with faults says each at its field', async () => {
  await samira.goto(paths[0]);
  await link(samira, 'Afspraak maken').click();
  await inspect(samira, '61-afspraak-maken', { phone: true });
  await button(samira, 'Afspraak maken').click();
  await samira.getByRole('alert').getByRole('link', { name: 'Vul de dag in.' }).waitFor();
  await samira.getByLabel('Op welke dag?').fill(day(1));
  await samira.getByLabel('Begint om').fill('23:30');
  await samira.getByLabel('Klaar om').fill('00:30');
  await samira.getByLabel('Waar gaat het over?').fill('de drempel');
  await button(samira, 'Afspraak maken').click();
  await samira.getByRole('alert').getByRole('link', { name: /eindigt op dezelfde dag/ }).waitFor();
  assert.equal(await samira.getByLabel('Waar gaat het over?').inputValue(), 'de drempel');
  await inspect(samira, '62-afspraak-fouten', { phone: true });
});

step('a visit is made and shows nothing of anybody in the file for a diary', async () => {
  await plan(samira, paths[0], { dag: day(1), van: '09:00', tot: '09:45', 'Waar gaat het over?': 'de drempel' });
  await heading(samira, 'Huisbezoek');
  await samira.getByText('De afspraak staat in de agenda.').waitFor();
  appointment = new URL(samira.url()).pathname;
  await inspect(samira, '63-afspraak', { phone: true });
  const answer = await samira.request.get(await link(samira, 'Download voor uw agenda').getAttribute('href'));
  assert.match(answer.headers()['content-type'], /^text\/calendar/);
  const text = await answer.text();
  assert.ok(!text.includes(inwoners[40].achternaam) && !text.includes('drempel'), text);
  const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((e) => new ICAL.Event(e));
  assert.equal(event.summary, 'Huisbezoek');
  assert.equal(event.component.getFirstPropertyValue('url'), server.base + appointment);
  assert.equal(event.endDate.toJSDate() - event.startDate.toJSDate(), 45 * 60 * 1000);
  const here = { timeZone: 'Europe/Amsterdam', timeStyle: 'short' };
  const amsterdam = event.startDate.toJSDate().toLocaleTimeString('nl-NL', here);
  assert.equal(amsterdam, '09:00');
  assert.equal(event.component.getFirstPropertyValue('status'), 'CONFIRMED');
});

step('a second one at the same time asks once', async () => {
  await plan(samira, paths[1], { soort: 'Telefonisch gesprek', dag: day(1), van: '09:30', tot: '10:00' });
  const words = 'Samira el Amrani heeft dan al een afspraak, van 09:00 tot 09:45 uur.';
  await samira.getByRole('alert').getByText(words).waitFor();
  await inspect(samira, '64-tegelijk');
  await samira.getByLabel('Ja, maak de afspraak toch op deze tijd').check();
  await button(samira, 'Afspraak maken').click();
  await heading(samira, 'Telefonisch gesprek');
});

step('a letter is made, and lapses when the appointment moves; two who move it see each other\'s', async () => {
  elsPage = await openAs(browser, server, els);
  const peter = await openAs(browser, server, server.accounts.teamleider);
  await samira.goto(appointment);
  await button(samira, 'Brief maken').click();
  await samira.getByText('De brief staat bij Documenten.').waitFor();
  await section(samira, 'Documenten').getByRole('link', { name: /^Afspraak op/ }).waitFor();
  for (const page of [samira, peter]) {
    await page.goto(appointment);
    await link(page, 'Verzetten of wijzigen').click();
  }
  await samira.getByLabel('Klaar om').fill('10:15');
  await samira.getByLabel('Ja, maak de afspraak toch op deze tijd').waitFor({ state: 'detached' });
  await button(samira, 'Afspraak opslaan').click();
  await samira.getByLabel('Ja, maak de afspraak toch op deze tijd').check();
  await button(samira, 'Afspraak opslaan').click();
  await samira.getByText('De afspraak is veranderd.').waitFor();
  await peter.getByLabel('Wie is er nog meer bij?').fill('de zoon');
  await button(peter, 'Afspraak opslaan').click();
  await heading(peter, 'Iemand anders was u voor');
  await peter.getByText('09:00 tot 10:15 uur').waitFor();
  assert.equal(await peter.getByLabel('Wie is er nog meer bij?').inputValue(), 'de zoon');
  await inspect(peter, '65-afspraak-gelijktijdig', { phone: true });
  await samira.goto(paths[0]);
  await openTab(samira, 'Documenten');
  await section(samira, 'Documenten').getByText('Vervallen', { exact: true }).waitFor();
});

step('held: the contactverslag of it is waiting, filled in', async () => {
  execFileSync('sqlite3', [join(server.data, 'schakel.db'), '.timeout 5000', 'UPDATE afspraak SET begint = begint - 172800000, '
    + `eindigt = eindigt - 172800000 WHERE publiek = '${appointment.split('/').at(-1)}'`]);
  await samira.goto(appointment);
  await button(samira, 'Gehouden, schrijf het verslag').click();
  await samira.waitForURL('**/contact?*');
  const notes = section(samira, 'Contactverslagen');
  await notes.getByLabel('Wat is er besproken?').waitFor();
  assert.match(await notes.getByLabel('Met wie hebt u gesproken?').inputValue(), new RegExp(inwoners[40].achternaam));
  assert.equal(await notes.getByLabel('Wanneer?').inputValue(), day(-1));
  await inspect(samira, '66-verslag-staat-klaar', { phone: true });
  await notes.getByLabel('Wat is er besproken?').fill('De drempel is gemeten.');
  await button(notes, 'Verslag opslaan').click();
  await samira.getByText('Het contactverslag is opgeslagen.').waitFor();
});

step('the whole of one\'s work goes to a colleague, who accepts it', async () => {
  await samira.goto('/overdragen');
  await heading(samira, 'Werk overdragen');
  await inspect(samira, '67-overdragen', { phone: true });
  await samira.getByLabel('Naar welke collega?').selectOption({ label: 'Els Wijker' });
  await samira.getByLabel('Wat moet uw collega weten?').fill('Bel eerst de zoon.');
  await button(samira, 'Overdragen').click();
  await samira.getByText('Uw collega ziet het werk op Mijn werk.').waitFor();
  await samira.goto(paths[0]);
  await section(samira, 'Vragen')
    .getByText('Samira el Amrani heeft deze vraag. Wordt overgedragen aan Els Wijker').waitFor();
  await elsPage.goto('/werk');
  const handed = section(elsPage, 'Aan u overgedragen');
  assert.equal(await handed.getByText('Bel eerst de zoon.').count(), 3);
  await inspect(elsPage, '68-aan-u-overgedragen', { phone: true });
  for (let left = 3; left > 1; left--) {
    await button(handed, /^Aannemen/).first().click();
    await elsPage.getByText('U hebt het werk aangenomen.').waitFor();
  }
  await link(handed, /^Teruggeven/).click();
  await elsPage.getByLabel('Waarom geeft u dit terug?').fill('Ik ben er dan niet.');
  await button(elsPage, 'Teruggeven').click();
  await elsPage.getByText('U hebt het werk teruggegeven.').waitFor();
  assert.equal(await handed.count(), 0);
});

step('a stand-in sees the work of who is away, and the leader who covers it', async () => {
  await samira.goto(paths[2]);
  await button(samira, 'Ik pak dit op').click();
  await plan(samira, paths[2], { dag: day(0), van: '23:58', tot: '23:59' });
  if (await samira.getByRole('alert').count()) {
    await samira.getByLabel('Ja, maak de afspraak toch op deze tijd').check();
    await button(samira, 'Afspraak maken').click();
  }
  await heading(samira, 'Huisbezoek');
  await samira.goto('/afwezig');
  await samira.getByLabel('Eerste dag').fill(day(0));
  await samira.getByLabel('Laatste dag').fill(day(2));
  await samira.getByLabel('Wie vervangt u?').selectOption({ label: 'Els Wijker' });
  await button(samira, 'Afwezigheid opslaan').click();
  await samira.getByText('Uw dagen staan erin.').waitFor();
  await inspect(samira, '69-afwezig', { phone: true });
  await elsPage.goto('/werk');
  await section(elsPage, 'Vandaag').getByText('vervangt Samira el Amrani').first().waitFor();
  await section(elsPage, 'Mijn huishoudens').getByText('vervangt Samira el Amrani').first().waitFor();
  await inspect(elsPage, '6a-vervangt', { phone: true });
  const leader = await openAs(browser, server, server.accounts.teamleider);
  await leader.goto('/afwezig');
  await section(leader, 'Wie is er niet?').getByText('Els Wijker vervangt').first().waitFor();
  await inspect(leader, '6b-wie-is-er-niet', { phone: true });
  await link(leader, 'Agenda').click();
  await leader.getByRole('navigation', { name: 'Wiens agenda' }).getByRole('link', { name: 'Team Leerdam' }).click();
  await leader.getByText('23:58 tot 23:59 uur').first().waitFor();
  await inspect(leader, '6c-agenda-team', { phone: true });
  await samira.goto('/afwezig');
  await button(samira, /^Intrekken/).first().click();
  await samira.getByText('De dagen zijn ingetrokken.').waitFor();
});

test('who may not see a household finds nothing at the addresses of its appointments', async () => {
  const caller = new Caller(server);
  await caller.logIn(server.account({ naam: 'Wim Vianen', inlognaam: 'wim', rol: 'professional', team: 'Vianen' }));
  for (const path of [`${paths[0]}/afspraak`]) {
    const { status, text } = await caller.ask(path);
    assert.equal(status, 403);
    assert.ok(!text.includes(inwoners[40].achternaam));
  }
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['drempel', 'zoon', 'gemeten']);
});
