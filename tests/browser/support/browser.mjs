// Debian's Chromium, as quiet as it can be, and what almost every browser test does first.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { screenshots } from './start.mjs';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

export const sizes = {
  groot: { width: 1440, height: 900 },
  laptop: { width: 1280, height: 720 },
  telefoon: { width: 390, height: 844 },
};

export const startBrowser = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });

// A page in a context of its own. `javaScriptEnabled: false` walks the same way without scripts. Anything the page logs as an error
// (a refused style, a missing file) fails the test through page.errors.
export async function openPage(browser, server, { size = sizes.laptop, ...context } = {}) {
  const page = await (await browser.newContext({ baseURL: server.base, viewport: size, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', ...context })).newPage();
  page.setDefaultTimeout(15000);
  page.errors = [];
  page.on('pageerror', (error) => page.errors.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') page.errors.push(message.text()); });
  return page;
}

export async function logIn(page, { naam, wachtwoord }) {
  await page.goto('/inloggen');
  await page.getByLabel('Inlognaam').fill(naam);
  await page.getByLabel('Wachtwoord').fill(wachtwoord);
  await page.getByRole('button', { name: 'Inloggen' }).click();
}

// build-test/screenshots/NAME.png, of the whole page.
export function screenshot(page, name) {
  mkdirSync(screenshots, { recursive: true });
  return page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
}
