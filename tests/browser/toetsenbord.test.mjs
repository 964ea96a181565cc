// Without a mouse: everything that is to be done can be done, in an order that makes sense, and one sees where one is.
import assert from 'node:assert/strict';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { openAs, openPage, screenshot, startBrowser } from './support/browser.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';
import { heading, record, section } from './support/stappen.mjs';

let server, browser, page;
before(async () => { server = await startSchakel(); browser = await startBrowser(); });
after(async () => { await browser?.close(); server?.stop(); });

// What has the focus, as somebody hears it; and whether he sees it: something around or under it differs from when it has not.
const focused = (on) => on.evaluate(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const { width, height, bottom, right } = element.getBoundingClientRect();
  const name = element.labels?.[0]?.innerText ?? element.innerText ?? element.value;
  return {
    tag: element.tagName.toLowerCase(), name: name.trim().replace(/\s+/g, ' '),
    onScreen: width > 1 && height > 1 && bottom > 0 && right > 0,
    marked: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
  };
});

// A page gives the focus when it is first drawn, which may be after its heading stands there and it was loaded.
const focusGiven = async (on) => {
  await on.waitForFunction(() => document.activeElement !== document.body);
  return focused(on);
};

// Presses Tab until this has the focus, and does on the way what is to be done where. Whatever has the focus must show it. Gives
// what was passed.
async function tabTo(on, wanted, deeds = [], limit = 60) {
  const passed = [];
  for (let i = 0; i < limit; i++) {
    await on.keyboard.press('Tab');
    const at = await focused(on);
    assert.notEqual(at.tag, 'body', `Tab never comes to ${wanted}: ${passed.join(' | ')}`);
    passed.push(at.name);
    assert.ok(at.marked && at.onScreen, `the focus on "${at.name}" (${at.tag}) is not to be seen`);
    if (wanted.test(at.name)) return passed;
    for (const [where, deed] of deeds) if (where.test(at.name)) await deed();
  }
  throw new Error(`Tab never comes to ${wanted}: ${passed.join(' | ')}`);
}

test('logging in by keyboard', async () => {
  page = await openPage(browser, server);
  await page.goto('/inloggen');
  assert.equal((await tabTo(page, /^Inlognaam/))[0], 'Naar de inhoud');
  await page.keyboard.type(server.accounts.professional.naam);
  await tabTo(page, /^Wachtwoord/);
  await page.keyboard.type(server.accounts.professional.wachtwoord);
  await page.keyboard.press('Enter');
  await heading(page, 'Mijn werk');
});

test('the skip link is first, is seen when it has the focus, and skips the header', async () => {
  await page.goto('/loket');
  await page.evaluate(() => document.activeElement.blur());
  await page.goto('/werk');
  await tabTo(page, /^Naar de inhoud$/, [], 1);
  await screenshot(page, '70-springlink');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inMain = await page.evaluate(() => document.querySelector('main').contains(document.activeElement));
  assert.ok(inMain, (await focused(page)).name);
});

