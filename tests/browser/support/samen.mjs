// node samen.mjs FILE…: the tests of several files, one file after the other, in one node with one browser. To start both, and to
// learn to drive a browser, is two seconds of work for each file.
import { basename, resolve } from 'node:path';
import { after, describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import { shareBrowser } from './browser.mjs';
import { followed } from './haken.cjs';
import { collect } from './proef.mjs';

const files = [];
for (const file of process.argv.slice(2))
  files.push([basename(file, '.test.mjs'), await collect(() => import(pathToFileURL(resolve(file))))]);
after(shareBrowser());
followed(() => files.forEach(([name, declare]) => describe(name, declare)));
