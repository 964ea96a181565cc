// Who comes where: roles, teams, sessions, and forms that come from elsewhere.
import assert from 'node:assert/strict';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, logIn, openAs, openPage, startBrowser } from './support/browser.mjs';
import { Caller, hiddenFields } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { attach, heading, openTab, record, section, writeNote } from './support/stappen.mjs';

let server, browser, huishouden, melding, notitie, bijlage;
const callers = {};
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  const vianen = server.account({ naam: 'Wim Vianen', inlognaam: 'wim', rol: 'professional', team: 'Vianen' });
  for (const [rol, account] of Object.entries({ ...server.accounts, vianen })) {
    callers[rol] = new Caller(server);
    await callers[rol].logIn(account);
  }
  const page = await openAs(browser, server, server.accounts.professional);
  huishouden = await record(page, inwoners[20], { woorden: 'De verwarming doet het niet.' });
  await writeNote(page, 'Er is een monteur gebeld.');
  await attach(page, 'foto.txt', 'een briefje');
  await page.getByText('De bijlage is toegevoegd.').waitFor();
  const address = (name) => page.getByRole('link', { name }).getAttribute('href');
  bijlage = await address('foto.txt');
  await openTab(page, 'Contact');
  notitie = await address(/^Verbeteren/);
  await openTab(page, 'Overzicht');
  melding = await address('Melding sluiten');
});
after(async () => { await browser?.close(); server?.stop(); });

const words = /Wat u kunt doen/;

test('a page for another role is refused on a page that says what to do', async () => {
  for (const [rol, path] of [['professional', '/beheer/gebruikers'], ['loketmedewerker', '/werk'], ['beheerder', '/werk'],
    ['beheerder', '/loket'], ['teamleider', '/beheer/gebruikers'], ['professional', `${huishouden}/logboek`],
    ['loketmedewerker', `${huishouden}/contact`], ['loketmedewerker', `${huishouden}/ondersteuning`],
    ['loketmedewerker', notitie], ['beheerder', huishouden]]) {
    const { status, text } = await callers[rol].ask(path);
    assert.equal(status, 403, `${rol} ${path}`);
    assert.match(text, words);
  }
  const page = await openAs(browser, server, server.accounts.professional);
  await page.goto('/beheer/gebruikers');
  await heading(page, 'U mag dit niet zien');
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
  await inspect(page, '50-andere-rol', { phone: true });
});

test('the household of another team stays closed, whatever address of it is asked', async () => {
  for (const rol of ['vianen', 'loketmedewerker']) {
    for (const path of [huishouden, melding, bijlage, ...(rol === 'vianen' ? [notitie] : [])]) {
      const { status, text } = await callers[rol].ask(path);
      assert.ok(status === 403 || status === 404, `${rol} ${path}: ${status}`);
      assert.match(text, words);
      assert.ok(!text.includes(inwoners[20].achternaam) && !text.includes('verwarming') && !text.includes('monteur'));
    }
  }
  const { token } = callers.vianen;
  const { status } = await callers.vianen.send(`${huishouden}/notitie`, { token, tekst: 'van een ander team' });
  assert.ok(status === 403 || status === 404);
  assert.doesNotMatch((await callers.professional.ask(huishouden)).text, /van een ander team/);
  assert.equal((await callers.teamleider.ask(huishouden)).status, 200, 'the leader of the team does see it');
  const page = await openAs(browser, server, { naam: 'loket', wachtwoord: server.accounts.loketmedewerker.wachtwoord });
  await page.goto(huishouden);
  await page.getByRole('heading', { name: 'Wat u kunt doen' }).waitFor();
  await inspect(page, '51-ander-team');
});

test('an id that does not exist looks the same as one that is not yours to see', async () => {
  const absent = await callers.vianen.ask(`/huishouden/${'a'.repeat(26)}`);
  assert.ok(absent.status === 403 || absent.status === 404);
  assert.match(absent.text, words);
});

test('a form without the token of the session, or from another site, is refused and changes nothing', async () => {
  const { professional } = callers;
  const note = (tekst) => ({ tekst, hoe: 'telefoon' });
  const before = (await professional.ask(`${huishouden}/contact`)).text;
  const own = { token: professional.token };
  for (const [fields, headers, why] of [[{}, {}, 'no token'], [{ token: '' }, {}, 'empty token'],
    [{ token: callers.teamleider.token }, {}, 'of another session'], [own, { Origin: 'https://elders.example' }, 'foreign'],
    [own, { Origin: 'null' }, 'opaque'], [own, { Origin: `${server.base}0` }, 'longer'],
    [own, { Origin: `http://x${server.base.slice(7)}` }, 'ends the same']]) {
    const form = { ...note('van een andere site'), ...fields };
    const { status, text } = await professional.send(`${huishouden}/notitie`, form, headers);
    assert.equal(status, 403, why);
    assert.match(text, words);
  }
  for (const path of ['/uitloggen', '/zoeken', '/concept'])
    assert.equal((await professional.send(path, { zoek: 'x' })).status, 403, path);
  assert.doesNotMatch((await professional.ask(`${huishouden}/contact`)).text, /van een andere site/);
  const form = { ...note('van onze eigen site'), ...own };
  const good = await professional.send(`${huishouden}/notitie`, form, { Origin: server.base });
  assert.equal(good.status, 303);
  assert.match((await professional.ask(`${huishouden}/contact`)).text, /van onze eigen site/);
  assert.ok(before.includes('monteur'), 'the page was read');
});

