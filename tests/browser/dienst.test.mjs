// What who runs the server gets of it: is it well, figures, a log line for each request, and a stop that loses nothing.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from './support/proef.mjs';
import { bsns, inwoners, namen } from './support/bevolking.mjs';
import { Caller, hiddenFields } from './support/rauw.mjs';
import { startSchakel } from './support/start.mjs';

let server, worker, folder;
const figures = (base, map) => ['--metingen', join(map, 'metingen.sock')];
before(async () => {
  server = await startSchakel({ register: ['--traag', '700'],
    serveArgs: figures });
  worker = new Caller(server);
  await worker.logIn(server.accounts.professional);
  folder = await worker.record(inwoners[0], { woorden: 'Er is iets met het huis.' });
});
after(() => server?.stop());

const overSocket = (path, from = server) => new Promise((done, failed) => {
  request({ socketPath: join(from.folder, 'metingen.sock'), path }, (answer) => {
    let text = '';
    answer.setEncoding('utf8').on('data', (piece) => { text += piece; })
      .on('end', () => done({ status: answer.statusCode, type: answer.headers['content-type'], text }));
  }).on('error', failed).end();
});

// The value of the line with this name and these labels.
async function figure(line, from) {
  const { text } = await overSocket('/metrics', from);
  const found = text.split('\n').find((row) => row.startsWith(`${line} `));
  return found ? Number(found.slice(line.length + 1)) : undefined;
}

// A search that waits for the register, with a worker of the server.
async function searching(caller, from) {
  const until = async (good) => {
    for (const end = Date.now() + 20000; !good(await figure('schakel_http_requests_busy', from));) {
      assert.ok(Date.now() < end, 'the server is never busy, or always');
      await new Promise((done) => setTimeout(done, 5));
    }
  };
  const { location } = await caller.send('/zoeken', { token: caller.token, zoek: inwoners[1].bsn });
  await until((busy) => busy === 0); // the last byte of that answer has gone
  const answer = caller.ask(location);
  answer.catch(() => {}); // looked at later
  await until((busy) => busy > 0);
  return { answer };
}
const requestLines = () => server.log().split('\n').filter((line) => line.includes('"event":"request"'));

test('who watches the server hears that it lives and that it can work', async () => {
  const watcher = new Caller(server);
  const alive = await watcher.ask('/gezond');
  assert.deepEqual([alive.status, alive.text], [200, '{"gezond":true}\n']);
  const ready = await watcher.ask('/gereed');
  assert.deepEqual([ready.status, JSON.parse(ready.text)],
    [200, { gereed: true, opslag: true, schema: true, schijf: true, stopt: false }]);
});

