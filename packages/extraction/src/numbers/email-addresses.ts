import type { Finder } from '../reading/found';

// Every part is bounded and begins where no such character stands before it, so that a long run is looked at once.
const address = /(?<![a-z0-9._%+-])[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9])?@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![a-z0-9-])/g;

/** E-mail addresses, in small letters. */
export const findEmailAddresses: Finder = ({ folded }) =>
  Array.from(folded.matchAll(address), (match) => ({
    kind: 'email_address' as const,
    start: match.index,
    end: match.index + match[0].length,
    value: match[0],
    alternatives: [],
  }));
