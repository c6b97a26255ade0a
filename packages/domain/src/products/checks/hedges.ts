/**
 * Words that say less than a term of a yardstick and sound like one, in four languages (doctrine: words outside the yardstick).
 * Reporting words such as "reportedly" are let be: they attribute, they do not judge.
 */
const hedges = [
  /\b(?:may|might|could|possibly|perhaps|cannot (?:be )?ruled? out|some chance|seems?|undoubtedly|certainly|definitely)\b/giu,
  /(?<![\p{L}])(?:peut-être|pourrai(?:t|ent)|il se peut|semble(?:nt)?|n['’]est pas exclu|sans doute|certainement)(?![\p{L}])/giu,
  /(?<![\p{L}])(?:talvez|poder(?:á|ia|ão|iam)|parece(?:m)?|não se pode excluir|possivelmente|certamente|sem dúvida)(?![\p{L}])/giu,
  /(?<![\p{L}])(?:ربما|لعل|قد يكون|يمكن أن|يبدو|لا يستبعد|بالتأكيد|بلا شك)(?![\p{L}])/gu,
];

/** Whether "May" is the month: a number stands beside it. */
function isMonth(text: string, word: string, at: number): boolean {
  return word === 'May' && (/^\s+\d/u.test(text.slice(at + word.length)) || /\d\s+$/u.test(text.slice(0, at)));
}

/** Words of a text that hedge outside the yardstick, each once, in small letters. */
export function hedgesIn(text: string): string[] {
  const composed = text.normalize('NFC');
  const found = hedges.flatMap((words) => [...composed.matchAll(words)]);
  return [...new Set(found.filter((match) => !isMonth(composed, match[0], match.index)).map((match) => match[0].toLowerCase()))];
}
