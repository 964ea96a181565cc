// The before, after and test of node:test for a file with tests, and how samen.mjs keeps what a file says of itself until its
// turn has come.
import * as runner from 'node:test';

let said;
const keep = (kind) => (...of) => (said ? said.push([kind, of]) : runner[kind](...of));
export const [before, after, test] = ['before', 'after', 'test'].map(keep);

// Gives a function that declares what the file says that `load` loads.
export async function collect(load) {
  const all = said = [];
  await load();
  said = undefined;
  return () => all.forEach(([kind, of]) => runner[kind](...of));
}
