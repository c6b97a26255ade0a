import { useId } from 'react';
import type { Exhibit } from '@workbench/contract';
import { placeExhibit, shapeOf, type PlacedExhibit, type PlacedLine, type PlacedNode } from '@workbench/domain';
import { entityWords } from '../claims/entity-words';
import { useWords } from '../words/useWords';
import classes from './exhibits.module.css';

type Node = Exhibit['nodes'][number];
type Line = Exhibit['lines'][number];
type Note = Exhibit['notes'][number];

const dashes: Record<string, string> = { suspected: '6 4', denied: '2 3' };

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function Mark({ node, r }: { node: PlacedNode<Node>; r: number }) {
  const { kind, isMerged, x, y } = node;
  const [shape, fill] = shapeOf(kind);
  const drawn = { fill, stroke: isMerged ? '#16202b' : '#ffffff', strokeWidth: r / 6 };
  if (shape === 'ellipse') return <circle cx={x} cy={y} r={r} {...drawn} />;
  if (shape === 'diamond') return <path d={`M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`} {...drawn} />;
  return <rect x={x - r} y={y - r} width={2 * r} height={2 * r} rx={shape === 'rectangle' ? 0 : r / 2} {...drawn} />;
}

function Link({ line, scale, label, arrow }: { line: PlacedLine<Node, Line>; scale: number; label: string; arrow: string }) {
  const { start, end, status, isDirected } = line;
  const length = Math.max(1, Math.hypot(end.x - start.x, end.y - start.y));
  const [dx, dy] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const [sideX, sideY] = [-dy * line.aside * 16 * scale, dx * line.aside * 16 * scale];
  const gap = 17 * scale;
  const [x1, y1] = [start.x + dx * gap + sideX, start.y + dy * gap + sideY];
  const [x2, y2] = [end.x - dx * gap + sideX, end.y - dy * gap + sideY];
  const stroke = status === 'denied' ? '#a11b24' : '#5b6b7c';
  const dash = dashes[status]?.split(' ').map((part) => Number(part) * scale);
  return (
    <g>
      <line
        {...{ x1, y1, x2, y2, stroke }}
        strokeWidth={1.6 * scale}
        {...(dash ? { strokeDasharray: dash.join(' ') } : {})}
        {...(isDirected ? { markerEnd: `url(#${arrow})` } : {})}
      />
      <text className={classes['label']} x={(x1 + x2) / 2} y={(y1 + y2) / 2 - 3 * scale} fontSize={9 * scale} fill="#33404d">
        {label}
      </text>
    </g>
  );
}

function Around({ groups, notes, scale }: Pick<PlacedExhibit<Node, Line, Note>, 'groups' | 'notes' | 'scale'>) {
  return (
    <>
      {groups.map(({ id, name, ...box }) => (
        <g key={id}>
          <rect {...box} rx={8 * scale} fill="#6b3f91" fillOpacity={0.07} stroke="#6b3f91" />
          <text className={classes['label']} x={box.x + box.width / 2} y={box.y - 4 * scale}>
            {shortened(name, 40)}
          </text>
        </g>
      ))}
      {notes.map(({ id, text, x, y }) => (
        <g key={id}>
          <rect x={x - 90 * scale} y={y - 14 * scale} width={180 * scale} height={28 * scale} fill="#fff6c9" stroke="#b59b2a" />
          <text className={classes['label']} x={x} y={y + 4 * scale}>
            {shortened(text, 34)}
          </text>
        </g>
      ))}
    </>
  );
}

/** An exhibit drawn as the chart was when it was kept, by the conventions of link analysis; a picture, that nothing moves in. */
export function ExhibitPicture({ exhibit, title }: { exhibit: Exhibit; title: string }) {
  const words = useWords();
  const arrow = useId();
  const { nodes, lines, groups, notes, box, scale } = placeExhibit(exhibit);
  const label = words.t('exhibit.picture', { title, nodes: nodes.length, lines: lines.length });
  return (
    <svg
      className={classes['picture']}
      role="img"
      aria-label={label}
      viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
      style={{ maxInlineSize: box.width }}
      fontSize={11 * scale}
    >
      <defs>
        <marker id={arrow} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0L8 4L0 8Z" fill="#5b6b7c" />
        </marker>
      </defs>
      <Around {...{ groups, notes, scale }} />
      {lines.map((line) => (
        <Link key={line.id} line={line} scale={scale} label={words.named('predicate', line.predicate)} arrow={arrow} />
      ))}
      {nodes.map((node) => (
        <g key={node.id}>
          <Mark node={node} r={13 * scale} />
          <text className={classes['label']} x={node.x} y={node.y + 26 * scale}>
            {shortened(entityWords(node, words), 30)}
          </text>
        </g>
      ))}
    </svg>
  );
}
