/**
 * FNV-1a of the UTF-16 units of a text, eight hexadecimal digits: tells the few things apart that one object holds, and cannot be read back.
 * Not for anything that must be safe against people.
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
