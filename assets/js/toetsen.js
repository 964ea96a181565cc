// Single keys: `/` search, `n` a new melding, `c` a short contact, arrows through a list. They sleep in fields and for who
// switched them off.
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

export function toetsen() {
  if (document.body.dataset.sneltoetsen !== 'aan') return;
  const acties = {
    '/': (event) => {
      event.preventDefault();
      document.querySelector('input[type=search]')?.focus();
    },
    n: () => document.querySelector('[data-toets="n"]')?.click(),
    c: () => document.querySelector('[data-toets="c"]')?.click(),
    ArrowDown: (event) => doorLijst(event, 1),
    ArrowUp: (event) => doorLijst(event, -1),
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || inVeld(event.target)) return;
    acties[event.key]?.(event);
  });
}
