// What each role sees of one household: everybody logs in for himself, asks every tab that he is offered, and reads all
// that comes back, also what a browser would fold away.
import assert from 'node:assert/strict';
import { inspect, openPage } from './browser.mjs';
import { Caller } from './rauw.mjs';

const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
// What somebody reads, and what stands filled in.
export const textOf = (html) => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
  .replace(/<input [^>]*value="([^"]*)"[^>]*>/g, ' $1 ').replace(/<[^>]*>/g, ' ')
  .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity]).replace(/\s+/g, ' ');

const tabsIn = (html) => {
  const nav = /aria-label="Onderdelen van dit huishouden"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
  return [...nav.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)/g)].map(([, path, name]) => ({ path, name: name.trim() }));
};

// `accounts`: {wie: {naam, wachtwoord}}; all of them are logged in, and are the `callers` of what is given.
export async function watchers(server, accounts) {
  const callers = {};
  for (const [wie, account] of Object.entries(accounts)) {
    callers[wie] = new Caller(server);
    await callers[wie].logIn(account);
  }
  // `table`: {wie: {tabs: [...], wel: [...], niet: [...]}}, or {wie: 'dicht'} who may not reach the household.
  // `more`: paths of other pages that each who is let in asks as well, and may be refused; who is not let in is refused them.
  const watch = async (household, table, more = []) => {
    assert.deepEqual(Object.keys(table).sort(), Object.keys(callers).sort(), 'a row for everybody');
    for (const [wie, row] of Object.entries(table)) {
      const caller = callers[wie];
      const { status, text: html } = await caller.ask(household);
      if (row === 'dicht' || row.dicht) {
        // That somebody works there, and who, is all that a colleague gets to see, or who works at the other side of a child.
        const outline = status === 200 && html.includes('U ziet wie hier werkt');
        assert.ok(status === 403 || outline, `${wie} comes in`);
        if (!outline) assert.match(html, /Wat u kunt doen/, `${wie} is left without a way on`);
        if (outline) assert.equal(tabsIn(html).length, 0, `${wie} sees more than the outline`);
        for (const words of row.niet ?? []) assert.ok(!textOf(html).includes(words), `${wie} sees "${words}"`);
        for (const path of more) {
          const page = await caller.ask(path);
          // A meeting of his own team, or a signal that it weighs, he sees: without more of a household that is not his.
          if (/^.(overleg|signaal).[^/]/.test(path) && page.status === 200) {
            const text = textOf(page.text);
            for (const words of row.niet ?? []) assert.ok(!text.includes(words), `${wie} sees "${words}" at ${path}`);
          } else assert.ok([403, 404].includes(page.status), `${wie} comes in at ${path}`);
        }
        continue;
      }
      assert.equal(status, 200, `${wie} is kept out`);
      const tabs = tabsIn(html);
      assert.deepEqual(tabs.map(({ name }) => name), row.tabs, `tabs of ${wie}`);
      const pages = await Promise.all(tabs.map(({ path }) => caller.ask(path)));
      for (const [i, page] of pages.entries()) assert.equal(page.status, 200, `${wie}: ${tabs[i].name}`);
      const others = await Promise.all(more.map((path) => caller.ask(path)));
      const seen = [...pages, ...others].map((page) => textOf(page.text)).join('\n');
      for (const words of row.wel ?? []) assert.ok(seen.includes(words), `${wie} does not see "${words}"`);
      for (const words of row.niet ?? []) assert.ok(!seen.includes(words), `${wie} sees "${words}"`);
    }
  };
  return Object.assign(watch, { callers });
}

// What there is to see, by name. `all`: {thing: the words by which it is found back}; `tabsOf`: {who: his tabs}. `learn(…)`:
// known from now on; `forget(…)`: no longer asked after. `sees(path, {who: [things]}, more)`: of what is known everybody sees
// these things and no other; who is not named is let in nowhere.
export function knowledge(watch, all, tabsOf) {
  const known = [];
  const words = (things) => things.map((thing) => all[thing]);
  const row = (who, may, omtrek = []) =>
    (may ? { tabs: tabsOf[who], wel: words(may), niet: words(known.filter((thing) => !may.includes(thing))) }
      : { dicht: true, niet: words(known.filter((thing) => !omtrek.includes(thing))) });
  return {
    known,
    learn: (...things) => known.push(...things),
    forget: (thing) => known.splice(known.indexOf(thing), 1),
    sees: (path, rows, more, omtrek) =>
      watch(path, Object.fromEntries(Object.keys(watch.callers).map((who) => [who, row(who, rows[who], omtrek)])), more),
  };
}

export const tabs = ['Overzicht', 'Vraagverheldering', 'Plan', 'Ondersteuning', 'Besluiten', 'Contact', 'Tijdlijn',
  'Documenten', 'Wie weet wat'];
export const deskTabs = ['Overzicht', 'Documenten'];
export const leaderTabs = [...tabs, 'Logboek'];
const agendaTabs = ['Overzicht', 'Ondersteuning', 'Tijdlijn'];

// A household with which one team works: the `professional`, a `collega` and their `teamleider`, beside the `loket` and others
// who are let in nowhere. Of what is known the team sees all; what stands `apart` only the professional, as long as she `works`
// on it, and the others see the `mark` of it instead. The desk sees what it took in itself. The `collega` sees it as all of the
// team as long as nobody works there; then these things while it is on the agenda of his team, or (`false`) no more than the
// outline, which tells `omtrek`. `paths`: the pages beside those of the household.
export function oneTeam(watch, all, apart) {
  const tabsOf = { loket: deskTabs, professional: tabs, collega: tabs, teamleider: leaderTabs };
  const { known, learn, forget, sees } = knowledge(watch, all, tabsOf);
  const paths = [];
  const newlySees = async (path, things, { desk, works = true, mark = [], collega = true, omtrek = [] }) => {
    learn(...things);
    const team = [...known.filter((thing) => !apart.includes(thing)), ...mark];
    tabsOf.collega = collega === true ? tabs : agendaTabs;
    const others = { collega: collega === true ? team : collega, teamleider: team };
    await sees(path, { loket: desk, professional: works ? known : team, ...others }, paths, omtrek);
  };
  return { paths, newlySees, forget };
}

// For a walk without scripts, on which axe cannot look: the same address, asked by the same person with scripts.
export async function eyes(browser, server) {
  const eye = await openPage(browser, server);
  return async (walker, name) => {
    assert.deepEqual(walker.errors, [], `errors on ${walker.url()}`);
    await eye.context().clearCookies();
    await eye.context().addCookies(await walker.context().cookies());
    await eye.goto(walker.url());
    await inspect(eye, name, { phone: true });
  };
}
