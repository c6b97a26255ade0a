import type { Exhibit } from '@workbench/contract';
import { placeExhibit, shapeOf, type PlacedLine } from '@workbench/domain';
import type { Figure, FigureLine } from '../platform/documents/document';
import { entityName, type DocumentWords } from './document-words';

/** Widest and highest that a picture stands on a page, in points, and the size of its letters on the chart. */
const widest = 440;
const highest = 560;
const letters = 9;
const styles: Record<string, FigureLine['style']> = { suspected: 'dashed', denied: 'dotted' };

type Placed = PlacedLine<Exhibit['nodes'][number], Exhibit['lines'][number]>;

function shortened(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}

/** Where a line runs between its two marks, in units of the chart: beside others between the same two, and cut short of both. */
function course({ start, end, aside }: Placed, scale: number) {
  const length = Math.max(1, Math.hypot(end.x - start.x, end.y - start.y));
  const [dx, dy] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const [sideX, sideY] = [-dy * aside * 16 * scale, dx * aside * 16 * scale];
  const gap = 17 * scale;
  return {
    from: { x: start.x + dx * gap + sideX, y: start.y + dy * gap + sideY },
    to: { x: end.x - dx * gap + sideX, y: end.y - dy * gap + sideY },
  };
}

const round = (value: number) => Math.round(value * 100) / 100;

/** An exhibit drawn for paper, by the conventions of link analysis, as the page draws it; undefined when nothing on it stands. */
export function exhibitFigure(exhibit: Exhibit, title: string, words: DocumentWords): Figure | undefined {
  if (exhibit.nodes.length === 0) return undefined;
  const { nodes, lines, groups, notes, box, scale } = placeExhibit(exhibit);
  const k = Math.min(1, widest / box.width, highest / box.height);
  const at = (x: number, y: number) => ({ x: round((x - box.left) * k), y: round((y - box.top) * k) });
  const size = round(Math.max(6, letters * scale * k));
  const small = round(Math.max(5.5, size * 0.82));
  const r = round(13 * scale * k);
  const drawn = lines.map((line) => ({ line, ...course(line, scale) }));
  return {
    width: round(box.width * k),
    height: round(box.height * k),
    alt: title,
    boxes: [
      ...groups.map(({ x, y, width, height }) => ({
        ...at(x, y),
        width: round(width * k),
        height: round(height * k),
        fill: '#f1ecf5',
        stroke: '#6b3f91',
      })),
      ...notes.map(({ x, y }) => ({
        ...at(x - 90 * scale, y - 14 * scale),
        width: round(180 * scale * k),
        height: round(28 * scale * k),
        fill: '#fff6c9',
        stroke: '#b59b2a',
      })),
    ],
    lines: drawn.map(({ line, from, to }) => {
      const [one, other] = [at(from.x, from.y), at(to.x, to.y)];
      const colour = line.status === 'denied' ? '#a11b24' : '#5b6b7c';
      return { x1: one.x, y1: one.y, x2: other.x, y2: other.y, colour, style: styles[line.status] ?? 'solid', isArrow: line.isDirected };
    }),
    marks: nodes.map(({ kind, isMerged, x, y }) => {
      const [shape, fill] = shapeOf(kind);
      const form = shape === 'ellipse' ? 'circle' : shape === 'diamond' ? 'diamond' : 'box';
      return { shape: form, ...at(x, y), r, fill, stroke: isMerged ? '#16202b' : '#ffffff' };
    }),
    labels: [
      ...groups.map(({ name, x, y, width }) => ({ ...at(x + width / 2, y - 4 * scale), size, text: shortened(name, 40) })),
      ...notes.map(({ text, x, y }) => ({ ...at(x, y + 4 * scale), size, text: shortened(text, 34) })),
      ...drawn.map(({ line, from, to }) => ({
        ...at((from.x + to.x) / 2, (from.y + to.y) / 2 - 3 * scale),
        size: small,
        text: words.named('predicate', line.predicate),
      })),
      ...nodes.map((node) => ({ ...at(node.x, node.y + 26 * scale), size, text: shortened(entityName(node, words), 30) })),
    ],
  };
}

/** The same in words: each link, then who has none, then the notes. */
export function exhibitLines({ nodes, lines, notes, takenBack }: Exhibit, words: DocumentWords): string[] {
  const { say, named } = words;
  const names = new Map<string, string>(nodes.map((node) => [node.id, entityName(node, words)]));
  const linked = new Set(lines.flatMap((line) => [line.from, line.to]));
  return [
    ...(nodes.length === 0 ? [say('exhibit.nothing')] : []),
    ...lines.map((line) => {
      const status = line.status === 'confirmed' ? '' : ` (${named('claimStatus', line.status)})`;
      return `${names.get(line.from)} ${named('predicate', line.predicate)} ${names.get(line.to)}${status}`;
    }),
    ...nodes.flatMap((node) => (linked.has(node.id) ? [] : entityName(node, words))),
    ...notes.map((note) => note.text),
    ...(takenBack > 0 ? [say('document.takenBack', { count: takenBack })] : []),
  ];
}
