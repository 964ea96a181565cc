// Somebody who speaks HTTP himself and means harm, against the real server. What any page does with strange ids, queries and
// forms is walked in tests/pages; sessions, foreign forms and redirects stand in toegang.test.mjs.
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from './support/proef.mjs';
import { inwoners } from './support/bevolking.mjs';
import { Caller, hiddenFields, tokenIn } from './support/rauw.mjs';
import { assertClean } from './support/sporen.mjs';
import { startSchakel } from './support/start.mjs';

let server, huishouden, zoekopdracht;
const callers = {};
before(async () => {
  server = await startSchakel();
  const vianen = server.account({ naam: 'Wim Vianen', inlognaam: 'wim', rol: 'professional', team: 'Vianen' });
  for (const [rol, account] of Object.entries({ ...server.accounts, vianen })) {
    callers[rol] = new Caller(server);
    await callers[rol].logIn(account);
  }
  const { professional } = callers;
  zoekopdracht = (await professional.send('/zoeken', { token: professional.token, zoek: inwoners[3].bsn })).location;
  huishouden = await professional.record(inwoners[3], { woorden: 'De keukenkraan lekt.' });
});
after(() => server?.stop());

// The page without what is different each time.
const shape = (text) => text.replaceAll(/[0-9a-z]{26}/g, 'id').replaceAll(/value="[^"]*"/g, 'value');

// Bytes as they are; the status of the first answer, 0 when it closed.
function raw(bytes) {
  const port = Number(new URL(server.base).port);
  return new Promise((done) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(20000, () => socket.destroy());
    socket.on('data', (data) => { answer += data; });
    socket.once('error', () => {});
    socket.once('close', () => done({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0), answer }));
  });
}
const get = (target, { cookie = callers.professional.cookie, host = 'schakel.nl', more = '' } = {}) =>
  raw(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\n${more}Connection: close\r\n\r\n`);

test('ids that are tried one after the other all look the same', async () => {
  const own = huishouden.split('/')[2];
  const near = own.slice(0, -1) + (own.endsWith('0') ? '1' : '0');
  const kinds = ['huishouden', 'melding', 'notitie', 'document', 'plan', 'casus', 'besluit', 'geschil', 'afspraak', 'toewijzing'];
  for (const kind of kinds) {
    const page = { document: '', melding: '/sluiten', notitie: '/verbeteren', casus: '/regie' }[kind] ?? '';
    const seen = new Set();
    const other = kind === 'huishouden' ? near : own;
    for (const id of [near, '0'.repeat(26), 'z'.repeat(26), own.toUpperCase(), other, '1', 'a'.repeat(300)]) {
      const { status, text } = await callers.vianen.ask(`/${kind}/${id}${page}`);
      assert.ok([403, 404].includes(status), `/${kind}/${id}: ${status}`);
      seen.add(`${status} ${shape(text)}`);
    }
    assert.equal(seen.size, 1, `${kind} tells which ids there are`);
  }
});

test('what somebody else searched or has not finished is not there', async () => {
  assert.equal((await callers.professional.ask(zoekopdracht)).status, 200);
  for (const rol of ['vianen', 'teamleider', 'loketmedewerker']) {
    const { status, text } = await callers[rol].ask(zoekopdracht);
    assert.ok([403, 404].includes(status), `${rol}: ${status}`);
    assert.ok(!text.includes(inwoners[3].achternaam));
  }
  const { professional, teamleider } = callers;
  const path = `${huishouden}/contact`;
  const key = /data-concept="([^"]+)"/.exec((await professional.ask(path)).text)[1];
  await professional.send('/concept', { token: professional.token, concept: key, tekst: 'nog niet af: kwartel' });
  assert.match((await professional.ask(path)).text, /kwartel/);
  assert.doesNotMatch((await teamleider.ask(path)).text, /kwartel/);
});

test('the same form twice is the same question once', async () => {
  const [path, fields] = await callers.professional.questionForm(inwoners[4], { woorden: 'Ik wil graag hulp bij de was.' });
  const first = await callers.professional.send(path, fields);
  const again = await callers.professional.send(path, fields);
  assert.equal(first.status, 303);
  assert.deepEqual([again.status, again.location], [303, first.location]);
  const other = await callers.vianen.send(path, { ...fields, token: callers.vianen.token });
  assert.notEqual(other.location, first.location, 'the key of a form is of who was given it');
});

test('an unknown name takes as long to refuse as a wrong password', async () => {
  const seconds = async (naam) => {
    const begin = process.hrtime.bigint();
    const { status } = await new Caller(server).send('/inloggen', { inlognaam: naam, wachtwoord: 'niet het wachtwoord' });
    assert.equal(status, 422);
    return Number(process.hrtime.bigint() - begin) / 1e9;
  };
  const known = [], unknown = [];
  for (let i = 0; i < 4; i += 1) {
    const { naam } = server.account({ naam: `Proef ${i}`, inlognaam: `proef${i}`, rol: 'loketmedewerker' });
    known.push(await seconds(naam));
    unknown.push(await seconds(`niemand${i}`));
  }
  const middle = (times) => times.sort((a, b) => a - b)[1];
  assert.ok(middle(unknown) > middle(known) / 3, `known ${known}, unknown ${unknown}`);
});

test('paths that try to get around the table of pages', async () => {
  for (const target of ['/beheer/../werk', '/werk/..%2f..%2fbeheer', '/%2e%2e/beheer/gebruikers', '/werk%00', '/werk%c0%af',
    '//werk', '/./werk', '/werk;x=1', '/werk%0d%0aX-Kwaad:%201', '/%252e%252e/werk', '\\werk', '/werk/', '/WERK',
    `${huishouden}%2fbewoners`, `${huishouden}//bewoners`, '/huishouden/%2e%2e/werk',
    '/assets/../../schakel.db', '/data/schakel.db', '/.git/config']) {
    const { status, answer } = await get(target);
    assert.ok([400, 404].includes(status), `${target}: ${status}`);
    assert.doesNotMatch(answer, /keukenkraan|X-Kwaad: 1|SQLite format/);
  }
});

