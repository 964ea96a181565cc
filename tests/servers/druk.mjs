// People at work on several servers at once: each asks any server, as behind nginx, and what a server does not answer he sends
// again, the same form. What was acknowledged is kept, to be looked for afterwards.
import { setTimeout as slaap } from 'node:timers/promises';
import { inwoners } from '../browser/support/bevolking.mjs';
import { Caller, hiddenFields } from '../browser/support/rauw.mjs';

const full = 'Dit plan is vol'; // it has room for so many goals
const any = (list) => list[Math.floor(Math.random() * list.length)];

export class Werker extends Caller {
  constructor(druk, account) {
    super(any(druk.huis.servers));
    Object.assign(this, { druk, account, begun: 0 });
  }

  // Until a server answers; a page that says that it cannot now (503) is no answer, but must be a page in Dutch.
  async ask(path, options = {}) {
    for (const end = Date.now() + 60000; Date.now() < end; await slaap(50 + Math.random() * 100)) {
      this.base = any(this.druk.huis.servers).base;
      let answer;
      try {
        answer = await super.ask(path, { ...options, signal: AbortSignal.timeout(30000) });
      } catch {
        this.druk.unanswered++;
        continue;
      }
      if (answer.status === 503 || answer.status === 429) {
        this.druk.busy++;
        this.druk.busyPages.add(/<p[^>]*>([^<]*(?:database|druk)[^<]*)</.exec(answer.text)?.[1] ?? answer.text.slice(0, 300));
        continue;
      }
      if (answer.status >= 500) this.druk.faults.push(`${answer.status} ${path.replace(/[a-z0-9]{26}/g, ':id')}`);
      return answer;
    }
    throw new Error(`no answer to ${path} within a minute`);
  }

  // A form, filled in on the page where it stands. `mark` is kept as acknowledged when it was taken in.
  async submit(kind, page, action, fields, mark) {
    const { text, status } = await this.ask(page);
    if (status !== 200) throw new Error(`${page}: ${status}`);
    this.druk.tried[kind].add(mark);
    const answer = await this.send(action, { ...hiddenFields(text, action), ...fields });
    const refused = answer.status === 409 || (answer.status === 422 && answer.text.includes(full));
    if (answer.status === 303 && answer.location.includes('klaar=')) this.druk.kept[kind].add(mark);
    else if (!refused) throw new Error(`${action} of ${kind}: ${answer.status} ${answer.location}`);
    return answer.status;
  }

  async logInAgain() {
    this.cookie = '';
    await this.logIn(this.account);
    this.druk.sessions.push(this.cookie);
  }
}

const daden = {
  async notitie(w, d, mark) {
    const path = any(d.huishoudens.slice(3)); // not those of the drafts: a note that is kept takes its draft away
    await w.submit('notitie', `${path}/contact`, `${path}/notitie`, { tekst: mark }, mark);
  },
  async melding(w, d, mark) {
    const path = any(d.personen), { text } = await w.ask(path);
    d.team ??= /value="(\d+)"[^>]*>Leerdam</.exec(text)[1];
    const day = /name="ontvangen"[^>]* value="([^"]*)"/.exec(text)[1];
    await w.submit('melding', path, path, {
      woorden: mark, wet: 'wmo', kanaal: 'telefoon', ontvangen: day, team: d.team,
      'triage-spoed': 'nee', 'triage-veiligheid': 'ja',
    }, mark);
  },
  async doel(w, d, mark) {
    await w.submit('doel', `${d.plan}/doel`, `${d.plan}/doel`, { woorden: mark, gewicht: '1' }, mark);
  },
  // Two who change one text at the same time: the later one hears of it (409), and what was kept is in the logboek.
  async tekst(w, d, mark) {
    await w.submit('tekst', d.tekst, d.tekst, { tekst: mark }, mark);
  },
  async concept(w, d, mark) {
    const key = any(d.concepten);
    const { status } = await w.send('/concept', { token: w.token, concept: key, tekst: mark });
    if (status !== 200) throw new Error(`draft: ${status}`);
    d.drafts.set(`${w.account.naam} ${key}`, mark);
  },
  async kijken(w, d) {
    const { status } = await w.ask(any(['/werk', '/werk/team', '/agenda', any(d.huishoudens)]));
    if (status !== 200) throw new Error(`look: ${status}`);
  },
  async inloggen(w) {
    await w.logInAgain();
  },
};
const how = { notitie: 5, melding: 2, doel: 2, tekst: 2, concept: 3, kijken: 4, inloggen: 0.3 };
const mix = Object.entries(how).flatMap(([kind, weight]) => Array(Math.round(weight * 10)).fill(kind));

