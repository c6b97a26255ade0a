import type * as OpenId from 'openid-client';
import { openIdReturnPath } from '@workbench/contract';
import type { Seal } from '../../platform/sealed';
import type { OpenIdSettings } from '../../platform/settings';

/** What must come back as it was sent; kept sealed in a cookie of the browser that was sent off. */
interface Errand {
  verifier: string;
  state: string;
  nonce: string;
}

/** The provider as the workbench speaks with it. */
export interface Provider {
  /** Where the browser goes, and what it keeps until it is back. */
  sendOff(): Promise<{ address: string; kept: string }>;
  /** E-mail that the provider has verified, of whoever came back; undefined when anything about the return is not as it should be. */
  receive(returned: string, kept: string | undefined): Promise<string | undefined>;
}

/** Found on first use, and looked for again when that failed. The library is loaded only where a provider is set. */
function finder({ issuer, clientId, clientSecret }: OpenIdSettings) {
  let found: Promise<{ client: typeof OpenId; config: OpenId.Configuration }> | undefined;
  return () => {
    found ??= (async () => {
      const client = await import('openid-client');
      // The signature of what the provider states is checked though it comes from the provider itself; the library would trust TLS.
      // Without TLS on this machine only; the settings see to that.
      const execute = [client.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [client.allowInsecureRequests] : [])];
      return { client, config: await client.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute }) };
    })();
    found.catch(() => (found = undefined));
    return found;
  };
}

/** Authorisation code with PKCE, state and nonce. */
export function openProvider(settings: OpenIdSettings, seal: Seal): Provider {
  const find = finder(settings);
  const home = new URL(openIdReturnPath, settings.publicUrl);
  return {
    async sendOff() {
      const { client, config } = await find();
      const errand: Errand = { verifier: client.randomPKCECodeVerifier(), state: client.randomState(), nonce: client.randomNonce() };
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: home.href,
        scope: 'openid email',
        code_challenge: await client.calculatePKCECodeChallenge(errand.verifier),
        code_challenge_method: 'S256',
        state: errand.state,
        nonce: errand.nonce,
      });
      return { address: address.href, kept: seal.seal(JSON.stringify(errand), 'errand').toString('base64url') };
    },
    async receive(returned, kept) {
      const opened = kept && seal.open(Buffer.from(kept, 'base64url'), 'errand');
      if (!opened) return undefined;
      const { verifier, state, nonce } = JSON.parse(opened) as Errand;
      const { client, config } = await find();
      const tokens = await client.authorizationCodeGrant(config, new URL(returned, settings.publicUrl), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      return claims?.['email_verified'] === true && typeof claims['email'] === 'string' ? claims['email'] : undefined;
    },
  };
}
