// The national register does not answer, or far too late: the work at the desk goes on.
import assert from 'node:assert/strict';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, fillQuestion, heading, link, record, search, section, takeOver, wmo } from './support/stappen.mjs';

let server, slow, browser, page;
before(async () => { server = await startSchakel(); browser = await startBrowser(); });
after(async () => { await browser?.close(); server?.stop(); slow?.stop(); });

const [known, unknown] = inwoners.slice(30);
const silent = 'De basisregistratie';
const row = (on, text) => on.getByRole('listitem').filter({ hasText: text });

test('a person we know is still found and his question recorded when the register is gone', async () => {
  page = await openAs(browser, server, server.accounts.loketmedewerker);
  await record(page, known, { woorden: 'Eerste vraag.' });
  await server.register.stop('SIGKILL');
  await page.goto('/loket');
  await search(page, known.bsn);
  await page.getByRole('status').filter({ hasText: silent }).waitFor();
  await row(page, known.naam).getByText('Bekend in Schakel').waitFor();
  await inspect(page, '60-register-stil', { phone: true });
  await takeOver(page, known);
  await heading(page, 'Vraag opnemen');
  await fillQuestion(page, { woorden: 'Tweede vraag.', wet: wmo, team: 'Leerdam' });
  await button(page, 'Vraag opnemen').click();
  await page.waitForURL('**/huishouden/*');
  assert.equal(await section(page, 'Vragen').getByRole('article').count(), 2);
});

test('who is not known yet is entered by hand, with faults shown, and marked as not verified', async () => {
  await page.goto('/loket');
  await search(page, unknown.bsn);
  await page.getByRole('status').filter({ hasText: silent }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Inwoner zelf invoeren' }).first().click();
  await heading(page, 'Inwoner invoeren');
  await inspect(page, '61-invoeren', { phone: true });
  const form = page.getByRole('main');
  await form.getByLabel('Geboortedatum').fill('24-3-1980');
  await form.getByLabel('Postcode').fill('vier');
  await form.getByLabel('BSN').fill('123456789');
  await button(page, 'Verder met de vraag').click();
  await page.getByRole('alert').getByText('Vul de achternaam in.').waitFor();
  assert.equal(await form.getByLabel('Geboortedatum').inputValue(), '24-3-1980');
  await inspect(page, '62-invoeren-fouten');
  await form.getByLabel('Voornaam').fill('Şükrü');
  await form.getByLabel('Achternaam').fill('Handmatig-Đorđević');
  await form.getByLabel('BSN').fill('');
  await form.getByLabel('Postcode').fill('4131 ab');
  await form.getByLabel('Huisnummer').fill('12');
  await choose(form, 'Geslacht', 'Man');
  await button(page, 'Verder met de vraag').click();
  await heading(page, 'Vraag opnemen');
  await page.getByText('Şükrü Handmatig-Đorđević').first().waitFor();
  await page.getByText(/nog niet gecontroleerd/).waitFor();
  await fillQuestion(page, { woorden: 'Ik sta op straat.', wet: wmo, team: 'Leerdam' });
  await button(page, 'Vraag opnemen').click();
  await page.waitForURL('**/huishouden/*');
  await page.goto('/loket');
  await search(page, 'Handmatig');
  await row(page, 'Şükrü').getByText('Niet geverifieerd').waitFor();
  await inspect(page, '63-niet-geverifieerd');
  await search(page, 'handmatig dordevic 24-3-1980');
  await row(page, 'Şükrü').waitFor();
});

test('a register that takes ten seconds holds nobody up for longer than our own limit', async () => {
  slow = await startSchakel({ register: ['--traag', '10000'] });
  const desk = await openAs(browser, slow, slow.accounts.loketmedewerker);
  const begin = Date.now();
  await search(desk, known.bsn);
  await desk.getByRole('status').filter({ hasText: silent }).waitFor();
  const took = Date.now() - begin;
  assert.ok(took < 6000, `${took} ms`);
  await link(desk.getByRole('main'), 'Inwoner zelf invoeren').first().waitFor();
  const other = await openAs(browser, slow, slow.accounts.professional);
  const slowly = search(desk, unknown.bsn);
  const start = Date.now();
  await other.goto('/werk');
  await heading(other, 'Mijn werk');
  assert.ok(Date.now() - start < 2000, 'others do not wait for it');
  await slowly;
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['şükrü', 'handmatig', 'straat']);
  await assertClean(slow);
});
