import { editDistance } from './edit-distance';
import { foldLetters } from './letters';

/** Digits of other scripts as ASCII digits. */
function plainDigits(text: string): string {
  return text
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}

/** A number of a document, plate or account as it is compared: letters and digits only. */
export function bareNumber(text: string): string {
  return plainDigits(foldLetters(text)).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A text that is a number by its looks: at least three digits and few letters. */
export function looksLikeNumber(text: string): boolean {
  const bare = bareNumber(text);
  const digits = bare.replaceAll(/\D/g, '').length;
  return digits > 2 && bare.length - digits < 6 && bare.length - digits <= digits;
}

/** An e-mail address as it is compared. */
export function bareAddress(text: string): string {
  return text.trim().toLowerCase();
}

/** A phone number as it is compared: digits, `+` first when the country is known. */
export function barePhone(text: string): string {
  const plain = plainDigits(text).trim();
  const digits = plain.replaceAll(/\D/g, '');
  if (plain.startsWith('+')) return `+${digits}`;
  return digits.startsWith('00') ? `+${digits.slice(2)}` : digits.replace(/^0/, '');
}

/** Whether two phone numbers are one: the same, or one is the other without its country. */
export function isSamePhone(a: string, b: string): boolean {
  if (a === b) return a.length > 6;
  const [long, short] = a.startsWith('+') ? [a, b] : [b, a];
  return long.startsWith('+') && !short.startsWith('+') && short.length > 6 && long.endsWith(short);
}

/** Whether two numbers of some length differ by one slip of the hand: a sign wrong, missing or swapped with its neighbour. */
export function isSlip(a: string, b: string): boolean {
  return Math.min(a.length, b.length) > 5 && editDistance(a, b) === 1;
}
