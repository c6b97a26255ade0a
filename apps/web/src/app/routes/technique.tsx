import { Badge, Group, Text, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { isBoundKind } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { PutIntoProduct } from '../../features/products/PutIntoProduct';
import { AchDesk } from '../../features/techniques/AchDesk';
import { BoundJudgements } from '../../features/techniques/BoundJudgements';
import { SheetDesk } from '../../features/techniques/SheetDesk';
import { techniqueQuery } from '../../features/techniques/techniques.api';
import { bindingsQuery } from '../../shared/api/bindings.api';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery } from '../../shared/api/session.api';
import { PortionOf } from '../../shared/markings/marks';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** A technique that several people work on at once. */
export function TechniquePage() {
  const words = useWords();
  const { t, named } = words;
  const { cellId, techniqueId } = useParams({ from: '/signed-in/cells/$cellId/techniques/$techniqueId' });
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const technique = useQuery(techniqueQuery(cellId, techniqueId));
  useMarkPage(technique.data?.marking);
  useMarkPage(useQuery(bindingsQuery(cellId, { techniqueId })).data?.rows.map(({ judgement }) => judgement.marking));
  if (technique.isPending) return <Loading />;
  if (technique.isError)
    return <ProblemNotice words={problemWords(technique.error, words)} retry={t('shell.retry')} onRetry={() => void technique.refetch()} />;
  const { title, question, kind, phase, marking } = technique.data;
  return (
    <div className="page">
      <Group gap="sm">
        <Title order={1}>
          <bdi>{title}</bdi>
        </Title>
        <PortionOf marking={marking} levels={cell.levels} />
        <Badge variant="outline" tt="none">
          {named('techniques.kind', kind)}
        </Badge>
        {kind === 'ach' ? (
          <Badge variant="light" tt="none" c="#0b4a3a">
            {named('techniques.phase', phase)}
          </Badge>
        ) : null}
        {phase === 'together' ? <PutIntoProduct cellId={cellId} what={{ techniqueId }} /> : null}
      </Group>
      {question === '' ? null : (
        <Text size="sm" dir="auto" mb="xs">
          {question}
        </Text>
      )}
      {isBoundKind(kind) ? <BoundJudgements cell={cell} techniqueId={techniqueId} /> : null}
      {kind === 'ach' ? (
        <AchDesk key={techniqueId} cell={cell} technique={technique.data} />
      ) : (
        <SheetDesk key={techniqueId} cell={cell} technique={technique.data} />
      )}
    </div>
  );
}
