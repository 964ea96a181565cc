// What somebody types is safe: browser and server are killed in the middle of a word, and it is there again.
import assert from 'node:assert/strict';
import { after, before } from './support/proef.mjs';
import { setTimeout as rest } from 'node:timers/promises';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser, startBrowserToKill } from './support/browser.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, chosen, heading, openTab, record, search, section, takeOver, way } from './support/stappen.mjs';

const [persoon, ander] = inwoners.slice(1);
const promised = 2000; // ms that a kill may cost
let server, plug, browser, huishouden, vraagPad;
before(async () => { server = await startSchakel(); });
after(async () => { await plug?.kill(); await browser?.close(); server?.stop(); });
const step = way();

const saved = (page) => page.getByText(/^Opgeslagen om \d\d:\d\d$/).waitFor();

// Types until somebody pulls the plug of browser and server, in the middle of it all. Gives what stood there two seconds before.
async function typeUntilKilled(field) {
  const marks = [];
  const typing = (async () => {
    for (let text = 'begin ', i = 0; ; text = `woord${i++} `) {
      await field.pressSequentially(text, { delay: 20 });
      marks.push([Date.now(), (marks.at(-1)?.[1] ?? '') + text]);
    }
  })().catch(() => {});
  await rest(4300);
  const killed = Date.now();
  await Promise.all([plug.kill(), server.kill()]);
  await typing;
  return marks.filter(([moment]) => moment <= killed - promised).at(-1)[1];
}

async function again(rol) {
  await server.start();
  browser = await startBrowser();
  return openAs(browser, server, server.accounts[rol]);
}

step('a note survives the death of browser and server', async () => {
  plug = await startBrowserToKill();
  const page = await openAs(plug.browser, server, server.accounts.professional);
  huishouden = await record(page, persoon, { woorden: 'Mijn rollator is stuk.' });
  await openTab(page, 'Contact');
  const form = section(page, 'Contactverslagen');
  await form.getByText('Nieuw contactverslag').click();
  await form.getByLabel('Met wie hebt u gesproken?').fill('de buurvrouw');
  await saved(page);
  const safe = await typeUntilKilled(form.getByLabel('Wat is er besproken?'));
  assert.match(safe, /woord\d/, 'there was time to type');
  const back = await again('professional');
  await back.goto(`${huishouden}/contact`);
  const text = await back.getByLabel('Wat is er besproken?').inputValue();
  assert.ok(text.startsWith(safe), `kept: ${text}\nsafe: ${safe}`);
  assert.equal(await back.getByLabel('Met wie hebt u gesproken?').inputValue(), 'de buurvrouw');
  await saved(back);
  await inspect(back, '30-concept-notitie');
});

step('nobody else sees it, and once it is saved the draft is gone', async () => {
  const lezer = server.account({ naam: 'Tweede Lezer', inlognaam: 'lezer', rol: 'professional', team: 'Leerdam' });
  const colleague = await openAs(browser, server, lezer);
  await colleague.goto(`${huishouden}/contact`);
  assert.equal(await colleague.getByLabel('Wat is er besproken?').inputValue(), '');
  const page = await openAs(browser, server, server.accounts.professional);
  await page.goto(`${huishouden}/contact`);
  await button(page, 'Verslag opslaan').click();
  await page.getByText('Het contactverslag is opgeslagen.').waitFor();
  await section(page, 'Contactverslagen').getByText(/begin woord0/).waitFor();
  assert.equal(await page.getByLabel('Wat is er besproken?').inputValue(), '');
  await browser.close();
});

step('a question that is half typed survives it too', async () => {
  plug = await startBrowserToKill();
  const page = await openAs(plug.browser, server, server.accounts.loketmedewerker);
  await search(page, ander.bsn);
  await takeOver(page, ander);
  await heading(page, 'Vraag opnemen');
  vraagPad = new URL(page.url()).pathname;
  await choose(page, 'Welke wet past hierbij?', 'Jeugdwet (opvoeden en opgroeien)');
  await choose(page, 'Hoe kwam de vraag binnen?', 'E-mail');
  await saved(page);
  const safe = await typeUntilKilled(page.getByLabel('Wat is de vraag?'));
  const back = await again('loketmedewerker');
  await back.goto(vraagPad);
  const text = await back.getByLabel('Wat is de vraag?').inputValue();
  assert.ok(text.startsWith(safe), `kept: ${text}\nsafe: ${safe}`);
  assert.ok(await back.getByRole('radio', { name: /^Jeugdwet/ }).isChecked());
  assert.equal(await chosen(back, 'Hoe kwam de vraag binnen?'), 'E-mail');
  await saved(back);
  await inspect(back, '31-concept-vraag');
});

step('without a connection the page says so, and saves when it is back', async () => {
  const [page] = browser.contexts()[0].pages();
  await server.kill();
  await page.getByLabel('Wat is de vraag?').fill('Mijn kind wil niet naar school.');
  await page.getByText('Nog niet opgeslagen: geen verbinding.').waitFor();
  await server.start();
  await saved(page);
  await page.goto(vraagPad);
  assert.equal(await page.getByLabel('Wat is de vraag?').inputValue(), 'Mijn kind wil niet naar school.');
});

step('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['rollator', 'buurvrouw', 'woord0', 'school']);
});
