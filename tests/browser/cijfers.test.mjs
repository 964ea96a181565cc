// The figures of who leads a team: counted over the whole municipality, each figure opens the cases that he may see.
import assert from 'node:assert/strict';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { heading, link, section } from './support/stappen.mjs';

let server, browser;
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  const caller = new Caller(server);
  await caller.logIn(server.accounts.professional);
  for (let i = 0; i < 3; i++) await caller.record(inwoners[60 + i], { woorden: `Vraag nummer ${i}.`, wet: 'jeugdwet' });
  await caller.record(inwoners[70], { woorden: 'Voor een ander team.', team: 'Vianen' });
});
after(async () => { await browser?.close(); server?.stop(); });

test('figures open their cases', async () => {
  const page = await openAs(browser, server, server.accounts.teamleider);
  await link(page, 'Cijfers').click();
  await heading(page, 'Cijfers');
  const meldingen = section(page, 'Meldingen');
  const jaar = new Date().getFullYear();
  const rij = (naam) => meldingen.getByRole('row').filter({ hasText: naam });
  assert.match(await rij('Leerdam').innerText(), /\b3\b/);
  assert.match(await rij('Vianen').innerText(), /\b1\b/);
  assert.match(await meldingen.getByRole('row').last().innerText(), /\b4\b/);
  assert.match(await meldingen.innerText(), new RegExp(String(jaar)));
  await inspect(page, 'cijfers', { phone: true });

  await rij('Leerdam').getByRole('link', { name: '3', exact: true }).click();
  await heading(page, /Meldingen: Leerdam/);
  await page.getByText('Geteld: 3. Daarvan mag u er 3 zien.').waitFor();
  assert.equal(await page.getByRole('row').filter({ has: page.getByRole('link') }).count(), 3);
  await inspect(page, 'cijfers-zaken', { phone: true });

  await link(page, 'Alle cijfers').click();
  await rij('Vianen').getByRole('link', { name: '1', exact: true }).click();
  await page.getByText('U mag van deze zaken er geen openen.').waitFor();

  await page.goto('/cijfers?van=2026-02-31&tot=2020-01-01');
  await page.getByText('Deze dag bestaat niet.').waitFor();
  await page.getByText('De laatste dag ligt voor de eerste. Kies een latere dag.').waitFor();
  assert.equal(await page.getByLabel('Van').inputValue(), '2026-02-31');
  page.errors.length = 0; // the browser tells of the 422
  await inspect(page);
  await page.context().close();
});

test('who does not lead a team has no figures', async () => {
  const caller = new Caller(server);
  await caller.logIn(server.accounts.professional);
  assert.equal((await caller.ask('/cijfers')).status, 403);
  assert.equal((await caller.ask('/cijfers/meldingen?lijn=Leerdam')).status, 403);
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['nummer', 'ander team']);
});
