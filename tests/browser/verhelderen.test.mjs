// The vraagverheldering at the kitchen table: on a phone with scripts and without, what it takes of the worker, two
// writers, what is shielded, and what somebody typed when the browser died.
import assert from 'node:assert/strict';
import { after, before } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, sizes, startBrowser, startBrowserToKill } from './support/browser.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, heading, link, openTab, record, section, way } from './support/stappen.mjs';

const [persoon] = inwoners.slice(4);
const lochem = new URL('../../inrichtingen/lochem', import.meta.url).pathname;
const gesprek = [
  ['Wat speelt er?', undefined],
  ['Wie helpt u al?', 'Mijn dochter komt elke zaterdag. De buurman zet de vuilnisbak buiten. Vroeger kwam er thuiszorg.'],
  ['Wat hebt u nu nodig?', 'Ik wil veilig boven kunnen slapen en zelf kunnen douchen.'],
  ['Wat moet als eerste?', 'De trap. Ik ben al een keer bijna gevallen.'],
  ['Wat kan later?', 'Meer onder de mensen komen.'],
];
const gebieden = ['Wonen', 'Zorg', 'Welzijn'];
const perGebied = {
  'Hoe is het nu?': 'De slaapkamer en de douche zijn boven. De trap is steil.',
  'Wat gaat er goed?': 'Beneden is alles gelijkvloers.',
  'Wat is de wens?': 'Beneden kunnen slapen, of veilig naar boven.',
};

let server, plug, browser, huishouden, geteld;
before(async () => { server = await startSchakel(); browser = await startBrowser(); });
after(async () => { await plug?.kill(); await browser?.close(); server?.stop(); });
const step = way();

const typing = { taps: 0, tekens: 0 };
const tap = async (what) => { typing.taps += 1; await what.click(); };
const typ = async (field, text) => {
  typing.taps += 1;
  typing.tekens += text.length;
  await field.fill(text);
};
const next = (page) => button(page, 'Opslaan en verder').first();
const openVan = (page) => page.goto(`${huishouden}/verheldering`);

step('a question is taken up, and the clarification begins from the household', async () => {
  const page = await openAs(browser, server, server.accounts.professional, { size: sizes.telefoon });
  huishouden = await record(page, persoon, { woorden: 'Ik kom de trap bijna niet meer op.' });
  assert.equal(server.run('inrichting', 'importeren', lochem).status, 0);
  await page.goto(huishouden);
  await openTab(page, 'Vraagverheldering');
  await inspect(page, '60-vraag-oppakken');
  await link(page, /^Traject starten/).click();
  await button(page, 'Traject starten').click();
  await page.getByText('Het traject is gestart.').waitFor();
  await openTab(page, 'Vraagverheldering');
  await button(page, 'Vraagverheldering beginnen').waitFor();
  await inspect(page, '61-verhelderen-beginnen');
  await tap(button(page, 'Vraagverheldering beginnen'));
  await page.getByText('0 van 5 vragen').waitFor();
  await inspect(page, '62-verhelderen-leeg');
});

step('five questions on a phone: what is known is confirmed, the rest typed, and every way on keeps it', async () => {
  const page = await openAs(browser, server, server.accounts.professional, { size: sizes.telefoon });
  await openVan(page);
  await tap(link(page, /Wat speelt er/));
  await section(page, 'Dit weten wij al').getByText('Ik kom de trap bijna niet meer op.').waitFor();
  await inspect(page, '63-bekend');
  await tap(button(page, 'Dit klopt nog'));
  await page.getByText('Dit is opgeslagen.').waitFor();
  assert.match(await page.getByLabel('Antwoord').inputValue(), /de trap/);
  for (const [vraag, tekst] of gesprek) {
    await heading(page, vraag);
    if (tekst) await typ(page.getByLabel('Antwoord'), tekst);
    await tap(next(page));
  }
  await heading(page, 'Eigen kracht');
  await typ(page.getByLabel('Wat hebt u zelf al gedaan?'), 'De gang opgeruimd.');
  await tap(next(page));
  await heading(page, 'Leefgebieden kiezen');
});

