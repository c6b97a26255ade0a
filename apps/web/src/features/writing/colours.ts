/** Colours that white letters can be read on (4.5 to 1 and more). */
const colours = ['#1d5fa8', '#9a3b07', '#0b6b4f', '#7b2d8b', '#94161f', '#4a5a00', '#00626e', '#5b4bb3'] as const;

/** The colour of a person, the same on every screen. */
export function colourOf(personId: string): string {
  let sum = 0;
  for (const sign of personId) sum = (sum * 31 + sign.codePointAt(0)!) % 1_000_003;
  return colours[sum % colours.length]!;
}
