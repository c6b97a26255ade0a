/** What of a key press says which key is meant. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

/** Signs whose place on the keyboard says nothing: what is written on them counts. */
const signs: Record<string, string> = { '؟': '?', '?': '?', '/': '/' };

/** Where a letter or digit stands on an English keyboard. */
function byPlace(code: string): string | undefined {
  return /^(?:Key|Digit|Numpad)([A-Z\d])$/.exec(code)?.[1]?.toLowerCase();
}

/**
 * The key that is meant, on any keyboard: a Latin small letter, a digit, a sign, or a name such as `Enter`. Latin letters count by
 * what is written on them, so that French and English keyboards do the same; where an Arabic letter or an accent stands, its place
 * on an English keyboard counts.
 */
export function keyOf({ key, code, shiftKey }: Press): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  if (/^\d$/.test(key)) return key;
  const sign = signs[key];
  if (sign !== undefined) return sign;
  // Named keys are told from Arabic ligatures such as لا by their letters.
  if (/^[A-Z][A-Za-z]+\d*$/.test(key)) return key;
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return byPlace(code);
}

/** Whether a key pressed here belongs to what is being typed or chosen, and not to the page. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  // A box to tick takes nothing but the space bar.
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' || target.closest('[role="dialog"]') !== null;
  return target.closest('textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]') !== null;
}
