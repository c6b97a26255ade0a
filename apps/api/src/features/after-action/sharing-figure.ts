import type { WorkAccounts } from '@workbench/contract';
import { sharingPicture } from '@workbench/domain';
import type { Figure, FigureLine } from '../../platform/documents/document';
import { clockWords } from '../../records/document-cell';
import type { DocumentWords } from '../../records/document-words';

/** What is drawn: everything shared up to a moment, between which agencies, from when on. */
interface Shared {
  accounts: Pick<WorkAccounts, 'shared' | 'until'>;
  agencies: readonly string[];
  startsAt: string;
}

const lane = '#9aa3ad';
const styles: Record<string, FigureLine['style']> = { sanitised: 'dashed', product: 'dotted' };

/** Who shared with whom when, drawn for paper: a lane for each agency, an arrow for what was shared at about one moment. */
export function sharingFigure({ accounts, agencies, startsAt }: Shared, { say }: DocumentWords): Figure {
  const shared = accounts.shared.map((one) => ({ ...one, at: Date.parse(one.at) }));
  const { width, height, lanes, ticks, arrows } = sharingPicture(shared, agencies, Date.parse(startsAt), Date.parse(accounts.until));
  const left = Math.min(...ticks.map(({ x }) => x));
  return {
    width,
    height,
    alt: say('scores.timeline'),
    boxes: [],
    lines: [
      ...lanes.map(({ y }): FigureLine => ({ x1: left, y1: y, x2: width, y2: y, colour: lane, style: 'solid', isArrow: false })),
      ...arrows.map(({ x, fromY, toY, way }): FigureLine => ({
        x1: x,
        y1: fromY,
        x2: x,
        y2: toY,
        colour: '#1f4e79',
        style: styles[way] ?? 'solid',
        isArrow: true,
      })),
    ],
    marks: [],
    labels: [
      ...lanes.map(({ agency, y }) => ({ x: left / 2, y, size: 8, text: agency })),
      ...ticks.map(({ x, at }, place) => ({
        x: Math.min(width - 40, x + (place === 0 ? 20 : 0)),
        y: height - 6,
        size: 6,
        text: clockWords(new Date(at).toISOString()),
      })),
      ...arrows
        .filter(({ count }) => count > 1)
        .map(({ x, fromY, toY, count }) => ({ x: x + 6, y: (fromY + toY) / 2, size: 7, text: String(count) })),
    ],
  };
}
