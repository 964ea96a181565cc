// Somebody at work: he looks where workers look, searches, and now and then writes a contactverslag. How long each answer took
// is told to `meting(kind, ms)`; an answer that is none is a fault.
import { setTimeout as slaap } from 'node:timers/promises';
import { Caller, hiddenFields } from '../browser/support/rauw.mjs';

const keuze = (rij) => rij[Math.floor(Math.random() * rij.length)];

export class Gebruiker extends Caller {
  constructor(plaats, account, meting) {
    super(plaats);
    Object.assign(this, { account, meting, huishoudens: [] });
  }

  async ask(path, options) {
    const begin = performance.now(), antwoord = await super.ask(path, options);
    this.meting?.(path, performance.now() - begin);
    return antwoord;
  }

  async pagina(path) {
    const { status, text } = await this.ask(path);
    if (status !== 200) throw new Error(`${path.replace(/[a-z0-9]{26}/g, ':id')}: ${status}`);
    return text;
  }

  async beginnen() {
    await this.logIn(this.account);
    const lijsten = await this.pagina('/werk') + await this.pagina('/werk/team'); // who has no households of his own works here
    for (const huis of new Set(lijsten.match(/\/huishouden\/[a-z0-9]{26}/g)))
      if (this.huishoudens.length < 12 && (await this.ask(`${huis}/contact`)).status === 200) this.huishoudens.push(huis);
    if (this.huishoudens.length === 0) throw new Error(`${this.account.naam} heeft geen huishouden`);
  }

  async noteren() {
    const huis = keuze(this.huishoudens), velden = hiddenFields(await this.pagina(`${huis}/contact`), `${huis}/notitie`);
    const { status } = await this.send(`${huis}/notitie`, { ...velden, tekst: 'Gebeld. Het gaat goed; over een maand weer.' });
    if (status !== 303) throw new Error(`contactverslag: ${status}`);
  }

  async zoeken() {
    const { status } = await this.send('/zoeken/typend', { token: this.token, zoek: keuze(['jans', 'de vr', 'bakker', 'vis']) });
    if (status !== 200 && status !== 429) throw new Error(`zoeken: ${status}`);
  }

  async stap() {
    const lot = Math.random();
    if (lot < 0.15) return this.noteren();
    if (lot < 0.3) return this.zoeken();
    return this.pagina(lot < 0.45 ? '/werk' : lot < 0.55 ? '/agenda' : lot < 0.7 ? `${keuze(this.huishoudens)}/tijdlijn`
      : keuze(this.huishoudens));
  }
}

// All at work, each with half a second between two steps, until `genoeg()`. Gives what went wrong.
export async function werken(gebruikers, genoeg) {
  const fouten = [];
  await Promise.all(gebruikers.map(async (gebruiker) => {
    while (!genoeg()) {
      await gebruiker.stap().catch((fout) => fouten.push(`${fout.message} ${fout.cause?.code ?? ''}`));
      await slaap(200 + Math.random() * 600);
    }
  }));
  return fouten;
}
