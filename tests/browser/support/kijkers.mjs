// What each role sees of one household: everybody logs in for himself, asks every tab that he is offered, and reads all
// that comes back, also what a browser would fold away.
import assert from 'node:assert/strict';
import { Caller } from './rauw.mjs';

const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
export const textOf = (html) => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ')
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
  // `more`: paths of other pages that each who is let in asks as well, and may be refused.
  const watch = async (household, table, more = []) => {
    assert.deepEqual(Object.keys(table).sort(), Object.keys(callers).sort(), 'a row for everybody');
    for (const [wie, row] of Object.entries(table)) {
      const caller = callers[wie];
      const { status, text: html } = await caller.ask(household);
      if (row === 'dicht') {
        assert.equal(status, 403, `${wie} comes in`);
        assert.match(html, /Wat u kunt doen/, `${wie} is left without a way on`);
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
