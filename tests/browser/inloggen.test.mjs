// The first thing anybody sees: the login page, on every size, and that it lets the right person in and nobody else.
import assert from 'node:assert/strict';
import { after, before, test } from './support/proef.mjs';
import { axeClean } from './support/axe.mjs';
import { inspect, logIn, openPage, screenshot, sizes, startBrowser } from './support/browser.mjs';
import { startSchakel } from './support/start.mjs';

let server, browser;
before(async () => { server = await startSchakel(); browser = await startBrowser(); });
after(async () => { await browser?.close(); server?.stop(); });

for (const [name, size] of Object.entries(sizes)) {
  test(`the login page is clean for axe (${name})`, async () => {
    const page = await openPage(browser, server, { size });
    await page.goto('/inloggen');
    await axeClean(page);
    await screenshot(page, `inloggen-${name}`);
    assert.deepEqual(page.errors, []);
  });
}

test('the page with every part of the style is clean for axe', async () => {
  const page = await openPage(browser, server);
  await page.goto('/stijl');
  await inspect(page, 'stijl', { phone: true });
});

test('a wrong password is refused in words', async () => {
  const page = await openPage(browser, server);
  const [account] = Object.values(server.accounts);
  await logIn(page, { naam: account.naam, wachtwoord: 'niet-het-wachtwoord' });
  await page.getByRole('alert').waitFor();
  assert.match(page.url(), /\/inloggen/);
  await axeClean(page);
});

for (const javaScriptEnabled of [true, false]) {
  test(`every role comes in, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
    assert.ok(Object.keys(server.accounts).length > 0);
    for (const account of Object.values(server.accounts)) {
      const page = await openPage(browser, server, { javaScriptEnabled });
      await logIn(page, account);
      await page.waitForURL((url) => url.pathname !== '/inloggen');
      await page.context().close();
    }
  });
}
