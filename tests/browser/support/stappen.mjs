// What people do, found as people find it: by role, label and text.
import { test } from './proef.mjs';

// Steps of one way, each a test of its own: after one that failed the others cannot be walked and fail at once.
export function way() {
  let failed;
  return (name, walk) => test(name, async (t) => {
    if (failed) throw Object.assign(new Error(`not walked: "${failed}" failed`), { stack: undefined });
    failed = name;
    await walk(t);
    failed = undefined;
  });
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// Waits for the page with this heading.
export const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();
export const button = (page, name) => page.getByRole('button', { name });
export const link = (page, name) => page.getByRole('link', { name });
export const section = (page, name) => page.getByRole('region', { name });

// One of few (buttons) or of many (a list that folds out), as the form has it.
export async function choose(page, label, option) {
  const group = page.getByRole('group', { name: label });
  if (await group.count()) await group.getByText(option, { exact: true }).click();
  else await page.getByRole('combobox', { name: label }).selectOption({ label: option });
}

// What stands chosen there.
export async function chosen(page, label) {
  const group = page.getByRole('group', { name: label });
  const words = (radio) => radio.labels[0].innerText.trim();
  if (await group.count()) return group.getByRole('radio', { checked: true }).evaluate(words);
  return page.getByRole('combobox', { name: label }).locator('option:checked').innerText();
}

// From the desk: what is typed in the one field.
export async function search(page, text) {
  const desk = page.getByRole('search', { name: 'Inwoner zoeken' });
  await desk.getByLabel('Wie is het?').fill(text);
  await desk.getByRole('button', { name: 'Zoeken' }).click();
  await page.waitForURL('**/zoeken/*');
}

export const takeOver = (page, persoon) => button(page, new RegExp(`Vraag opnemen.*${escaped(persoon.naam)}`)).click();

// What triage always asks: nothing has to be done today, and everybody is safe.
export async function answerTriage(page, { spoed = 'Nee', veilig = 'Ja' } = {}) {
  await choose(page, 'Moet er vandaag iets gebeuren?', spoed);
  await choose(page, 'Is iedereen in het huishouden veilig?', veilig);
}

export async function fillQuestion(page, { woorden, wet, team, kanaal, ontvangen }) {
  await page.getByLabel('Wat is de vraag?').fill(woorden);
  await answerTriage(page);
  const self = page.locator('details').filter({ hasText: 'Team, wet en urgentie zelf kiezen' });
  if ((wet || team) && (await self.count()) && !(await self.evaluate((part) => part.open)))
    await self.locator('summary').click();
  if (wet) await choose(page, 'Welke wet past hierbij?', wet);
  if (team) await choose(page, 'Welk team pakt dit op?', team);
  if (kanaal) await choose(page, 'Hoe kwam de vraag binnen?', kanaal);
  if (ontvangen !== undefined) await page.getByLabel('Op welke dag kwam de vraag binnen?').fill(ontvangen);
}

export const wmo = 'Wmo 2015 (hulp thuis, begeleiding, hulpmiddelen)';

// A person found at the desk and his question recorded. Gives the path of the household.
export async function record(page, persoon, { woorden, wet = wmo, team = 'Leerdam', ...more }) {
  await page.goto('/loket');
  await search(page, persoon.bsn);
  await takeOver(page, persoon);
  await heading(page, 'Vraag opnemen');
  await fillQuestion(page, { woorden, wet, team, ...more });
  await button(page, 'Vraag opnemen').click();
  await page.waitForURL('**/huishouden/*');
  return new URL(page.url()).pathname;
}

// Another tab of a household.
export async function openTab(page, name) {
  const tabs = page.getByRole('navigation', { name: 'Onderdelen van dit huishouden' });
  await tabs.getByRole('link', { name, exact: true }).click();
  await tabs.locator('[aria-current=page]').getByText(name, { exact: true }).waitFor();
}

// On the page of a household.
export async function writeNote(page, tekst, { metWie, hoe, dag } = {}) {
  await openTab(page, 'Contact');
  const form = section(page, 'Contactverslagen');
  await form.getByText('Nieuw contactverslag').click();
  await form.getByLabel('Wat is er besproken?').fill(tekst);
  if (metWie) await form.getByLabel('Met wie hebt u gesproken?').fill(metWie);
  if (hoe) await choose(form, 'Hoe?', hoe);
  if (dag) await form.getByLabel('Wanneer?').fill(dag);
  await button(form, 'Verslag opslaan').click();
  await page.getByText('Het contactverslag is opgeslagen.').waitFor();
}

export async function attach(page, name, bytes) {
  await openTab(page, 'Documenten');
  const documents = section(page, 'Documenten');
  if (!(await documents.getByLabel('Bestand').isVisible())) await documents.getByText('Bijlage toevoegen').first().click();
  await documents.getByLabel('Bestand').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await button(documents, 'Bijlage toevoegen').click();
}
