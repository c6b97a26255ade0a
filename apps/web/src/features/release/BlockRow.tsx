import { Button, Checkbox, Group, Paper, Text } from '@mantine/core';
import type { CellDesk, Product, ReleaseBlockCard } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { AskOriginator } from './AskOriginator';
import { useNextDraft } from './useNextDraft';

interface Props {
  cell: CellDesk;
  product: Product;
  block: ReleaseBlockCard;
  isLeftOut: boolean;
  onLeaveOut: (isLeftOut: boolean) => void;
}

function reasonOf(block: ReleaseBlockCard) {
  if (block.blockId === null) return 'release.titleMarking';
  if (block.citationId === null) return 'release.floorMarking';
  return block.reason === 'not_releasable' ? 'release.notReleasable' : 'release.originatorControl';
}

/** One thing that stands in the way, why, who must be asked, and the ways out of it. */
export function BlockRow({ cell, product, block, isLeftOut, onLeaveOut }: Props) {
  const words = useWords();
  const { t } = words;
  const next = useNextDraft(cell.id, product, block);
  const isDraft = product.state === 'draft';
  const { itemId } = block;
  return (
    <Paper withBorder p="xs" data-release-block>
      <Text size="sm">
        <b>{block.agency}</b>: <bdi>{block.title}</bdi>
      </Text>
      <Text size="xs" c="dimmed">
        {t(reasonOf(block), { agency: block.agency, originators: block.originators.join(', ') })}
      </Text>
      <Group gap="xs" mt={4}>
        {itemId ? <AskOriginator cell={cell} product={product} block={{ ...block, itemId }} /> : null}
        {next.mayChange
          ? block.swaps.map((item) => (
              <Button key={item.id} size="compact-xs" loading={next.isPending} onClick={() => next.swap(item.id)}>
                {t(isDraft ? 'release.swap' : 'release.swapNext', { title: item.title })}
              </Button>
            ))
          : null}
        {next.mayChange && block.waysOut.includes('drop') ? (
          <Button size="compact-xs" variant="default" loading={next.isPending} onClick={next.drop}>
            {t(isDraft ? 'release.drop' : 'release.dropNext')}
          </Button>
        ) : null}
      </Group>
      {next.mayChange && !isDraft ? (
        <Text size="xs" c="dimmed" mt={4}>
          {t('release.newDraft')}
        </Text>
      ) : null}
      {block.waysOut.includes('leave_out') ? (
        <Checkbox
          size="xs"
          mt={6}
          label={t('release.leaveOut', { agency: block.agency })}
          checked={isLeftOut}
          onChange={(event) => onLeaveOut(event.currentTarget.checked)}
        />
      ) : null}
      {next.error ? <ProblemNotice words={problemWords(next.error, words)} /> : null}
    </Paper>
  );
}
