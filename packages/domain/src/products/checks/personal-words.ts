/** Shapes of what points at one person: e-mail, telephone, long numbers of accounts and documents. */
const shapes = [
  /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu,
  /(?<![\d-])\+\d(?:[\d ().-]{5,17})\d/gu,
  /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}\b/gu,
  /\b[A-Z]{1,3}\d{6,9}\b/gu,
  /(?<![\d-])\d{8,}(?![\d-])/gu,
];

/** Words of a text that point at one person by number or address, each once. Names are not looked for: a product names whom it is about. */
export function personalWordsIn(text: string): string[] {
  return [...new Set(shapes.flatMap((shape) => [...text.matchAll(shape)].map((match) => match[0].trim())))];
}
