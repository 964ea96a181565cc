// kill -9, again and again, at moments that nobody chose, while people work: of the server, of the database server, of an import,
// of a migration and of a move. After each: what was acknowledged is there, nothing is there by half, the chains are whole, and
// what somebody was typing is no older than he was told. KILLS says how many on each store, SEED repeats a run (make crash).
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as slaap } from 'node:timers/promises';
import { lettersLost, maakDruk, marked, marksIn, tel, werk } from '../servers/druk.mjs';
import { env, program, startHuis } from '../servers/huis.mjs';
import { startFolder, startPostgres } from './plaats.mjs';

const kills = Number(process.env.KILLS ?? 5);
const seed = Number(process.env.SEED ?? Date.now() % 1e9);
const whole = kills > 5; // in the short form each store has a part of it
const lines = (text) => text.split('\n').filter(Boolean);
console.log(`# SEED=${seed}`);

// Whatever is chosen here and under druk.mjs comes from the seed.
let state = seed;
Math.random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

// What is never there without the other, as numbers that are 0 or pairs that are equal.
const gedaan = (act) => `(SELECT count(*) FROM logboek WHERE uitkomst = 'gedaan' AND act = '${act}')`;
const together = {
  'melding without its letter': 'SELECT count(*) FROM melding m WHERE NOT EXISTS '
    + '(SELECT 1 FROM document d WHERE d.melding = m.id)',
  'letter without its words': 'SELECT count(*) FROM document d WHERE melding IS NOT NULL AND NOT EXISTS '
    + '(SELECT 1 FROM brief b WHERE b.document = d.id) AND NOT EXISTS (SELECT 1 FROM document_inhoud i WHERE i.document = d.id)',
  'letter of another size': 'SELECT count(*) FROM document d JOIN document_inhoud i ON i.document = d.id '
    + 'WHERE d.grootte <> length(i.inhoud)',
  'melding without work': 'SELECT count(*) FROM melding m WHERE m.gesloten_op IS NULL AND NOT EXISTS '
    + '(SELECT 1 FROM afgeleid_werk w WHERE w.melding = m.id)',
  'melding without relation': 'SELECT count(*) FROM melding m WHERE NOT EXISTS '
    + '(SELECT 1 FROM relatie r WHERE r.huishouden = m.huishouden)',
  'melding and figures': 'SELECT count(*) FROM (SELECT 1 FROM (SELECT dag, rapportagelijn, team, aantal FROM afgeleid_telling '
    + 'WHERE grof = 0 UNION ALL SELECT dag, rapportagelijn, team, aantal FROM afgeleid_telling_sinds UNION ALL '
    + 'SELECT ontvangen, rapportagelijn, team, -1 FROM melding WHERE coalesce(sluitreden, 0) <> 7) t '
    + 'GROUP BY dag, rapportagelijn, team HAVING sum(aantal) <> 0) v',
  'work and its length': 'SELECT count(*) FROM (SELECT 1 FROM (SELECT team, laatste_dag, aantal FROM '
    + 'afgeleid_werktelling UNION ALL SELECT team, laatste_dag, aantal FROM afgeleid_werktelling_sinds UNION ALL '
    + 'SELECT team, laatste_dag, -1 FROM afgeleid_werk) t GROUP BY team, laatste_dag HAVING sum(aantal) <> 0) v',
  'melding and logboek': `SELECT count(*) - ${gedaan('melding opnemen')} FROM melding`,
  'note and logboek': `SELECT count(*) - ${gedaan('contactverslag opnemen')} FROM notitie`,
  'inrichting without files': 'SELECT count(*) FROM inrichting_versie v WHERE NOT EXISTS '
    + '(SELECT 1 FROM inrichting_bestand b WHERE b.versie = v.nr)',
};
const halfIn = (sql) => lines(sql(Object.values(together).join(' UNION ALL ')))
  .map((count, i) => [Object.keys(together)[i], count]).filter(([, count]) => count !== '0').map((found) => found.join(': '));