test('a whole question by keyboard: search, choose, fill in, send', async () => {
  await page.goto('/werk');
  await page.keyboard.press('n');
  await heading(page, 'Loket');
  assert.match((await focusGiven(page)).name, /Wie is het\?/, 'the field that one needs has the focus');
  await page.keyboard.type(inwoners[40].bsn);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/zoeken/*');
  await page.getByRole('heading', { name: /gevonden/ }).waitFor();
  assert.match((await focusGiven(page)).name, /^Vraag opnemen/, 'who was found has the focus');
  await page.keyboard.press('Enter');
  await heading(page, 'Vraag opnemen');
  const { keyboard } = page;
  const wet = (name) => page.getByRole('radio', { name }).isChecked();
  assert.match((await focusGiven(page)).name, /^Wat is de vraag/, 'the question has the focus');
  await keyboard.type('Ik wil leren fietsen.');
  await tabTo(page, /^Vraag opnemen$/, [
    [/^Ja$/, () => keyboard.press('Space')],
    [/^Wmo 2015/, async () => {
      await keyboard.press('Space');
      assert.ok(await wet(/^Wmo 2015/));
      await keyboard.press('ArrowDown');
      assert.ok(await wet(/^Jeugdwet/));
    }],
    [/^Leerdam$/, () => keyboard.press('Space')],
    [/^Welk team/, () => keyboard.type('Leerdam')],
  ]);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/huishouden/*');
  await section(page, 'Vragen').getByText('Ik wil leren fietsen.', { exact: true }).waitFor();
});

test('after faults the cursor is at the summary, and Enter on a fault goes to its field', async () => {
  await tabTo(page, /^Contact$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/contact');
  await page.getByText('Nieuw contactverslag').focus();
  await page.keyboard.press('Enter');
  await tabTo(page, /^Verslag opslaan$/);
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await focusGiven(page);
  const inSummary = await page.evaluate(() => document.querySelector('[role=alert]').contains(document.activeElement));
  assert.ok(inSummary, (await focused(page)).name);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Kort gesproken.');
  assert.equal(await page.getByLabel('Wat is er besproken?').inputValue(), 'Kort gesproken.');
});

test('"/" goes to the search field and "n" to a new melding, but not while somebody types', async () => {
  await page.goto('/werk');
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox', { name: /^Zoek op naam/ });
  assert.ok(await search.evaluate((field) => field === document.activeElement));
  await page.keyboard.type('n/n');
  assert.equal(await search.inputValue(), 'n/n');
  assert.equal(new URL(page.url()).pathname, '/werk');
});

test('single keys can be switched off, and on again', async () => {
  const turn = async (name) => {
    await page.goto('/werk');
    await page.locator('summary').filter({ hasText: 'Samira' }).click();
    await page.getByRole('button', { name }).click();
    await page.goto('/werk');
    await page.keyboard.press('/');
    return page.getByRole('searchbox', { name: /^Zoek op naam/ }).evaluate((field) => field === document.activeElement);
  };
  assert.equal(await turn('Sneltoetsen uitzetten'), false);
  assert.equal(await turn('Sneltoetsen aanzetten'), true);
});

test('arrows walk through the work list, Escape closes the menu and gives the focus back', async () => {
  await record(page, inwoners[41], { woorden: 'Nog een vraag.' });
  await page.goto('/werk/team');
  const lines = page.getByRole('row').getByRole('link');
  assert.equal(await lines.count(), 2);
  const at = (line) => line.evaluate((link) => link === document.activeElement);
  await lines.first().focus();
  await page.keyboard.press('ArrowDown');
  assert.ok(await at(lines.nth(1)));
  await page.keyboard.press('ArrowUp');
  assert.ok(await at(lines.first()));
  const menu = page.locator('summary').filter({ hasText: 'Samira el Amrani' });
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Uitloggen' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Uitloggen' }).waitFor({ state: 'hidden' });
  assert.ok(await at(menu));
});

test('a choice can be clicked on its circle as well as on its words', async () => {
  const beheer = await openAs(browser, server, server.accounts.beheerder);
  const radio = beheer.getByRole('radio', { name: 'Professional' });
  await radio.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await radio.boundingBox();
  await beheer.mouse.click(x + width / 2, y + height / 2);
  assert.ok(await radio.isChecked());
});

test('on a screen of 320 wide, as at 400 percent, nothing sticks out beside the page', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  const huishouden = await page.getByRole('row').getByRole('link').first().getAttribute('href');
  const paths = ['/werk', '/werk/team', '/loket', '/persoon/invoeren', huishouden];
  for (const path of paths) {
    await page.goto(path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${path} is ${wide} wide`);
  }
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  assert.deepEqual(page.errors, []);
  await browser.close();
  await assertClean(server, ['fietsen']);
});
