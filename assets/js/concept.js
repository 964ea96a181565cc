// <form data-concept="KEY">: its fields go to /concept, at the latest 0.8 s after typing stops, every 1.5 s while it goes on,
// and once more when the page is left. Without a connection it says so and keeps trying.
const NA_TYPEN = 800;
const ONDER_TYPEN = 1500;
const OPNIEUW = 3000;
const KEEPALIVE_MAX = 60000; // bytes that a browser still sends for a page that is gone
const GEEN_VERBINDING = 'Nog niet opgeslagen: geen verbinding. We proberen het steeds opnieuw. Laat deze pagina open.';
const UITGELOGD = 'Nog niet opgeslagen: u bent uitgelogd. Log in een ander tabblad weer in en laat deze pagina open.';

function velden(form) {
  const inhoud = new URLSearchParams();
  for (const [naam, waarde] of new FormData(form)) if (typeof waarde === 'string') inhoud.append(naam, waarde);
  for (const geheim of form.querySelectorAll('input[type=password]')) inhoud.delete(geheim.name);
  return inhoud;
}

class Concept {
  constructor(form) {
    this.form = form;
    this.stand = form.querySelector('[data-concept-stand]');
    this.bewaard = velden(form).toString();
    form.addEventListener('input', () => this.getypt());
    form.addEventListener('change', () => this.getypt());
    form.addEventListener('submit', () => this.stop());
    window.addEventListener('pagehide', () => this.stuur(true));
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.stuur(true));
    window.addEventListener('online', () => this.stuur());
    window.addEventListener('pageshow', () => delete this.gestopt);
  }

  getypt() {
    clearTimeout(this.rust);
    this.rust = setTimeout(() => this.stuur(), NA_TYPEN);
    this.loopt ??= setTimeout(() => this.stuur(), ONDER_TYPEN);
  }

  stop() {
    this.gestopt = true;
    this.wekkersUit();
  }

  wekkersUit() {
    clearTimeout(this.rust);
    clearTimeout(this.loopt);
    this.loopt = undefined;
  }

  async stuur(vertrekt) {
    this.wekkersUit();
    const inhoud = velden(this.form).toString();
    if (this.gestopt || inhoud === this.bewaard) return;
    if (this.bezig && !vertrekt) {
      this.nogEens = true;
      return;
    }
    this.bezig = true;
    try {
      const antwoord = await fetch('/concept', {
        method: 'POST', body: inhoud, credentials: 'same-origin', redirect: 'manual',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        keepalive: Boolean(vertrekt) && inhoud.length < KEEPALIVE_MAX,
      });
      if (antwoord.type === 'opaqueredirect' || antwoord.status === 401) throw new Error(UITGELOGD);
      if (!antwoord.ok) throw new Error(GEEN_VERBINDING);
      const tijd = (await antwoord.text()).trim();
      this.bewaard = inhoud;
      this.zeg(/^\d\d:\d\d$/.test(tijd) ? `Opgeslagen om ${tijd}` : 'Opgeslagen');
    } catch (fout) {
      this.zeg(fout.message === UITGELOGD ? UITGELOGD : GEEN_VERBINDING, true);
      this.rust = setTimeout(() => this.stuur(), OPNIEUW);
    } finally {
      this.bezig = false;
      if (this.nogEens) {
        this.nogEens = false;
        this.getypt();
      }
    }
  }

  zeg(tekst, wacht = false) {
    if (!this.stand) return;
    this.stand.classList.toggle('concept--wacht', wacht);
    this.stand.querySelector('.icoon').className = `icoon icoon--${wacht ? 'let-op' : 'goed'}`;
    const plek = this.stand.querySelector('[data-concept-tekst]');
    if (plek.textContent !== tekst) plek.textContent = tekst;
  }
}

export function concepten() {
  for (const form of document.querySelectorAll('form[data-concept]')) new Concept(form);
}
