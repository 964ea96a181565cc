// Schakel as it runs for real: behind nginx with packaging/nginx.conf, over TLS, on a socket of its own. Only paths, port and
// certificate are others than there.
import { execFileSync, spawn } from 'node:child_process';
import { openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { getPriority, setPriority } from 'node:os';
import { join } from 'node:path';
import { setTimeout as slaap } from 'node:timers/promises';

const naam = 'localhost';
const bron = new URL('../../packaging/nginx.conf', import.meta.url).pathname;

const vrijePoort = () => new Promise((klaar) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => klaar(port));
  });
});

// For some hours. Nobody vouches for it: who asks here has to be told not to mind.
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
process.removeAllListeners('warning');
function maakCertificaat(map) {
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
    '-subj', `/CN=${naam}`, '-addext', `subjectAltName=DNS:${naam}`, '-keyout', `${map}/sleutel.pem`, '-out', `${map}/cert.pem`],
  { stdio: 'ignore' });
}

// The site as it is shipped, moved to this place. What stands around it is what docs/beheer.md asks of nginx.conf.
function schrijfNginx(map, poort) {
  const vervang = [
    [/unix:\/run\/schakel\/http\.sock/g, `unix:${map}/http.sock`],
    [/listen \[::\]:443 ssl http2( default_server)?;/g, ''],
    [/listen 443 /g, `listen 127.0.0.1:${poort} `],
    [/server \{\n {2}listen 80 [^}]*\}\n/g, ''],
    [/schakel\.VOORBEELD\.nl/g, naam],
    [/\/etc\/ssl\/schakel\/VOORBEELD\.pem/g, `${map}/cert.pem`],
    [/\/etc\/ssl\/schakel\/VOORBEELD\.key/g, `${map}/sleutel.pem`],
    [/\/usr\/share\/schakel;/g, `${new URL('../../packaging', import.meta.url).pathname};`],
  ];
  const site = vervang.reduce((tekst, [wat, door]) => {
    if (tekst.search(wat) < 0) throw new Error(`packaging/nginx.conf has changed: ${wat}`);
    return tekst.replace(wat, door);
  }, readFileSync(bron, 'utf8'));
  const mappen = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((wat) => `${wat}_temp_path ${map}/${wat};`).join('\n');
  writeFileSync(`${map}/nginx.conf`, `daemon off;\n${process.getuid() === 0 ? 'user root root;\n' : ''}pid ${map}/nginx.pid;
worker_processes auto;\nworker_rlimit_nofile 20000;
events { worker_connections 8192; }\nhttp {\n${mappen}\n${site}\n}\n`);
}

const starten = async (map, naam, regel, klaar) => {
  const log = `${map}/${naam}.log`, uit = openSync(log, 'w');
  const kind = spawn(regel[0], regel.slice(1), { stdio: ['ignore', uit, uit] });
  process.once('exit', () => kind.kill('SIGKILL'));
  for (const eind = Date.now() + 30000; Date.now() < eind && kind.exitCode === null; await slaap(20))
    if (await klaar(readFileSync(log, 'latin1'))) return kind;
  throw new Error(`${naam} does not start: ${readFileSync(log, 'latin1').slice(-2000)}`);
};

const eindigen = (kind) => new Promise((klaar) => {
  if (kind.exitCode !== null || kind.signalCode !== null) return klaar(kind.exitCode);
  kind.once('exit', klaar);
  kind.kill('SIGTERM');
});

// `opslag`: ['--data', MAP] or ['--store', ADDRESS].
export async function startPlaats({ map, schakel, opslag, opties = [] }) {
  const poort = await vrijePoort(), socket = join(map, 'http.sock'), base = `https://${naam}:${poort}`;
  maakCertificaat(map);
  schrijfNginx(map, poort);
  const server = await starten(map, 'schakel', [schakel, 'serve', ...opslag, '--listen', socket, '--https', '--achter-proxy',
    ...opties], (log) => log.includes('"event":"started"'));
  const nginx = await starten(map, 'nginx', ['/usr/sbin/nginx', '-e', `${map}/nginx-fout.log`, '-c', `${map}/nginx.conf`],
    () => fetch(base).then(() => true, () => false));
  return {
    base, poort, pid: server.pid, nginxPid: nginx.pid, naam,
    draait: () => server.exitCode === null && server.signalCode === null && nginx.exitCode === null,
    fouten: () => readFileSync(`${map}/nginx-fout.log`, 'latin1').split('\n').filter(Boolean),
    stop: async () => { await eindigen(nginx); return eindigen(server); },
  };
}

// The attack on this place, in a process of its own (aanval.mjs). `gezien()` is what came of it so far.
export function startAanval(plaats, wat) {
  const { NODE_TLS_REJECT_UNAUTHORIZED: _, ...env } = process.env;
  const script = new URL('aanval.mjs', import.meta.url).pathname;
  const kind = spawn(process.execPath, [script, String(plaats.poort), JSON.stringify(wat)],
    { stdio: ['pipe', 'pipe', 'inherit'], env });
  setPriority(kind.pid, getPriority() + 10); // who attacks does so from another machine
  let gezien = { open: 0, mis: {}, misMs: [] }, rest = '';
  kind.stdout.on('data', (bytes) => {
    const regels = (rest + bytes).split('\n');
    rest = regels.pop();
    if (regels.length) gezien = JSON.parse(regels.at(-1));
  });
  return { gezien: () => gezien, stop: () => kind.stdin.end() };
}
