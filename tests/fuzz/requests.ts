import type { Side } from '../access/side';
import type { Reply } from '../access/differences';
import type { Draft } from './drafts';

/** A request as it goes out. */
export interface Sent {
  method: string;
  url: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
}

function encoded(part: string): string {
  // A lone surrogate has no UTF-8 and cannot stand in an address; its replacement can.
  return encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
}

function addressOf({ path, params, query }: Draft): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encoded(params[name] ?? 'x'));
  const search = query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
  return search === '' ? filled : `${filled}?${search}`;
}

/** Writes a request down as HTTP. */
export function sentFor(draft: Draft): Sent {
  const payload = draft.rawBody ?? ('body' in draft && draft.body !== undefined ? JSON.stringify(draft.body) : undefined);
  const typed = payload === undefined || 'content-type' in draft.headers ? {} : { 'content-type': 'application/json' };
  const headers = Object.fromEntries(
    Object.entries({ ...typed, ...draft.headers }).filter(([name, value]) => name !== 'content-type' || value !== ''),
  );
  return { method: draft.method, url: addressOf(draft), headers, ...(payload === undefined ? {} : { payload }) };
}

/** Milliseconds after which an answer is no longer waited for. */
const patience = 60_000;

/** Sends a request to the app in this process; one that is never answered counts as a server error. */
export async function send(side: Side, sent: Sent): Promise<Reply> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<Reply>((resolve) => {
    timer = setTimeout(() => resolve({ statusCode: 504, headers: {}, body: '' }), patience);
  });
  try {
    return await Promise.race([side.app.inject({ ...sent, method: sent.method as 'GET' }), silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** A request in one line, for whoever repeats it by hand. */
export function inOneLine({ method, url, headers, payload }: Sent): string {
  const short = (text: string) => (text.length > 600 ? `${text.slice(0, 600)}… (${text.length} characters)` : text);
  const body = payload === undefined ? '' : ` ${JSON.stringify(short(payload.toString()))}`;
  return `${method} ${short(url)} ${short(JSON.stringify(headers))}${body}`;
}
