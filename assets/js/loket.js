// The desk while somebody calls: a subject is ticked by typing a few letters of it, and the advice follows what is filled in.
// Without scripts every subject can be ticked, and a button brings the advice.
const VOLGT = /^(onderwerp|triage-.*|melder|kanaal|verwijzer|ontvangen)$/;

const UITLEG = 'Typ een onderwerp en druk op Enter';

const woord = (tekst) => tekst.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

// One field above the ticks: they come when something is typed that they fit, or all at once by a button; Enter ticks the first.
// What is ticked stays in sight. Of the ticks only one can be reached with Tab; arrows go on from there.
class Onderwerpen {
  constructor(plek) {
    this.vinkjes = [...plek.querySelectorAll('input[type=checkbox]')];
    const keuzes = plek.querySelector('.keuzes');
    this.veld = Object.assign(document.createElement('input'), {
      className: 'utrecht-textbox utrecht-textbox--html-input onderwerpen__zoek', type: 'text', autocomplete: 'off',
      spellcheck: false, placeholder: UITLEG, ariaLabel: UITLEG,
    });
    keuzes.before(this.veld);
    this.veld.addEventListener('input', (event) => { event.stopPropagation(); this.filter(); });
    this.veld.addEventListener('keydown', (event) => this.toets(event));
    keuzes.addEventListener('keydown', (event) => this.wandel(event));
    this.alle = document.createElement('button');
    this.alle.type = 'button';
    this.alle.className = 'knop knop--klein knop--stil';
    this.alle.textContent = `Toon alle ${this.vinkjes.length} onderwerpen`;
    this.alle.addEventListener('click', () => {
      this.alle.hidden = true;
      this.filter();
      this.past()[0]?.focus();
    });
    keuzes.after(this.alle);
    this.filter();
  }

  past() {
    return this.vinkjes.filter((vinkje) => !vinkje.closest('.keuze').hidden);
  }

  filter() {
    const gezocht = woord(this.veld.value.trim());
    const past = (vinkje) => (gezocht ? woord(vinkje.labels[0].textContent).includes(gezocht) : this.alle.hidden);
    for (const vinkje of this.vinkjes) vinkje.closest('.keuze').hidden = !vinkje.checked && !past(vinkje);
    this.bereik();
  }

  bereik() {
    const eerste = this.past()[0];
    for (const vinkje of this.vinkjes) vinkje.tabIndex = vinkje === eerste ? 0 : -1;
  }

  toets(event) {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.past()[0]?.focus();
    }
    if (event.key !== 'Enter' || !this.veld.value.trim()) return;
    event.preventDefault();
    const gezocht = woord(this.veld.value.trim());
    const vrij = this.past().filter((vinkje) => !vinkje.checked);
    const vinkje = vrij.find((een) => woord(een.labels[0].textContent).startsWith(gezocht)) ?? vrij[0];
    if (!vinkje) return;
    vinkje.click();
    document.getElementById('melder').textContent = `${vinkje.labels[0].textContent.trim()} gekozen`;
    this.veld.value = '';
    this.filter();
  }

  wandel(event) {
    const stap = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!stap) return;
    const rij = this.past();
    const straks = rij[rij.indexOf(event.target) + stap] ?? (stap < 0 ? this.veld : undefined);
    if (!straks) return;
    event.preventDefault();
    straks.focus();
  }
}

// One question is on its way at a time, and the newest state goes next.
class Advies {
  constructor(plek, form) {
    this.plek = plek;
    this.form = form;
    this.deel = plek.querySelector('[data-advies-deel]');
    plek.querySelector('[data-zonder-script]').hidden = true;
    form.addEventListener('change', (event) => VOLGT.test(event.target.name) && this.vraag());
    // What is ticked in the advice belongs to the form, but stands outside it.
    plek.addEventListener('change', () => form.dispatchEvent(new Event('change')));
  }

  async vraag() {
    this.opnieuw = true;
    if (this.bezig) return;
    this.bezig = true;
    while (this.opnieuw) {
      this.opnieuw = false;
      await this.haal();
    }
    this.bezig = false;
  }

  async haal() {
    try {
      const antwoord = await fetch(this.plek.dataset.advies, {
        method: 'POST', body: new URLSearchParams(new FormData(this.form)), credentials: 'same-origin', redirect: 'manual',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      });
      if (antwoord.ok) this.deel.innerHTML = await antwoord.text();
    } catch {
      // No connection: the advice stays as it is, and saving says what is wrong.
    }
  }
}

export function loket() {
  for (const plek of document.querySelectorAll('[data-onderwerpen]')) new Onderwerpen(plek);
  const advies = document.querySelector('[data-advies]');
  const form = document.getElementById('opnemen');
  if (!advies || !form) return;
  new Advies(advies, form);
  if (!form.querySelector('[role=alert]')) form.elements.woorden.focus();
}
