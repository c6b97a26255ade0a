import type { ItemAccountCard } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';

/** Items that something rests on, each with who came to see it, when and how. */
export function ItemSights({ items }: { items: readonly ItemAccountCard[] }) {
  const { t, named, moment } = useWords();
  return (
    <ul className="plain-list">
      {items.map((item) => (
        <li key={item.key}>
          {item.agency === null ? null : (
            <bdi>
              <strong>{item.agency}</strong>
            </bdi>
          )}{' '}
          <bdi>{item.title}</bdi>
          {' – '}
          {item.agency === null
            ? t('scores.neverCame')
            : item.sights.length === 0
              ? t('scores.seenByNobody')
              : item.sights
                  .map((sight) => {
                    const values = { agency: sight.agency, moment: moment(sight.at), way: named('sightWay', sight.way) };
                    return sight.by === null ? t('scores.seenBy', values) : t('scores.seenByWhom', { ...values, by: sight.by });
                  })
                  .join('; ')}
        </li>
      ))}
    </ul>
  );
}
