import { Anchor, Group, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CellDesk, Tombstone } from '@workbench/contract';
import { portionText } from '@workbench/domain';
import { PortionMark } from '@workbench/ui';
import { ErasedNote } from '../../shared/rights/ErasedNote';
import { useWords } from '../../shared/words/useWords';

/** What was erased, newest first: everything but the words. */
export function TombstoneList({ cell, tombstones }: { cell: CellDesk; tombstones: readonly Tombstone[] }) {
  const { t, named } = useWords();
  return (
    <section>
      <Title order={2}>{t('rights.tombstones', { count: tombstones.length })}</Title>
      <Stack gap={4}>
        {tombstones.map((one) => (
          <Group key={one.id} gap="xs" wrap="nowrap">
            <PortionMark text={portionText(one.marking, cell.levels)} level={one.marking.level} />
            <Anchor
              component={Link}
              to={one.itemId ? `/cells/${cell.id}/items/${one.itemId}` : `/cells/${cell.id}/trail?subject=${one.claimId}`}
              size="sm"
            >
              {named('subjectKind', one.itemId ? 'item' : 'claim')}
            </Anchor>
            <ErasedNote erased={{ at: one.erasedAt, by: one.erasedBy, reason: one.reason, legalGround: one.legalGround }} />
          </Group>
        ))}
      </Stack>
    </section>
  );
}