// `sql`: runs a statement as the owner. Gives the pressure with households, a plan and workers, not yet at work.
export async function maakDruk(huis, sql, workers) {
  const d = {
    huis, sql, huishoudens: [], personen: [], concepten: [], drafts: new Map(), sessions: [], faults: [], busy: 0, unanswered: 0,
    busyPages: new Set(), kept: {}, tried: {}, acts: 0,
  };
  for (const kind of Object.keys(daden)) [d.kept[kind], d.tried[kind]] = [new Set(), new Set()];
  const { loketmedewerker } = huis.accounts;
  const desk = new Werker(d, loketmedewerker);
  await desk.logIn(loketmedewerker);
  for (const inwoner of inwoners.slice(0, 6)) {
    const [form, fields] = await desk.questionForm(inwoner, { woorden: 'Ik kom de trap bijna niet meer op.' });
    const { location } = await desk.send(form, fields);
    d.personen.push(form);
    d.huishoudens.push(location.split('?')[0]);
  }
  const house = d.huishoudens[0].split('/').at(-1), of = `(SELECT id FROM huishouden WHERE publiek = '${house}')`;
  d.workers = [];
  for (let i = 0; i < workers; i++) {
    const w = new Werker(d, huis.account(`werker${i}`, i % 4 ? 'professional' : 'teamleider'));
    await w.logInAgain();
    d.workers.push(w);
  }
  sql('INSERT INTO casus (publiek, huishouden, team, aanspreekpunt, begonnen_op, versie) '
    + `SELECT 'casus${house}', ${of}, team, (SELECT min(id) FROM gebruiker WHERE inlognaam = 'werker0'), 20000, 1 `
    + `FROM melding WHERE huishouden = ${of} ORDER BY id LIMIT 1`);
  const [first] = d.workers, plan = `/huishouden/${house}/plan`;
  await first.send(plan, hiddenFields((await first.ask(plan)).text, plan));
  const { text } = await first.ask(plan);
  d.plan = /href="(\/plan\/[a-z0-9]{26})\/doel"/.exec(text)[1];
  d.tekst = /href="(\/plan\/[a-z0-9]{26}\/tekst)"/.exec(text)[1];
  for (const path of d.huishoudens.slice(0, 3))
    d.concepten.push(/name="concept" value="([^"]*)"/.exec((await first.ask(`${path}/contact`)).text)[1]);
  return d;
}

// All work until `until()` says that it is enough; the first who meets something that may not be ends it for all.
export async function werk(d, until) {
  let wrong;
  await Promise.all(d.workers.map(async (w, number) => {
    while (!wrong && !until()) {
      const kind = any(mix);
      try {
        await daden[kind](w, d, `merk ${number}.${w.begun++} van ${kind}`);
        d.acts++;
      } catch (error) {
        wrong ??= error;
      }
    }
  }));
  if (wrong) throw wrong;
}

// A text that was changed is found in the logboek.
const bron = {
  notitie: "SELECT tekst FROM notitie WHERE tekst LIKE 'merk %'",
  melding: "SELECT woorden FROM melding WHERE woorden LIKE 'merk %'",
  doel: "SELECT woorden FROM plan_doel WHERE woorden LIKE 'merk %'",
  tekst: "SELECT inhoud FROM logboek_inhoud WHERE inhoud LIKE '%\"merk % van tekst\"]%'",
};

// What is there of this kind, each as often as it stands there.
export function marksIn(d, kind) {
  if (!bron[kind]) return [];
  const rows = d.sql(bron[kind]).split('\n').filter(Boolean);
  return kind === 'tekst' ? rows.map((row) => /"(merk [^"]*)"\]/.exec(row)[1]) : rows;
}

// What was acknowledged and is not there (or not as it was left), what is there twice or was never sent, and sessions that no
// longer open a page.
export async function tel(d) {
  const lost = [], twice = [], sessions = [], counts = {};
  for (const kind of Object.keys(bron)) {
    const there = new Map();
    for (const mark of marksIn(d, kind)) there.set(mark, (there.get(mark) ?? 0) + 1);
    for (const mark of d.kept[kind]) if (!there.has(mark)) lost.push(mark);
    for (const [mark, count] of there) if (count > 1 || !d.tried[kind].has(mark)) twice.push(`${mark}: ${count}`);
    counts[kind] = d.kept[kind].size;
  }
  const version = Number(d.sql(`SELECT versie FROM plan_tekst WHERE publiek = '${d.tekst.split('/')[2]}'`));
  if (version - 1 !== d.kept.tekst.size) lost.push(`the text has version ${version} after ${d.kept.tekst.size} changes`);
  const drafts = new Map(d.sql("SELECT g.inlognaam || ' ' || c.sleutel || '|' || c.inhoud FROM concept c "
    + 'JOIN gebruiker g ON g.id = c.gebruiker').split('\n').map((line) => line.split('|')));
  for (const [whose, mark] of d.drafts) if (!drafts.get(whose)?.includes(`"${mark}"`)) lost.push(`draft ${whose}: ${mark}`);
  counts.concept = d.drafts.size;
  for (const cookie of d.sessions)
    for (const { base } of d.huis.servers) {
      const { status } = await fetch(`${base}/account`, { headers: { Cookie: cookie }, redirect: 'manual' });
      if (status !== 200) sessions.push(status);
    }
  counts.sessies = d.sessions.length;
  return { lost, twice, sessions, counts };
}
