// The second factor, from the first day with it until the telephone is lost; and where somebody is logged in.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from './support/proef.mjs';
import { inspect, logIn, openAs, openPage, startBrowser } from './support/browser.mjs';
import { startSchakel } from './support/start.mjs';

let server, browser;
before(async () => {
  server = await startSchakel({ serveArgs: ['--tweede-factor', 'professional,teamleider'] });
  browser = await startBrowser();
});
after(async () => { await browser?.close(); server?.stop(); });

// What an app shows at that step of thirty seconds.
function codeOf(base32, step = 0) {
  const value = (c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0');
  const bits = [...base32.replace(/ /g, '')].map(value).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30000) + step));
  const mac = createHmac('sha1', key).update(counter).digest();
  return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1000000).padStart(6, '0');
}

test('set up at the first login, then asked each time', async () => {
  const page = await openPage(browser, server);
  await page.goto('/agenda');
  assert.match(page.url(), /inloggen\?naar=/);
  await page.getByLabel('Inlognaam').fill(server.accounts.professional.naam);
  await page.getByLabel('Wachtwoord').fill(server.accounts.professional.wachtwoord);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.getByRole('heading', { name: 'Tweede stap instellen' }).waitFor();
  await page.getByRole('img', { name: 'QR-code' }).waitFor();
  await inspect(page, 'tweede-stap', { phone: true });

  // Half way he is nowhere yet.
  const other = await page.context().newPage();
  await other.goto('/werk');
  assert.match(other.url(), /\/inloggen/);
  await other.close();

  await page.getByText('Typ deze sleutel over').click();
  const key = await page.locator('.sleutel').textContent();
  await page.getByLabel('Code uit de app').fill('000000');
  await page.getByRole('button', { name: 'Instellen' }).click();
  await page.getByText('Deze code klopt niet').first().waitFor();
  assert.equal(await page.locator('.sleutel').textContent(), key);
  await page.getByLabel('Code uit de app').fill(codeOf(key));
  await page.getByRole('button', { name: 'Instellen' }).click();
  await page.getByRole('heading', { name: 'Uw herstelcodes' }).waitFor();
  const codes = await page.locator('.herstelcodes code').allTextContents();
  assert.equal(new Set(codes).size, 10);
  await inspect(page, 'herstelcodes', { phone: true });
  await page.getByRole('link', { name: 'Ik heb ze bewaard' }).click();
  assert.equal(new URL(page.url()).pathname, '/agenda'); // where he wanted to go

  // Elsewhere: the password is not enough, a code on paper is.
  const elders = await openPage(browser, server);
  await logIn(elders, server.accounts.professional);
  await elders.getByRole('heading', { name: 'Nog één stap' }).waitFor();
  await inspect(elders, 'code', { phone: true });
  await elders.getByLabel('Code', { exact: true }).fill('123456');
  await elders.getByRole('button', { name: 'Inloggen' }).click();
  await elders.getByText('Deze code klopt niet').first().waitFor();
  await elders.getByLabel('Code', { exact: true }).fill(codes[0].toUpperCase());
  await elders.getByRole('button', { name: 'Inloggen' }).click();
  await elders.waitForURL((url) => url.pathname === '/werk');

  // He sees both, and ends the other.
  await page.goto('/account');
  await page.getByText('9 herstelcodes').waitFor();
  await inspect(page, 'account', { phone: true });
  await page.getByRole('button', { name: 'Overal uitloggen, behalve hier' }).click();
  await page.getByText('Daar bent u nu uitgelogd.').waitFor();
  await elders.goto('/werk');
  assert.match(elders.url(), /\/inloggen/);
  await page.context().close();
  await elders.context().close();
});

// Nobody comes in past it with scripts switched off.
test('without scripts it is set up and asked as well', async () => {
  const page = await openPage(browser, server, { javaScriptEnabled: false });
  await logIn(page, server.accounts.teamleider);
  await page.getByText('Typ deze sleutel over').click();
  await page.getByLabel('Code uit de app').fill(codeOf(await page.locator('.sleutel').textContent()));
  await page.getByRole('button', { name: 'Instellen' }).click();
  await page.getByRole('heading', { name: 'Uw herstelcodes' }).waitFor();
  const [code] = await page.locator('.herstelcodes code').allTextContents();
  await inspect(page);
  await page.context().close();
  const elders = await openPage(browser, server, { javaScriptEnabled: false });
  await logIn(elders, server.accounts.teamleider);
  await elders.getByRole('heading', { name: 'Nog één stap' }).waitFor();
  await elders.getByLabel('Code', { exact: true }).fill(code);
  await elders.getByRole('button', { name: 'Inloggen' }).click();
  await elders.waitForURL((url) => url.pathname === '/werk');
  await elders.context().close();
});

test('an administrator takes it away with a reason, and he sets it up anew', async () => {
  const beheer = await openAs(browser, server, server.accounts.beheerder);
  await beheer.goto('/beheer/gebruikers');
  await beheer.getByRole('link', { name: 'Tweede stap weghalen van Samira el Amrani' }).click();
  await beheer.getByRole('button', { name: 'Weghalen' }).click();
  await beheer.getByText('Schrijf op waarom').first().waitFor();
  await beheer.getByLabel('Waarom').fill('Telefoon kwijt, aan de balie gezien met paspoort');
  await inspect(beheer, 'tweede-stap-weg', { phone: true });
  await beheer.getByRole('button', { name: 'Weghalen' }).click();
  await beheer.getByText('Het account is opgeslagen.').waitFor();
  const page = await openPage(browser, server);
  await logIn(page, server.accounts.professional);
  await page.getByRole('heading', { name: 'Tweede stap instellen' }).waitFor();
});

test('the key is outside the database and for the program alone', async () => {
  const { statSync } = await import('node:fs');
  assert.equal(statSync(`${server.data}/sleutel`).mode & 0o777, 0o600);
});
