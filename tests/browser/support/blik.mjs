// What somebody sees of a household: every tab that his own login gives him, read as text.
import assert from 'node:assert/strict';
import { Caller } from './rauw.mjs';

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
export const plainText = (html) => html.replace(/<[^>]+>/g, ' ').replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name])
  .replace(/\s+/g, ' ');

// One caller per account, logged in as people do.
export async function logInAll(server, accounts) {
  const callers = {};
  for (const [name, account] of Object.entries(accounts)) {
    callers[name] = new Caller(server);
    await callers[name].logIn(account);
  }
  return callers;
}

// The tabs somebody has in this household and all the text on them; undefined when it is closed to him.
export async function readHousehold(caller, path) {
  const { status, text } = await caller.ask(path);
  if (status !== 200) {
    assert.ok(status === 403 || status === 404, `${path}: ${status}`);
    return { tabs: undefined, text };
  }
  const nav = /<nav class="tabs" aria-label="Onderdelen van dit huishouden">([^]*?)<\/nav>/.exec(text)[1];
  const links = [...nav.matchAll(/<a href="([^"]+)"[^>]*>([^<]+)/g)];
  let all = plainText(text);
  for (const [, href, name] of links) {
    if (href === path) continue;
    const page = await caller.ask(href);
    assert.equal(page.status, 200, name);
    all += plainText(page.text);
  }
  return { tabs: links.map(([, , name]) => name.trim()), text: all };
}

// A table of who sees what: rows {name: {household: [what he sees]}}; what is not named he may not see, and a household that is
// not named is closed to him. `words` says by which text each thing is known, `tabs` which tabs each has.
export async function assertSeen(callers, { stage, households, words, tabs, rows }) {
  const wrong = [];
  const look = async (name, place) => {
    const seen = await readHousehold(callers[name], households[place]);
    const may = rows[name]?.[place];
    if (!may !== !seen.tabs) return wrong.push(`${name}, ${place}: ${seen.tabs ? 'may come in' : 'is refused'}`);
    if (may) {
      const want = tabs[name].join(', '), have = seen.tabs.join(', ');
      if (want !== have) wrong.push(`${name}, ${place}: tabs ${have}`);
    }
    for (const [thing, text] of Object.entries(words)) {
      const shows = seen.text.includes(text);
      if (shows !== Boolean(may?.includes(thing))) wrong.push(`${name}, ${place}: ${shows ? 'sees' : 'does not see'} ${thing}`);
    }
  };
  for (const name of Object.keys(callers))
    for (const place of Object.keys(households)) await look(name, place);
  assert.deepEqual(wrong, [], stage);
}
