// Loaded before node:test, which follows every promise of a file to know of which test an error is that nobody caught. With a
// browser driven from the same process that was a tenth of all the work. Without it such an error is of the file: tap.mjs prints
// it and the file ends with code 1, which counts as a failure.
const hooks = require('node:async_hooks');

const { createHook } = hooks;
hooks.createHook = (callbacks) => {
  const hook = createHook(callbacks);
  return /testResources/.test(callbacks.init) ? { enable() {}, disable() {} } : hook;
};
