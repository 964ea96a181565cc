// From an aanvraag to a besluit that the resident can read: prepared, stopped by the law, signed under a mandate, sent; a refusal
// that two sign; and a change afterwards.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, chosen, heading, link, openTab, section, way } from './support/stappen.mjs';
import { dagOver as day } from './support/termijn.mjs';

const folder = (gemeente) => new URL(`../../inrichtingen/${gemeente}`, import.meta.url).pathname;
const hasPoppler = !spawnSync('pdfinfo', ['-v']).error;
let server, browser, path, refused, together, urgent, jeugd, page, besluit;
const persoon = inwoners[50];
const step = way();
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  const caller = new Caller(server);
  await caller.logIn(server.accounts.loketmedewerker);
  const households = [];
  for (const index of [50, 52, 53, 56])
    households.push(await caller.record(inwoners[index], { woorden: 'Ik krijg mijn dag niet meer rond.' }));
  [path, refused, together, urgent] = households;
  jeugd = await caller.record(inwoners[54], { woorden: 'Wij komen er thuis niet uit.', wet: 'jeugdwet' });
  assert.equal(server.run('inrichting', 'importeren', folder('almelo')).status, 0);
});
after(async () => { await browser?.close(); server?.stop(); });

// The short way up to and with the aanvraag.
async function apply(page, path) {
  await page.goto(path);
  await link(page, /^Korte weg/).click();
  await choose(page, 'Om welke voorziening gaat het?', 'Begeleiding');
  for (const label of ['Wat heeft de inwoner nodig en wat lukt er niet?', 'Wat heeft de mantelzorger zelf nodig?',
    'Lost een algemene voorziening het op?', 'Hoort dit bij een andere wet of partij: zorg, jeugdhulp, onderwijs, werk?',
    'Weet de inwoner wat hij zelf betaalt?', 'Wat kunnen een mantelzorger en het netwerk doen?'])
    await page.getByLabel(label).fill('Besproken met mevrouw.');
  await page.getByLabel('Wat kan de inwoner zelf of met gewone hulp van huisgenoten?').fill('Opstaan en eten maken lukt zelf.');
  await page.getByLabel('Wat komt er uit het onderzoek?').fill('De post en de afspraken lopen vast.');
  await choose(page, 'Hoe krijgt de inwoner het verslag?', 'Met de post');
  await choose(page, 'Hoe is het aangevraagd?', 'Met een formulier');
  await button(page, 'Verslag en aanvraag vastleggen').click();
  await page.getByText('Het verslag is gemaakt en de aanvraag ligt vast.').waitFor();
}

let seen = false;
async function functions(who, ...names) {
  const page = await openAs(browser, server, server.accounts.beheerder);
  await page.goto('/beheer/gebruikers');
  await link(page, new RegExp(`Vak en registratie.*${who}`)).click();
  for (const name of ['Intaker', 'Wijkcoach']) await page.getByLabel(name, { exact: true }).setChecked(names.includes(name));
  if (!seen) await inspect(page, 'bes-0-functies', { phone: true });
  seen = true;
  await button(page, 'Opslaan').click();
  await page.getByText('Opgeslagen.', { exact: true }).waitFor();
  await page.context().close();
}

async function letter(page, name) {
  const answer = await page.request.get(await link(page, /^Brief aan .*\(PDF\)/).first().getAttribute('href'));
  assert.equal(answer.headers()['content-type'], 'application/pdf');
  const file = join(server.folder, 'besluit.pdf');
  writeFileSync(file, await answer.body());
  writeFileSync(join(process.env.SCHAKEL_BUILD ?? 'build-test', `${name}.pdf`), await answer.body());
  assert.match(execFileSync('pdfinfo', [file], { encoding: 'utf8' }), /Tagged: +yes/);
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}

const professional = () => 'Samira el Amrani';

