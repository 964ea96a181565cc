// What goes wrong ends on a page in Dutch that says what to do, with the same headers as every other page.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, openPage, startBrowser } from './support/browser.mjs';
import { Caller } from './support/rauw.mjs';
import { assertClean, personalIn } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { heading } from './support/stappen.mjs';

const nobody = 'b'.repeat(26); // an id as they look, but of nothing
let server, browser, stranger, professional;
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  stranger = new Caller(server);
  professional = new Caller(server);
  await professional.logIn(server.accounts.professional);
});
after(async () => { await browser?.close(); server?.stop(); });

function assertSafe({ headers }, path) {
  const policy = headers.get('content-security-policy') ?? '';
  for (const part of [/default-src 'none'/, /script-src 'self'(;|$)/, /style-src 'self'(;|$)/, /form-action 'self'/,
    /frame-ancestors 'none'/, /base-uri 'none'/])
    assert.match(policy, part, path);
  assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
  assert.equal(headers.get('x-frame-options'), 'DENY', path);
  assert.match(headers.get('referrer-policy') ?? '', /same-origin|no-referrer/, path);
  assert.equal(headers.get('cache-control'), 'no-store', path);
  assert.ok(headers.get('x-request-id'), path);
  assert.equal(headers.get('server'), null, path);
}

function assertHelps(answer, status, path) {
  assert.equal(answer.status, status, path);
  assert.match(answer.headers.get('content-type'), /^text\/html; charset=utf-8/, path);
  assert.match(answer.text, /<html lang="nl"/, path);
  assert.match(answer.text, /Wat u kunt doen/, path);
  assert.match(answer.text, /Naar het begin/, path);
  assert.match(answer.text, new RegExp(answer.headers.get('x-request-id')), 'the number to name when asking for help');
  assertSafe(answer, path);
}

test('an address that does not exist', async () => {
  for (const caller of [stranger, professional])
    for (const path of ['/bestaat-niet', '/huishouden', '/werk/', '/WERK', '/.git/config', '/melding/x/sluiten/nog'])
      assertHelps(await caller.ask(path), 404, path);
  for (const path of [`/huishouden/${nobody}`, '/huishouden/kort', `/document/${nobody}`, `/zoeken/${nobody}`]) {
    const answer = await professional.ask(path);
    assertHelps(answer, answer.status === 403 ? 403 : 404, path);
  }
  const page = await openPage(browser, server);
  await page.goto('/bestaat-niet');
  await heading(page, 'Deze pagina is er niet');
  await inspect(page, '80-bestaat-niet', { phone: true });
  await page.getByRole('link', { name: 'Naar het begin' }).click();
  await heading(page, 'Inloggen');
});

test('a search of somebody else, or one that has expired, is not shown', async () => {
  const { location } = await professional.send('/zoeken', { token: professional.token, zoek: 'Smit' });
  const loket = new Caller(server);
  await loket.logIn(server.accounts.loketmedewerker);
  assert.equal((await professional.ask(location)).status, 200);
  assertHelps(await loket.ask(location), 404, 'of somebody else');
});

test('a way that a page does not take', async () => {
  for (const [method, path, allow] of [['GET', '/zoeken', 'POST'], ['GET', '/uitloggen', 'POST'], ['PUT', '/werk', 'GET'],
    ['DELETE', '/loket', 'GET'], ['PATCH', '/persoon/invoeren', 'GET']]) {
    const answer = await professional.ask(path, { method });
    assertHelps(answer, 405, `${method} ${path}`);
    assert.match(answer.headers.get('allow'), new RegExp(allow));
  }
  const page = await openAs(browser, server, server.accounts.professional);
  await page.goto('/uitloggen');
  await heading(page, 'Dit kan hier niet');
  await inspect(page, '81-kan-niet');
});

test('HEAD answers as GET without a body', async () => {
  const answer = await stranger.ask('/inloggen', { method: 'HEAD' });
  assert.deepEqual([answer.status, answer.text], [200, '']);
  assertSafe(answer, '/inloggen');
});

