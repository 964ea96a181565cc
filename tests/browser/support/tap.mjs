// A reporter for node:test that prints flat TAP: one line for each single test, the error under what failed. So the suite counts
// browser tests as it counts the others.
const asComment = (text) => String(text).trimEnd().split('\n').map((line) => `# ${line}\n`).join('');

function reasonOf(error) {
  const cause = error?.cause ?? error;
  return cause?.stack ?? cause?.message ?? String(cause);
}

export default async function* tap(source) {
  let number = 0;
  for await (const { type, data } of source) {
    if (type === 'test:stdout' || type === 'test:stderr') yield asComment(data.message);
    if (type === 'test:diagnostic' && /^(Error|Warning):/.test(data.message)) yield asComment(data.message);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const isSuite = data.details?.type === 'suite', failure = data.details?.error?.failureType;
    if (isSuite && (type === 'test:pass' || failure === 'subtestsFailed')) continue; // its tests say it themselves
    const skip = data.skip === undefined ? '' : ` # SKIP ${data.skip === true ? '' : data.skip}`;
    yield `${type === 'test:pass' ? 'ok' : 'not ok'} ${++number} - ${data.name}${skip}\n`;
    if (type === 'test:fail') yield asComment(reasonOf(data.details?.error));
  }
  yield `1..${number}\n`;
}
