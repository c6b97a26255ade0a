import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';

/** Somebody's identity as a provider of OpenID Connect states it. */
export interface Identity {
  email: string;
  email_verified: boolean;
}

/** What is wrong with a statement of the provider. */
export interface Falsehoods {
  nonce?: string;
  audience?: string;
  /** What its metadata calls it. */
  issuer?: string;
  /** Minutes from now to its end. */
  ends?: number;
  /** Signed with a key that the provider does not publish, or not at all. */
  signature?: 'foreign' | 'none';
}

/** A provider of OpenID Connect on this machine that lets everybody in as whom it is told to. */
export interface TestProvider {
  issuer: string;
  /** Who comes next, and what is stated falsely of the next sign-in. */
  next: { identity: Identity } & Falsehoods;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return new URLSearchParams(text);
}

function json(reply: ServerResponse, value: unknown, status = 200): void {
  reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** Starts a provider that knows the client `workbench`. */
export async function startProvider(): Promise<TestProvider> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const foreign = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256', use: 'sig' };
  const asked = new Map<string, URLSearchParams>();
  const server = createServer((request, reply) => void answer(request, reply).catch(() => reply.writeHead(500).end()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const provider: TestProvider = {
    issuer,
    next: { identity: { email: '', email_verified: false } },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  const answer = async (request: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/.well-known/openid-configuration') {
      return json(reply, {
        issuer: provider.next.issuer ?? issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    }
    if (url.pathname === '/jwks') return json(reply, { keys: [key] });
    if (url.pathname === '/authorize') {
      const code = `code-${asked.size}`;
      asked.set(code, url.searchParams);
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', url.searchParams.get('state') ?? '');
      reply.writeHead(302, { location: back.href }).end();
      return;
    }
    const body = await bodyOf(request);
    const first = asked.get(body.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (!first || first.get('code_challenge') !== challenge) return json(reply, { error: 'invalid_grant' }, 400);
    const { identity, nonce = first.get('nonce') ?? '', audience = 'workbench', ends = 5, signature } = provider.next;
    const now = Math.floor(Date.now() / 1000);
    const claims = { ...identity, nonce, iss: issuer, aud: audience, sub: identity.email, iat: now - 600, exp: now + ends * 60 };
    const token =
      signature === 'none'
        ? new UnsecuredJWT(claims).encode()
        : await new SignJWT(claims)
            .setProtectedHeader({ alg: 'RS256', kid: 'test' })
            .sign(signature === 'foreign' ? foreign.privateKey : privateKey);
    json(reply, { access_token: 'unused', token_type: 'Bearer', id_token: token });
  };
  return provider;
}