test('who is not logged in is asked to, and comes where he wanted to go', async () => {
  const stranger = new Caller(server);
  const closed = ['/', '/werk', '/loket', huishouden, melding, notitie, bijlage, `${huishouden}/logboek`, '/beheer/gebruikers'];
  for (const path of closed) {
    const { status, location, text } = await stranger.ask(path);
    assert.equal(status, 303, path);
    assert.match(location, /^\/inloggen/);
    assert.equal(text, '');
  }
  for (const path of ['/zoeken', '/concept', `${huishouden}/notitie`])
    assert.ok([303, 403].includes((await stranger.send(path, { zoek: 'x' })).status), path);
  const page = await openPage(browser, server);
  await page.goto(huishouden);
  await heading(page, 'Inloggen');
  await page.getByLabel('Inlognaam').fill(server.accounts.professional.naam);
  await page.getByLabel('Wachtwoord').fill('niet het wachtwoord');
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.getByRole('alert').waitFor();
  await inspect(page, '52-inloggen-fout');
  await page.getByLabel('Wachtwoord').fill(server.accounts.professional.wachtwoord);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await section(page, 'Vragen').getByText('De verwarming doet het niet.', { exact: true }).waitFor();
  assert.equal(new URL(page.url()).pathname, huishouden);
});

test('logging in never leads to another site', async () => {
  const { naam, wachtwoord } = server.accounts.professional;
  for (const naar of ['https://elders.example/', '//elders.example/', '/\\elders.example/', '\\\\elders.example',
    'elders.example', '/\t/elders.example', '/werk\\x', '/wérk', '/wat dan ook', 'javascript:alert(1)', '/%5Celders.example']) {
    const { text } = await new Caller(server).ask(`/inloggen?naar=${encodeURIComponent(naar)}`);
    const form = { ...hiddenFields(text, '/inloggen'), inlognaam: naam, wachtwoord, naar };
    const answer = await new Caller(server).send('/inloggen', form);
    if (answer.status === 400) continue;
    assert.equal(answer.status, 303, naar);
    assert.equal(new URL(answer.location, `${server.base}/inloggen`).origin, server.base, `${naar} leads to ${answer.location}`);
  }
});

test('the cookie of the session is out of reach of scripts and other sites, and dead after logging out', async () => {
  const caller = new Caller(server);
  const set = (await caller.logIn(server.accounts.beheerder)).headers.getSetCookie();
  const [cookie, ...others] = set.sort((a, b) => Number(b.startsWith('schakel=')) - Number(a.startsWith('schakel=')));
  assert.ok(cookie.startsWith('schakel='));
  for (const other of others) assert.match(other, /^apparaat=.*; HttpOnly/, 'which browser this is, and nothing else');
  for (const part of [/; HttpOnly(;|$)/, /; SameSite=(Lax|Strict)(;|$)/, /; Path=\/(;|$)/]) assert.match(cookie, part);
  assert.doesNotMatch(cookie, /Domain=|Max-Age=|Expires=/i);
  assert.ok(caller.cookie.length > 40, 'too long to guess');
  assert.equal((await caller.ask('/beheer/gebruikers')).status, 200);
  assert.equal((await caller.send('/uitloggen', { token: caller.token })).status, 303);
  assert.equal((await caller.ask('/beheer/gebruikers')).status, 303);
  const page = await openPage(browser, server);
  await page.context().addCookies([{ name: 'schakel', value: 'gekozen-door-een-ander', url: server.base }]);
  await logIn(page, server.accounts.beheerder);
  await heading(page, 'Accounts');
  const [session] = await page.context().cookies();
  assert.notEqual(session.value, 'gekozen-door-een-ander', 'a session is never taken over from before logging in');
  assert.deepEqual([session.httpOnly, session.sameSite, await page.evaluate(() => document.cookie)], [true, 'Lax', '']);
});

test('over https the cookie goes over https only', async () => {
  const secure = await startSchakel({ serveArgs: ['--https'], register: null });
  try {
    const { headers } = await new Caller(secure).logIn(secure.accounts.beheerder);
    assert.match(headers.get('set-cookie'), /; Secure(;|$)/);
  } finally {
    secure.stop();
  }
});

test('after five wrong passwords the account is closed for a while, also for the right one', async () => {
  const account = server.account({ naam: 'Vergeetachtig', inlognaam: 'vergeet', rol: 'loketmedewerker' });
  const attempt = (wachtwoord) => new Caller(server).send('/inloggen', { inlognaam: account.naam, wachtwoord });
  for (let i = 0; i < 5; i++) assert.equal((await attempt(`fout-${i}`)).status, 422);
  const { status, text } = await attempt(account.wachtwoord);
  assert.equal(status, 422);
  assert.match(text, /U kunt om \d\d:\d\d opnieuw inloggen/);
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server, ['verwarming', 'monteur', 'briefje']);
});
