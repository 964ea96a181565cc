// The network around a household and who may decide, as the team writes them down.
import assert from 'node:assert/strict';
import { after, before } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import {
  attach, button, choose, fillQuestion, heading, link, openTab, record, search, section, way,
} from './support/stappen.mjs';

const jeugdwet = /Jeugdwet/;
// Children, and who decides for them by the register.
const decided = [['999919684', /^Allebei met gezag/], ['999941094', /^Voogd/]];
const ties = [
  { naam: 'Co de Buur', band: 'Buur', doet: 'Boodschappen op zaterdag', sterkte: 'Sterk', telefoon: '06 12345678' },
  { naam: 'Gré van der Maas-Wiegersma', band: 'Andere familie', doet: 'Belt elke dag', sterkte: 'Gespannen' },
  { naam: 'Bep', band: 'Vrijwilliger', organisatie: 'Zonnebloem' },
  { naam: 'Wijkverpleegkundige Yvonne', band: 'Professional', organisatie: 'Thuiszorg Lek', doet: 'Wassen en steunkousen' },
  { naam: 'Dokter Janssen', band: 'Professional', organisatie: 'Huisartsenpraktijk Kade' },
];
const [persoon, carer] = inwoners;
let server, browser, page, household;
before(async () => { server = await startSchakel(); browser = await startBrowser(); });
after(async () => { await browser?.close(); server?.stop(); });
const step = way();

async function addTie(page, { naam, band, doet, sterkte, organisatie, telefoon, mantelzorger }) {
  await link(page, 'Iemand toevoegen aan het netwerk').click();
  await heading(page, 'Iemand in het netwerk');
  if (naam) await page.getByLabel('Naam', { exact: true }).fill(naam);
  await choose(page, 'Wie is dit voor het huishouden?', band);
  if (mantelzorger) await page.getByLabel('Is mantelzorger').check();
  if (organisatie) await page.getByLabel('Organisatie').fill(organisatie);
  if (doet) await page.getByLabel('Wat doet hij of zij?').fill(doet);
  if (sterkte) await choose(page, 'Hoe is de band?', sterkte);
  if (telefoon) await page.getByLabel('Telefoon').fill(telefoon);
  await button(page, 'Toevoegen aan het netwerk').click();
}

// Every line of text of the picture lies inside its box, and no two boxes share a point, as the browser draws them.
const picture = (page) => page.locator('.netwerkfiguur').evaluate((svg) => {
  const bottom = svg.viewBox.baseVal.height - 64; // below it the legend
  const inside = (a, b) => a.x >= b.x && a.y >= b.y - 1 && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height + 1;
  const boxes = [...svg.querySelectorAll('rect')].map((rect) => rect.getBBox()).filter((box) => box.y < bottom);
  const texts = [...svg.querySelectorAll('text')].filter((text) => text.getBBox().y < bottom);
  const loose = texts.filter((text) => !boxes.some((box) => inside(text.getBBox(), box))).map((text) => text.textContent);
  const apart = (a, b) => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
  const over = boxes.some((a, i) => boxes.slice(0, i).some((b) => !apart(a, b)));
  return { loose, over, boxes: boxes.length, letters: svg.getBoundingClientRect().width / svg.viewBox.baseVal.width };
});

step('a network of names and of somebody who is known', async () => {
  page = await openAs(browser, server, server.accounts.professional);
  household = await record(page, persoon, { woorden: 'Ik red het niet meer alleen.' });
  await section(page, 'Netwerk').getByText('Er staat nog niemand in het netwerk.').waitFor();
  await addTie(page, { band: 'Buur', organisatie: 'Lek' });
  await page.getByRole('alert').getByText(/Vul een naam in/).waitFor();
  await page.getByRole('alert').getByText(/Een organisatie hoort bij/).waitFor();
  await inspect(page, 'netwerk-fouten', { phone: true });
  await page.goto(household);
  for (const tie of ties) {
    await addTie(page, tie);
    await page.getByText('Het netwerk is bijgewerkt.').waitFor();
  }

  await link(page, 'Iemand toevoegen aan het netwerk').click();
  await page.getByText('Zoeken of deze persoon al bekend is').click();
  const find = page.getByRole('search', { name: 'Persoon zoeken' });
  await find.getByLabel('Wie is het?').fill(carer.bsn);
  await find.getByRole('button', { name: 'Zoeken' }).click();
  await button(page, /Dit is hem of haar/).click();
  await page.getByText('Deze inwoner is bekend in Schakel.').waitFor();
  await choose(page, 'Wie is dit voor het huishouden?', 'Kind');
  await page.getByLabel('Is mantelzorger').check();
  await page.getByLabel('Wat doet hij of zij?').fill('Administratie en de was');
  await choose(page, 'Hoe is de band?', 'Sterk');
  await inspect(page, 'netwerk-vorm', { phone: true });
  await button(page, 'Toevoegen aan het netwerk').click();
  const list = section(page, 'Netwerk').getByRole('listitem');
  assert.equal(await list.count(), 6);
  await list.filter({ hasText: carer.naam }).getByText('kind, mantelzorger · sterke band').waitFor();
  await page.getByRole('img', { name: new RegExp(`Netwerk van.*${carer.achternaam}`) }).waitFor();
});

