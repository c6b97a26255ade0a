import { Text } from '@mantine/core';
import type { ItemRow } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { Marked } from './Marked';

/** What a row shows of an item's text: where a search found it and by which other name, else its first words. */
export function RowExcerpt({ row: { excerpt, match } }: { row: ItemRow }) {
  const { t } = useWords();
  const fragment = match?.fragment;
  const names = match?.names ?? [];
  return (
    <div className="row-excerpt">
      {names.length > 0 ? (
        <Text size="xs" truncate className="other-name">
          {t('items.match.byName')}{' '}
          {names.map(({ asked, found }, at) => (
            <span key={asked + found}>
              {at > 0 ? ' · ' : ''}
              <bdi>{found}</bdi>
            </span>
          ))}
        </Text>
      ) : null}
      <Text size="xs" c="dimmed" className={names.length > 0 ? 'clamp one' : 'clamp'} dir="auto">
        {fragment ? (
          <>
            {fragment.isCutBefore ? '… ' : ''}
            <Marked text={fragment.text} stretches={fragment.stretches} />
            {fragment.isCutAfter ? ' …' : ''}
          </>
        ) : (
          excerpt
        )}
      </Text>
    </div>
  );
}