step('life domains with one reason, and per domain what goes on', async () => {
  const page = await openAs(browser, server, server.accounts.professional, { size: sizes.telefoon });
  await openVan(page);
  await link(page, 'Leefgebieden kiezen').click();
  await button(page, 'Deze leefgebieden bespreken').click();
  assert.equal(await page.getByRole('alert').getByRole('link').count(), 2, 'both faults at once');
  await inspect(page, '64-leefgebieden-fout');
  for (const gebied of gebieden) await tap(page.getByLabel(gebied, { exact: true }));
  await tap(page.getByText('Het hangt samen met de vraag'));
  await inspect(page, '65-leefgebieden');
  await tap(button(page, 'Deze leefgebieden bespreken'));
  for (const gebied of ['Zorg', 'Welzijn', 'Wonen']) {
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const [label, tekst] of Object.entries(perGebied)) await typ(page.getByLabel(label), tekst);
    if (gebied === 'Zorg') {
      await tap(page.getByLabel('Dit zijn de woorden van de inwoner zelf').first());
      await tap(page.getByText('Als eerste', { exact: true }));
      await inspect(page, '66-leefgebied');
    }
    await tap(next(page));
  }
  await page.getByText('5 van 5 vragen, 3 leefgebieden').waitFor();
  geteld = { ...typing };
  await inspect(page, '67-verhelderen-overzicht');
});

step('what it takes: counted', async () => {
  const minutes = (geteld.tekens / 3 / 60).toFixed(1);
  console.log(`# ${geteld.taps} taps, ${geteld.tekens} characters: ${minutes} minutes of typing at 3 a second`);
  assert.ok(geteld.taps <= 45, `${geteld.taps} taps`);
});

step('a talk with who was there; the story that the resident can read', async () => {
  const page = await openAs(browser, server, server.accounts.professional);
  await openVan(page);
  await link(page, 'Gesprek opschrijven').click();
  await inspect(page, '68-gesprek', { phone: true });
  await page.getByLabel('Wie was er nog meer bij?').fill('Leyla');
  await button(page, 'Gesprek opslaan').click();
  await page.getByRole('alert').getByRole('link', { name: /als wie/ }).waitFor();
  assert.equal(await page.getByLabel('Wie was er nog meer bij?').inputValue(), 'Leyla');
  assert.ok(await page.getByLabel(persoon.naam).isChecked());
  await page.getByRole('combobox', { name: 'Als wat?' }).first().selectOption({ label: 'Mantelzorger' });
  await button(page, 'Gesprek opslaan').click();
  await page.getByText('Het gesprek is opgeschreven.').waitFor();
  await section(page, 'Gesprekken').getByText('Leyla (Mantelzorger)').waitFor();
  await inspect(page, '69-overzicht-breed', { phone: true });
  await link(page, 'Samenvatting').click();
  await heading(page, 'Zo hebben wij uw vraag besproken');
  assert.equal(await page.getByText('Zo zei de inwoner het').count(), 2);
  await inspect(page, '70-samenvatting', { phone: true });
});

step('without scripts: every button keeps what was typed', async () => {
  const page = await openAs(browser, server, server.accounts.professional, { javaScriptEnabled: false });
  await openVan(page);
  await link(page, /Eigen kracht/).click();
  await page.getByLabel('Hoe helpen familie, vrienden en buren?').fill('De dochter helpt.');
  await button(page.getByRole('navigation', { name: 'Alle delen' }), /Wat kan later/).click();
  await heading(page, 'Wat kan later?');
  await button(page.getByRole('navigation', { name: 'Alle delen' }), /Eigen kracht/).click();
  assert.equal(await page.getByLabel('Hoe helpen familie, vrienden en buren?').inputValue(), 'De dochter helpt.');
  assert.equal(await page.getByLabel('Wat hebt u zelf al gedaan?').inputValue(), 'De gang opgeruimd.');
});