step('the picture is whole on a wide screen and on a phone', async () => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const { loose, over, boxes, letters } = await picture(page);
    assert.deepEqual(loose, []);
    assert.equal(over, false);
    assert.equal(boxes, 7);
    assert.ok(letters > 0.9, `letters of ${13 * letters} pixels`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await inspect(page, 'netwerk-huishouden', { phone: true });
});

step('two change the same tie: both see what the other did', async () => {
  const row = () => section(page, 'Netwerk').getByRole('listitem').filter({ hasText: 'Co de Buur' });
  await row().getByRole('link', { name: /Veranderen/ }).click();
  const other = await openAs(browser, server, server.accounts.teamleider);
  await other.goto(page.url());
  await other.getByLabel('Wat doet hij of zij?').fill('Hond uitlaten');
  await button(other, 'Opslaan').click();
  await other.getByText('Het netwerk is bijgewerkt.').waitFor();
  await page.getByLabel('Wat doet hij of zij?').fill('Ook de kliko');
  await button(page, 'Opslaan').click();
  await page.getByRole('alert').getByText('Iemand anders was u voor.').waitFor();
  await page.getByRole('cell', { name: 'Hond uitlaten' }).waitFor();
  assert.equal(await page.getByLabel('Wat doet hij of zij?').inputValue(), 'Ook de kliko');
  await inspect(page, 'netwerk-tegelijk', { phone: true });
  await page.getByLabel('Tot en met wanneer?').fill('1-1-2025');
  await button(page, 'Opslaan').click();
  await section(page, 'Netwerk').getByText('Vroeger in het netwerk (1)').click();
  await row().getByText('Ook de kliko').waitFor();
  await other.context().close();
});

step('the carer has a question of her own, in her own household', async () => {
  await section(page, 'Netwerk').getByRole('link', { name: /Eigen vraag opnemen/ }).click();
  await heading(page, 'Vraag opnemen');
  await page.getByText(carer.naam).first().waitFor();
});

step('who decides: what the register says, and a power of attorney only with proof', async () => {
  for (const [bsn, words] of decided) {
    await page.goto('/loket');
    await search(page, bsn);
    await button(page, /Vraag opnemen/).click();
    await heading(page, 'Vraag opnemen');
    await fillQuestion(page, { woorden: 'Hulp bij opvoeden.', wet: jeugdwet, team: 'Leerdam' });
    await button(page, 'Vraag opnemen').click();
    await page.waitForURL('**/huishouden/*');
    await page.getByText(words).first().waitFor();
    await link(page, /^Vertegenwoordiging/).first().click();
    await heading(page, /Wie beslist voor/);
    await page.getByText(/Bron: basisregistratie personen/).first().waitFor();
    await inspect(page, 'wie-beslist', { phone: true });
  }

  await page.goto(household);
  await attach(page, 'machtiging.txt', 'ik machtig mijn dochter');
  await openTab(page, 'Overzicht');
  await link(page, /^Vertegenwoordiging/).first().click();
  await link(page, 'Vertegenwoordiger toevoegen').click();
  await choose(page, 'Wat is het?', 'Gemachtigde');
  await page.getByLabel('Naam van de persoon of de instelling').fill('Dina Dochter');
  await page.getByLabel('Vanaf').fill('1-1-2025');
  await page.getByLabel('Tot en met').fill('1-1-2024');
  await button(page, 'Vertegenwoordiger toevoegen').click();
  const faults = await page.getByRole('alert').getByRole('link').allInnerTexts();
  assert.equal(faults.length, 1, faults.join(' | ')); // how we know comes first: without it nothing is looked at
  await choose(page, 'Hoe weet u dit?', 'Verteld door de inwoner of de vertegenwoordiger');
  await button(page, 'Vertegenwoordiger toevoegen').click();
  assert.equal(await page.getByRole('alert').getByRole('link').count(), 2);
  await inspect(page, 'vertegenwoordiging-fouten', { phone: true });
  await page.getByLabel('Tot en met').fill('');
  await choose(page, 'Bewijs in dit dossier', 'machtiging.txt');
  await button(page, 'Vertegenwoordiger toevoegen').click();
  await page.getByText('De vertegenwoordiging is opgeslagen.').waitFor();
  await link(page, 'machtiging.txt').waitFor();
  await inspect(page, 'vertegenwoordiging', { phone: true });
  await page.goto(household);
  await page.getByText('Er is een gemachtigde. Kijk waarvoor.').waitFor();
});

step('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['buur', 'wiegersma', 'yvonne', 'janssen', 'dina']);
});
