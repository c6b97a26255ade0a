const stopWords: Record<string, RegExp> = {
  en: /\b(the|and|of|was|were|with|from|that|has|in|to)\b/giu,
  fr: /(?<!\p{L})(le|la|les|des|une|est|dans|avec|pour|que|sur|du|et)(?!\p{L})/giu,
  pt: /(?<!\p{L})(o|os|as|uma|não|com|para|que|dos|das|foi|em|do|da|e)(?!\p{L})/giu,
};

/** Language of a text, by its script and its small words; English when nothing speaks for another. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, 2000);
  const arabic = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters > 0 && arabic / letters > 0.4) return 'ar';
  const scores = Object.entries(stopWords).map(([language, words]) => [sample.match(words)?.length ?? 0, language] as const);
  return scores.sort((a, b) => b[0] - a[0])[0]![1];
}
