// node build.mjs OUTDIR: style sheet, scripts, fonts and icon with a hash of their content in their names, a copy packed by
// gzip beside each (nginx gzip_static), the list `manifest` (name, name with hash, media type) and `assets.c`, the same as a
// C table.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const out = process.argv[2];
if (!out) throw new Error('usage: node build.mjs OUTDIR');
rmSync(join(out, 'files'), { recursive: true, force: true });
mkdirSync(join(out, 'files'), { recursive: true });

const types = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml', woff2: 'font/woff2' };
const assets = [];

// Keeps one asset and gives the address under which it is served.
function keep(name, bytes) {
  const dot = name.lastIndexOf('.');
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const hashed = `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
  const type = types[name.slice(dot + 1)];
  assets.push({ name, hashed, type, bytes });
  writeFileSync(join(out, 'files', hashed), bytes);
  if (type !== types.woff2) writeFileSync(join(out, 'files', hashed + '.gz'), gzipSync(bytes, { level: 9 }));
  return `/assets/${hashed}`;
}

async function bundle(entry, more) {
  const result = await build({ entryPoints: [join(here, entry)], bundle: true, minify: true, write: false,
    loader: { '.svg': 'dataurl' }, ...more });
  return result.outputFiles[0].text;
}

// Of the theme's thousands of variables only those that the style sheet uses, and those that these use in turn.
function usedTokens(css) {
  const theme = readFileSync(join(modules, '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'), 'utf8');
  const values = new Map([...theme.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, name, value]) => [name, value]));
  const names = (text) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name);
  const used = new Set();
  const todo = names(css);
  while (todo.length) {
    const name = todo.pop();
    if (used.has(name) || !values.has(name)) continue;
    used.add(name);
    todo.push(...names(values.get(name)));
  }
  return `.voorbeeld-theme{${[...used].sort().map((name) => `${name}:${values.get(name)}`).join(';')}}`;
}

function icons() {
  return readdirSync(join(here, 'icons')).filter((file) => file.endsWith('.svg')).sort().map((file) => {
    const svg = readFileSync(join(here, 'icons', file), 'utf8').trim().replaceAll('"', "'");
    const data = svg.replace(/[<>#%]/g, encodeURIComponent);
    return `.icoon--${file.slice(0, -4)}{--icoon:url("data:image/svg+xml,${data}")}`;
  }).join('');
}

function fonts() {
  const folder = join(modules, '@fontsource-variable/source-sans-3');
  const css = readFileSync(join(folder, 'index.css'), 'utf8');
  const faces = [...css.matchAll(/\/\* source-sans-3-(latin|latin-ext)-wght-normal \*\/\s*(@font-face \{[^}]+\})/g)];
  return faces.map(([, subset, face]) => {
    const bytes = readFileSync(join(folder, `files/source-sans-3-${subset}-wght-normal.woff2`));
    const address = keep(`source-sans-3-${subset}.woff2`, bytes);
    return face.replace(/src:[^;]+;/, `src: url(${address}) format('woff2');`);
  }).join('');
}

// The address of the manifest's names is known only here, so C gets it as a table.
function table() {
  const data = assets.map(({ bytes }, i) => `static const unsigned char data${i}[] = {${[...bytes].join(',')}};\n`);
  const rows = assets.map(({ name, hashed, type }, i) =>
    `  {"${name}", "/assets/${hashed}", "${type}", data${i}, sizeof data${i}},\n`);
  return `#include "render/assets.h"\n\n${data.join('')}\nconst struct asset assets[] = {\n${rows.join('')}};\n` +
    'const size_t asset_count = sizeof assets / sizeof *assets;\n';
}

const own = await bundle('css/schakel.css', { external: ['/assets/*'] });
const css = await build({ stdin: { contents: fonts() + usedTokens(own) + own + icons(), loader: 'css' }, minify: true,
  write: false, target: ['chrome100', 'firefox100', 'safari15.4'] });
keep('schakel.css', Buffer.from(css.outputFiles[0].text));
keep('schakel.js', Buffer.from(await bundle('js/schakel.js', { format: 'iife', target: 'es2020' })));
keep('schakel.svg', readFileSync(join(here, 'schakel.svg')));
const lines = assets.map(({ name, hashed, type }) => `${name} ${hashed} ${type.split(';')[0]}\n`);
writeFileSync(join(out, 'manifest'), lines.join(''));
writeFileSync(join(out, 'assets.c'), table());
