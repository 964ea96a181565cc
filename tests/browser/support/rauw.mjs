// Somebody who speaks HTTP himself instead of using a browser.
// What triage always asks.
const rustig = { 'triage-spoed': 'nee', 'triage-veiligheid': 'ja' };

export const tokenIn = (html) => /name="token" value="([^"]*)"/.exec(html)?.[1] ?? '';

// The hidden fields of the form that goes to this address.
export function hiddenFields(html, action) {
  const form = html.slice(html.indexOf(`action="${action}"`)).split('</form>')[0];
  const fields = form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name, value]) => [name, value]));
}

export class Caller {
  constructor(server, cookie = '') {
    this.base = server.base;
    this.cookie = cookie;
  }

  // The answer as it comes, with its text; redirects are not followed.
  async ask(path, { headers = {}, ...options } = {}) {
    const known = this.cookie ? { Cookie: this.cookie } : {};
    const answer = await fetch(this.base + path, { redirect: 'manual', headers: { ...known, ...headers }, ...options });
    const { status, headers: back } = answer;
    return { status, headers: back, location: back.get('location'), text: await answer.text() };
  }

  send(path, fields, headers) {
    return this.ask(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  async logIn({ naam, wachtwoord }) {
    const answer = await this.send('/inloggen', { inlognaam: naam, wachtwoord });
    this.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    if (!this.cookie) throw new Error(`${naam} cannot log in: ${answer.status}`);
    this.token = tokenIn((await this.ask((await this.ask('/')).location)).text);
    return answer;
  }

  // The form for a question of this person, as its page gives it, filled in. Gives [path, fields].
  async questionForm(persoon, { woorden, wet = 'wmo', team = 'Leerdam', ontvangen }) {
    const found = (await this.send('/zoeken', { token: this.token, zoek: persoon.bsn })).location;
    const path = (await this.send('/persoon/kiezen', hiddenFields((await this.ask(found)).text, '/persoon/kiezen'))).location;
    const { text } = await this.ask(path);
    const teamId = new RegExp(`value="(\\d+)"[^>]*>${team}<`).exec(text)[1];
    const day = ontvangen ?? /name="ontvangen"[^>]* value="([^"]*)"/.exec(text)[1];
    return [path, { ...hiddenFields(text, path), woorden, wet, kanaal: 'telefoon', ontvangen: day, team: teamId, ...rustig }];
  }

  // A question recorded. Gives the path of the household.
  async record(persoon, question) {
    const { status, location } = await this.send(...await this.questionForm(persoon, question));
    if (status !== 303) throw new Error(`the question was not recorded: ${status}`);
    return location.split('?')[0];
  }

  async note(huishouden, tekst) {
    const { text } = await this.ask(`${huishouden}/contact`);
    const { status } = await this.send(`${huishouden}/notitie`, { ...hiddenFields(text, `${huishouden}/notitie`), tekst });
    if (status !== 303) throw new Error(`the note was not saved: ${status}`);
  }
}
