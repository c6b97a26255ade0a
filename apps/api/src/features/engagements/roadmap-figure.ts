import type { Gantt } from '@workbench/domain';
import { daysFrom } from '@workbench/domain';
import type { Figure } from '../../platform/documents/document';
import { monthsIn } from './months-in';

const [width, line, left, top] = [440, 16, 40, 24];
const most = 36;
/** Letters of the names of months at the head. */
const small = 7;

/** The same picture seen in a mirror, for whoever reads from right to left. Words stay as they are. */
function mirrored(figure: Figure): Figure {
  return {
    ...figure,
    boxes: figure.boxes.map((box) => ({ ...box, x: figure.width - box.x - box.width })),
    lines: figure.lines.map((one) => ({ ...one, x1: figure.width - one.x1, x2: figure.width - one.x2 })),
    labels: figure.labels.map((label) => ({ ...label, x: figure.width - label.x })),
  };
}

/**
 * Recommendations over time as a picture: one line each, by its number, filled as far as it has come, with a stroke at its due day;
 * late ones have a red edge. Time goes the way the language is read.
 */
export function roadmapFigure(
  { bars }: Gantt,
  told: ReadonlyMap<string, { number: number; progress: number }>,
  { alt, isRtl }: { alt: string; isRtl: boolean },
): Figure | undefined {
  const shown = bars.slice(0, most);
  if (shown.length === 0) return undefined;
  const days = shown.flatMap((bar) => [bar.startsOn, bar.endsOn, bar.dueOn]).toSorted();
  const [first, last] = [days[0]!, days.at(-1)!];
  const scale = (width - left - 20) / (daysFrom(first, last) + 1);
  const at = (day: string) => left + daysFrom(first, day) * scale;
  const height = top + shown.length * line + 8;
  const stroke = (x: number, y1: number, y2: number, colour: string) => ({
    x1: x,
    x2: x,
    y1,
    y2,
    colour,
    style: 'solid' as const,
    isArrow: false,
  });
  const figure: Figure = {
    width,
    height,
    alt,
    marks: [],
    lines: [
      ...monthsIn(first, last).map(({ day }) => stroke(at(day), top - 6, height, '#dfe5ea')),
      ...shown.map((bar, place) => stroke(at(bar.dueOn) + scale, top + place * line - 2, top + (place + 1) * line - 3, '#1d2733')),
    ],
    boxes: shown.flatMap((bar, place) => {
      const x = at(bar.startsOn);
      const whole = Math.max(3, at(bar.endsOn) + scale - x);
      const y = top + place * line;
      const edge = bar.isLate || bar.slips ? '#a3271f' : '#45525f';
      const done = (whole * told.get(bar.id)!.progress) / 100;
      const box = { x, y, height: line - 5 };
      return [
        { ...box, width: whole, fill: '#e4e9ee', stroke: edge },
        ...(done > 0 ? [{ ...box, width: done, fill: '#7fa6c9', stroke: edge }] : []),
      ];
    }),
    labels: [
      ...monthsIn(first, last)
        .filter(({ isNamed }) => isNamed)
        .map(({ day }) => ({ x: at(day), y: 14, size: small, text: day.slice(0, 7) })),
      ...shown.map((bar, place) => ({ x: 20, y: top + place * line + 9, size: 8, text: String(told.get(bar.id)!.number) })),
    ],
  };
  return isRtl ? mirrored(figure) : figure;
}