test('the name of the host is never taken over', async () => {
  for (const host of ['kwaad.example', 'kwaad.example:80', '127.0.0.1@kwaad.example']) {
    const more = 'X-Forwarded-Host: kwaad.example\r\nForwarded: host=kwaad.example\r\n';
    const { status, answer } = await get('/', { host, more });
    assert.ok([303, 400].includes(status), `${host}: ${status}`);
    assert.doesNotMatch(answer, /kwaad/);
  }
  const outside = await get('/werk', { cookie: 'schakel=x', host: 'kwaad.example' });
  assert.equal(outside.status, 303);
  assert.doesNotMatch(outside.answer, /kwaad/);
});

test('two requests never become one, nor one two', async () => {
  const { cookie } = callers.professional;
  const head = `POST /zoeken HTTP/1.1\r\nHost: a\r\nCookie: ${cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
  const hidden = 'GET /loket HTTP/1.1\r\nHost: a\r\n\r\n';
  for (const lengths of ['Content-Length: 4\r\nTransfer-Encoding: chunked\r\n',
    'Transfer-Encoding: chunked\r\nContent-Length: 4\r\n', 'Content-Length: 0\r\nContent-Length: 40\r\n',
    'Transfer-Encoding: xchunked\r\n', 'Transfer-Encoding : chunked\r\n']) {
    const { status, answer } = await raw(`${head}${lengths}\r\n0\r\n\r\n${hidden}`);
    assert.ok([0, 400].includes(status), `${lengths}: ${status}`);
    assert.equal(answer.match(/HTTP\/1\.1 /g)?.length ?? 0, status ? 1 : 0, lengths);
  }
});

test('too much of everything is refused, and the server goes on', async () => {
  const { professional } = callers;
  const many = Object.fromEntries(Array.from({ length: 600 }, (unused, i) => [`veld${i}`, 'x']));
  assert.equal((await professional.send('/zoeken', { token: professional.token, ...many })).status, 400);
  assert.equal((await professional.send('/zoeken', { token: professional.token, zoek: 'x'.repeat(70000) })).status, 413);
  assert.equal((await get('/werk', { more: `X-Lang: ${'x'.repeat(40000)}\r\n` })).status, 431);
  assert.ok([400, 431].includes((await get('/werk', { more: 'X: y\r\n'.repeat(8000) })).status));
  assert.equal((await professional.ask('/loket')).status, 200);
});

// The bytes of an upload as a browser sends them, but with whatever name and type.
async function upload(name, type, bytes) {
  const { professional } = callers;
  const path = `${huishouden}/documenten`, action = `${huishouden}/bijlage`;
  const fields = hiddenFields((await professional.ask(path)).text, action);
  const border = 'grens-van-deze-proef';
  const head = `--${border}\r\nContent-Disposition: form-data; name=`;
  const parts = Object.entries(fields).map(([naam, waarde]) => `${head}"${naam}"\r\n\r\n${waarde}\r\n`);
  const file = `${head}"bestand"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n${bytes}\r\n--${border}--\r\n`;
  const headers = { 'Content-Type': `multipart/form-data; boundary=${border}` };
  return professional.ask(action, { method: 'POST', body: parts.join('') + file, headers });
}

test('a page that is sent as a picture never becomes a page, and its name breaks no header', async () => {
  for (const [name, type] of [['kat.png', 'image/png'], ['kat.html', 'text/html'], ['kat.svg', 'image/svg+xml'],
    ['=cmd()|kat.csv', 'text/csv'], ['kat%0d%0aX-Kwaad: 1.txt', 'text/plain'],
    ["kat';--.pdf", 'application/pdf'], ['../../kat.txt', 'text/plain']]) {
    const { status } = await upload(name, type, '<script>document.title="kwaad"</script>');
    assert.ok([303, 422, 400].includes(status), `${name}: ${status}`);
  }
  const { text } = await callers.professional.ask(`${huishouden}/documenten`);
  assert.doesNotMatch(text, /<script>document|X-Kwaad: 1\r/);
  const links = new Set([...text.matchAll(/href="(\/document\/[0-9a-z]{26})"/g)].map(([, path]) => path));
  assert.ok(links.size > 3, `only ${links.size} documents`);
  let looked = 0;
  for (const path of links) {
    const { headers, status, text: bytes } = await callers.professional.ask(path);
    if (!bytes.includes('<script>document')) continue;
    looked += 1;
    assert.equal(headers.get('x-kwaad'), null);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    if (status !== 200) continue;
    assert.doesNotMatch(headers.get('content-type'), /html|svg|xml|script/, path);
    assert.match(headers.get('content-disposition'), /^attachment/, path);
    assert.match(headers.get('content-security-policy'), /default-src 'none'|sandbox/);
  }
  assert.ok(looked > 0, 'no upload was read back');
});

test('a token of one page is good for its own session only, and no page tells that of another', async () => {
  const first = async (caller) => (await caller.ask((await caller.ask('/')).location)).text;
  const tokens = await Promise.all(Object.values(callers).map(async (caller) => tokenIn(await first(caller))));
  assert.equal(new Set(tokens).size, tokens.length);
});

test('nothing that was sent makes a line of the log of its own', async () => {
  await new Caller(server).send('/inloggen', { inlognaam: 'x\r\n{"level":"error","event":"kwaad"}', wachtwoord: 'y' });
  await get('/werk%0a{"event":"kwaad"}');
  await raw('GET /werk HTTP/1.1\r\nHost: a\r\nUser-Agent: a\n{"event":"kwaad"}\r\n\r\n');
  assert.equal((await callers.professional.ask('/loket')).status, 200);
  for (const line of server.log().trim().split('\n')) assert.notEqual(JSON.parse(line).event, 'kwaad');
});

test('nothing about anybody in an address or in the log, and a clean end', async () => {
  await assertClean(server, ['keukenkraan', 'kwartel']);
});
