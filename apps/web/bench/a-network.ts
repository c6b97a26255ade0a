/** A node with a place, and a line between two, as any drawing program takes them. */
export interface BenchNode {
  id: string;
  kind: string;
  name: string;
  x: number;
  y: number;
}
export interface BenchLine {
  id: string;
  from: string;
  to: string;
  status: string;
}

const kinds = ['person', 'organisation', 'phone', 'place', 'vehicle'];

/** A network of communities of about fifty, the same each time: two lines for each node, most of them within the community. */
export function aNetwork(size: number): { nodes: BenchNode[]; lines: BenchLine[] } {
  let state = 7;
  const drawn = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const idOf = (place: number) => `01c60000-0000-7000-8000-${place.toString(16).padStart(12, '0')}`;
  const communities = Math.max(1, Math.round(size / 50));
  const nodes = Array.from({ length: size }, (_, place) => {
    const community = place % communities;
    const middle = (community / communities) * 2 * Math.PI;
    const radius = 60 * Math.sqrt(size);
    const [turn, far] = [(drawn(360) / 360) * 2 * Math.PI, drawn(400)];
    return {
      id: idOf(place),
      kind: kinds[place % kinds.length]!,
      name: `Name ${place}`,
      x: radius * Math.cos(middle) * (0.4 + (community % 5) / 8) + far * Math.cos(turn),
      y: radius * Math.sin(middle) * (0.4 + (community % 5) / 8) + far * Math.sin(turn),
    };
  });
  const lines = Array.from({ length: size * 2 }, (_, place) => {
    const from = place % size;
    const isNear = drawn(10) < 8;
    const to = isNear ? (from + communities * (1 + drawn(Math.max(1, Math.floor(size / communities) - 1)))) % size : drawn(size);
    return {
      id: `line ${place}`,
      from: idOf(from),
      to: idOf(to === from ? (to + 1) % size : to),
      status: place % 4 === 0 ? 'suspected' : 'confirmed',
    };
  });
  return { nodes, lines };
}
