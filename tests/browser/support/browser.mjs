// Debian's Chromium without its windows (half the work of the whole browser), as quiet as it can be, and what almost every
// browser test does first.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { axeClean } from './axe.mjs';
import { screenshots } from './start.mjs';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];
const launch = { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell', args: flags };

export const sizes = {
  groot: { width: 1440, height: 900 },
  laptop: { width: 1280, height: 800 },
  telefoon: { width: 390, height: 844 },
};

export const startBrowser = () => chromium.launch(launch);

// A browser whose plug can be pulled: `kill()` gives it no time for anything.
export async function startBrowserToKill() {
  const running = await chromium.launchServer(launch);
  const browser = await chromium.connect(running.wsEndpoint());
  return { browser, kill: () => running.kill() };
}

// The browser logs the status of a page itself as an error; that is no error of the page. A file that is missing is.
function isStatusOfPage(message) {
  if (!/^Failed to load resource: .*status of 4\d\d/.test(message.text())) return false;
  return !/\.\w+$/.test(new URL(message.location().url).pathname);
}

// A page in a context of its own. `javaScriptEnabled: false` walks the same way without scripts. Anything the page logs as an
// error (a refused style, a missing file) fails the test through page.errors; every address it asks for is kept in server.urls.
export async function openPage(browser, server, { size = sizes.laptop, ...options } = {}) {
  const place = { baseURL: server.base, viewport: size, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' };
  const context = await browser.newContext({ ...place, ...options });
  context.on('request', (request) => server.urls.add(request.url()));
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  page.errors = [];
  page.scripts = options.javaScriptEnabled !== false;
  page.on('pageerror', (error) => page.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isStatusOfPage(message)) page.errors.push(message.text());
  });
  return page;
}

export async function logIn(page, { naam, wachtwoord }) {
  await page.goto('/inloggen');
  await page.getByLabel('Inlognaam').fill(naam);
  await page.getByLabel('Wachtwoord').fill(wachtwoord);
  await page.getByRole('button', { name: 'Inloggen' }).click();
}

// A page on which this account is logged in.
export async function openAs(browser, server, account, options) {
  const page = await openPage(browser, server, options);
  await logIn(page, account);
  await page.waitForURL((url) => url.pathname !== '/inloggen');
  return page;
}

// build-test/screenshots/NAME.png, of the whole page.
export function screenshot(page, name) {
  mkdirSync(screenshots, { recursive: true });
  return page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
}

// What every page must be: clean for axe and without errors of its own. With a name a picture is kept, with `phone` also at the
// width of a phone, where nothing may stick out beside the page.
export async function inspect(page, name, { phone = false } = {}) {
  assert.deepEqual(page.errors, [], `errors on ${page.url()}`);
  if (!page.scripts) return;
  await axeClean(page);
  if (name) await screenshot(page, name);
  if (!phone) return;
  await page.setViewportSize(sizes.telefoon);
  const [wide, inner] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(wide <= inner, `${page.url()} is ${wide} wide on a screen of ${inner}`);
  await screenshot(page, `${name}-telefoon`);
  await page.setViewportSize(sizes.laptop);
}
