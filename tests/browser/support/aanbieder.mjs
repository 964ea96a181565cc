// A real identity provider on this machine (npm oidc-provider), whose ID tokens can be made wrong on their way to Schakel.
import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const part = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const read = (text) => JSON.parse(Buffer.from(text, 'base64url'));

function newKey(kid) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey, jwk: { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' } };
}

// A token with other claims or another head, signed by this key as RS256.
export function signed(key, head, claims) {
  const text = `${part(head)}.${part(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key.privateKey).toString('base64url')}`;
}

// Each way to make a token wrong: from head, claims and the key that signed it to another token. Why Schakel refuses each, as
// its log says it: `waarom`.
export const vervalsingen = {
  'another nonce': (head, claims, key) => signed(key, head, { ...claims, nonce: 'een andere' }),
  'for another client': (head, claims, key) => signed(key, head, { ...claims, aud: 'iemand anders' }),
  'for two, without saying for whom': (head, claims, key) => signed(key, head, { ...claims, aud: [claims.aud, 'een ander'] }),
  'with another azp': (head, claims, key) => signed(key, head, { ...claims, azp: 'iemand anders' }),
  'of another issuer': (head, claims, key) => signed(key, head, { ...claims, iss: 'https://elders.voorbeeld.nl' }),
  expired: (head, claims, key) => signed(key, head, { ...claims, exp: Math.floor(Date.now() / 1000) - 120 }),
  'of tomorrow': (head, claims, key) => signed(key, head, { ...claims, iat: claims.iat + 86400, exp: claims.exp + 86400 }),
  'of nobody': (head, { sub, ...claims }, key) => signed(key, head, claims),
  'alg none': (head, claims) => `${part({ alg: 'none' })}.${part(claims)}.`,
  'alg none, with a signature': (head, claims, key) => signed(key, { ...head, alg: 'none' }, claims),
  'HS256 with the public key': (head, claims, key) => {
    const text = `${part({ ...head, alg: 'HS256' })}.${part(claims)}`;
    const pem = createPublicKey(key.privateKey).export({ type: 'spki', format: 'pem' });
    return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
  },
  'of another key with the same name': (head, claims) => signed(newKey(head.kid), head, claims),
  'with a key of its own in the head': (head, claims) => {
    const own = newKey('eigen');
    const { n, e, kty } = own.jwk;
    return signed(own, { alg: 'RS256', jwk: { n, e, kty } }, claims);
  },
  'with claims changed after signing': (head, claims, key, token) =>
    token.split('.').map((text, i) => (i === 1 ? part({ ...claims, sub: 'baas' }) : text)).join('.'),
};

export const waarom = {
  'another nonce': 'nonce is another one',
  'for another client': 'it is for somebody else',
  'for two, without saying for whom': 'it is for somebody else',
  'with another azp': 'it is for somebody else',
  'of another issuer': 'issuer is another one',
  expired: 'it is not of now',
  'of tomorrow': 'it is not of now',
  'of nobody': 'nobody is named',
  'alg none': 'it is no token of three parts',
  'alg none, with a signature': 'algorithm is not one of ours',
  'HS256 with the public key': 'algorithm is not one of ours',
  'of another key with the same name': 'signature is wrong',
  'with a key of its own in the head': 'signature is wrong',
  'with claims changed after signing': 'signature is wrong',
};

// `accounts`: claims by login name. Gives issuer, setClients(what Schakel is there), rotate(): from now on another key,
// forge(how): the next token goes through one of `vervalsingen`, logoutToken(claims), stop().
export async function startAanbieder(accounts) {
  let key = newKey('een'), forgery, handler, clients = [];
  const server = createServer((request, response) => {
    if (forgery && request.url === '/token') falsify(response);
    handler(request, response);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${server.address().port}`;

  function falsify(response) {
    const how = forgery, end = response.end.bind(response);
    forgery = undefined;
    response.end = (body, ...rest) => {
      const answer = JSON.parse(body);
      const [head, claims] = answer.id_token.split('.').slice(0, 2).map(read);
      const text = JSON.stringify({ ...answer, id_token: how(head, claims, key, answer.id_token) });
      response.setHeader('Content-Length', Buffer.byteLength(text));
      return end(text, ...rest);
    };
  }
  function begin() {
    const provider = new Provider(issuer, {
      clients,
      jwks: { keys: [key.jwk] },
      scopes: ['openid', 'email', 'bsn'],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], bsn: ['bsn'] },
      conformIdTokenClaims: false,
      features: { backchannelLogout: { enabled: true } },
      cookies: { keys: ['alleen voor de test'] },
      findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
      pkce: { required: () => true },
    });
    handler = provider.callback();
  }
  return {
    issuer,
    setClients: (list) => { clients = list; begin(); },
    rotate: () => { key = newKey(`sleutel-${Date.now()}`); begin(); },
    forge: (how) => { forgery = how; },
    logoutToken: (claims) => {
      const now = Math.floor(Date.now() / 1000);
      const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
      return signed(key, { alg: 'RS256', kid: key.jwk.kid, typ: 'logout+jwt' },
        { iss: issuer, iat: now, exp: now + 120, jti: `${Math.random()}`, events, ...claims });
    },
    stop: () => { server.closeAllConnections?.(); server.close(); },
  };
}
