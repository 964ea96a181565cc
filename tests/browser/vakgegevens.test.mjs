// What workers are and have for their work: the administrator writes it, who divides the work sees it, who leads the team sees
// what expires.
import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, way } from './support/stappen.mjs';
import { dagOver as inDays } from './support/termijn.mjs';

const step = way();
const who = 'Samira el Amrani';
const inrichting = resolve(new URL('../../inrichtingen/vijfheerenlanden', import.meta.url).pathname);
let server, browser, page, pad;
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  pad = await caller.record(inwoners[73], { woorden: 'Ik kom de trap niet meer op.' });
  const eigen = join(server.folder, 'inrichting');
  cpSync(inrichting, eigen, { recursive: true });
  writeFileSync(join(eigen, 'drempel.csv'), 'sein;vanaf_hoeveel;bron;vanaf;tot\nregistratie;90;onze keuze;;\n');
  const { status, stderr } = server.run('inrichting', 'importeren', eigen);
  assert.equal(status, 0, stderr);
});
after(async () => { await browser?.close(); server?.stop(); });

step('the administrator writes what somebody is', async () => {
  page = await openAs(browser, server, server.accounts.beheerder);
  await page.goto('/beheer/gebruikers');
  await inspect(page, 'vak-1-accounts', { phone: true });
  await link(page, new RegExp(`Vak en registratie.*${who}`)).click();
  await heading(page, 'Vak en registratie');
  await choose(page, 'Vakgebied', 'Jeugdprofessional');
  await page.getByLabel('Uren per week').fill('99');
  await page.getByLabel('Onderwijs').check();
  await page.getByLabel('Huisartsen en GGZ').check();
  await page.getByLabel('SKJ geldt tot en met').fill(inDays(30));
  await button(page, 'Opslaan').click();
  await page.getByRole('alert').getByRole('link', { name: 'Vul het nummer in dat tot die dag geldt.' }).waitFor();
  await page.getByRole('alert').getByRole('link', { name: /aantal uren/ }).waitFor();
  assert.ok(await page.getByLabel('Onderwijs').isChecked(), 'nothing typed is lost');
  assert.ok(await page.getByLabel('Huisartsen en GGZ').isChecked());
  await inspect(page, 'vak-2-fouten', { phone: true });
  await page.getByLabel('Uren per week').fill('32');
  await page.getByLabel('SKJ-nummer').fill('120001234');
  await button(page, 'Opslaan').click();
  await page.getByText('Opgeslagen.').waitFor();
  await link(page, new RegExp(`Vak en registratie.*${who}`)).click();
  assert.equal(await page.getByLabel('Uren per week').inputValue(), '32');
  assert.ok(await page.getByLabel('Onderwijs').isChecked());
});

step('who divides the work sees it', async () => {
  page = await openAs(browser, server, server.accounts.teamleider);
  await page.goto(`${pad}/traject`);
  await heading(page, 'Traject starten');
  const option = page.getByLabel('Wie pakt dit op?').locator('option').filter({ hasText: who });
  assert.match(await option.innerText(), /Jeugdprofessional, .*Onderwijs.*, 32 uur per week, \d+ traject.*SKJ verloopt op/);
  const choices = page.getByRole('region', { name: 'Wie kan dit doen?' }).getByRole('listitem');
  await choices.filter({ hasText: who }).getByText('Registratie verloopt').waitFor();
  await inspect(page, 'vak-3-kiezen', { phone: true });
});

step('who leads the team sees what expires', async () => {
  await page.goto('/wachtlijst');
  await link(page, 'Registraties').click();
  await heading(page, 'Registraties');
  await page.getByRole('listitem').filter({ hasText: who }).getByText('Verloopt', { exact: true }).waitFor();
  assert.ok(!(await page.content()).includes('120001234'), 'the number is for the administrator');
  await inspect(page, 'vak-4-registraties', { phone: true });
});

step('two at once: the second sees what the first wrote, and keeps what he typed', async () => {
  const { beheerder } = server.accounts;
  const [one, two] = [await openAs(browser, server, beheerder), await openAs(browser, server, beheerder)];
  for (const page of [one, two]) {
    await page.goto('/beheer/gebruikers');
    await link(page, /Vak en registratie.*Samira/).click();
  }
  await one.getByLabel('Uren per week').fill('24');
  await button(one, 'Opslaan').click();
  await one.getByText('Opgeslagen.').waitFor();
  await two.getByLabel('Uren per week').fill('28');
  await button(two, 'Opslaan').click();
  await two.getByText(/Zo staat het er nu:.*24 uur per week/).waitFor();
  assert.equal(await two.getByLabel('Uren per week').inputValue(), '28');
  await inspect(two, 'vak-5-gelijktijdig');
  await button(two, 'Opslaan').click();
  await two.getByText('Opgeslagen.').waitFor();
});

step('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['trap', '120001234']);
});
