// The page of a household on which much runs, and of one on which almost nothing does: what matters now stands on the first
// screen, each as one line with one next step.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller, hiddenFields } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, link, openTab, section } from './support/stappen.mjs';
import { dagOver as dayOf } from './support/termijn.mjs';

const inrichting = new URL('../../inrichtingen/vijfheerenlanden', import.meta.url).pathname;
const [vol, leeg, loos] = inwoners.slice(60, 63);
let server, browser, huis, stil, ander;

// One who fills in the form on a page that goes to `action`. Gives where it leads.
async function fill(caller, path, action, fields) {
  const { text } = await caller.ask(path);
  const answer = await caller.send(action, { ...hiddenFields(text, action), ...fields });
  assert.equal(answer.status, 303, `${action}: ${answer.status} ${answer.text.split('role="alert"')[1]?.slice(0, 600)}`);
  return answer.location;
}
const optionIn = (html, name) => new RegExp(`value="([^"]+)"[^>]*>${name}`).exec(html)[1];
const first = (html, kind, end) => new RegExp(`/${kind}/([^/"]+)/${end}`).exec(html)[1];

// Scores of a first and a second look, as earlier visits would have left them.
const scores = (publiek, wie) => {
  const casus = `(SELECT c.id FROM casus c JOIN huishouden h ON h.id = c.huishouden WHERE h.publiek = '${publiek}')`;
  const door = `(SELECT id FROM gebruiker WHERE naam = '${wie}')`;
  const look = (nr, op, rijen) => `INSERT INTO verheldering (publiek, casus, begonnen_op, door, afgerond_op, afgerond_door) `
    + `SELECT 'v${nr}${publiek}', ${casus}, ${op}, ${door}, ${op}, ${door};`
    + rijen.map(([gebied, score, gevoelig], i) => 'INSERT INTO verheldering_deel (publiek, verheldering, vraag, persoon, '
      + `leefgebied, waarom, gevraagd_door, gevraagd_op, versie) `
      + `SELECT '${nr}${i}${publiek}', v.id, 0, l.persoon, '${gebied}', `
      + `1, ${door}, ${op}, 1 FROM verheldering v, huishouden_lid l JOIN huishouden h ON h.id = l.huishouden `
      + `WHERE h.publiek = '${publiek}' AND v.publiek = 'v${nr}${publiek}';`
      + 'INSERT INTO verheldering_stand (deel, versie, score, volgorde, gevoelig, door, op) '
      + `SELECT id, 1, ${score}, -1, ${gevoelig ? 1 : 0}, ${door}, ${op} * 86400000 FROM verheldering_deel `
      + `WHERE publiek = '${nr}${i}${publiek}';`
      + 'INSERT INTO verheldering_tekst (deel, versie, soort, tekst, eigen_woorden) '
      + "SELECT id, 1, 4, 'Ik wil beneden kunnen slapen.', 1 FROM verheldering_deel "
      + `WHERE publiek = '${nr}${i}${publiek}';`).join('');
  return look(1, 20300, [['wonen', 2], ['lichamelijke-gezondheid', 3], ['inkomen', 4], ['veiligheid', 1, true]])
    + look(2, 20380, [['wonen', 4], ['lichamelijke-gezondheid', 3], ['inkomen', 3]]);
};

before(async () => {
  server = await startSchakel();
  const map = join(server.folder, 'inrichting');
  cpSync(inrichting, map, { recursive: true });
  writeFileSync(join(map, 'meetschaal.csv'), 'id;naam;laagste;hoogste;bron;vanaf;tot\nproef;Proefschaal;1;5;proef;;\n');
  const { status, stderr } = server.run('inrichting', 'importeren', map);
  assert.equal(status, 0, stderr);
  const [desk, samira] = [new Caller(server), new Caller(server)];
  await desk.logIn(server.accounts.loketmedewerker);
  await samira.logIn(server.accounts.professional);
  ander = server.account({ naam: 'Els Wijker', inlognaam: 'els', rol: 'professional', team: 'Leerdam' });
  huis = await desk.record(vol, { woorden: 'Ik kom de trap niet meer op en ik slaap op de bank.', ontvangen: dayOf(-20) });
  stil = await desk.record(leeg, { woorden: 'Ik wil graag weer naar buiten.', ontvangen: dayOf(-1) });
  const melding = first((await samira.ask(huis)).text, 'melding', 'sluiten');
  await fill(samira, huis, `/melding/${melding}/oppakken`, {});
  const spoed = (await samira.ask(`/melding/${melding}/spoed`)).text;
  await fill(samira, `/melding/${melding}/spoed`, `/melding/${melding}/spoed`, { wat: 'Een bed beneden voor deze week.',
    tot: dayOf(10), besluiter: /value="([^"]+)"[^>]*>[^<]*teamleider/.exec(spoed)[1], reden: 'Er is nu niemand anders.' });
  await fill(samira, `/melding/${melding}/traject`, `/melding/${melding}/traject`, {});
  const id = huis.split('/').at(-1);
  execFileSync('sqlite3', [join(server.data, 'schakel.db'), '.timeout 5000', scores(id, 'Samira el Amrani')]);
  await fill(samira, `${huis}/plan`, `${huis}/plan`, {});
  const plan = first((await samira.ask(`${huis}/plan`)).text, 'plan', 'afspraak');
  const form = (await samira.ask(`/plan/${plan}/afspraak`)).text;
  const promise = (wie, wat, voor) =>
    fill(samira, `/plan/${plan}/afspraak`, `/plan/${plan}/afspraak`, { wie, wat, voor: dayOf(voor) });
  await promise(optionIn(form, 'Samira'), 'Belt de huisarts over de pillen.', 1);
  await promise(optionIn(form, vol.naam), 'Vraagt de buurman om te helpen met het bed.', -4);
  await fill(samira, `${huis}/plan`, `/plan/${plan}/evaluatie`, { dag: dayOf(12) });
  const visit = (await samira.ask(`${huis}/afspraak`)).text;
  await fill(samira, `${huis}/afspraak`, `${huis}/afspraak`, { soort: 'huisbezoek', dag: dayOf(2), van: '10:00', tot: '11:00',
    waarvoor: 'De trap bekijken', personen: /name="personen"[^>]*value="([^"]+)"/.exec(visit)[1],
    medewerker: optionIn(visit, 'Samira') });
  for (const [naam, band, sterkte] of [['Co de Buur', 'buur', 'sterk'], ['Gré van der Maas', 'familie', 'gespannen']])
    await fill(samira, `${huis}/netwerk`, `${huis}/netwerk`, { naam, band, sterkte });
  await samira.note(huis, 'De trap is steil. Mevrouw slaapt op de bank.');
  browser = await startBrowser();
});
after(async () => { await browser?.close(); server?.stop(); });

