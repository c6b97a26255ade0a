import { Anchor, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { unbindTechnique, type CellDesk, type TechniqueBinding } from '@workbench/contract';
import { ProblemNotice, TypedText } from '@workbench/ui';
import { bindingsQuery, useBindingWrite } from '../../shared/api/bindings.api';
import { problemWords } from '../../shared/api/problem-words';
import { PortionOf } from '../../shared/markings/marks';
import { blockAnchor } from '../../shared/products/block-place';
import { useWords } from '../../shared/words/useWords';
import { BindJudgement } from './BindJudgement';

interface CardProps {
  cell: CellDesk;
  judgement: TechniqueBinding['judgement'];
  /** Takes the binding away; absent for those who only look on. */
  onUnbind?: (() => void) | undefined;
}

/** A judgement with how likely and how sure it is, leading to its product. */
function JudgementCard({ cell, judgement, onUnbind }: CardProps) {
  const { t, named } = useWords();
  const { productId, productTitle, number, blockId, text, likelihoodTerm, confidence, marking } = judgement;
  return (
    <Paper withBorder p="xs" data-judgement>
      <Group justify="space-between" gap="xs">
        <Group gap={6}>
          <PortionOf marking={marking} levels={cell.levels} />
          {likelihoodTerm ? (
            <Badge variant="light" tt="none">
              {t('product.likelihood')}: {named(`likelihood.${cell.yardstick}`, likelihoodTerm)}
            </Badge>
          ) : null}
          {confidence ? (
            <Badge variant="light" color="teal" c="#0b4a3a" tt="none">
              {t('product.confidence')}: {named('confidence', confidence)}
            </Badge>
          ) : null}
        </Group>
        {onUnbind ? (
          <Button size="compact-xs" variant="subtle" color="red" onClick={onUnbind}>
            {t('binding.unbind')}
          </Button>
        ) : null}
      </Group>
      <TypedText text={text} />
      <Text size="xs" c="dimmed">
        <Anchor component={Link} to={`/cells/${cell.id}/products/${productId}`} hash={blockAnchor(blockId)} inherit>
          <bdi>{productTitle}</bdi>
        </Anchor>
        , {t('product.versionOf', { number })}
      </Text>
    </Paper>
  );
}

/** The judgements that a technique challenges, as they stand, and the way to bind it to one. */
export function BoundJudgements({ cell, techniqueId }: { cell: CellDesk; techniqueId: string }) {
  const words = useWords();
  const { t } = words;
  const bindings = useQuery(bindingsQuery(cell.id, { techniqueId }));
  const unbind = useBindingWrite(cell.id, unbindTechnique);
  const [isBinding, setBinding] = useState(false);
  if (!bindings.data) return null;
  const { rows, may } = bindings.data;
  return (
    <Stack gap="xs" mb="sm" component="section" aria-label={t('binding.judgements')}>
      <Group gap="sm">
        <Text size="sm" fw={600}>
          {t('binding.judgements')}
        </Text>
        {may.bind ? (
          <Button size="compact-xs" variant="light" onClick={() => setBinding(true)}>
            {t('binding.bind')}
          </Button>
        ) : null}
      </Group>
      {rows.length === 0 ? (
        <Text size="xs" c="dimmed">
          {t('binding.none')}
        </Text>
      ) : null}
      {rows.map(({ id, judgement }) => (
        <JudgementCard
          key={id}
          cell={cell}
          judgement={judgement}
          onUnbind={may.bind ? () => unbind.mutate({ params: { cellId: cell.id, bindingId: id } }) : undefined}
        />
      ))}
      {unbind.isError ? <ProblemNotice words={problemWords(unbind.error, words)} /> : null}
      {isBinding ? <BindJudgement cellId={cell.id} techniqueId={techniqueId} onClose={() => setBinding(false)} /> : null}
    </Stack>
  );
}
