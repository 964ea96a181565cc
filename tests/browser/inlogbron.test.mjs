// Logging in through a real identity provider: who comes in, who does not, and every way in which a token can lie.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from './support/proef.mjs';
import { signed, startAanbieder, vervalsingen, waarom } from './support/aanbieder.mjs';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, openPage, startBrowser } from './support/browser.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, record, section } from './support/stappen.mjs';

// zonder: known to the register, and without an account
const [burger, zonder] = inwoners.filter(({ geboren }) => Number(geboren.slice(-4)) < 1990).slice(10);
const claims = {
  'burger-1': { bsn: burger.bsn },
  'burger-2': { bsn: zonder.bsn },
  'burger-3': { bsn: '999999990' },
  'joke-1': { email: 'loket', email_verified: true },
  'joke-2': { email: 'loket', email_verified: true },
  'samira-1': { email: 'professional', email_verified: false },
  'niemand-1': { email: 'niemand@voorbeeld.nl', email_verified: true },
  'jan-1': { email: 'Jan@DeLinde.nl', email_verified: true },
  'jan-2': { email: 'jan@delinde.nl', email_verified: false },
};
let server, browser, provider;
before(async () => {
  provider = await startAanbieder(claims);
  server = await startSchakel({
    serveArgs: (base, folder) => {
      const path = join(folder, 'inlogbronnen.json');
      const client = (code, more) => ({
        client_id: `schakel-${code}`, client_secret: `geheim+van/${code}`,
        grant_types: ['authorization_code'], response_types: ['code'],
        redirect_uris: [`${base}/inloggen/bron/${code}/terug`], post_logout_redirect_uris: [`${base}/inloggen`], ...more,
      });
      provider.setClients([client('gemeente'), client('digid'), client('digidzeker'), client('zorg')]);
      const bron = (code, naam, rijk, scope, koppeling, more) => ({
        code, naam, rijk, scope, koppeling, ...more,
        uitgever: provider.issuer, client: `schakel-${code}`, client_geheim: `geheim+van/${code}`,
      });
      writeFileSync(path, JSON.stringify({
        adres: base,
        bronnen: [
          bron('gemeente', 'uw account van de gemeente', 'medewerker', 'openid email',
            [{ claim: 'sub', op: 'identiteit' }, { claim: 'email', op: 'inlognaam' }]),
          bron('zorg', 'uw account van de zorg', 'partner', 'openid email',
            [{ claim: 'sub', op: 'identiteit' }, { claim: 'email', op: 'inlognaam' }]),
          bron('digid', 'DigiD', 'inwoner', 'openid bsn', [{ claim: 'bsn', op: 'bsn' }]),
          bron('digidzeker', 'DigiD met de app', 'inwoner', 'openid bsn', [{ claim: 'bsn', op: 'bsn' }], { acr: 'midden hoog' }),
        ],
      }));
      return ['--inlogbronnen', path];
    },
  });
  browser = await startBrowser();
});
after(async () => { await browser?.close(); server?.stop(); provider?.stop(); });

// At the provider: its own development pages.
async function logInThere(page, who) {
  await page.locator('input[name=login]').fill(who);
  await page.locator('input[name=password]').fill('maakt niet uit');
  await page.getByRole('button', { name: /sign-in/i }).click();
  await page.getByRole('button', { name: /continue/i }).click();
}

async function comeAs(who, options, bron = 'gemeente') {
  const page = await openPage(browser, server, options);
  await page.goto(`/inloggen/bron/${bron}`);
  await logInThere(page, who);
  return page;
}
const isIn = async (page) => (await page.goto('/'), !page.url().includes('/inloggen'));