// What was acknowledged and is not there; what is there twice or was never sent. Who had two drafts under way may have the later.
function lostIn(d) {
  const lost = [], counts = {};
  for (const kind of marked) {
    const there = new Map(), kept = d.kept[kind];
    for (const mark of marksIn(d, kind)) there.set(mark, (there.get(mark) ?? 0) + 1);
    for (const mark of kept) if (!there.has(mark)) lost.push(mark);
    for (const [mark, count] of there) if (count > 1 || !d.tried[kind].has(mark)) lost.push(`${mark}: ${count} times`);
    counts[kind] = kept.size;
  }
  const number = (text) => Number(/merk \d+\.(\d+) van concept/.exec(text)?.[1] ?? -1);
  const drafts = new Map(lines(d.sql("SELECT g.inlognaam || ' ' || c.sleutel || '|' || c.inhoud FROM concept c "
    + 'JOIN gebruiker g ON g.id = c.gebruiker')).map((line) => line.split('|')));
  for (const [whose, mark] of d.drafts)
    if (number(drafts.get(whose)) < number(mark)) lost.push(`draft ${whose}: ${drafts.get(whose)} after ${mark}`);
  lost.push(...lettersLost(d));
  counts.concept = d.drafts.size;
  return { lost, counts };
}

const run = (where, ...args) => spawnSync(program, [...args, '--store', where], { encoding: 'utf8', env });
const wholeLog = (where) => run(where, 'verify').stdout.includes('Het logboek is heel');

// A subcommand that is killed somewhere in the time that it takes; the next time it is let go on, when there is anything left.
async function killed(args, longest) {
  const child = spawn(program, args, { stdio: 'ignore', env });
  const gone = new Promise((done) => child.once('exit', (code, signal) => done(signal)));
  await slaap(Math.random() * longest);
  child.kill('SIGKILL');
  return await gone === 'SIGKILL';
}

function finish(...args) {
  const from = Date.now(), { status, stderr } = spawnSync(program, args, { encoding: 'utf8', env });
  if (!/Deze gegevens zijn al verhuisd/.test(stderr)) assert.equal(status, 0, `${args[0]}: ${stderr}`);
  return Date.now() - from;
}

const table = [];
function tell(where, kind, count, acts, { lost = [], half = [], chains = 0 }) {
  const wrong = { verloren: lost.length, half: half.length, 'ketens stuk': chains };
  table.push({ opslag: where, wat: kind, kills: count, bevestigd: acts, ...wrong });
  assert.deepEqual(lost, [], 'acknowledged and lost, or twice');
  assert.deepEqual(half, [], 'by half');
  assert.equal(chains, 0, 'broken chains');
}

const inrichtingen = resolve(new URL('../../inrichtingen', import.meta.url).pathname);
const scratch = mkdtempSync(join(tmpdir(), 'schakel-crash-in.'));
after(() => {
  rmSync(scratch, { recursive: true, force: true });
  for (const row of table) console.log(`# ${Object.entries(row).map((pair) => pair.join(' ')).join('   ')}`);
});

// Two inrichtingen that differ in several files.
const [one, other] = ['een', 'ander'].map((name) => join(scratch, name));
cpSync(join(inrichtingen, 'vijfheerenlanden'), one, { recursive: true });
cpSync(one, other, { recursive: true });
const drempel = 'sein;vanaf_hoeveel;bron;vanaf;tot\nzonder-plan;30;onze keuze;;\n';
writeFileSync(join(other, 'drempel.csv'), drempel);
writeFileSync(join(one, 'drempel.csv'), drempel.replace('30', '60'));
const inForce = "SELECT b.naam FROM inrichting_bestand b WHERE b.versie = (SELECT max(v.versie) FROM inrichting_bestand v "
  + "WHERE v.naam = b.naam) AND b.inhoud IS NOT NULL ORDER BY 1";

