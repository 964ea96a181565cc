// What comes in and goes on at the front door: a warm hand-over between two teams, with scripts and without.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inwoners } from './support/bevolking.mjs';
import { inspect, openAs, startBrowser } from './support/browser.mjs';
import { startSchakel } from './support/start.mjs';
import { button, choose, heading, link, record, section, wmo } from './support/stappen.mjs';

let server, browser;
const who = {};
before(async () => {
  server = await startSchakel();
  browser = await startBrowser();
  who.vianen = server.account({ naam: 'Vera Vianen', inlognaam: 'vera', rol: 'professional', team: 'Vianen' });
});
after(async () => {
  await browser?.close();
  server?.stop();
});

const both = [['met scripts', true, inwoners[3]], ['zonder scripts', false, inwoners[9]]];

for (const [how, javaScriptEnabled, persoon] of both) {
  test(`een warme overdracht, ${how}`, async () => {
    const gever = await openAs(browser, server, server.accounts.professional, { javaScriptEnabled });
    const ontvanger = await openAs(browser, server, who.vianen, { javaScriptEnabled });
    const path = await record(gever, persoon, { woorden: 'Ik verhuis volgende week naar Vianen.', wet: wmo });

    await link(gever, 'Overdragen').click();
    await heading(gever, 'Vraag overdragen');
    await button(gever, 'Vraag aanbieden').click();
    await gever.getByRole('alert').getByText('Kies aan wie u de vraag overdraagt.').waitFor();
    await gever.getByLabel('Wat moet de ander weten?').fill('Mevrouw verhuist op de eerste. De dochter belt u.');
    await choose(gever, 'Aan wie draagt u de vraag over?', 'Een team of loket');
    await choose(gever, 'Welk team?', 'Vianen');
    await inspect(gever, `overdragen-${javaScriptEnabled}`, { phone: true });
    await button(gever, 'Vraag aanbieden').click();
    await gever.getByText('U houdt hem vast tot de ander hem heeft aangenomen').waitFor();
    assert.ok(await section(gever, 'Vragen').getByText('Aangeboden aan Vianen').isVisible());
    await inspect(gever, `overdracht-gever-${javaScriptEnabled}`, { phone: true });
    await gever.goto('/werk');
    await section(gever, 'U houdt nog vast').getByText('Wacht op antwoord').waitFor();
    await inspect(gever, `overdracht-werk-${javaScriptEnabled}`, { phone: true });

    await ontvanger.goto('/werk');
    await section(ontvanger, 'Aan u aangeboden').getByRole('link', { name: persoon.naam }).click();
    await heading(ontvanger, 'Overdracht aan Vianen');
    assert.equal(await link(ontvanger, 'Naar het huishouden').count(), 0);
    await inspect(ontvanger, `overdracht-ontvanger-${javaScriptEnabled}`, { phone: true });
    await ontvanger.getByText('Eerst iets vragen').click();
    await ontvanger.getByLabel('Wat wilt u nog weten?').fill('Wat is het nummer van de dochter?');
    await button(ontvanger, 'Vraag stellen').click();
    await ontvanger.getByText('Opgeslagen.').waitFor();

    await gever.reload();
    await section(gever, 'U houdt nog vast').getByText('Vraag aan u').waitFor();
    await section(gever, 'U houdt nog vast').getByRole('link', { name: persoon.naam }).click();
    await gever.getByLabel('Wat vult u aan?').fill('Dat stuur ik u per post.');
    await button(gever, 'Antwoord opslaan').click();
    await gever.getByText('Opgeslagen.').waitFor();

    await ontvanger.getByLabel('Wat gaat u nog na?').fill('Is de sleutel al overhandigd?');
    await button(ontvanger, 'Ja, wij nemen de vraag over').click(); // read before the answer came
    await ontvanger.getByText('Iemand anders deed net iets met deze overdracht').waitFor();
    assert.equal(await ontvanger.getByLabel('Wat gaat u nog na?').inputValue(), 'Is de sleutel al overhandigd?');
    await ontvanger.getByText('Dat stuur ik u per post.').waitFor();
    await inspect(ontvanger, `overdracht-tegelijk-${javaScriptEnabled}`, { phone: true });
    await button(ontvanger, 'Ja, wij nemen de vraag over').click();
    await ontvanger.waitForURL(`**${path}*`);
    await ontvanger.getByText('Is de sleutel al overhandigd?').waitFor();
    await inspect(ontvanger, `overdracht-aangenomen-${javaScriptEnabled}`, { phone: true });
    await gever.goto('/werk');
    assert.equal(await gever.getByText(persoon.naam).count(), 0);
    for (const page of [gever, ontvanger]) await page.context().close();
  });
}