step('an aanvraag waits on the tab Besluiten; first what is decided', async () => {
  await functions(professional(), 'Intaker');
  page = await openAs(browser, server, server.accounts.professional);
  await apply(page, path);
  await page.goto(path);
  await openTab(page, 'Besluiten');
  await section(page, 'Wacht op een besluit').getByText('Begeleiding', { exact: true }).waitFor();
  await inspect(page, 'bes-1-tab', { phone: true });
  await link(page, /^Besluit voorbereiden/).click();
  await heading(page, /Besluit over Begeleiding/);
  await inspect(page, 'bes-2-keuze', { phone: true });
  await link(page, 'Verstrekken', { exact: true }).first().click();
  await heading(page, 'Verstrekken: Begeleiding');
});

step('it is filled with what is known, and an intaker may not sign it (S1b-17)', async () => {
  assert.match(await page.getByLabel('Wat woog u af?').inputValue(), /Opstaan en eten maken lukt zelf/);
  assert.equal(await page.getByLabel('Wat vroeg de inwoner en wat vond u?').inputValue(),
    'De post en de afspraken lopen vast.');
  await section(page, 'Wie mag dit besluiten?').getByText('U mag niet tekenen').waitFor();
  assert.equal(await button(page, 'Tekenen en versturen').count(), 0);
  await inspect(page, 'bes-3-voorstel', { phone: true });
  await choose(page, 'Hoe krijgt de inwoner de hulp?', 'Zorg in natura');
  await page.getByLabel('Eerste dag').fill(day(7));
  await page.getByLabel('Laatste dag', { exact: true }).fill(day(3));
  await page.getByLabel('Hoeveel?').fill('30');
  await choose(page, 'Waarin telt u?', 'uur');
  await choose(page, 'Per wanneer?', 'per week');
  await button(page, 'Bewaren').click();
  await page.getByRole('alert').getByRole('link', { name: 'De laatste dag ligt voor de eerste dag.' }).waitFor();
  await page.getByRole('alert').getByRole('link', { name: /hoogstens 20 uur per week/ }).waitFor();
  assert.equal(await page.getByLabel('Hoeveel?').inputValue(), '30', 'nothing typed is lost');
  await inspect(page, 'bes-4-fouten', { phone: true });
  await page.getByLabel('Laatste dag', { exact: true }).fill(day(371));
  await page.getByLabel('Hoeveel?').fill('3');
  await button(page, 'Bewaren').click();
  await page.getByText('Opgeslagen.', { exact: true }).waitFor();
  await page.getByText('In een besluit staat waarom het zo is.').waitFor();
  besluit = new URL(page.url()).pathname;
});

step('with a mandate it is signed; the law stops what is not whole, and keeps what was typed', async () => {
  await functions(professional(), 'Wijkcoach');
  await page.goto(besluit);
  await section(page, 'Wie mag dit besluiten?').getByText('U mag tekenen').waitFor();
  await page.getByLabel('Welke aanbieder koos de inwoner?').fill('Zorg aan Huis');
  await choose(page, 'Hoe krijgt de inwoner het besluit?', 'Met de post');
  await button(page, 'Tekenen en versturen').click();
  await page.getByRole('alert').getByRole('link', { name: /Awb art. 3:46/ }).waitFor();
  assert.equal(await page.getByLabel('Welke aanbieder koos de inwoner?').inputValue(), 'Zorg aan Huis');
  await page.getByLabel('Waarom besluit u zo?')
    .fill('U kunt uw post en afspraken niet zelf regelen. Niemand om u heen kan dit doen.');
  await button(page, 'Bewaren').click();
  await page.getByText('Opgeslagen.', { exact: true }).waitFor();
  await section(page, 'Zo leest de inwoner het').getByText(/U krijgt begeleiding: 3 uur per week/).waitFor();
  await inspect(page, 'bes-5-klaar', { phone: true });
  await choose(page, 'Hoe krijgt de inwoner het besluit?', 'Met de post');
  await button(page, 'Tekenen en versturen').click();
  await page.getByText('Dit verandert niet meer.', { exact: false }).waitFor();
  await inspect(page, 'bes-6-genomen', { phone: true });
});

