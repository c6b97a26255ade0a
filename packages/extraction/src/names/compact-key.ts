import { fold } from '../reading/fold-text';

/** A number or address without spaces and signs, so that two ways to write it are one. */
export function compactKey(written: string): string {
  return fold(written).replaceAll(/[^\p{L}\p{N}@]/gu, '');
}
