// What Schakel sees by itself where the municipality set from when on: a casus that may be stuck, with one click to what helps.
import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, section, way } from './support/stappen.mjs';

const step = way();
const inrichting = resolve(new URL('../../inrichtingen/vijfheerenlanden', import.meta.url).pathname);
const persoon = inwoners[71];
let server, browser, page, pad;
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  pad = await caller.record(persoon, { woorden: 'Ik kom de trap niet meer op.' });
  const eigen = join(server.folder, 'inrichting');
  cpSync(inrichting, eigen, { recursive: true });
  writeFileSync(join(eigen, 'drempel.csv'),
    'sein;vanaf_hoeveel;bron;vanaf;tot\nzonder-plan;0;onze keuze;;\nregistratie;90;onze keuze;;\n');
  const { status, stderr } = server.run('inrichting', 'importeren', eigen);
  assert.equal(status, 0, stderr);
});
after(async () => { await browser?.close(); server?.stop(); });

step('a casus without a plan says so', async () => {
  page = await openAs(browser, server, server.accounts.teamleider);
  await page.goto(`${pad}/ondersteuning`);
  await link(section(page, 'Casus'), /Traject starten/).click();
  await choose(page, 'Wat voor werk wordt dit?', 'Wmo-onderzoek');
  await button(page, 'Traject starten').click();
  await page.getByText('Het traject is gestart.').waitFor();
  await section(page, 'Casus').getByText('Er is na 0 dagen nog geen plan vastgesteld.').waitFor();
  await inspect(page, 'sein-1-casus', { phone: true });
});

step('from the list to who gets it going', async () => {
  await page.goto('/knelpunten');
  await section(page, 'Loopt dit vast?').getByText('nog geen plan vastgesteld').waitFor();
  await inspect(page, 'sein-2-lijst', { phone: true });
  await link(page, /Opschrijven dat het vastloopt/).click();
  await heading(page, 'Het loopt vast');
  assert.match(await page.getByLabel('Waar gaat het over?').inputValue(), /nog geen plan vastgesteld/);
  await inspect(page, 'sein-3-opschrijven');
  await choose(page, 'Waardoor komt het niet verder?', 'Het is heel ingewikkeld');
  await button(page, 'Opslaan').click();
  await page.goto('/knelpunten');
  await page.getByText('geen procesregisseur').waitFor();
  assert.equal(await section(page, 'Loopt dit vast?').count(), 0, 'it was written down');
});

step('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['trap']);
});
