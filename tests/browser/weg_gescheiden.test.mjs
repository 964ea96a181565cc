// The separated parents (S2-83 to S2-92): two households in two areas, a daughter of nine who lives in both, a casus on each side
// and one traject under both. At every stage is asked what each role sees, by a login of its own.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before } from 'node:test';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { watchers } from './support/kijkers.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import {
  button, choose, fillQuestion, heading, link, openTab, search, section, way, writeNote,
} from './support/stappen.mjs';

const inrichting = resolve(new URL('../../inrichtingen/vijfheerenlanden', import.meta.url).pathname);
const moeder = { bsn: '999933498', naam: 'Laura de Jong' };
const vader = { bsn: '999933541', naam: 'Martijn de Jong' };
const kind = 'Vera de Jong';
const wmo = 'Wmo 2015 (hulp thuis, begeleiding, hulpmiddelen)';
const jeugdwet = 'Jeugdwet (opvoeden en opgroeien)';

// What is known of the two, and the words by which a test finds it back.
const all = {
  vraagMoeder: 'Ik slaap slecht en het huis groeit mij boven het hoofd.',
  adresMoeder: 'Oude Kelderwal',
  notitieMoeder: 'Laura huilde aan de keukentafel.',
  vraagVader: 'Mijn dochter is stil als zij bij mij is.',
  adresVader: 'Spoeldijkje',
  notitieVader: 'Martijn wil vaker halen en brengen.',
  gezag: 'Allebei met gezag: ',
  netwerkMoeder: 'Buurvrouw Ans',
  aanbod: 'Allebei de ouders doen mee aan de jeugdhulp.',
  doel: 'Vera voelt zich bij allebei veilig.',
  doelJeugdwet: 'Een sterker opvoedklimaat',
  eigenDoel: 'Ik slaap weer door en houd mijn huis op orde.',
  planAfspraak: 'Belt elke vrijdag met de POH Jeugd.',
  geschil: 'De vader wil de regie op de hulp voor Vera.',
  doorbraak: 'Allebei houden zij de regie aan hun eigen kant.',
  vermoeden: 'Vermoeden van een gezamenlijke huishouding',
  evaluatie: 'Vera lacht weer, zegt haar juf.',
};
const tabs = ['Overzicht', 'Vraagverheldering', 'Plan', 'Ondersteuning', 'Contact', 'Tijdlijn', 'Documenten'];
const tabsOf = {
  joke: ['Overzicht', 'Documenten'], samira: tabs, els: tabs, wim: tabs, mo: tabs,
  peter: [...tabs, 'Logboek'], tineke: [...tabs, 'Logboek'], beheer: [],
};

let server, browser, watch, samira, wim, joke;
const home = {};
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  const { status, stderr } = server.run('inrichting', 'importeren', inrichting);
  assert.equal(status, 0, stderr);
  const account = (naam, inlognaam, rol, team) => server.account({ naam, inlognaam, rol, team });
  const accounts = {
    joke: server.accounts.loketmedewerker,
    samira: server.accounts.professional,
    els: account('Els Wijker', 'els', 'professional', 'Leerdam'),
    wim: account('Wim Vianen', 'wim', 'professional', 'Vianen'),
    mo: account('Mo Meerkerk', 'mo', 'professional', 'Meerkerk'),
    peter: server.accounts.teamleider,
    tineke: account('Tineke Leider', 'tineke', 'teamleider', 'Vianen'),
    beheer: server.accounts.beheerder,
  };
  watch = await watchers(server, accounts);
  joke = await openAs(browser, server, accounts.joke);
  samira = await openAs(browser, server, accounts.samira);
  wim = await openAs(browser, server, accounts.wim);
});
after(async () => { await browser?.close(); server?.stop(); });

const step = way();
const day = (over) => {
  const [y, m, d] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(Date.now()).split('-').map(Number);
  const then = new Date(Date.UTC(y, m - 1, d + over));
  return `${then.getUTCDate()}-${then.getUTCMonth() + 1}-${then.getUTCFullYear()}`;
};
const known = [];
const learn = (...things) => known.push(...things);

// Rows {who: {household: [what he sees]}}. What is known by now and not named he may not see; a household that is not named is
// closed to him.
async function sees(rows) {
  const words = (things) => things.map((thing) => all[thing]);
  for (const [place, path] of Object.entries(home)) {
    const row = (who) => {
      const may = rows[who]?.[place];
      return may ? { tabs: tabsOf[who], wel: words(may), niet: words(known.filter((thing) => !may.includes(thing))) } : 'dicht';
    };
    await watch(path, Object.fromEntries(Object.keys(watch.callers).map((who) => [who, row(who)])));
  }
}

