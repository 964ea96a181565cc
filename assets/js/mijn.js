// Mijn Schakel: gone at once. With scripts the page that was read is replaced, so that one step back does not show it, and
// three times Escape does the same as the button.
export function mijn() {
  const knop = document.querySelector('.mijn__weg');
  if (!knop) return;
  const weg = () => {
    document.body.hidden = true;
    fetch(knop.action, { method: 'POST', body: new URLSearchParams(new FormData(knop)), keepalive: true, redirect: 'manual' })
      .catch(() => {});
    location.replace(document.body.dataset.weg);
  };
  knop.addEventListener('submit', (event) => {
    event.preventDefault();
    weg();
  });
  let keer = [];
  document.addEventListener('keydown', (event) => {
    keer = event.key === 'Escape' ? [...keer, event.timeStamp].slice(-3) : [];
    if (keer.length === 3 && keer[2] - keer[0] < 3000) weg();
  });
}