test('what matters now is on the first screen', async () => {
  const page = await openAs(browser, server, server.accounts.professional, { size: { width: 1280, height: 900 } });
  await page.goto(huis);
  const now = section(page, 'Wat nu telt');
  await now.getByRole('link', { name: /^Huisbezoek/ }).waitFor();
  const line = now.getByRole('listitem').filter({ hasText: 'Ik kom de trap niet meer op' });
  await line.getByText('Wmo-onderzoek').waitFor();
  await line.getByRole('link', { name: /^(Vraag verhelderen|Plan maken)/ }).waitFor();
  await now.getByRole('listitem').filter({ hasText: 'Kijken hoe het gaat' }).getByText(/nog 12 dagen/).waitFor();
  await section(page, 'Plan').getByText('Belt de huisarts over de pillen.').waitFor();
  assert.equal(await link(page, 'Spoed: nu hulp geven').count(), 1);
  const chart = section(page, 'Leefgebieden toen en nu').getByRole('img');
  await chart.getByText('2 → 4').waitFor();
  await chart.getByText('Veiligheid', { exact: true }).waitFor();
  await page.getByText('De cijfers als tabel').click();
  await page.getByRole('row', { name: /^Wonen/ }).getByText('4 op').waitFor();
  const last = await section(page, 'Plan').getByRole('listitem').last().boundingBox();
  await inspect(page, 'h1-vol', { phone: true });
  assert.ok(last.y + last.height <= 900, `it ends at ${last.y + last.height}`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await line.getByRole('link', { name: /^Ik kom de trap/ }).click();
  assert.match(page.url(), /#vraag-/);
});

test('a question that is new can be taken from its line', async () => {
  const leader = await openAs(browser, server, server.accounts.teamleider);
  await leader.goto(huis);
  const chart = section(leader, 'Leefgebieden toen en nu').getByRole('img');
  await chart.getByText('2 → 4').waitFor();
  assert.equal(await chart.getByText('Veiligheid').count(), 0, 'what is shielded is for who works on a traject');
  const page = await openAs(browser, server, ander);
  await page.goto(stil);
  await inspect(page, 'h2-nieuw', { phone: true });
  await section(page, 'Wat nu telt').getByText('Ik wil graag weer naar buiten.').first().waitFor();
  await button(page, 'Ik pak dit op').click();
  await section(page, 'Wat nu telt').getByText('Els Wijker').waitFor();
  await link(page, /^Traject starten/).waitFor();
  await inspect(page, 'h3-opgepakt', { phone: true });
});

test('the other tabs of a full household', async () => {
  const page = await openAs(browser, server, server.accounts.professional);
  await page.goto(huis);
  for (const tab of ['Ondersteuning', 'Tijdlijn']) {
    await openTab(page, tab);
    if (tab === 'Ondersteuning')
      await section(page, 'Oplossingen per wens of zorg').getByRole('heading', { name: 'Wonen' }).waitFor();
    await inspect(page, `h4-${tab.toLowerCase()}`, { phone: true });
  }
});

test('after a wrong day for looking again the plan keeps its head', async () => {
  const page = await openAs(browser, server, server.accounts.professional);
  await page.goto(`${huis}/plan`);
  await page.getByText('Nog een dag kiezen').or(page.getByText('Dag kiezen')).first().click();
  await page.getByLabel('Op welke dag kijken wij hoe het gaat?').fill('31-2-2027');
  await button(page, 'Dag opslaan').click();
  await page.getByRole('alert').waitFor();
  await page.getByRole('navigation', { name: 'Onderdelen van dit huishouden' }).waitFor();
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['huisarts', 'buurman', loos.achternaam]);
});
