import type { AnswerOf, readTimeline } from '@workbench/contract';
import { timeWords } from '../../shared/picture/time-words';
import { useWords } from '../../shared/words/useWords';
import { bucketStretch } from './bucket-stretch';
import classes from './timeline.module.css';
import type { TimeView } from './useTimeView';

type Answer = Pick<AnswerOf<typeof readTimeline>, 'buckets' | 'unit'>;

/** How much begins in each unit of time, for when there is more than can be drawn one by one. */
export function Histogram({ buckets, unit, view }: Answer & { view: TimeView }) {
  const { t, language } = useWords();
  const tell = timeWords(language);
  const most = Math.max(1, ...buckets.map(({ event, sighting, item }) => event + sighting + item));
  return (
    <div className={classes['histogram']} role="list" aria-label={t('timeline.histogram')}>
      {buckets.map((bucket) => {
        const { from, to } = bucketStretch(bucket.at);
        const [start, end] = [view.place(from), view.place(to)];
        if (end < 0 || start > view.width) return null;
        const words = t('timeline.bucket', {
          when: tell(from, unit),
          events: bucket.event,
          sightings: bucket.sighting,
          items: bucket.item,
        });
        return (
          <div
            key={bucket.at}
            role="listitem"
            aria-label={words}
            title={words}
            className={classes['bucket']}
            style={{ insetInlineStart: start, inlineSize: Math.max(2, end - start - 1) }}
          >
            {(['item', 'sighting', 'event'] as const).map((sort) => (
              <span key={sort} data-sort={sort} style={{ blockSize: `${(bucket[sort] / most) * 100}%` }} />
            ))}
          </div>
        );
      })}
    </div>
  );
}
