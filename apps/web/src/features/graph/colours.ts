import type { ChartColour } from '@workbench/contract';
import type { Measures } from './measures';

/** Colours that differ also for those who see fewer of them (after Okabe and Ito), for the largest communities; the rest is grey. */
const communities = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#b8860b', '#7a4fa3', '#8c2d04'];
const rest = '#8b97a3';
/** From few lines to many. */
const shades = ['#c6dbef', '#9ecae1', '#6baed6', '#3182bd', '#08519c'];

/** Colours of nodes by a rule; none where their kind decides. */
export function coloursBy(colour: ChartColour, measures: Measures | undefined): ReadonlyMap<string, string> {
  if (colour === 'kind' || !measures) return new Map();
  const most = measures.rows.reduce((max, row) => Math.max(max, row.degree), 1);
  return new Map(
    measures.rows.map((row) => [
      row.id,
      colour === 'community'
        ? (communities[row.community] ?? rest)
        : shades[Math.min(shades.length - 1, Math.floor((row.degree / most) * shades.length))]!,
    ]),
  );
}
