import { fromBase64, toBase64 } from 'lib0/buffer';

/** Bytes as base64, as they travel in JSON. */
export function asText(bytes: Uint8Array): string {
  return toBase64(bytes);
}

/** Bytes from base64. */
export function asBytes(text: string): Uint8Array {
  return fromBase64(text);
}