test('the figures are on a socket of their own', async () => {
  assert.equal((await worker.ask('/metrics')).status, 404);
  const { status, type, text } = await overSocket('/metrics');
  assert.equal(status, 200);
  assert.match(type, /^text\/plain; version=0\.0\.4/);
  for (const line of text.trim().split('\n'))
    assert.match(line, /^(# (HELP|TYPE) schakel_[a-z_]+ .+|schakel_[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? -?[0-9.e+]+)$/);
  assert.equal((await overSocket('/werk')).status, 404);
});

test('the figures count what happened', async () => {
  const route = 'method="GET",route="/huishouden/:id"';
  const lines = [`schakel_http_requests_total{${route},class="2xx"}`, `schakel_http_request_duration_seconds_count{${route}}`,
    `schakel_http_request_duration_seconds_bucket{${route},le="+Inf"}`, 'schakel_faults_total{fault="access"}',
    'schakel_http_responses_total{status="403"}', 'schakel_store_writes_total', 'schakel_store_commits_total',
    'schakel_store_statements_total'];
  const read = () => Promise.all(lines.map(async (line) => (await figure(line)) ?? 0));
  const was = await read();
  for (let i = 0; i < 3; i++) assert.equal((await worker.ask(folder)).status, 200);
  const other = new Caller(server);
  await other.logIn(server.accounts.beheerder);
  assert.equal((await other.ask(folder)).status, 403);
  const more = (await read()).map((value, i) => value - was[i]);
  assert.deepEqual(more.slice(0, 5), [3, 4, 4, 1, 1]);
  assert.ok(more[5] >= 4 && more[6] >= 4, 'four looks were written, each in a commit of its own');
  assert.ok(more[7] >= 20);
  assert.equal(await figure('schakel_sessions{realm="medewerker"}'), 2);
  assert.equal(await figure('schakel_ready'), 1);
  assert.ok(await figure('schakel_job_runs_total{job="controlepunt",outcome="done"}') >= 1);
  assert.ok(await figure('schakel_process_resident_memory_bytes') > 1e6);
});

test('the log has one line for each request, and nobody in it', async () => {
  const before = requestLines().length;
  await worker.ask(`${folder}?klaar=melding`);
  await worker.send('/zoeken', { token: worker.token, zoek: inwoners[0].bsn });
  const lines = requestLines().slice(before).map((line) => JSON.parse(line));
  assert.deepEqual(lines.map(({ method, route, status }) => [method, route, status]),
    [['GET', '/huishouden/:id', '200'], ['POST', '/zoeken', '303']]);
  for (const line of lines) {
    assert.deepEqual(Object.keys(line), ['time', 'level', 'event', 'method', 'route', 'status', 'ms', 'bytes', 'id']);
    assert.ok(Math.abs(line.time - Date.now()) < 60000);
  }
  assert.ok(Number(lines[0].bytes) > 1000);
  const { text } = await overSocket('/metrics');
  const all = server.log() + text;
  assert.ok(!all.includes(folder.split('/')[2]), 'no id of a household');
  for (const number of all.match(/(?<!\d)\d{9}(?!\d)/g) ?? []) assert.ok(!bsns.has(number), 'no BSN');
  const words = new Set(all.toLowerCase().split(/[^\p{L}]+/u));
  assert.deepEqual([...namen].filter((name) => words.has(name)), []);
});

test('a stop waits for requests that run, and takes no new ones', async () => {
  const running = await searching(worker, server);
  const ended = server.halt();
  const answer = await running.answer;
  assert.equal(answer.status, 200);
  assert.ok(answer.text.includes(inwoners[1].achternaam));
  assert.deepEqual(await ended, { code: 0, signal: null });
  assert.match(server.log(), /"event":"stopped"/);
  await assert.rejects(worker.ask('/gezond'));
  await server.start();
});

test('what was answered as saved before a stop is there after it', async () => {
  const path = `${folder}/notitie`, notes = [], saved = [];
  for (let i = 0; i < 16; i++) {
    const { text } = await worker.ask(`${folder}/contact`);
    notes.push({ ...hiddenFields(text, path), tekst: `Gesprek nummer ${i} over het huis.` });
  }
  const sending = notes.map(async (note) => {
    const { status } = await worker.send(path, note).catch(() => ({ status: 0 }));
    if (status === 303) saved.push(note.tekst);
  });
  await Promise.race(sending);
  const ended = server.halt();
  await Promise.all(sending);
  assert.deepEqual(await ended, { code: 0, signal: null });
  assert.ok(saved.length > 0);
  await server.start();
  const page = (await worker.ask(`${folder}/contact`)).text;
  for (const note of saved) assert.ok(page.includes(note), note);
  assert.equal(server.run('verify').status, 0);
});

test('a stop takes no longer than it may, and says so', async () => {
  const slow = await startSchakel({ register: ['--traag', '20000'],
    serveArgs: (...where) => [...figures(...where), '--stop-wacht', '0'] });
  try {
    const caller = new Caller(slow);
    await caller.logIn(slow.accounts.professional);
    await searching(caller, slow);
    assert.deepEqual(await slow.halt(), { code: 1, signal: null });
    assert.match(slow.log(), /"event":"stopped before all was done"/);
  } finally {
    slow.stop();
  }
});
