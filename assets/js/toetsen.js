// Single keys: `/` search, arrows through a list, and the letter that a link names in data-toets (`n` a new melding, `c` a
// short contact, `v` the next item of a meeting). They sleep in fields and for who switched them off.
const inVeld = (element) => element.closest('input, textarea, select, [contenteditable]');

function doorLijst(event, stap) {
  const lijst = event.target.closest('.tabel tbody, .rijen, .tijdlijn');
  if (!lijst) return;
  const regels = [...lijst.children].map((regel) => regel.querySelector('a, button')).filter(Boolean);
  const hier = regels.findIndex((regel) => regel.closest('tr, li').contains(event.target));
  const straks = regels[hier + stap];
  if (!straks) return;
  event.preventDefault();
  straks.focus();
}

// Ctrl and Enter (on a Mac Cmd and Enter) send the form in which somebody types, also from a field of several
// lines. These are no single keys, so they hold for everybody.
function opslaan() {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    const form = event.target.closest?.('form.formulier');
    if (!form) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector('.knop--eerste'));
  });
}

export function toetsen() {
  opslaan();
  if (document.body.dataset.sneltoetsen !== 'aan') return;
  const acties = {
    '/': (event) => {
      event.preventDefault();
      document.querySelector('input[type=search]')?.focus();
    },
    ArrowDown: (event) => doorLijst(event, 1),
    ArrowUp: (event) => doorLijst(event, -1),
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || inVeld(event.target)) return;
    if (acties[event.key]) acties[event.key](event);
    else if (/^[a-z]$/.test(event.key)) document.querySelector(`[data-toets="${event.key}"]`)?.click();
  });
}