step('the resident gets it in plain words', async (t) => {
  if (!hasPoppler) return t.skip('poppler (pdfinfo) is niet geïnstalleerd');
  const text = await letter(page, 'besluit-toekennen');
  for (const words of [persoon.achternaam, 'Besluit: u krijgt begeleiding', '3 uur per week',
    'U kunt uw post en afspraken niet zelf',
    'Zorg aan Huis', 'Opstaan en eten maken lukt zelf.', 'bezwaar', 'Wijkcoach', 'college van burgemeester en wethouders'])
    assert.ok(text.includes(words), `${words}\n${text}`);
});

step('what was granted is ready to be ordered of a provider', async () => {
  await page.goto(`${path}/besluiten`);
  await link(page, /^Hulp toewijzen op B/).click();
  await heading(page, 'Hulp toewijzen');
  // A script hides what the chosen ground does not ask for: looked at without scripts too.
  const plain = await openAs(browser, server, server.accounts.professional, { javaScriptEnabled: false });
  await plain.goto(page.url());
  for (const p of [page, plain]) {
    assert.match(await chosen(p, 'Welk besluit?'), /^Begeleiding/);
    assert.equal(await chosen(p, 'Welke hulp?'), 'Begeleiding');
    assert.equal(await p.getByLabel('Hoeveel?').inputValue(), '3');
    assert.equal(await p.getByLabel('Laatste dag').inputValue(), day(371));
    await p.getByText('noemt nog geen aanbieders').waitFor();
    await inspect(p, 'bes-6a-toewijzen', { phone: true });
  }
  await plain.context().close();
  await page.goto(besluit);
});

step('afterwards it is ended by a new besluit', async () => {
  await link(page, 'Wijzigen, verlengen of stoppen').click();
  await link(page, 'Beëindigen', { exact: true }).click();
  await heading(page, 'Beëindigen: Begeleiding');
  await page.getByLabel('Laatste dag').fill(day(60));
  await page.getByLabel('Waarom besluit u zo?').fill('U liet weten dat de hulp niet meer nodig is.');
  await choose(page, 'Hoe krijgt de inwoner het besluit?', 'Met de post');
  await inspect(page, 'bes-7-beeindigen', { phone: true });
  await button(page, 'Tekenen en versturen').click();
  await page.getByText('Dit verandert niet meer.', { exact: false }).waitFor();
  await page.goto(`${path}/besluiten`);
  await section(page, 'Besluiten').getByText('Begint nog').waitFor();
  assert.equal(await section(page, 'Besluiten').getByRole('listitem').count(), 2);
  await inspect(page, 'bes-8-tab', { phone: true });
  await page.context().close();
});

