// <form data-typend-bij="/zoeken/typend">: what stands in its search field is looked up while somebody types, in
// <div data-typend>. One question is on its way at a time and the newest text goes next, so that an answer never comes
// after that of a later text and the last text always gets its answer. Without scripts the button does the same.
const MINSTENS = 2;

class Typend {
  constructor(form, plek) {
    this.form = form;
    this.plek = plek;
    this.veld = form.querySelector('input[type=search]');
    this.getoond = this.veld.value.trim();
    this.veld.addEventListener('input', () => this.vraag());
    this.veld.addEventListener('keydown', (event) => this.omlaag(event));
    form.addEventListener('submit', () => { this.klaar = true; });
    window.addEventListener('pageshow', () => { this.klaar = false; });
  }

  // From the field into what was found.
  omlaag(event) {
    const eerste = this.plek.querySelector('.rij button, .rij a');
    if (event.key !== 'ArrowDown' || !eerste) return;
    event.preventDefault();
    eerste.focus();
  }

  async vraag() {
    if (this.bezig) return;
    this.bezig = true;
    while (!this.klaar && this.veld.value.trim() !== this.getoond) {
      const tekst = this.veld.value.trim();
      const html = tekst.length < MINSTENS ? '' : await this.haal(tekst);
      if (html === undefined) break;
      this.getoond = tekst;
      this.toon(html);
    }
    this.bezig = false;
  }

  async haal(tekst) {
    try {
      const inhoud = new URLSearchParams(new FormData(this.form));
      inhoud.set('zoek', tekst);
      const antwoord = await fetch(this.form.dataset.typendBij, {
        method: 'POST', body: inhoud, credentials: 'same-origin', redirect: 'manual',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      });
      return antwoord.ok ? await antwoord.text() : undefined;
    } catch {
      return undefined; // no connection: the button still says so
    }
  }

  toon(html) {
    this.plek.innerHTML = html;
    const aantal = this.plek.querySelectorAll('.rij').length;
    const leeg = html === '';
    for (const oud of document.querySelectorAll('[data-gevonden]')) oud.hidden = !leeg;
    const stand = document.createElement('p');
    stand.className = 'klein';
    stand.setAttribute('role', 'status');
    const wie = aantal === 0 ? 'Nog niemand in Schakel' : `${aantal} ${aantal === 1 ? 'inwoner' : 'inwoners'} in Schakel`;
    stand.textContent = `${wie}. Met Zoeken kijkt u ook in de basisregistratie.`;
    if (!leeg) this.plek.prepend(stand);
    this.plek.hidden = leeg;
  }
}

export function typend() {
  const plek = document.querySelector('[data-typend]');
  const form = document.querySelector('form[data-typend-bij]');
  if (plek && form) new Typend(form, plek);
}
