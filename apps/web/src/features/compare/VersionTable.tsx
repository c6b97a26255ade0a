import { Badge, Group, Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Block, Product } from '@workbench/contract';
import { compareVersions, type BlockChange } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { ChangedWords } from '../../shared/words/ChangedWords';

function Plain({ block }: { block: Block | undefined }) {
  return (
    <p style={{ margin: 0, whiteSpace: 'pre-wrap' }} dir="auto">
      {block?.text ?? ''}
    </p>
  );
}

/** What became of a block, in words: nothing is told by colour alone. */
function signsOf(change: BlockChange<Block>): ('added' | 'dropped' | 'moved' | 'reworded' | 'same')[] {
  if (change.sort !== 'kept') return [change.sort];
  const signs = [...(change.isMoved ? ['moved' as const] : []), ...(change.isReworded ? ['reworded' as const] : [])];
  return signs.length > 0 ? signs : ['same'];
}

/** Two versions of a product side by side, block by block, as far as the reader sees both. */
export function VersionTable({ before, after }: { before: Product; after: Product }) {
  const { t, named } = useWords();
  const changes = useMemo(() => compareVersions(before.blocks, after.blocks), [before.blocks, after.blocks]);
  if (changes.length === 0) return <Text c="dimmed">{t('compare.empty')}</Text>;
  return (
    <Table withTableBorder layout="fixed" verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('product.versionOf', { number: before.number })}</Table.Th>
          <Table.Th>{t('product.versionOf', { number: after.number })}</Table.Th>
          <Table.Th w={180}>{t('compare.change')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map((change) => {
          const old = change.sort === 'added' ? undefined : change.before;
          const young = change.sort === 'dropped' ? undefined : change.after;
          return (
            <Table.Tr key={(young ?? old)!.lineageId} style={{ verticalAlign: 'top' }} data-change={signsOf(change).join(' ')}>
              <Table.Td>
                <Plain block={old} />
              </Table.Td>
              <Table.Td>{old && young ? <ChangedWords before={old.text} after={young.text} /> : <Plain block={young} />}</Table.Td>
              <Table.Td>
                <Group gap={4}>
                  {signsOf(change).map((sign) => (
                    <Badge key={sign} size="sm" variant={sign === 'same' ? 'outline' : 'light'} tt="none">
                      {t(`compare.${sign}`)}
                    </Badge>
                  ))}
                </Group>
                <Text size="xs" c="dimmed">
                  {named('section', (young ?? old)!.section)}
                </Text>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
