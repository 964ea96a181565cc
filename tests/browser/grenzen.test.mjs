// What holds off who guesses or sends too often, what every answer tells a browser, and a form whose session ended under it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from './support/proef.mjs';
import { inspect, logIn, openAs, openPage, startBrowser } from './support/browser.mjs';
import { startSchakel } from './support/start.mjs';

let server, tls, browser;
before(async () => {
  server = await startSchakel({ serveArgs: ['--achter-proxy'] });
  tls = await startSchakel({ serveArgs: ['--https'] });
  browser = await startBrowser();
});
after(async () => { await browser?.close(); server?.stop(); tls?.stop(); });

const ask = (house, path, options = {}) => fetch(house.base + path, { redirect: 'manual', ...options });
const guess = (from, naam = 'iemand') => ask(server, '/inloggen',
  { method: 'POST', body: new URLSearchParams({ inlognaam: naam, wachtwoord: 'mis' }), headers: { 'X-Forwarded-For': from } });

test('a hundred failures from one address are enough, and nobody else is held off', async () => {
  for (let i = 0; i < 100; i++) assert.equal((await guess('203.0.113.7', `naam${i % 10}`)).status, 422, `attempt ${i}`);
  const held = await guess('203.0.113.7');
  assert.equal(held.status, 429);
  assert.ok(Number(held.headers.get('retry-after')) > 0);
  assert.match(await held.text(), /Dit ging te vaak achter elkaar/);
  // What the client itself writes in front does not help, and another address is another one.
  assert.equal((await guess('198.51.100.1, 203.0.113.7')).status, 429);
  assert.equal((await guess('203.0.113.8')).status, 422);
  assert.equal((await guess('2001:db8::1')).status, 422);
  // Two that say different things are refused.
  assert.equal((await guess('geen adres')).status, 422); // and no address is no limit
  const page = await openPage(browser, server, { extraHTTPHeaders: { 'X-Forwarded-For': '203.0.113.7' } });
  await logIn(page, server.accounts.loket ?? Object.values(server.accounts)[0]);
  await page.getByRole('heading', { name: 'Dit ging te vaak achter elkaar' }).waitFor();
  await inspect(page, 'te-vaak', { phone: true });
});

test('every answer tells the browser what it may do', async () => {
  const asset = (await (await ask(tls, '/inloggen')).text()).match(/\/[^"]+\.css/)[0];
  for (const [path, status] of [['/inloggen', 200], [asset, 200], ['/is-er-niet', 404], ['/werk', 303], ['/uitloggen', 405]]) {
    const answer = await ask(tls, path), head = (name) => answer.headers.get(name) ?? '';
    assert.equal(answer.status, status, path);
    assert.match(head('strict-transport-security'), /max-age=31536000/, path);
    assert.match(head('content-security-policy'), /default-src 'none'.*frame-ancestors 'none'/, path);
    assert.equal(head('x-content-type-options'), 'nosniff', path);
    assert.equal(head('x-frame-options'), 'DENY', path);
    assert.equal(head('referrer-policy'), 'same-origin', path);
    assert.equal(head('cross-origin-opener-policy'), 'same-origin', path);
    assert.equal(head('cross-origin-resource-policy'), 'same-origin', path);
    assert.match(head('permissions-policy'), /camera=\(\)/, path);
    assert.equal(head('cache-control'), path === asset ? 'public, max-age=31536000, immutable' : 'no-store', path);
    assert.equal(head('server'), '', path);
  }
  assert.equal((await ask(server, '/inloggen')).headers.get('strict-transport-security'), null); // not without TLS
});

test('behind TLS the cookies are ours alone', async () => {
  const { naam, wachtwoord } = Object.values(tls.accounts)[0];
  const answer = await ask(tls, '/inloggen', { method: 'POST', body: new URLSearchParams({ inlognaam: naam, wachtwoord }) });
  const cookies = answer.headers.getSetCookie();
  assert.equal(cookies.length, 2);
  for (const cookie of cookies)
    assert.match(cookie, /^__Host-\w+=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Lax(; Max-Age=\d+)?; Secure$/);
  const value = cookies[0].split(';')[0];
  assert.notEqual((await ask(tls, '/', { headers: { Cookie: value } })).headers.get('location'), '/inloggen');
  assert.equal((await ask(tls, '/', { headers: { Cookie: value.replace('__Host-', '') } })).headers.get('location'), '/inloggen');
});

// As if he had gone for lunch.
const endSessions = () => execFileSync('sqlite3', [join(server.data, 'schakel.db'), '.timeout 5000',
  'UPDATE sessie SET gezien = gezien - 3600000, begonnen = begonnen - 3600000']);

for (const javaScriptEnabled of [false, true]) {
  test(`what was written when the session ended is not lost, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
    const { professional } = server.accounts, text = `De schoonzus belde over ${javaScriptEnabled} en vertelde een lang verhaal.`;
    const page = await openAs(browser, server, professional, { javaScriptEnabled });
    await page.goto('/contact/nieuw?zonder=1');
    if (await page.locator('textarea').count() === 0) await page.goto('/advies/nieuw');
    await page.locator('textarea').first().fill(text);
    endSessions();
    await page.locator('main form:has(textarea) button[type=submit]').first().click();
    await page.waitForURL(/inloggen\?naar=%2Fverstuurd%2F/);
    await page.getByLabel('Inlognaam').fill(professional.naam);
    await page.getByLabel('Wachtwoord').fill(professional.wachtwoord);
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('heading', { name: 'Nog niet verstuurd' }).waitFor();
    await page.getByText(text).waitFor();
    await inspect(page, 'verstuurd', { phone: true });
    const address = page.url();

    // Nobody else gets to see it.
    const other = await openAs(browser, server, server.accounts.teamleider);
    await other.goto(address);
    await other.getByText('al verstuurd of weggegooid').waitFor();

    await page.getByRole('button', { name: 'Alsnog versturen' }).click();
    // Sent to where it was going: done, or back on the form with everything still in it.
    await page.waitForURL((url) => !url.pathname.startsWith('/verstuurd'));
    if (await page.locator('textarea').count()) assert.equal(await page.locator('textarea').first().inputValue(), text);
    await page.goto(address);
    await page.getByRole('button', { name: 'Weggooien' }).click().catch(() => {});
    await page.goto(address);
    await page.getByText('al verstuurd of weggegooid').waitFor();
    await page.context().close();
  });
}
