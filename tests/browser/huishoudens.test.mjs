// Who lives where, as the desk and the team say it: proposed, added, in two households, split, and two that become one.
import assert from 'node:assert/strict';
import { after, before } from './support/proef.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import {
  button, choose, fillQuestion, heading, link, openTab, search, section, way, wmo, writeNote,
} from './support/stappen.mjs';
import { dagOver } from './support/termijn.mjs';

let server, browser, loket, team, huishouden, vader, vianen;
before(async () => { server = await startSchakel(); browser = await startBrowser(); });
after(async () => { await browser?.close(); server?.stop(); });
const step = way();
const residents = (page) => section(page, 'Wie wonen hier');
// The names of who lives there; a parent who decides for a child is named beside the child as well.
const names = (page) => residents(page).locator('.persoonkaart__naam');

async function ask(page, bsn, woorden, { ticks = [], naar = 'Leerdam' } = {}) {
  await page.goto('/loket');
  await search(page, bsn);
  await button(page, /Vraag opnemen/).click();
  await heading(page, 'Vraag opnemen');
  await fillQuestion(page, { woorden, wet: wmo, team: naar });
  for (const name of ticks) await page.getByLabel(name).check();
}

const send = async (page) => {
  await button(page, 'Vraag opnemen').click();
  await page.waitForURL('**/huishouden/*');
  return new URL(page.url()).pathname;
};

step('recording a question proposes who lives there; only who is ticked comes along', async () => {
  loket = await openAs(browser, server, server.accounts.loketmedewerker);
  await ask(loket, '999923481', 'Ik kan niet slapen.');
  const group = loket.getByRole('group', { name: 'Wie woont er nog meer' });
  await group.getByText('kind, zelfde adres').waitFor();
  assert.equal(await group.getByRole('checkbox', { checked: true }).count(), 0);
  await group.getByLabel('Evi').check();
  await inspect(loket, 'a0-voorstel', { phone: true });
  huishouden = await send(loket);
  await residents(loket).getByText('Evi van \'t Hof').first().waitFor();
  assert.equal(await names(loket).filter({ hasText: 'Martijn' }).count(), 0);
});

step('the team adds who was missed, and says since when', async () => {
  team = await openAs(browser, server, server.accounts.professional);
  await team.goto(huishouden);
  await link(team, 'Wie woont hier nog meer?').click();
  await heading(team, 'Wie woont hier nog meer?');
  await inspect(team, 'a1-bewoners', { phone: true });
  await button(team, 'Deze bewoners toevoegen').click();
  await team.getByRole('alert').getByText('Vink aan wie hier woont.').waitFor();
  await team.getByLabel('Martijn').check();
  await team.getByLabel('Sinds wanneer?').fill('1-1-2099');
  await button(team, 'Deze bewoners toevoegen').click();
  await team.getByRole('alert').getByText('Deze dag is nog niet geweest.').waitFor();
  assert.ok(await team.getByLabel('Martijn').isChecked(), 'what was ticked stays');
  await team.getByLabel('Sinds wanneer?').fill('1-3-2020');
  await button(team, 'Deze bewoners toevoegen').click();
  await residents(team).getByText('Woont hier sinds 1 maart 2020').waitFor();
  await inspect(team, 'a2-huishouden', { phone: true });
});

step('somebody who is not in the register of this address is looked for', async () => {
  await link(team, 'Wie woont hier nog meer?').click();
  await section(team, 'Iemand anders').getByLabel('Wie woont hier?').fill('999906045');
  await button(section(team, 'Iemand anders'), 'Zoeken').click();
  await button(team, 'Bewoner toevoegen').click();
  await team.getByRole('alert').getByText('Kies wie hier woont.').waitFor();
  await team.getByText('Elisabeth van Vliet').click();
  await choose(team, 'Wat is deze inwoner in het huishouden?', 'Ouder');
  await inspect(team, 'a3-toevoegen', { phone: true });
  await button(team, 'Bewoner toevoegen').click();
  await residents(team).getByText('Elisabeth van Vliet', { exact: true }).waitFor();
});

step('two change it at once: the second one sees what stands', async () => {
  const other = await openAs(browser, server, server.accounts.teamleider);
  for (const page of [team, other]) {
    await page.goto(huishouden);
    await link(page, /^Wijzigen.*Elisabeth/).click();
    await heading(page, 'Wonen in dit huishouden');
  }
  await choose(team, 'Wat is deze inwoner in het huishouden?', 'Andere familie');
  await button(team, 'Opslaan').click();
  await team.getByText('Opgeslagen.').first().waitFor();
  await choose(other, 'Waarom woont de inwoner hier niet meer?', 'Woont hier niet meer');
  await button(other, 'Opslaan').click();
  await other.getByRole('alert').getByText(/Iemand anders heeft net veranderd/).waitFor();
  await inspect(other, 'a4-tegelijk', { phone: true });
  await other.getByLabel('Wat was de laatste dag hier?').fill('1-1-2000');
  await button(other, 'Opslaan').click();
  await other.getByRole('alert').getByText(/vóór de dag/).first().waitFor();
  await other.getByLabel('Wat was de laatste dag hier?').fill(dagOver());
  await button(other, 'Opslaan').click();
  await other.getByText('Opgeslagen.').first().waitFor();
  await other.context().close();
});