// Logging in must work for everybody: walked without scripts too.
for (const javaScriptEnabled of [true, false]) {
  test(`a worker comes in with the account of the municipality, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
    const page = await openPage(browser, server, { javaScriptEnabled });
    await page.goto('/werk');
    await inspect(page, 'inloggen-bron', { phone: true });
    await page.getByRole('link', { name: 'Inloggen met uw account van de gemeente' }).click();
    await logInThere(page, 'joke-1');
    await page.waitForURL((url) => url.pathname === '/werk'); // where he wanted to go
    await page.goto('/account');
    await page.getByText('via uw account van de gemeente').first().waitFor();
    await page.context().close();
  });
}

test('a code, a state and an answer are used once, by the browser that asked', async () => {
  const page = await openPage(browser, server);
  const answers = [];
  page.on('request', (request) => request.url().includes('/terug?') && answers.push(request.url()));
  await page.goto('/inloggen/bron/gemeente');
  await logInThere(page, 'joke-1');
  await page.waitForURL((url) => url.pathname === '/loket');
  assert.equal(answers.length, 1);
  await page.goto(answers[0]);
  await page.getByText('Dit inloggen is verlopen').waitFor();

  // Somebody else who got hold of an answer, before it was used and with an attempt of his own.
  const victim = await openPage(browser, server), thief = await openPage(browser, server);
  await victim.route('**/terug?*', (route) => { answers.push(route.request().url()); route.abort(); });
  await victim.goto('/inloggen/bron/gemeente');
  await logInThere(victim, 'joke-1').catch(() => {});
  while (answers.length < 2) await new Promise((done) => setTimeout(done, 20));
  await thief.goto(answers[1]);
  await thief.getByText('Dit inloggen is verlopen').waitFor();
  await thief.goto('/inloggen/bron/gemeente');
  await thief.goto(answers[1]);
  await thief.getByText('Dit inloggen is niet hier begonnen').waitFor();
  assert.equal(await isIn(thief), false);
});

test('no account is made, and none is opened by an address that was not verified or went to somebody else', async () => {
  for (const who of ['niemand-1', 'samira-1', 'joke-2']) {
    const page = await comeAs(who);
    await page.getByText('er is hier geen account voor u').waitFor();
    assert.equal(await isIn(page), false, who);
    await page.context().close();
  }
});

test('a token that lies opens nothing', async () => {
  const page = await comeAs('joke-1');
  await page.waitForURL((url) => url.pathname === '/loket');
  for (const [how, forge] of Object.entries(vervalsingen)) {
    await page.context().clearCookies({ name: 'schakel' });
    provider.forge(forge);
    const before = server.log().length;
    await page.goto('/inloggen/bron/gemeente');
    await page.getByText('Schakel kan niet nagaan wie u bent').waitFor();
    assert.ok(server.log().slice(before).includes(`oidc: ${waarom[how]}`), `${how}: ${server.log().slice(before)}`);
    assert.equal(await isIn(page), false, how);
  }
  await page.goto('/inloggen/bron/gemeente'); // and an honest one does
  await page.waitForURL((url) => url.pathname === '/loket');
});

test('a new key of the provider is found', async () => {
  const page = await comeAs('joke-1');
  await page.waitForURL((url) => url.pathname === '/loket');
  await page.context().clearCookies({ name: 'schakel' });
  provider.rotate();
  await page.goto('/inloggen/bron/gemeente');
  await page.waitForURL((url) => url.pathname === '/loket');
});

test('logging out: here, there, and when the provider says so', async () => {
  const page = await comeAs('joke-1');
  await page.waitForURL((url) => url.pathname === '/loket');
  const told = (token) => fetch(`${server.base}/inloggen/bron/gemeente/uitgelogd`,
    { method: 'POST', body: new URLSearchParams({ logout_token: token }) });
  const client = 'schakel-gemeente';
  for (const lie of [{ aud: 'een ander', sub: 'joke-1' }, { aud: client }, { aud: client, sub: 'joke-1', nonce: 'x' },
    { aud: client, sub: 'joke-1', events: {} }])
    assert.equal((await told(provider.logoutToken(lie))).status, 400, JSON.stringify(lie));
  for (const nonsense of ['onzin', '', 'a.b.c', 'eyJhbGciOiJSUzI1NiJ9..A=AA', `eyJhbGciOiJSUzI1NiJ9.${'e30'}.A`])
    assert.equal((await told(nonsense)).status, 400, nonsense);
  assert.equal(await isIn(page), true);
  assert.equal((await told(provider.logoutToken({ aud: client, sub: 'een-ander' }))).status, 200);
  assert.equal(await isIn(page), true);
  assert.equal((await told(provider.logoutToken({ aud: client, sub: 'joke-1' }))).status, 200);
  assert.equal(await isIn(page), false);

  await page.goto('/inloggen/bron/gemeente');
  await page.waitForURL((url) => url.pathname === '/loket');
  await page.locator('.menu summary').click();
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await page.getByRole('link', { name: 'Log daar ook uit' }).click();
  assert.ok(page.url().startsWith(provider.issuer));
});

test('an account that is off stays shut', async () => {
  const beheer = await openAs(browser, server, server.accounts.beheerder);
  await beheer.goto('/beheer/gebruikers');
  await beheer.getByRole('button', { name: 'Uitzetten van Joke Verhoeven' }).click();
  const page = await comeAs('joke-1');
  await page.getByText('er is hier geen account voor u').waitFor();
  await beheer.getByRole('button', { name: 'Aanzetten van Joke Verhoeven' }).click();
});

test('a partner comes in with an account of his own world, once he was invited, and no worker does', async () => {
  const there = async (who) => {
    const page = await openPage(browser, server);
    await page.goto('/inloggen/bron/zorg');
    await logInThere(page, who);
    return page;
  };
  for (const who of ['jan-1', 'joke-1']) { // not invited; of another realm
    const page = await there(who);
    await page.getByText('er is hier geen account voor u').waitFor();
    await page.context().close();
  }
  const loket = await openAs(browser, server, server.accounts.loketmedewerker);
  const huishouden = await record(loket, inwoners[3], { woorden: 'Ik kom de trap niet meer op.' });
  const professional = await openAs(browser, server, server.accounts.professional);
  await professional.goto(`${huishouden}/partners`);
  await choose(professional, 'Voor wie doet deze partner mee?', inwoners[3].naam);
  await professional.getByLabel('Typ de naam').fill('Praktijk De Linde');
  await professional.getByLabel('Naam van de partner').fill('Jan de Wit');
  await professional.getByLabel('E-mailadres').fill('jan@delinde.nl');
  await professional.getByLabel('Waarvoor doet deze partner mee?').fill('Kijken naar de medicijnen.');
  await professional.getByLabel('Tot en met welke dag?').fill(new Date(Date.now() + 14 * 86400000).toISOString().slice(0, 10));
  await button(professional, 'Uitnodigen').click();
  await heading(professional, 'Partners');
  const unverified = await there('jan-2');
  await unverified.getByText('er is hier geen account voor u').waitFor();
  const jan = await there('jan-1');
  await heading(jan, 'Uw werk met de gemeente');
  await section(jan, 'Waar u meedoet').getByRole('link', { name: inwoners[3].naam }).click();
  await jan.getByText('Kijken naar de medicijnen.').waitFor();
  await jan.locator('.menu summary').click();
  await jan.getByRole('button', { name: 'Uitloggen' }).click();
  await jan.getByRole('link', { name: 'Log daar ook uit' }).waitFor();
});

test('a resident comes in with DigiD: found by his BSN when he has an account, a plain page for anybody else', async () => {
  const worker = await openAs(browser, server, server.accounts.professional);
  for (const persoon of [burger, zonder]) {
    await worker.goto(await record(worker, persoon, { woorden: 'Ik zoek hulp.' }));
    if (persoon === zonder) continue;
    await link(worker, new RegExp(`Gegevens en contact van ${persoon.naam}`)).first().click();
    await link(worker, 'Toegang geven of stoppen').click();
    await choose(worker, 'Hoe krijgt de inwoner de code?', 'Ik geef de code zelf op papier');
    const straks = new Date(Date.now() + 5 * 86400000).toISOString().slice(0, 10);
    await worker.getByLabel('Tot en met welke dag werkt de code?').fill(straks);
    await button(worker, 'Code maken').click();
    await worker.locator('.inlogcode').waitFor();
  }
  for (const javaScriptEnabled of [true, false]) { // as logging in is above
    const page = await openPage(browser, server, { javaScriptEnabled });
    await page.goto('/mijn/inloggen');
    await link(page, 'Inloggen met DigiD').first().click();
    await logInThere(page, 'burger-1');
    await heading(page, 'Waar staat mijn vraag?');
    await page.getByText('Ik zoek hulp.').waitFor();
    await page.context().close();
  }
  for (const who of ['burger-2', 'burger-3']) {
    const page = await comeAs(who, {}, 'digid');
    await page.getByText('er is hier geen account voor u').waitFor();
    page.errors.length = 0; // of the pages of the provider
    await inspect(page, 'inloggen-digid-onbekend', { phone: true });
    assert.equal(await isIn(page), false, who);
    await page.context().close();
  }
});

test('where a level of certainty is set, a lower one or none opens nothing, and it is asked of the provider', async () => {
  for (const [acr, opens] of [[undefined, false], ['laag', false], ['midden hoog', false], ['midden', true]]) {
    const page = await openPage(browser, server);
    const asked = page.waitForRequest((request) => request.url().startsWith(`${provider.issuer}/auth?`));
    if (acr) provider.forge((head, told, key) => signed(key, head, { ...told, acr })); // as a broker would say it
    await page.goto('/inloggen/bron/digidzeker');
    assert.equal(new URL((await asked).url()).searchParams.get('acr_values'), 'midden hoog');
    await logInThere(page, 'burger-1');
    if (opens) await heading(page, 'Waar staat mijn vraag?');
    else await page.getByText('niet zeker genoeg ingelogd').waitFor();
    assert.equal(await isIn(page), opens, `${acr}`);
    await page.context().close();
  }
});

test('a BSN stands in no row of the logboek', () => {
  const rows = execFileSync('sqlite3', [join(server.data, 'schakel.db'), ".dump 'logboek%'"], { encoding: 'utf8' });
  assert.match(rows, /inloggen/);
  for (const { bsn } of [burger, zonder, claims['burger-3']]) assert.ok(!rows.includes(bsn), 'a BSN stands in the logboek');
});

test('of what the provider told nothing stands in an address of ours or in the log', () => {
  for (const secret of ['joke-1', 'loket@', 'niemand@voorbeeld.nl', burger.bsn, zonder.bsn, '999999990', 'burger-1']) {
    assert.ok(!server.log().includes(secret), secret);
    for (const url of server.urls) assert.ok(!url.startsWith(server.base) || !url.includes(secret), url);
  }
});