test('what is refused is signed by two (S1b-97), and reads as a refusal', async (t) => {
  const page = await openAs(browser, server, server.accounts.professional);
  await apply(page, refused);
  await page.goto(`${refused}/besluiten`);
  await link(page, /^Besluit voorbereiden/).click();
  await link(page, 'Afwijzen', { exact: true }).click();
  await choose(page, 'Waarom wijst u dit af?', 'Mensen om de inwoner heen kunnen en willen het doen');
  await page.getByText('Ik gebruik wat anderen vertelden').click();
  await page.getByLabel('Ik wijs af op wat anderen over de inwoner vertelden').check();
  await page.getByLabel('Waarom besluit u zo?').fill('Uw dochter doet de post en de afspraken. Zij kan en wil dat blijven doen.');
  await choose(page, 'Hoe krijgt de inwoner het besluit?', 'Met de post');
  await button(page, 'Tekenen', { exact: true }).first().click();
  await page.getByRole('alert').getByRole('link', { name: /Awb art. 4:7/ }).waitFor();
  await inspect(page, 'bes-9-afwijzen', { phone: true });
  await page.getByLabel('Wanneer kon de inwoner daarop reageren?').fill(day(-1));
  await page.getByLabel('Wat zei de inwoner?').fill('Mijn dochter heeft het druk, maar zij doet het graag.');
  await choose(page, 'Hoe krijgt de inwoner het besluit?', 'Met de post');
  await button(page, 'Tekenen', { exact: true }).first().click();
  await page.getByText('Een collega met mandaat tekent ook.').waitFor();
  await inspect(page, 'bes-10-tweede', { phone: true });
  const ander = await openAs(browser, server, server.accounts.teamleider);
  await ander.goto(new URL(page.url()).pathname);
  await section(ander, 'Wie mag dit besluiten?').getByText('U mag niet tekenen').waitFor();
  await functions('Peter de Groot', 'Wijkcoach');
  await ander.reload();
  await choose(ander, 'Hoe krijgt de inwoner het besluit?', 'Ik geef de brief zelf');
  await button(ander, 'Tekenen en versturen').click();
  await ander.getByText('Dit verandert niet meer.', { exact: false }).waitFor();
  await inspect(ander, 'bes-11-afgewezen', { phone: true });
  if (!hasPoppler) return t.skip('poppler (pdfinfo) is niet geïnstalleerd');
  const text = await letter(ander, 'besluit-afwijzen');
  for (const words of ['U krijgt geen begeleiding', 'Persoonlijk overhandigen', 'Uw dochter doet de post',
    'Mijn dochter heeft het druk',
    'Wijkcoach en '])
    assert.ok(text.includes(words), `${words}\n${text}`);
  for (const p of [page, ander]) await p.context().close();
});

test('help that could not wait goes on paper afterwards (Wmo 2015 art. 2.3.3)', async () => {
  const page = await openAs(browser, server, server.accounts.teamleider);
  await page.goto(urgent);
  await link(page, 'Spoed: nu hulp geven').click();
  await page.getByLabel('Welke hulp is nu nodig?').fill('Iemand die vannacht bij mevrouw blijft.');
  await choose(page, 'Welk product is dit?', 'Begeleiding');
  await page.getByLabel('Tot en met wanneer hoogstens?').fill(day(14));
  await page.getByLabel('Waarom besluit nu iemand zonder mandaat?').fill('Er is nu niemand anders te bereiken.');
  await button(page, 'Hulp nu geven').click();
  await page.getByText('De spoedhulp is vastgelegd.').waitFor();
  await link(page, 'Besluit op papier').click();
  await heading(page, /^Tijdelijk verstrekken/);
  assert.equal(await page.getByLabel('Wat vroeg de inwoner en wat vond u?').inputValue(),
    'Iemand die vannacht bij mevrouw blijft.');
  assert.equal(await page.getByLabel('Laatste dag', { exact: true }).inputValue(), day(14));
  await choose(page, 'Hoe krijgt de inwoner de hulp?', 'Zorg in natura');
  await page.getByLabel('Waarom besluit u zo?').fill('U kunt niet alleen blijven.');
  await choose(page, 'Hoe krijgt de inwoner het besluit?', 'Ik geef de brief zelf');
  await inspect(page, 'bes-16-na-spoed', { phone: true });
  await button(page, 'Tekenen en versturen').click();
  await page.getByText('Dit verandert niet meer.', { exact: false }).waitFor();
  await page.context().close();
});

test('two at once: both are shown, and nothing is lost', async () => {
  const page = await openAs(browser, server, server.accounts.professional);
  await apply(page, together);
  await page.goto(`${together}/besluiten`);
  await link(page, /^Besluit voorbereiden/).click();
  await link(page, 'Verstrekken', { exact: true }).first().click();
  await button(page, 'Bewaren').click();
  await page.getByText('Opgeslagen.', { exact: true }).waitFor();
  const ander = await openAs(browser, server, server.accounts.teamleider);
  await ander.goto(new URL(page.url()).pathname);
  await page.getByLabel('Waarom besluit u zo?').fill('De een schrijft dit.');
  await button(page, 'Bewaren').click();
  await page.getByText('Opgeslagen.', { exact: true }).waitFor();
  await ander.getByLabel('Waarom besluit u zo?').fill('De ander schrijft iets anders.');
  await button(ander, 'Bewaren').click();
  await ander.getByRole('cell', { name: 'De een schrijft dit.' }).waitFor();
  assert.equal(await ander.getByLabel('Waarom besluit u zo?').inputValue(), 'De ander schrijft iets anders.');
  assert.equal(await ander.getByRole('table').getByRole('row').count(), 2, 'only what differs');
  await inspect(ander, 'bes-12-samen', { phone: true });
  await button(ander, 'Bewaren').click();
  await ander.getByText('Opgeslagen.', { exact: true }).waitFor();
  for (const p of [page, ander]) await p.context().close();
});