test('what is too large, or no form at all', async () => {
  const large = new FormData();
  large.set('token', professional.token);
  large.set('bestand', new Blob([Buffer.alloc(12 * 1024 * 1024)]), 'film.mp4');
  assertHelps(await professional.ask(`/huishouden/${nobody}/bijlage`, { method: 'POST', body: large }), 413, 'upload');
  assertHelps(await professional.send('/zoeken', { token: professional.token, zoek: 'x'.repeat(100000) }), 413, 'search');
  assertHelps(await stranger.send('/inloggen', { inlognaam: 'x'.repeat(100000) }), 413, 'login');
  const json = await professional.ask('/zoeken', { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } });
  assert.equal(json.status, 415);
  assertSafe(json, 'json');
});

test('long and strange input is answered in words, never with an error of our own', async () => {
  const { token } = professional;
  for (const zoek of ['x'.repeat(201), "'; DROP TABLE persoon; --", '<script>alert(1)</script>', '%', '_', '*', '000000000', '1',
    ' ', '١٢٣', '🙂', 'a\r\nb', '0-0-0', '31-2-2025']) {
    const found = await professional.send('/zoeken', { token, zoek });
    const answer = found.status === 303 ? await professional.ask(found.location) : found;
    assert.ok([200, 422].includes(answer.status), `${zoek}: ${answer.status}`);
    assert.ok(!answer.text.includes('<script>alert'), 'what was typed is text, never a part of the page');
  }
  for (const path of ['/werk?team=-1', ...['team=-1', 'team=999', 'team=x', 'pagina=99999999999999999999', 'pagina=-3', 'van=x']
    .map((wat) => `/werk/team?${wat}`), '/werk?klaar=%3Cscript%3E']) {
    const { status, text } = await professional.ask(path);
    assert.ok(status < 500, `${path}: ${status}`);
    assert.ok(!text.includes('<script>'), path);
  }
});

test('bytes that are no text, and an address that tries to climb out, are refused', async () => {
  const raw = (path) => new Promise((done, fail) => {
    const { hostname, port } = new URL(server.base);
    request({ hostname, port, path }, (answer) => { answer.resume(); done(answer.statusCode); }).once('error', fail).end();
  });
  assert.equal(await raw('/%ff%fe'), 400);
  assert.equal(await raw('/%00'), 400);
  assert.equal(await raw('/werk/../beheer/gebruikers'), 404);
  assert.equal(await raw('/%2e%2e/%2e%2e/etc/passwd'), 404);
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const answer = await professional.ask('/zoeken', { method: 'POST', body: 'zoek=%ff', headers: form });
  assertHelps(answer, 400, 'a form that is no text');
});

test('pages are never kept by the browser; styles and scripts are, for ever, under a name of their own', async () => {
  for (const path of ['/inloggen', '/stijl']) assertSafe(await stranger.ask(path), path);
  for (const path of ['/werk', '/loket']) assertSafe(await professional.ask(path), path);
  const { text } = await stranger.ask('/inloggen');
  const files = [...text.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|svg))"/g)].map(([, path]) => path);
  assert.ok(files.length >= 3, files.join(' '));
  for (const path of files) {
    const { status, headers } = await stranger.ask(path);
    assert.equal(status, 200, path);
    assert.match(headers.get('cache-control'), /immutable/, path);
    assert.match(path, /[-.][0-9a-z]{8,}\./i, 'its name changes with its content');
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
  }
  assert.doesNotMatch(text, /<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/, 'nothing inline');
});

test('what looks for traces of people finds them, and takes no id for a name', () => {
  const [{ bsn, achternaam }] = inwoners;
  assert.deepEqual(personalIn(`{"path":"/zoeken?q=${bsn}"}`), [bsn]);
  assert.deepEqual(personalIn(`GET /loket?naam=${achternaam}+1999`), [achternaam.toLowerCase()]);
  assert.deepEqual(personalIn('{"detail":"Traplift"}', ['traplift']), ['traplift']);
  assert.deepEqual(personalIn(`/huishouden/7${achternaam}3xy2${bsn}`), []);
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await browser.close();
  await assertClean(server);
});
