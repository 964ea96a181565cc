// A file opened in an emergency, from the refusal to the review of it: the clock on every page, who is told, what the
// privacy officer finds, asks and decides.
import assert from 'node:assert/strict';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, section, way, writeNote } from './support/stappen.mjs';

const step = way();
const persoon = inwoners[56];
const vijfheerenlanden = new URL('../../inrichtingen/vijfheerenlanden', import.meta.url).pathname;
let server, browser, vera, path;
const open = (account) => openAs(browser, server, account);
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  vera = server.account({ naam: 'Vera Vianen', inlognaam: 'vera', rol: 'professional', team: 'Vianen' });
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  path = await caller.record(persoon, { woorden: 'Ik kan mijn huis niet meer schoonhouden.' });
});
after(async () => { await browser?.close(); server?.stop(); });

test('where nobody set how long it lasts there is no noodtoegang', async () => {
  const page = await open(vera);
  await page.goto(path);
  await heading(page, 'U mag dit niet zien');
  await link(page, 'Noodtoegang').click();
  await page.getByText('In deze gemeente staat noodtoegang niet aan.').waitFor();
  await inspect(page, 'n0-geen-noodtoegang', { phone: true });
  assert.equal(server.run('inrichting', 'importeren', vijfheerenlanden).status, 0);
});

step('who has no relation opens it in an emergency', async () => {
  const page = await open(vera);
  await page.goto(path);
  await page.getByText('Is iemand nu in gevaar?').waitFor();
  await inspect(page, 'n1-geweigerd', { phone: true });
  await link(page, 'Noodtoegang').click();
  await heading(page, 'Noodtoegang');
  await page.getByLabel('Waarom hebt u de afgeschermde onderdelen nodig?').fill('Misschien geweld');
  await button(page, 'Dossier openen').click();
  await page.getByRole('alert').getByRole('link', { name: 'Kies waarom het niet kan wachten.' }).waitFor();
  await inspect(page, 'n2-noodtoegang-fout', { phone: true });
  assert.equal(await page.getByLabel('Waarom hebt u de afgeschermde onderdelen nodig?').inputValue(), 'Misschien geweld');
  await page.getByLabel('Waarom hebt u de afgeschermde onderdelen nodig?').fill('');
  await choose(page, 'Waarom kan het niet wachten?', 'Iemand is nu in gevaar (60 minuten)');
  await page.getByLabel('Wat is er aan de hand?').fill('De buren horen geschreeuw en niemand doet open.');
  await button(page, 'Dossier openen').click();
  const bar = section(page, 'Noodtoegang');
  await bar.getByText(/Noodtoegang loopt nog (60|59) minuten/).waitFor();
  await inspect(page, 'n3-geopend', { phone: true });
  await writeNote(page, 'Ik was er met de politie. Iedereen is veilig.');
  await bar.waitFor();
  assert.equal(await button(page, /Verslag verbeteren|Intrekken/).count(), 0);
  await page.goto('/werk');
  await bar.waitFor();
  await button(bar, 'Noodtoegang beëindigen').click();
  await page.getByText('Het dossier is weer dicht.').waitFor();
  assert.equal(await bar.count(), 0);
  await page.goto(path);
  await heading(page, 'U mag dit niet zien');
});

step('the team leader is told and reads why', async () => {
  const page = await open(server.accounts.teamleider);
  await page.goto('/werk');
  await link(page, /Noodtoegang gebruikt door/).click();
  await page.getByText('De buren horen geschreeuw en niemand doet open.').waitFor();
  await inspect(page, 'n4-verteld', { phone: true });
  await button(page, 'Ik heb dit gelezen').click();
  await page.getByText('Het staat niet meer op uw lijst.').waitFor();
  assert.equal(await link(page, /Noodtoegang gebruikt door/).count(), 0);
});

step('the privacy officer finds it and asks why', async () => {
  assert.equal(server.run('keuring').status, 0);
  const page = await open(server.accounts['privacy-officer']);
  await page.goto('/keuring?regel=nood&stand=open');
  await inspect(page, 'n5-lijst', { phone: true });
  await link(page, /Vera Vianen/).click();
  await page.getByText('Het dossier is met noodtoegang geopend.').waitFor();
  await page.getByRole('cell', { name: 'hier' }).first().waitFor();
  await button(page, 'Laat zien wie dit is').click();
  await page.getByText(persoon.achternaam).first().waitFor();
  await page.getByText('Vraag de medewerker om uitleg').click();
  await page.getByLabel('Wat wilt u weten?').fill('Wie belde u?');
  await button(page, 'Vraag stellen').click();
  await page.getByText('De vraag is gesteld.').waitFor();
  await inspect(page, 'n6-blik', { phone: true });
});

step('the worker answers, and tells where he lives', async () => {
  const page = await open(vera);
  await page.goto('/werk');
  await link(page, 'Antwoorden').click();
  await page.getByText('Wie belde u?').waitFor();
  await inspect(page, 'n7-uitleg', { phone: true });
  await page.getByLabel('Waarom keek u hier?').fill('De wijkagent belde mij.');
  await button(page, 'Uitleg versturen').click();
  await page.getByText('Er is nu geen vraag voor u.').waitFor();
  await page.getByLabel('Uw huisnummer').fill('12');
  await page.getByLabel('Uw postcode').fill('');
  await button(page, 'Opslaan').click();
  await page.getByRole('alert').getByRole('link', { name: /postcode/ }).waitFor();
  await page.getByLabel('Uw postcode').fill('4131 ab');
  await button(page, 'Opslaan').click();
  await page.getByText('Opgeslagen.').waitFor();
  assert.equal(await page.getByLabel('Uw postcode').inputValue(), '4131AB');
});

step('a person closes it with a finding', async () => {
  const page = await open(server.accounts['privacy-officer']);
  await page.goto('/keuring?stand=beantwoord');
  await link(page, /Vera Vianen/).click();
  await page.getByText('De wijkagent belde mij.').waitFor();
  await button(page, 'Afsluiten').click();
  await page.getByRole('alert').getByRole('link', { name: 'Kies wat u vond.' }).waitFor();
  await page.getByText('Terecht: er was een goede reden').click();
  await page.getByLabel('Waarom vindt u dat?').fill('De politie bevestigt het.');
  await button(page, 'Afsluiten').click();
  await page.getByText('Opgeslagen.').waitFor();
  await page.getByText('De politie bevestigt het.').waitFor();
  await inspect(page, 'n8-afgesloten', { phone: true });
  await page.goto('/keuring/nieuws');
  await button(page, 'Op de lijst zetten').click();
  await page.getByRole('alert').waitFor();
  await inspect(page, 'n9-nieuws', { phone: true });
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['geschreeuw', 'wijkagent']);
});