async function ask(who, { woorden, wet, team, ontvangen }) {
  await joke.goto('/loket');
  await search(joke, who.bsn);
  await button(joke, /Vraag opnemen/).click();
  await heading(joke, 'Vraag opnemen');
  await fillQuestion(joke, { woorden, wet, team, ontvangen });
  await joke.getByLabel('Vera').check();
}

const send = async (page) => {
  await button(page, 'Vraag opnemen').click();
  await page.waitForURL('**/huishouden/*');
  return new URL(page.url()).pathname;
};

step('the mother asks at the desk, and says that her daughter lives with her', async () => {
  await ask(moeder, { woorden: all.vraagMoeder, wet: wmo, team: 'Leerdam', ontvangen: day(-30) });
  await inspect(joke, 'gs-01-vraag-moeder', { phone: true });
  home.moeder = await send(joke);
  await inspect(joke, 'gs-02-opgenomen', { phone: true });
  learn('vraagMoeder', 'adresMoeder');
  const own = ['vraagMoeder', 'adresMoeder'];
  await sees({
    joke: { moeder: own }, samira: { moeder: own }, els: { moeder: own }, peter: { moeder: own },
  });
});

const casus = (page) => section(page, 'Casus');

async function takeUp(page, huis, soort) {
  await page.goto(huis);
  await button(page, 'Ik pak dit op').click();
  await page.getByText(/heeft deze vraag/).waitFor();
  await link(page, /^Traject starten/).first().click();
  await heading(page, 'Traject starten');
  await inspect(page, 'gs-03-traject', { phone: true });
  await button(page, 'Traject starten').click();
  await page.getByText('Het traject is gestart.').waitFor();
}

step('her team takes it up, starts a traject and writes what was said', async () => {
  await takeUp(samira, home.moeder);
  await inspect(samira, 'gs-04-casus', { phone: true });
  await writeNote(samira, all.notitieMoeder, { metWie: 'Laura', hoe: 'Huisbezoek' });
  await inspect(samira, 'gs-05-verslag', { phone: true });
  await samira.goto(home.moeder);
  await inspect(samira, 'gs-06-huishouden', { phone: true });
  learn('notitieMoeder');
});

step('a month later the father asks at his own team', async () => {
  await ask(vader, { woorden: all.vraagVader, wet: jeugdwet, team: 'Vianen' });
  await inspect(joke, 'gs-07-vraag-vader', { phone: true });
  home.vader = await send(joke);
  await takeUp(wim, home.vader);
  await writeNote(wim, all.notitieVader, { metWie: 'Martijn', hoe: 'Huisbezoek' });
  await wim.goto(home.vader);
  await inspect(wim, 'gs-08-huishouden-vader', { phone: true });
  learn('vraagVader', 'adresVader', 'notitieVader');
  const hier = ['vraagMoeder', 'adresMoeder', 'notitieMoeder'], daar = ['vraagVader', 'adresVader', 'notitieVader'];
  await sees({
    joke: { moeder: ['vraagMoeder', 'adresMoeder'], vader: ['vraagVader', 'adresVader'] },
    samira: { moeder: hier }, els: { moeder: hier }, peter: { moeder: hier },
    wim: { vader: daar }, tineke: { vader: daar },
  });
});

const laws = { Wmo: 'De moeder redt zichzelf beter', Jeugdwet: all.doelJeugdwet, Participatiewet: 'Rust, als stap naar werk' };

async function addGoal(page, { woorden, wie, wetten }) {
  await link(page, 'Doel toevoegen').click();
  await page.getByLabel('Wat is het doel?').fill(woorden);
  await page.getByLabel('Van wie is dit doel?').selectOption({ label: wie });
  if (wetten) {
    await page.getByText('Wat is dit doel voor elke wet?').click();
    for (const [wet, tekst] of Object.entries(wetten)) await page.getByLabel(`Wat is dit doel voor de ${wet}?`).fill(tekst);
    await inspect(page, 'gs-10-doel', { phone: true });
  }
  await button(page, 'Doel opslaan').click();
  await page.getByText('Het plan is bijgewerkt.').waitFor();
}