test('another body decides: asked, asked back, answered, decided (S4-189..192)', async () => {
  assert.equal(server.run('inrichting', 'importeren', folder('lochem')).status, 0);
  const page = await openAs(browser, server, server.accounts.professional);
  await page.goto(jeugd);
  await link(page, 'Verslag maken').first().click();
  await link(page, 'Aanvraag opnemen').click();
  await choose(page, 'Welke voorziening?', 'Jeugdhulp');
  await choose(page, 'Hoe is het aangevraagd?', 'Met een formulier');
  await button(page, 'Aanvraag opslaan').click();
  await page.getByText('De aanvraag ligt vast.').waitFor();
  await page.goto(`${jeugd}/besluiten`);
  await link(page, /^Besluit voorbereiden/).click();
  await link(page, 'Verstrekken', { exact: true }).first().click();
  await section(page, 'Wie mag dit besluiten?').getByText('Driemanschap Jeugd').waitFor();
  await choose(page, 'Hoe krijgt de inwoner de hulp?', 'Zorg in natura');
  await page.getByLabel('Eerste dag').fill(day(14));
  await page.getByLabel('Laatste dag', { exact: true }).fill(day(200));
  await page.getByLabel('Waarom besluit u zo?').fill('Het gezin heeft hulp nodig bij de opvoeding.');
  await button(page, 'Bewaren').click();
  await page.getByText('Opgeslagen.', { exact: true }).waitFor();
  await page.getByLabel('Wat vraagt u?').fill('Wilt u besluiten over jeugdhulp voor dit gezin?');
  await page.getByLabel('Wanneer hoort u iets?').fill(day(10));
  await inspect(page, 'bes-13-verzoek', { phone: true });
  await button(page, 'Verzoek versturen').click();
  await page.getByText('Het verzoek is vastgelegd.', { exact: false }).waitFor();
  await page.getByText('Zij vragen iets').click();
  await page.getByLabel('Wat vragen zij?').fill('Wat ziet de school?');
  await button(page, 'Vraag opschrijven').click();
  await page.getByLabel('Wat is het antwoord?').fill('De school ziet hetzelfde.');
  await inspect(page, 'bes-14-vraag-terug', { phone: true });
  await button(page, 'Antwoord vastleggen').click();
  await page.getByText('De school ziet hetzelfde.', { exact: false }).waitFor();
  await page.getByText('Er kwam een besluit terug').click();
  await choose(page, 'Wat kwam er terug?', 'Besloten zoals wij het voorstelden');
  await button(page, 'Vastleggen').click();
  await page.getByText('Dit verandert niet meer.', { exact: false }).waitFor();
  await page.getByText('Besluit van Driemanschap Jeugd').waitFor();
  await inspect(page, 'bes-15-ander-besloot', { phone: true });
  await page.goto(`${jeugd}/tijdlijn`);
  await page.getByText('Besluit over Jeugdhulp: verstrekken.').waitFor();
  await page.context().close();
});

test('the desk and another team find nothing', async () => {
  for (const account of [server.accounts.loketmedewerker,
    server.account({ naam: 'Wim Vianen', inlognaam: 'wim', rol: 'professional', team: 'Vianen' })]) {
    const caller = new Caller(server);
    await caller.logIn(account);
    assert.equal((await caller.ask(`${path}/besluiten`)).status, 403);
  }
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['Zorg aan Huis', 'Mijn dochter']);
});
