import { Button, Group, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PinnedTechnique } from '@workbench/contract';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { techniquesQuery } from '../../shared/api/techniques.api';
import { PortionOf } from '../../shared/markings/marks';
import { useWords } from '../../shared/words/useWords';

interface Props {
  cellId: string;
  levels: readonly string[];
  /** Words of the title; all techniques when empty. */
  q: string;
  onCite: (technique: PinnedTechnique) => void;
}

/** Techniques whose ratings are shown, to be cited as they stand. */
export function TechniqueChoices({ cellId, levels, q, onCite }: Props) {
  const words = useWords();
  const { t, named } = words;
  const techniques = useQuery(techniquesQuery(cellId));
  const found = techniques.data?.rows.filter(
    (row) => row.phase === 'together' && row.title.toLocaleLowerCase().includes(q.toLocaleLowerCase()),
  );
  return (
    <>
      {techniques.isPending ? <Loader size="sm" /> : null}
      {techniques.isError ? <ProblemNotice words={problemWords(techniques.error, words)} /> : null}
      {found?.length === 0 ? <EmptyState title={t('techniques.none')} hint={t('techniques.none.hint')} /> : null}
      {found?.map((row) => (
        <Group key={row.id} gap="xs" wrap="nowrap" justify="space-between">
          <div>
            <Text size="sm" fw={600}>
              <bdi>{row.title}</bdi>
            </Text>
            <Group gap={6}>
              <PortionOf marking={row.marking} levels={levels} />
              <Text size="xs" c="dimmed">
                {row.agency}, {named('techniques.kind', row.kind)}
              </Text>
            </Group>
          </div>
          <Button size="compact-xs" onClick={() => onCite({ techniqueId: row.id })}>
            {t('product.cite.technique')}
          </Button>
        </Group>
      ))}
    </>
  );
}
