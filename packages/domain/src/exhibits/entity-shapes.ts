/** Shape, as the graph library calls it, and colour of each kind, by the conventions of link analysis (Anacapa): persons round, organisations boxes. */
export const shapes: Readonly<Record<string, [shape: string, colour: string]>> = {
  person: ['ellipse', '#255c93'],
  organisation: ['rectangle', '#6b3f91'],
  place: ['round-hexagon', '#2c7a4b'],
  event: ['diamond', '#a11b24'],
  phone: ['round-rectangle', '#8a5a00'],
  bank_account: ['round-rectangle', '#0b6e6e'],
  vehicle: ['barrel', '#5b6b7c'],
  vessel: ['barrel', '#5b6b7c'],
  aircraft: ['barrel', '#5b6b7c'],
  email_address: ['round-rectangle', '#8a5a00'],
  online_account: ['round-rectangle', '#8a5a00'],
  route: ['vee', '#2c7a4b'],
  document: ['round-tag', '#5b6b7c'],
  good: ['round-pentagon', '#7c4a2d'],
  weapon: ['pentagon', '#7c2d2d'],
};

/** Shape and colour of a kind of node. */
export function shapeOf(kind: string): [shape: string, colour: string] {
  return shapes[kind] ?? ['round-rectangle', '#5b6b7c'];
}
