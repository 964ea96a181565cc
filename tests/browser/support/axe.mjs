// WCAG 2.2 AA as far as a machine can see it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const describeNode = ({ target, html, failureSummary }) =>
  `    ${target.join(' ')}\n      ${html.slice(0, 200)}\n      ${failureSummary.replace(/\n\s*/g, ' ')}`;
const describe = ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(describeNode).join('\n')}`;

// Fails with one block per broken rule: the rule, the elements, what to mend. Works under our strict CSP, for a session is the
// browser's own channel; not on a page without scripts. Told by the session itself the browser compiles axe once, not per page.
export async function axeClean(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: source });
  await session.detach();
  const run = async (values) => {
    const options = { runOnly: { type: 'tag', values }, resultTypes: ['violations'], preload: false };
    const { violations, passes } = await globalThis.axe.run(document, options);
    return { violations, passed: passes.length };
  };
  const { violations, passed } = await page.evaluate(run, tags);
  assert.ok(passed > 0, `axe found nothing to look at on ${page.url()}`);
  assert.equal(violations.length, 0, `axe on ${page.url()}:\n${violations.map(describe).join('\n')}`);
}
