// The package in a bare Debian that tools/pakketproef.sh started: PROEF_PID is its first process, PROEF_BOOM its root as
// seen from here. This file runs in its network. Each test goes on where the one before stopped.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { inwoners } from '../browser/support/bevolking.mjs';
import { Caller } from '../browser/support/rauw.mjs';

const { PROEF_PID: pid, PROEF_BOOM: tree, SCHAKEL_BUILD: build } = process.env;
const site = 'https://schakel.proef.nl';
const inTree = (...command) => spawnSync('nsenter', ['-t', pid, '-a', ...command], { encoding: 'utf8' });
function done(...command) {
  const { status, stdout, stderr } = inTree(...command);
  assert.equal(status, 0, `${command.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}
const schakel = (...args) => done('runuser', '-u', 'schakel', '--', 'schakel', ...args, '--data', '/var/lib/schakel');
const curlOptions = ['-sS', '--cacert', '/etc/ssl/schakel/proef.pem', '--resolve', 'schakel.proef.nl:443:127.0.0.1'];
const curl = (...args) => inTree('curl', ...curlOptions, ...args);
const active = () => inTree('systemctl', 'is-active', 'schakel').stdout.trim();

let register, household, callers;
const settings = `SCHAKEL_OPTIES="--gemeente 'Gemeente Proef' --tweede-factor geen --metingen /run/schakel/metingen.sock \
--brp http://127.0.0.1:9500/haalcentraal/api/brp"\n`;

// What a worker sees through nginx, over TLS: fetch of Node does not know --resolve, so this one calls curl.
class Visitor extends Caller {
  async ask(path, { method = 'GET', body, headers = {} } = {}) {
    const cookie = this.cookie ? ['-H', `Cookie: ${this.cookie}`] : [];
    const more = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
    const form = body ? ['--data-binary', body.toString()] : [];
    const command = ['curl', ...curlOptions, '-i', '-X', method, ...cookie, ...more, ...form, site + path];
    const { status, stdout, stderr } = spawnSync('nsenter', ['-t', pid, '-a', ...command],
      { encoding: 'latin1', maxBuffer: 1 << 26 });
    assert.equal(status, 0, stderr);
    const at = stdout.indexOf('\r\n\r\n'), head = stdout.slice(0, at);
    const back = new Headers(head.split('\r\n').slice(1).map((line) => line.split(/: (.*)/s).slice(0, 2)));
    return { status: Number(head.split(' ')[1]), headers: back, location: back.get('location'),
      text: Buffer.from(stdout.slice(at + 4), 'latin1').toString() };
  }
}
async function logIn() {
  const caller = new Visitor({ base: site });
  await caller.logIn(callers.professional);
  return caller;
}

before(() => {
  register = spawn(join(build, 'schakel'), ['brp-proef', '--port', '9500'], { stdio: 'ignore' });
});
after(() => register.kill());

test('after installing, the service runs: as a user of its own, on a socket that only the web server may use', () => {
  assert.equal(active(), 'active');
  assert.equal(done('systemctl', 'show', '-P', 'User', 'schakel').trim(), 'schakel');
  assert.equal(done('stat', '-c', '%A %U %G', '/var/lib/schakel').trim(), 'drwx------ schakel schakel');
  assert.equal(done('stat', '-c', '%A %G', '/run/schakel').trim(), 'drwxr-x--- schakel');
  assert.equal(done('stat', '-c', '%a', '/etc/schakel/schakel.env').trim(), '600');
  assert.match(done('id', 'www-data'), /\(schakel\)/);
  const ready = done('curl', '-s', '--unix-socket', '/run/schakel/http.sock', 'http://schakel/gereed');
  assert.equal(JSON.parse(ready).gereed, true);
});

test('settings, tables and accounts', () => {
  writeFileSync(join(tree, 'etc/schakel/schakel.env'), settings);
  done('systemctl', 'restart', 'schakel');
  done('schakel', 'check', '/usr/share/schakel/inrichtingen/vijfheerenlanden');
  callers = Object.fromEntries(schakel('user', '--voorbeeld').trim().split('\n').map((line) => {
    const [rol, naam, wachtwoord] = line.split(/\s+/);
    return [rol, { naam, wachtwoord }];
  }));
  assert.match(done('curl', '-s', '--unix-socket', '/run/schakel/metingen.sock', 'http://schakel/metrics'), /^schakel_ready 1$/m);
});

test('the site for nginx is right, and speaks TLS 1.3 and HTTP/2 only with who asks for its name', () => {
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes',
    '-days', '2', '-subj', '/CN=schakel.proef.nl', '-addext', 'subjectAltName=DNS:schakel.proef.nl',
    '-keyout', join(tree, 'srv/proef.key'), '-out', join(tree, 'srv/proef.pem')], { stdio: 'ignore' });
  done('install', '-D', '-t', '/etc/ssl/schakel', '/srv/proef.pem', '/srv/proef.key');
  const conf = readFileSync(join(tree, 'usr/share/schakel/nginx.conf'), 'utf8')
    .replaceAll('schakel.VOORBEELD', 'schakel.proef').replaceAll('VOORBEELD', 'proef');
  writeFileSync(join(tree, 'etc/nginx/sites-available/schakel'), conf);
  done('ln', '-sf', '../sites-available/schakel', '/etc/nginx/sites-enabled/schakel');
  done('rm', '-f', '/etc/nginx/sites-enabled/default');
  assert.doesNotMatch(inTree('nginx', '-t').stderr, /warn|emerg/);
  done('systemctl', 'restart', 'nginx');
  const page = curl('-i', '--http2', `${site}/inloggen`).stdout;
  assert.match(page, /^HTTP\/2 200/);
  assert.match(page, /strict-transport-security: max-age=31536000/i);
  assert.match(page, /content-security-policy: default-src 'none'/i);
  assert.match(page, /Gemeente Proef/);
  assert.match(page, /set-cookie|inloggen/i);
  assert.notEqual(curl('--tls-max', '1.2', `${site}/inloggen`).status, 0);
  assert.notEqual(inTree('curl', '-sSk', 'https://127.0.0.1/inloggen').status, 0, 'no handshake without the name');
  assert.match(curl('-i', '--resolve', 'schakel.proef.nl:80:127.0.0.1', 'http://schakel.proef.nl/werk').stdout,
    /^HTTP\/1.1 301[\s\S]*ocation: https:\/\/schakel\.proef\.nl\/werk/);
});

test('nginx lets no NUL through, keeps big heads out, and who watches only on this machine', () => {
  const status = (...args) => curl('-o', '/dev/null', '-w', '%{http_code}', ...args).stdout;
  assert.equal(status(`${site}/persoon/%00`), '400');
  assert.equal(status('--http1.1', '-H', `X-Lang: ${'a'.repeat(40000)}`, `${site}/inloggen`), '400');
  const input = 'GET /inloggen HTTP/1.1\r\nHost: schakel.proef.nl\r\nCookie: a\0b\r\nConnection: close\r\n\r\n';
  const nul = spawnSync('nsenter', ['-t', pid, '-a', 'openssl', 's_client', '-quiet', '-servername', 'schakel.proef.nl',
    '-connect', '127.0.0.1:443'], { input, encoding: 'latin1', timeout: 10000 });
  assert.match(nul.stdout, /^HTTP\/1\.1 400/);
  assert.equal(status(`${site}/gereed`), '200');
  execFileSync('nsenter', ['-t', pid, '-n', 'ip', 'address', 'add', '192.0.2.1/32', 'dev', 'lo']);
  assert.equal(status('--interface', '192.0.2.1', `${site}/gereed`), '403');
  assert.equal(status('--interface', '192.0.2.1', `${site}/inloggen`), '200');
  const many = Array.from({ length: 60 }, () => `${site}/inloggen`);
  assert.match(curl('-o', '/dev/null', '-w', '%{http_code} ', ...many).stdout, /429/);
});

test('somebody works in it, and a letter comes out of the shut off service as PDF', async () => {
  await new Promise((go) => setTimeout(go, 3000)); // the limit of the test before is over
  const worker = await logIn();
  household = await worker.record(inwoners[0], { woorden: 'Er is iets met het huis.' });
  const documents = (await worker.ask(`${household}/documenten`)).text;
  const letter = await worker.ask(/href="(\/document\/[^"]+)"/.exec(documents)[1]);
  assert.equal(letter.headers.get('content-type'), 'application/pdf');
  assert.match(letter.text, /^%PDF-/);
  done('sh', '-ec', 'mkdir /srv/inrichting && cp -r /usr/share/schakel/inrichtingen/vijfheerenlanden /srv/inrichting/eigen');
  schakel('inrichting', 'importeren', '/srv/inrichting/eigen');
});

test('a copy every night, and it can be put back', async () => {
  done('systemctl', 'start', 'schakel-kopie.service');
  const [copy] = done('ls', '/var/lib/schakel-kopie').trim().split('\n');
  done('systemctl', 'stop', 'schakel');
  done('sh', '-ec', 'mv /var/lib/schakel /var/lib/schakel-oud && install -d -m 700 -o schakel -g schakel /var/lib/schakel');
  schakel('herstel', '--van', `/var/lib/schakel-kopie/${copy}`);
  done('sh', '-ec', 'cp -p /var/lib/schakel-oud/sleutel /var/lib/schakel/ && rm -r /var/lib/schakel-oud');
  done('systemctl', 'start', 'schakel');
  assert.equal((await (await logIn()).ask(household)).status, 200);
  done('systemctl', 'enable', '--now', 'schakel-kopie.timer');
  assert.equal(done('systemctl', 'is-active', 'schakel-kopie.timer').trim(), 'active');
});

test('an upgrade keeps settings and data, and who was logged in stays so', async () => {
  const worker = await logIn();
  const was = done('systemctl', 'show', '-P', 'MainPID', 'schakel');
  done('sh', '-c', 'DEBIAN_FRONTEND=noninteractive dpkg -i /srv/nieuwe.deb');
  assert.notEqual(done('dpkg-query', '-Wf', '${Version}', 'schakel'), '0.0.9');
  assert.equal(active(), 'active');
  assert.notEqual(done('systemctl', 'show', '-P', 'MainPID', 'schakel'), was);
  assert.equal(readFileSync(join(tree, 'etc/schakel/schakel.env'), 'utf8'), settings);
  assert.equal((await worker.ask(household)).status, 200);
  assert.match(schakel('verify'), /heel|klopt|goed/i);
});

test('one line of the settings makes it serve, migrate and copy several municipalities', async () => {
  const tabel = join(tree, 'etc/schakel/gemeenten.csv'), env = join(tree, 'etc/schakel/schakel.env');
  writeFileSync(tabel, 'host;opslag;gemeente;sleutel;inlogbronnen;brp\n'
    + 'schakel.proef.nl;/var/lib/schakel;Gemeente Proef;;;http://127.0.0.1:9500/haalcentraal/api/brp\n'
    + 'schakel.eiland.nl;/var/lib/schakel/eiland;Gemeente Eiland;;;\n');
  done('chown', 'root:schakel', '/etc/schakel/gemeenten.csv');
  done('chmod', '640', '/etc/schakel/gemeenten.csv');
  writeFileSync(env, 'SCHAKEL_OPSLAG="--gemeenten /etc/schakel/gemeenten.csv"\nSCHAKEL_OPTIES="--tweede-factor geen"\n');
  done('systemctl', 'restart', 'schakel');
  const page = (host) => done('curl', '-s', '--unix-socket', '/run/schakel/http.sock', `http://${host}/inloggen`);
  assert.match(page('schakel.eiland.nl'), /Gemeente Eiland/);
  assert.match(page('schakel.proef.nl'), /Gemeente Proef/);
  assert.equal((await (await logIn()).ask(household)).status, 200);
  done('systemctl', 'start', 'schakel-kopie.service');
  const copy = done('ls', '-t', '/var/lib/schakel-kopie').trim().split('\n')[0];
  assert.deepEqual(done('ls', `/var/lib/schakel-kopie/${copy}`).trim().split('\n'), ['schakel.eiland.nl', 'schakel.proef.nl']);
  writeFileSync(env, settings);
  done('rm', '/etc/schakel/gemeenten.csv'); // it is of who wrote it: no purge takes it away
  done('systemctl', 'restart', 'schakel');
});

