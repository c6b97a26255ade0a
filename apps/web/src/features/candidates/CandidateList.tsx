import { Badge, Group, NavLink, Text } from '@mantine/core';
import type { CandidateCard } from '@workbench/contract';
import { entityWords } from '../../shared/claims/entity-words';
import { useKeys } from '../../shared/keys/useKeys';
import { useWords } from '../../shared/words/useWords';

/** What a pair is called in the address. */
export const pairKey = ({ left, right }: CandidateCard) => `${left.id} ${right.id}`;

interface Props {
  rows: readonly CandidateCard[];
  chosen: string | undefined;
  onChoose: (key: string) => void;
}

/** Pairs that may be one, the likeliest first; arrow keys go through them. */
export function CandidateList({ rows, chosen, onChoose }: Props) {
  const words = useWords();
  const at = rows.findIndex((row) => pairKey(row) === chosen);
  const go = (step: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    if (next) onChoose(pairKey(next));
  };
  useKeys({ ArrowDown: () => go(1), ArrowUp: () => go(-1), j: () => go(1), k: () => go(-1) });
  return (
    <nav aria-label={words.t('candidates.title')}>
      {rows.map((row) => (
        <NavLink
          key={pairKey(row)}
          component="button"
          active={pairKey(row) === chosen}
          aria-current={pairKey(row) === chosen}
          onClick={() => onChoose(pairKey(row))}
          label={
            <Text size="sm">
              <bdi>{entityWords(row.left, words)}</bdi> – <bdi>{entityWords(row.right, words)}</bdi>
            </Text>
          }
          description={
            <Group gap={6} component="span">
              <Badge size="xs" variant="light" component="span">
                {words.named('entityKind', row.left.kind)}
              </Badge>
              <span title={words.t('candidates.score.hint')}>{words.t('candidates.score', { score: Math.round(row.score * 100) })}</span>
            </Group>
          }
        />
      ))}
    </nav>
  );
}