step('splitting shows first what will happen', async () => {
  await team.goto(huishouden);
  await writeNote(team, 'Gesproken over de scheiding.');
  await openTab(team, 'Overzicht');
  await link(team, 'Verhuizen of splitsen').click();
  await heading(team, 'Verhuizen of splitsen');
  await button(team, 'Bekijk wat er gaat gebeuren').click();
  await team.getByRole('alert').getByText('Kies wie er verhuist.').first().waitFor();
  await team.getByLabel(/Martijn/).check();
  await team.getByLabel('Wat is de eerste dag').fill('1-6-2021');
  await inspect(team, 'a5-verhuizen', { phone: true });
  await button(team, 'Bekijk wat er gaat gebeuren').click();
  await heading(team, 'Klopt dit?');
  await team.getByText('Martijn van \'t Hof verhuist').waitFor();
  await inspect(team, 'a6-klopt-dit', { phone: true });
  await button(team, 'Terug en aanpassen').click();
  assert.ok(await team.getByLabel(/Martijn/).isChecked(), 'nothing is lost on the way back');
  await button(team, 'Bekijk wat er gaat gebeuren').click();
  await button(team, 'Ja, zo uitvoeren').click();
  await team.getByText('Dat is gedaan.').first().waitFor();
  assert.equal(await names(team).filter({ hasText: 'Martijn' }).first().isVisible(), false);
  await residents(team).getByText('Wie hier eerder woonde').click();
  await residents(team).getByText(/Van 1 maart 2020 tot en met 31 mei 2021/).waitFor();
  await inspect(team, 'a7-gesplitst', { phone: true });
});

step('the child lives with both, and neither side learns where the other is', async () => {
  await ask(loket, '999924205', 'Ik maak me zorgen over mijn dochter.', { naar: 'Vianen' });
  vader = await send(loket);
  const wim = server.account({ naam: 'Wim Vianen', inlognaam: 'wim', rol: 'professional', team: 'Vianen' });
  vianen = await openAs(browser, server, wim);
  await vianen.goto(vader);
  await link(vianen, 'Wie woont hier nog meer?').click();
  await vianen.getByLabel('Evi').check();
  await button(vianen, 'Deze bewoners toevoegen').click();
  await residents(vianen).getByText('Woont ook ergens anders').first().waitFor();
  await link(vianen, /^Wijzigen.*Evi/).click();
  await vianen.getByLabel('De twee huishoudens mogen elkaars adres niet weten').check();
  await inspect(vianen, 'a8-lid', { phone: true });
  await button(vianen, 'Opslaan').click();
  await residents(vianen).getByText('Zeg hier niets over het andere adres').waitFor();
  await inspect(vianen, 'a9-afgeschermd', { phone: true });
  await team.goto(huishouden);
  await residents(team).getByText('Zeg hier niets over het andere adres').waitFor();
  await team.goto('/loket');
  await search(team, '999924205');
  await team.getByText('Adres niet getoond').first().waitFor();
  for (const page of [team, vianen]) assert.ok(!(await page.content()).includes(page === team ? vader : huishouden));
});

step('two households that become one', async () => {
  await ask(team, '999912288', 'Hulp bij het huishouden, graag.');
  const een = await send(team);
  await ask(team, '999912446', 'Ik val vaak.');
  await send(team);
  await team.goto(een);
  await link(team, 'Huishoudens samenvoegen').click();
  await team.getByLabel('Wie woont er in het andere huishouden?').fill('Michel van Dijk');
  await button(team.getByRole('search', { name: 'Ander huishouden zoeken' }), 'Zoeken').click();
  await link(team, /^Dit huishouden.*Michel van Dijk/).click();
  await heading(team, 'Klopt dit?');
  await inspect(team, 'b0-samenvoegen', { phone: true });
  await button(team, 'Ja, samenvoegen').click();
  await team.getByText('De twee huishoudens zijn nu één.').waitFor();
  assert.equal(await section(team, 'Vragen').getByRole('article').count(), 2);
  await residents(team).getByText('Michel van Dijk', { exact: true }).first().waitFor();
});

step('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['voormolen', 'martijn', 'slapen', 'scheiding']);
});