test('while it is down nginx says so in Dutch', async () => {
  done('systemctl', 'stop', 'schakel');
  const page = curl('-i', `${site}/inloggen`).stdout;
  assert.match(page, /^HTTP\/2 502[\s\S]*Schakel is er even niet/);
  done('systemctl', 'start', 'schakel');
});

test('removing stops it and keeps settings and data; a purge keeps only what residents told', () => {
  done('dpkg', '-r', 'schakel');
  assert.notEqual(active(), 'active');
  assert.ok(!existsSync(join(tree, 'usr/bin/schakel')) && existsSync(join(tree, 'etc/schakel/schakel.env')));
  assert.match(inTree('dpkg', '-P', 'schakel').stderr, /gegevens in \/var\/lib\/schakel blijven staan/);
  const found = done('find', '/', '-xdev', '-name', '*schakel*').trim().split('\n').sort();
  const others = /^\/(var\/log|var\/lib\/systemd\/timers|etc\/nginx|etc\/ssl|var\/lib\/schakel(-kopie)?)\//;
  assert.deepEqual(found.filter((path) => !others.test(path)), ['/var/lib/schakel', '/var/lib/schakel-kopie']);
  assert.equal(inTree('systemctl', 'list-unit-files', 'schakel*').stdout.match(/0 unit files/)?.[0], '0 unit files');
  done('sh', '-c', 'DEBIAN_FRONTEND=noninteractive dpkg -i /srv/nieuwe.deb');
  assert.equal(active(), 'active', 'and it comes back on the same data');
  assert.match(schakel('verify'), /heel|klopt|goed/i);
});
