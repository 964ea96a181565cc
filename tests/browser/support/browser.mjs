// Debian's Chromium without its windows (half the work of the whole browser), as quiet as it can be, and what almost every
// browser test does first.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { axeClean } from './axe.mjs';
import { screenshots } from './start.mjs';

// An import of it would first search the whole of it for names.
const { chromium } = createRequire(import.meta.url)('playwright-core');

// No script stays long enough on a page to be worth compiling well, and fewer processes have less to tell each other.
const flags = ['--js-flags=--no-opt --no-maglev', '--no-sandbox', '--disable-gpu', '--disable-quic',
  '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-dev-shm-usage', '--in-process-gpu', '--enable-features=CDPScreenshotNewSurface,NetworkServiceInProcess2'];
const launch = { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell', args: flags };

export const sizes = {
  groot: { width: 1440, height: 900 },
  laptop: { width: 1280, height: 800 },
  telefoon: { width: 390, height: 844 },
};

let shared;
export const startBrowser = () => shared ?? chromium.launch(launch);

// From now on startBrowser gives one browser, of which a close ends what was opened in it. Gives what really closes it.
export function shareBrowser() {
  let close;
  shared = chromium.launch(launch).then((browser) => {
    close = browser.close.bind(browser);
    browser.close = () => Promise.all(browser.contexts().map((context) => context.close()));
    return browser;
  });
  return async () => { await shared; await close(); };
}

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

// A page in a context of its own, of somebody who wants no motion: a colour that fades in under the mouse costs pictures, and
// axe would measure it halfway. `javaScriptEnabled: false` walks the same way without scripts. Anything the page logs as an
// error (a refused style, a missing file) fails the test through page.errors; every address it asks for is kept in server.urls.
export async function openPage(browser, server, { size = sizes.laptop, ...options } = {}) {
  const place = { baseURL: server.base, viewport: size, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' };
  const context = await browser.newContext({ ...place, reducedMotion: 'reduce', ...options });
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

// A page of somebody who has this session.
export async function openWith(browser, server, cookie, options) {
  const page = await openPage(browser, server, options);
  const [name, value] = cookie.split('=');
  await page.context().addCookies([{ name, value, url: server.base }]);
  return page;
}

// A page on which this account is logged in, on the first page that he gets. The form is filled in by logIn.
export async function openAs(browser, server, { naam, wachtwoord }, options) {
  const body = new URLSearchParams({ inlognaam: naam, wachtwoord });
  const answer = await fetch(`${server.base}/inloggen`, { method: 'POST', body, redirect: 'manual' });
  assert.equal(answer.status, 303, `${naam} cannot log in`);
  const page = await openWith(browser, server, answer.headers.get('set-cookie').split(';')[0], options);
  await page.goto('/');
  return page;
}

// For people to look at, and only where asked for, as it takes time: with SCHAKEL_BEELD=1 build-test/screenshots/NAME.png is
// of the whole page.
export async function screenshot(page, name) {
  if (!process.env.SCHAKEL_BEELD) return;
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
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
  if (/^\/(mijn|weg)/.test(new URL(page.url()).pathname)) await axeClean(page); // residents come with a phone
  await screenshot(page, `${name}-telefoon`);
  await page.setViewportSize(sizes.laptop);
}
