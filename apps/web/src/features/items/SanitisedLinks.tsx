import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CellDesk, Item, ItemRef } from '@workbench/contract';
import { portionText } from '@workbench/domain';
import { PortionMark } from '@workbench/ui';
import type { MessageId } from '../../shared/words/catalogue';
import { useWords } from '../../shared/words/useWords';

/** What an item was sanitised from, and its sanitised versions, to those who see both ends. */
export function SanitisedLinks({ cell, item }: { cell: CellDesk; item: Item }) {
  const { t } = useWords();
  const lists: [MessageId, ItemRef[]][] = [
    ['sanitise.from', item.sanitisedFrom ? [item.sanitisedFrom] : []],
    ['sanitise.versions', item.sanitisedVersions],
  ];
  return lists.flatMap(([name, refs]) =>
    refs.length > 0 ? (
      <section key={name} aria-label={t(name)}>
        <Text size="xs" c="dimmed" fw={600}>
          {t(name)}
        </Text>
        {refs.map((one) => (
          <Text key={one.id} size="sm">
            <PortionMark text={portionText(one.marking, cell.levels)} level={one.marking.level} />{' '}
            <Anchor component={Link} to={`/cells/${cell.id}/items/${one.id}`} size="sm">
              <bdi>{one.title}</bdi>
            </Anchor>
          </Text>
        ))}
      </section>
    ) : (
      []
    ),
  );
}