step('two at two tables: joined where they do not touch, both shown where they do', async () => {
  const een = await openAs(browser, server, server.accounts.professional);
  const ander = await openAs(browser, server, server.accounts.teamleider);
  for (const page of [een, ander]) {
    await openVan(page);
    await link(page, /Wonen/).click();
  }
  await een.getByLabel('Waar is zorg over?').fill('De trap is gevaarlijk.');
  await next(een).click();
  await ander.getByLabel('Wie helpt hierbij nu?').fill('De woningbouw.');
  await ander.getByLabel('Wat gaat er goed?').fill('De buren letten op.');
  await next(ander).click();
  await ander.getByText('vragen, 3 leefgebieden').waitFor();
  await openVan(een);
  await link(een, /Wonen/).click();
  assert.equal(await een.getByLabel('Waar is zorg over?').inputValue(), 'De trap is gevaarlijk.');
  assert.equal(await een.getByLabel('Wie helpt hierbij nu?').inputValue(), 'De woningbouw.');
  await openVan(ander);
  await link(ander, /Wonen/).click();
  await een.getByLabel('Wat is de wens?').fill('Een traplift.');
  await next(een).click();
  await ander.getByLabel('Wat is de wens?').fill('Verhuizen.');
  await ander.getByLabel('Wat gaat er goed?').fill('Buren letten goed op.');
  await next(ander).click();
  await ander.getByRole('alert').filter({ hasText: 'Er is niets verloren' }).waitFor();
  await ander.getByText('Een traplift.').waitFor();
  assert.equal(await ander.getByLabel('Wat is de wens?').inputValue(), 'Verhuizen.');
  await inspect(ander, '71-tegelijk', { phone: true });
  await ander.getByLabel('Wat is de wens?').fill('Een traplift of verhuizen.');
  await next(ander).click();
  await openVan(een);
  await link(een, /Wonen/).click();
  assert.equal(await een.getByLabel('Wat is de wens?').inputValue(), 'Een traplift of verhuizen.');
  assert.equal(await een.getByLabel('Wat gaat er goed?').inputValue(), 'Buren letten goed op.');
});

step('a shielded part: a colleague sees that it is there, and nothing of it', async () => {
  const een = await openAs(browser, server, server.accounts.professional);
  const ander = await openAs(browser, server, server.accounts.teamleider);
  await openVan(een);
  await link(een, /Welzijn/).click();
  const pad = new URL(een.url()).pathname;
  await een.getByLabel('Waar is zorg over?').fill('Geheimzinnig');
  await een.getByLabel('Dit deel afschermen').check();
  await next(een).click();
  await openVan(ander);
  await ander.getByText('Een afgeschermd deel').waitFor();
  assert.equal(await ander.getByText('Welzijn').count(), 0);
  await inspect(ander, '72-afgeschermd');
  assert.equal((await ander.goto(pad)).status(), 403);
  assert.equal(await ander.getByText('Geheimzinnig').count(), 0);
});

step('what was typed survives the death of the browser', async () => {
  plug = await startBrowserToKill();
  const page = await openAs(plug.browser, server, server.accounts.professional, { size: sizes.telefoon });
  await openVan(page);
  await link(page, /Wat kan later/).click();
  await page.getByLabel('Antwoord').fill('Meer onder de mensen komen, en zingen.');
  await page.getByText(/^Opgeslagen om \d\d:\d\d$/).waitFor({ timeout: 2000 });
  await plug.kill();
  const back = await openAs(browser, server, server.accounts.professional);
  await openVan(back);
  await link(back, /Wat kan later/).click();
  assert.equal(await back.getByLabel('Antwoord').inputValue(), 'Meer onder de mensen komen, en zingen.');
  await inspect(back, '73-deel-breed', { phone: true });
});

step('finished: it stays to be read, the desk never sees it', async () => {
  const page = await openAs(browser, server, server.accounts.professional);
  await openVan(page);
  await button(page, 'Vraagverheldering afronden').click();
  await page.getByText('De vraagverheldering is afgerond.').waitFor();
  await openVan(page);
  await link(section(page, 'Eerder'), /^Vraagverheldering van/).waitFor();
  const loket = await openAs(browser, server, server.accounts.loketmedewerker);
  assert.equal((await loket.goto(`${huishouden}/verheldering`)).status(), 403);
  await assertClean(server);
});
