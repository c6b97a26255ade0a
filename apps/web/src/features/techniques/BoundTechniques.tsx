import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Block, CellDesk } from '@workbench/contract';
import { bindingsQuery } from '../../shared/api/bindings.api';
import { PortionOf } from '../../shared/markings/marks';
import { useWords } from '../../shared/words/useWords';

interface Props {
  cell: CellDesk;
  productId: string;
  block: Pick<Block, 'kind' | 'lineageId'>;
}

/** What was held against a judgement, beside it: the words of the techniques that are bound to it, for the team. */
export function BoundTechniques({ cell, productId, block }: Props) {
  const { t, named } = useWords();
  const isJudgement = block.kind === 'judgement';
  const bindings = useQuery({ ...bindingsQuery(cell.id, { productId }), enabled: isJudgement });
  const bound = isJudgement ? (bindings.data?.rows.filter((one) => one.judgement.lineageId === block.lineageId) ?? []) : [];
  if (bound.length === 0) return null;
  return (
    <aside aria-label={t('binding.techniques')} data-bound-techniques>
      {bound.map(({ id, technique }) => (
        <div key={id}>
          <Text size="xs" fw={600}>
            <PortionOf marking={technique.marking} levels={cell.levels} /> {named('techniques.kind', technique.kind)}:{' '}
            <Anchor component={Link} to={`/cells/${cell.id}/techniques/${technique.id}`} inherit>
              <bdi>{technique.title}</bdi>
            </Anchor>
          </Text>
          <ul style={{ margin: 0, paddingInlineStart: 22, fontSize: '0.78rem' }}>
            {technique.points.map((point, place) => (
              // The same words may stand in two rows, and a row has no name here but its place.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={place} dir="auto">
                {point}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </aside>
  );
}
