/** Longest name of a file in bytes of UTF-8; with room for what a file system adds below 255. */
const longest = 200;

/** Characters that change how the rest of a name is read, or that no file system takes: controls, marks of direction, separators of lines. */
const unseen = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
const reserved = /[<>:"|?*]/g;
/** Names that stand for devices on some machines, whatever follows the point. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** As many whole characters from the start as fit into some bytes. */
function cut(text: string, bytes: number): string {
  let kept = '';
  let used = 0;
  for (const sign of text) {
    used += bytesOf(sign);
    if (used > bytes) break;
    kept += sign;
  }
  return kept;
}

/** Ending of a file's name in small letters, without its point; empty when it has none. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * A file's name as it may be shown and saved anywhere: its last part, without characters that hide or turn others around
 * (`invoice‮fdp.exe` reads as a PDF), and never longer than a file system takes. Its ending is one of `endings`; the first
 * of them is added where it is not, so that nothing is opened as what it is not.
 */
export function cleanFileName(name: string, endings: readonly [string, ...string[]]): string {
  const last = name.split(/[/\\]/).at(-1)!;
  const plain = last
    .replaceAll(/[\uD800-\uDFFF]/gu, '')
    .replaceAll(unseen, '')
    .normalize('NFC')
    .replaceAll(reserved, '_')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
    .replace(device, '_$&');
  const ending = endings.includes(endingOf(plain)) ? endingOf(plain) : endings[0];
  const stem = ending === endingOf(plain) ? plain.slice(0, -ending.length - 1) : plain;
  const kept = cut(stem, longest - ending.length - 1).replaceAll(/[. ]+$/g, '');
  return `${kept === '' ? 'file' : kept}.${ending}`;
}
