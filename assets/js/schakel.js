// Makes quicker what works without: keys, drafts that save themselves, one click that sends once. Nothing personal stays in the
// browser.
import { concepten } from './concept.js';
import { loket } from './loket.js';
import { mijn } from './mijn.js';
import { toetsen } from './toetsen.js';
import { typend } from './typend.js';

// A form is sent once, however often somebody presses; back in the browser makes it usable again.
function eenmaal() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'get') return;
    if (form.dataset.verzonden) {
      event.preventDefault();
      return;
    }
    form.dataset.verzonden = 'ja';
    event.submitter?.setAttribute('aria-disabled', 'true');
  });
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-verzonden]')) {
      delete form.dataset.verzonden;
      form.querySelector('[aria-disabled]')?.removeAttribute('aria-disabled');
    }
  });
}

// A menu closes with Escape and with a click beside it.
function menus() {
  const open = () => document.querySelector('details.menu[open]');
  document.addEventListener('click', (event) => {
    const menu = open();
    if (menu && !menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener('keydown', (event) => {
    const menu = open();
    if (event.key !== 'Escape' || !menu) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
}

// What was opened is there to be filled in.
function uitklappen() {
  for (const kop of document.querySelectorAll('.uitklap > summary')) {
    kop.addEventListener('click', () => {
      const uitklap = kop.parentElement;
      if (!uitklap.open) requestAnimationFrame(() => uitklap.querySelector('textarea, input:not([type=hidden])')?.focus());
    });
  }
}

// <fieldset data-bij="NAME" data-bij-waarden="a b">: only there while one of these choices is made.
function bijKeuze() {
  for (const groep of document.querySelectorAll('[data-bij]')) {
    const waarden = groep.dataset.bijWaarden.split(' ');
    const kijk = () => {
      groep.hidden = !waarden.includes(new FormData(groep.form).get(groep.dataset.bij));
    };
    groep.form.addEventListener('change', kijk);
    kijk();
  }
}

// On a narrow screen the navigation and tabs scroll: bring the point where we are into view.
function naarHier() {
  for (const hier of document.querySelectorAll('.nav [aria-current], .tabs [aria-current]')) {
    const strook = hier.closest('ul');
    strook.scrollLeft = hier.parentElement.offsetLeft - strook.offsetLeft - 24;
  }
}

mijn();
eenmaal();
menus();
uitklappen();
bijKeuze();
naarHier();
toetsen();
concepten();
typend();
loket();
