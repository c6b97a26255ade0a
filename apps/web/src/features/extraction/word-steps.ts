/** A stretch of a text, in characters; the end is not included. */
export interface Place {
  start: number;
  end: number;
}

/** Places of the words of a text, in any script. */
export function wordsOf(text: string, language: string): Place[] {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].flatMap(({ index, segment, isWordLike }) =>
    isWordLike ? { start: index, end: index + segment.length } : [],
  );
}

/** How the keyboard moves a selection of words: to a neighbouring word, or with its last word one further or one less. */
export type Step = 'next' | 'previous' | 'grow' | 'shrink';

/** The selection after a step; the first word when nothing was selected, undefined when the text has no word. */
export function stepSelection(words: readonly Place[], now: Place | undefined, step: Step): Place | undefined {
  if (!now) return words[0];
  const last = words.findLastIndex((word) => word.start < now.end);
  const first = words.findIndex((word) => word.end > now.start);
  if (step === 'next') return words[last + 1] ?? now;
  if (step === 'previous') return words[first - 1] ?? now;
  const end = words[step === 'grow' ? last + 1 : last - 1]?.end;
  return end === undefined || end <= now.start ? now : { start: now.start, end };
}

/** What an arrow key means in a text of a direction; undefined for any other key. */
export function stepOf(
  { key, shiftKey, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  isRightToLeft: boolean,
): Step | undefined {
  if (ctrlKey || altKey || metaKey || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return undefined;
  const isOnward = (key === 'ArrowRight') !== isRightToLeft;
  if (shiftKey) return isOnward ? 'grow' : 'shrink';
  return isOnward ? 'next' : 'previous';
}

/** Selects a place of an element's text, as if by mouse, and scrolls to its end. */
export function selectPlace(element: HTMLElement, { start, end }: Place): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let passed = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= passed && start < passed + length) range.setStart(node, start - passed);
    if (end > passed && end <= passed + length) {
      range.setEnd(node, end - passed);
      node.parentElement?.scrollIntoView({ block: 'nearest' });
    }
    passed += length;
  }
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
