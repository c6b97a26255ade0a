import { shapeOf } from '@workbench/domain';
import { xml, type Exported } from './exported';

const edge = 60;
const band = 26;
const half = 13;
const font = 'system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif';
const dashes: Record<string, string> = { suspected: ' stroke-dasharray="6 4"', denied: ' stroke-dasharray="2 3"' };

type Node = Exported['nodes'][number];

function drawn({ kind, name, x, y }: Node): string {
  const [shape, colour] = shapeOf(kind);
  const form =
    shape === 'ellipse'
      ? `<circle cx="${x}" cy="${y}" r="${half}" fill="${colour}"/>`
      : shape === 'diamond'
        ? `<path d="M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z" fill="${colour}"/>`
        : `<rect x="${x - half}" y="${y - half}" width="${2 * half}" height="${2 * half}"${shape === 'rectangle' ? '' : ' rx="6"'} fill="${colour}"/>`;
  return `${form}<text x="${x}" y="${y + half + 13}" text-anchor="middle" unicode-bidi="plaintext">${xml(name)}</text>`;
}

/** The chart as a picture of lines (SVG), by the conventions of link analysis, with the banner and the words of the exercise at head and foot. */
export function toSvg({ banner, exercise, nodes, lines, groups, notes }: Exported): string {
  const places = [...nodes, ...notes];
  const left = Math.min(0, ...places.map((one) => one.x)) - edge;
  const top = Math.min(0, ...places.map((one) => one.y)) - edge - 2 * band;
  const width = Math.max(400, ...places.map((one) => one.x)) + edge - left;
  const height = Math.max(100, ...places.map((one) => one.y)) + edge + 2 * band - top;
  const at = new Map(nodes.map((node) => [node.id as string, node]));
  const bands = (y: number) =>
    `<rect x="${left}" y="${y}" width="${width}" height="${2 * band}" fill="#ffffff"/><text x="${left + width / 2}" y="${y + 18}" text-anchor="middle" font-weight="700" font-size="14">${xml(exercise)}</text><text x="${left + width / 2}" y="${y + 18 + band}" text-anchor="middle" font-weight="700" font-size="14">${xml(banner)}</text>`;
  const boxes = groups.flatMap(({ name, nodeIds }) => {
    const inside = nodeIds.flatMap((id) => at.get(id) ?? []);
    if (inside.length === 0) return [];
    const [x, y] = [Math.min(...inside.map((one) => one.x)) - 34, Math.min(...inside.map((one) => one.y)) - 34];
    const [w, h] = [Math.max(...inside.map((one) => one.x)) + 34 - x, Math.max(...inside.map((one) => one.y)) + 46 - y];
    return [
      `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="8" fill="#6b3f91" fill-opacity="0.07" stroke="#6b3f91"/><text x="${x + w / 2}" y="${y - 4}" text-anchor="middle">${xml(name)}</text>`,
    ];
  });
  const links = lines.flatMap(({ from, to, status, label, isDirected }) => {
    const [one, other] = [at.get(from), at.get(to)];
    if (!one || !other) return [];
    const length = Math.max(1, Math.hypot(other.x - one.x, other.y - one.y));
    const [dx, dy] = [((other.x - one.x) / length) * (half + 4), ((other.y - one.y) / length) * (half + 4)];
    const colour = status === 'denied' ? '#a11b24' : '#5b6b7c';
    return [
      `<line x1="${one.x + dx}" y1="${one.y + dy}" x2="${other.x - dx}" y2="${other.y - dy}" stroke="${colour}" stroke-width="1.6"${dashes[status] ?? ''}${isDirected ? ' marker-end="url(#arrow)"' : ''}/><text x="${(one.x + other.x) / 2}" y="${(one.y + other.y) / 2 - 3}" text-anchor="middle" font-size="9" fill="#33404d">${xml(label)}</text>`,
    ];
  });
  const slips = notes.map(
    ({ text, x, y }) =>
      `<rect x="${x - 90}" y="${y - 14}" width="180" height="28" fill="#fff6c9" stroke="#b59b2a"/><text x="${x}" y="${y + 4}" text-anchor="middle" unicode-bidi="plaintext">${xml(text.length > 40 ? `${text.slice(0, 39)}…` : text)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" font-family="${xml(font)}" font-size="11">`,
    `<title>${xml(`${exercise} – ${banner}`)}</title>`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8Z" fill="#5b6b7c"/></marker></defs>',
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="#ffffff"/>`,
    ...boxes,
    ...links,
    ...nodes.map(drawn),
    ...slips,
    bands(top),
    bands(top + height - 2 * band),
    '</svg>',
    '',
  ].join('\n');
}
