// Loaded before node:test, which follows every promise of a file to know of which test an error is that nobody caught. With a
// browser driven from the same process that was a tenth of all the work. Without it such an error is of the file: tap.mjs prints
// it and the file ends with code 1, which counts as a failure.
const hooks = require('node:async_hooks');

const { createHook } = hooks;
let following;
hooks.createHook = (callbacks) => {
  const hook = createHook(callbacks);
  if (!/testResources/.test(callbacks.init)) return hook;
  following = hook;
  return { enable() {}, disable() {} };
};

// A suite knows by it what is declared inside of it.
exports.followed = (declare) => {
  following?.enable();
  declare();
  following?.disable();
};