function walk(naam, start) {
  let plaats, huis, druk;
  after(async () => { await huis?.stop(); plaats?.stop(); });

  test(`servers are killed while people work, ${naam}`, async () => {
    plaats = await start();
    huis = await startHuis(plaats.where, 1);
    druk = await maakDruk(huis, plaats.sql, whole ? 6 : 4);
    const [server] = huis.servers, lost = [], half = [], counts = { server: 0, database: 0 };
    let chains = 0, done = false;
    const plug = (async () => {
      for (let i = 0; i < kills; i++) {
        for (const before = druk.acts; druk.acts < before + 3;) await slaap(5);
        await slaap(Math.random() * 400);
        const base = plaats.kill && i % 3 === 2;
        if (base) await plaats.kill();
        else await server.stop('SIGKILL');
        counts[base ? 'database' : 'server']++;
        lost.push(...lostIn(druk).lost);
        half.push(...halfIn(plaats.sql));
        if (i % 10 === 4 && !wholeLog(plaats.where)) chains++;
        if (!base) await server.start();
        druk.whole = Date.now();
      }
      done = true;
    })();
    await werk(druk, () => done);
    await plug;
    const last = await tel(druk);
    assert.deepEqual(last.sessions, [], 'sessions that were lost');
    assert.deepEqual(druk.faults, [], 'pages that failed');
    assert.ok(last.counts.notitie + last.counts.melding + last.counts.doel > 0, 'nobody worked');
    lost.push(...last.lost, ...last.twice);
    const acts = Object.entries(last.counts).map(([kind, count]) => `${kind} ${count}`).join(', ');
    const what = plaats.kill ? `server ${counts.server}, database ${counts.database}` : 'server';
    tell(naam, what, kills, acts, { lost, half, chains });
  });

  if (whole || naam === 'SQLite') test(`an import of the inrichting is killed while people work, ${naam}`, async () => {
    let longest = finish('inrichting', 'importeren', one, '--store', plaats.where), done = false, count = 0, chains = 0;
    const half = [], plug = (async () => {
      for (let i = 0; i < Math.max(1, kills / 5); i++) {
        const before = plaats.sql(inForce);
        count += await killed(['inrichting', 'importeren', i % 2 ? one : other, '--store', plaats.where], longest);
        half.push(...halfIn(plaats.sql));
        if (plaats.sql(inForce) !== before) half.push('an inrichting of other files');
        longest = Math.max(200, finish('inrichting', 'importeren', i % 2 ? one : other, '--store', plaats.where));
      }
      done = true;
    })();
    await werk(druk, () => done);
    await plug;
    if (!wholeLog(plaats.where)) chains++;
    tell(naam, 'inrichting importeren', count, druk.acts, { ...await tel(druk), half, chains });
  });

  if (whole || naam !== 'SQLite') test(`what is derived is what it would be anew, ${naam}`, async () => {
    await huis.stop();
    // Numbers are what was derived and what changed since, together; `together` has looked at those.
    const derived = () => plaats.tables(plaats.sql).filter((name) => !name.includes('telling'))
      .map((name) => [name, lines(plaats.sql(`SELECT * FROM ${name}`)).sort()]);
    const before = derived();
    finish('migrate', '--herbouw', '--store', plaats.where);
    assert.ok(before.length > 3, 'there are such tables');
    assert.deepEqual(derived(), before);
  });

  if (whole || naam === 'SQLite') test(`a migration is killed and goes on, ${naam}`, async () => {
    const clean = plaats.empty(), longest = finish('migrate', '--store', clean), half = [];
    let count = 0;
    for (let i = 0; i < Math.max(1, kills / 5); i++) {
      const where = plaats.empty();
      count += await killed(['migrate', '--store', where], longest);
      finish('migrate', '--store', where);
      if (plaats.shape(plaats.sqlOf(where)) !== plaats.shape(plaats.sqlOf(clean))) half.push('another schema');
    }
    tell(naam, 'migrate', count, '', { half });
  });

  if (whole || naam !== 'SQLite') test(`a move is killed, goes on, and takes everything along, ${naam}`, async () => {
    const other = naam === 'SQLite' ? await startPostgres() : startFolder();
    let count = 0, chains = 0, longest = 2000;
    const lost = [];
    for (let i = 0; i < Math.max(1, kills / 5); i++) {
      const from = plaats.copy(), to = other.empty();
      count += await killed(['verhuis', '--van', from, '--naar', to], longest);
      longest = Math.max(500, finish('verhuis', '--van', from, '--naar', to));
      lost.push(...lostIn({ ...druk, sql: other.sqlOf(to) }).lost);
      if (!wholeLog(to)) chains++;
    }
    other.stop();
    tell(naam, 'verhuis', count, druk.acts, { lost, chains });
  });
}

walk('SQLite', startFolder);
walk('PostgreSQL', startPostgres);
