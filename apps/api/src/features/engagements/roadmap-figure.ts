import type { Gantt } from '@workbench/domain';
import { daysFrom } from '@workbench/domain';
import type { Figure } from '../../platform/documents/document';

const [width, line, left, top] = [440, 16, 40, 24];
const most = 36;

/** Recommendations over time as a picture: one line each, by its number, filled as far as it has come; late ones have a dark edge. */
export function roadmapFigure(
  { bars }: Gantt,
  told: ReadonlyMap<string, { number: number; progress: number }>,
  alt: string,
): Figure | undefined {
  const shown = bars.slice(0, most);
  if (shown.length === 0) return undefined;
  const first = shown.map((bar) => bar.startsOn).toSorted()[0]!;
  const last = shown
    .map((bar) => bar.endsOn)
    .toSorted()
    .at(-1)!;
  const scale = (width - left - 20) / (daysFrom(first, last) + 1);
  const at = (day: string) => left + daysFrom(first, day) * scale;
  const height = top + shown.length * line + 8;
  return {
    width,
    height,
    alt,
    lines: [],
    marks: [],
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
      { x: left + 24, y: 12, size: 7, text: first },
      { x: width - 44, y: 12, size: 7, text: last },
      ...shown.map((bar, place) => ({ x: 20, y: top + place * line + 9, size: 8, text: String(told.get(bar.id)!.number) })),
    ],
  };
}