step('the plan of the mother: a goal of her own, and one of the child under three laws, for four months', async () => {
  await samira.goto(`${home.moeder}/netwerk`);
  await samira.getByLabel('Naam', { exact: true }).fill(all.netwerkMoeder);
  await choose(samira, 'Wie is dit voor het huishouden?', 'Buur');
  await choose(samira, 'Hoe is de band?', 'Sterk');
  await button(samira, 'Toevoegen aan het netwerk').click();
  await section(samira, 'Netwerk').getByRole('listitem').getByText(all.netwerkMoeder).first().waitFor();
  await openTab(samira, 'Plan');
  await inspect(samira, 'gs-09-plan-begin', { phone: true });
  await button(samira, 'Plan beginnen').click();
  await samira.getByText('Het plan is begonnen.').waitFor();
  await addGoal(samira, { woorden: all.eigenDoel, wie: moeder.naam });
  await addGoal(samira, { woorden: all.doel, wie: kind, wetten: laws });
  await link(samira, 'Afspraak toevoegen').click();
  await samira.getByLabel('Wat spreken wij af?').fill(all.planAfspraak);
  await samira.getByLabel('Wie doet dit?').selectOption({ label: moeder.naam });
  await button(samira, 'Afspraak opslaan').click();
  await samira.getByText('Dag kiezen').click();
  await samira.getByLabel('Op welke dag kijken wij hoe het gaat?').fill(day(122));
  await button(samira, 'Dag opslaan').click();
  await link(samira, 'Samen vaststellen').click();
  await samira.getByLabel(moeder.naam).selectOption({ label: 'Handtekening gezet' });
  await inspect(samira, 'gs-11-vaststellen', { phone: true });
  await button(samira, 'Plan vaststellen').click();
  await samira.getByText('Het plan is samen vastgesteld.').waitFor();
  await samira.goto(`${home.moeder}/plan`);
  await inspect(samira, 'gs-12-plan', { phone: true });
  learn('gezag', 'netwerkMoeder', 'doel', 'doelJeugdwet', 'eigenDoel', 'planAfspraak');
});

const vanMoeder = ['vraagMoeder', 'adresMoeder', 'notitieMoeder', 'gezag', 'netwerkMoeder', 'doel', 'doelJeugdwet', 'eigenDoel',
  'planAfspraak'];
const vanVader = ['vraagVader', 'adresVader', 'notitieVader', 'gezag'];

step('the child has her own traject, and it is offered to the other side', async () => {
  await samira.goto(`${home.moeder}/ondersteuning`);
  await link(samira, 'Traject zonder vraag').click();
  await choose(samira, 'Voor wie?', kind);
  await choose(samira, 'Wat voor werk wordt dit?', 'Jeugdhulp');
  await inspect(samira, 'gs-13-traject-kind', { phone: true });
  await button(samira, 'Traject starten').click();
  await link(casus(samira), /Ook bij het andere huishouden.*Jeugdhulp/).click();
  await choose(samira, 'Waarom mag de andere kant dit weten?', 'Allebei de ouders hebben gezag');
  await samira.getByLabel('Waarom is dat nodig?').fill(all.aanbod);
  await inspect(samira, 'gs-14-aanbieden', { phone: true });
  await button(samira, 'Aanbieden').click();
  await casus(samira).getByText('Aangeboden aan wie met het andere huishouden werkt').waitFor();
  learn('aanbod');
  const hier = [...vanMoeder, 'aanbod'], daar = [...vanVader, 'aanbod'];
  await sees({
    joke: { moeder: ['vraagMoeder', 'adresMoeder', 'gezag'], vader: ['vraagVader', 'adresVader', 'gezag'] },
    samira: { moeder: hier }, els: { moeder: hier }, peter: { moeder: hier }, wim: { vader: daar }, tineke: { vader: daar },
  });
});

step('the side of the father takes it up, and sees of the other side that one goal', async () => {
  await wim.goto('/werk');
  await inspect(wim, 'gs-15-werk-vader', { phone: true });
  await wim.goto(`${home.vader}/ondersteuning`);
  await inspect(wim, 'gs-16-gekregen', { phone: true });
  await button(casus(wim), /Erbij nemen/).click();
  await wim.getByText('Het traject hangt nu ook onder deze casus.').waitFor();
  await inspect(wim, 'gs-17-erbij', { phone: true });
  await openTab(wim, 'Plan');
  await section(wim, 'Afgesproken in het andere huishouden').getByText(all.doel).waitFor();
  await inspect(wim, 'gs-18-plan-vader', { phone: true });
  await openTab(wim, 'Overzicht');
  await inspect(wim, 'gs-19-overzicht-vader', { phone: true });
  const hier = [...vanMoeder, 'aanbod'], daar = [...vanVader, 'aanbod', 'doel'];
  await sees({
    joke: { moeder: ['vraagMoeder', 'adresMoeder', 'gezag'], vader: ['vraagVader', 'adresVader', 'gezag'] },
    samira: { moeder: hier }, els: { moeder: hier }, peter: { moeder: hier }, wim: { vader: daar }, tineke: { vader: daar },
  });
});

step('clean end', async () => {
  await browser.close();
  await assertClean(server, ['keukentafel', 'laura', 'vera', 'kelderwal', 'spoeldijkje', 'buurvrouw']);
});
