/** Encodings in which text files arrive; the names are those of the WHATWG standard, for a `TextDecoder`. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1256';

/** How much of a file is looked at where a part tells enough, in bytes. */
const sample = 200_000;

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((value, place) => bytes[place] === value);
}

/** UTF-16 without a mark: every other byte of western text is zero, and of Arabic one and the same. */
function widePages(bytes: Uint8Array): TextEncoding | undefined {
  const length = Math.min(bytes.length - (bytes.length % 2), sample);
  if (length < 4) return undefined;
  const pages = [0, 0];
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0 || bytes[at] === 0x06) pages[at % 2]! += 1;
  const [even, odd] = pages.map((count) => count / (length / 2)) as [number, number];
  if (odd > 0.8 && even < 0.2) return 'utf-16le';
  return even > 0.8 && odd < 0.2 ? 'utf-16be' : undefined;
}

function followers(lead: number): number | undefined {
  if (lead < 0x80) return 0;
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length;) {
    const more = followers(bytes[at]!);
    if (more === undefined) return false;
    for (let next = 1; next <= more; next += 1) if ((bytes[at + next] ?? 0) >> 6 !== 2) return false;
    at += 1 + more;
  }
  return true;
}

/** In Arabic nearly every letter is beyond ASCII and stands beside others; in western text such letters stand alone. */
function isArabicPage(bytes: Uint8Array): boolean {
  const isHigh = (at: number) => (bytes[at] ?? 0) >= 0xc0;
  let high = 0;
  let beside = 0;
  for (let at = 0; at < Math.min(bytes.length, sample); at += 1) {
    if (!isHigh(at)) continue;
    high += 1;
    if (isHigh(at - 1) || isHigh(at + 1)) beside += 1;
  }
  return high >= 4 && beside / high > 0.6;
}

/**
 * Encoding of a text by its bytes: the mark at its start, else UTF-8 when all of it is, else UTF-16 by its pattern, else the
 * Arabic or the western page of Windows. A guess among the last two, since every byte means something in both.
 */
export function guessEncoding(bytes: Uint8Array): TextEncoding {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const wide = widePages(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  return isArabicPage(bytes) ? 'windows-1256' : 'windows-1252';
}
