// Lists that grow: what is due first stands first, nothing is lost between two pages, and the counts are right.
import assert from 'node:assert/strict';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { heading, link, section } from './support/stappen.mjs';

const perPage = 50, notesPerPage = 20;
let server, browser, page, huishouden;
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  const caller = new Caller(server);
  await caller.logIn(server.accounts.professional);
  for (let i = 0; i <= perPage; i++)
    huishouden = await caller.record(inwoners[60 + i], { woorden: `Vraag nummer ${i}.`, ontvangen: `${28 - i % 28}-9-2026` });
  await caller.record(inwoners[150], { woorden: 'Zonder wettelijke termijn.', wet: 'geen' });
  await caller.record(inwoners[151], { woorden: 'Voor een ander team.', team: 'Vianen' });
  for (let i = 0; i <= notesPerPage; i++) await caller.note(huishouden, `Verslag nummer ${i}.`);
  page = await openAs(browser, server, server.accounts.professional);
});
after(async () => { await browser?.close(); server?.stop(); });

const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
function lastDayIn(text) {
  const [, day, month, year] = [...text.matchAll(/(\d+) ([a-z]+) (\d{4})/g)].at(-1);
  return Date.UTC(year, months.indexOf(month), day);
}

test('the work list has what is due first on top, and the rest on a second page', async () => {
  await page.goto('/werk/team');
  await heading(page, 'Werk van het team');
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') });
  const first = await rows.allInnerTexts();
  assert.equal(first.length, perPage);
  await inspect(page, '90-werk-vol', { phone: true });
  await link(page, 'Volgende pagina').click();
  await page.getByText('Zonder wettelijke termijn.').waitFor();
  const all = [...first, ...await rows.allInnerTexts()];
  assert.equal(all.length, perPage + 2);
  assert.match(all.at(-1), /geen wettelijke termijn/);
  const days = all.slice(0, -1).map(lastDayIn);
  assert.deepEqual(days, [...days].sort((a, b) => a - b));
  assert.equal(new Set(all.map((text) => /Vraag nummer \d+|Zonder/.exec(text)[0])).size, perPage + 2, 'each once');
  assert.equal(await page.getByText('Voor een ander team.').count(), 0);
  await inspect(page, '91-werk-tweede');
});

test('the notes of a household go on on a second page, newest first', async () => {
  await page.goto(`${huishouden}/contact`);
  const notes = section(page, 'Contactverslagen');
  await notes.getByText(`Verslag nummer ${notesPerPage}.`).waitFor();
  assert.equal(await notes.getByText('Verslag nummer 0.').count(), 0);
  await inspect(page, '92-verslagen', { phone: true });
  await link(notes, 'Volgende pagina').click();
  await notes.getByText('Verslag nummer 0.').waitFor();
  assert.equal(await notes.getByText(/^Verslag nummer/).count(), 1);
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['nummer', 'verslag']);
});
