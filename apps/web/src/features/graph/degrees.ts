/** How many lines end at each node. */
export function degreesOf(lines: readonly { from: string; to: string }[]): Map<string, number> {
  const degree = new Map<string, number>();
  for (const { from, to } of lines) for (const end of [from, to]) degree.set(end, (degree.get(end) ?? 0) + 1);
  return degree;
}
