import type { CriterionHistory } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import classes from './learning.module.css';

const size = { width: 160, height: 44, edge: 5 };
const x = (place: number, count: number) => size.edge + (count > 1 ? place / (count - 1) : 0.5) * (size.width - 2 * size.edge);
/** A score from 0, at the foot, to 4, at the top. */
const y = (score: number) => size.height - size.edge - (score / 4) * (size.height - 2 * size.edge);

/** The scores of one criterion as a small picture, oldest first from left to right, from 0 to 4. */
export function ScoreLine({ name, history: { points } }: { name: string; history: CriterionHistory }) {
  const { t } = useWords();
  const [first, last] = [points[0]!, points.at(-1)!];
  const words = t('learning.picture.of', {
    criterion: name,
    first: first.mean.toFixed(1),
    last: last.mean.toFixed(1),
    count: points.length,
  });
  const places = points.map(({ mean }, place) => [x(place, points.length), y(mean)] as const);
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} width={size.width} height={size.height} role="img" aria-label={words} direction="ltr">
      {[0, 2, 4].map((score) => (
        <line key={score} x1={0} x2={size.width} y1={y(score)} y2={y(score)} className={classes['axis']} strokeWidth={0.4} />
      ))}
      <polyline points={places.map((place) => place.join(',')).join(' ')} className={classes['line']} />
      {places.map(([left, top], place) => (
        <circle key={place} cx={left} cy={top} r={3} className={classes['dot']} />
      ))}
    </svg>
  );
}
