/**
 * How many letters differ, are missing or changed places with their neighbour (optimal string alignment). A different first letter
 * counts twice: people misspell the middle of a name, seldom its start (Winkler 1990).
 */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  let before: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, at) => (at === 0 ? 0 : at + 1));
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i + 1];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isFirst = i === 1 && j === 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : isFirst ? 2 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + (i === 2 || j === 2 ? 2 : 1));
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** Share of letters on which two words agree, 0 to 1. */
export function letterSimilarity(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  return length === 0 ? 1 : Math.max(0, 1 - editDistance(a, b) / length);
}
