import { Anchor, Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { AnswerOf, readPaths } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { entityWords } from '../../shared/claims/entity-words';
import { useWords } from '../../shared/words/useWords';

interface Props {
  ways: UseQueryResult<AnswerOf<typeof readPaths>>;
  maxHops: number;
  /** Place of the way that is shown alone; undefined for all of them. */
  shown: number | undefined;
  onHops: (hops: number) => void;
  onShow: (place: number | undefined) => void;
  /** Brings all that the ways lead over onto the chart. */
  onDraw: (nodeIds: string[]) => void;
}

/** How the two chosen entities are linked: each way on a line, the shortest first. */
export function Ways({ ways, maxHops, shown, onHops, onShow, onDraw }: Props) {
  const words = useWords();
  const { t } = words;
  const { data } = ways;
  const nameOf = new Map<string, string>(data?.nodes.map((node) => [node.id, entityWords(node, words)]));
  return (
    <Stack gap={6} component="section" aria-label={t('graph.ways')}>
      <Title order={2}>{t('graph.ways')}</Title>
      <NativeSelect
        size="xs"
        label={t('graph.ways.hops')}
        data={['1', '2', '3', '4', '5']}
        value={String(maxHops)}
        onChange={(event) => onHops(Number(event.currentTarget.value))}
      />
      {ways.isError ? <ProblemNotice words={problemWords(ways.error, words)} /> : null}
      {data ? (
        <>
          <Text size="xs" role="status">
            {data.shortest === null ? t('graph.ways.none') : t('graph.ways.found', { count: data.paths.length, shortest: data.shortest })}{' '}
            {data.isCut ? t('graph.ways.cut') : ''}
          </Text>
          {data.paths.length > 0 ? (
            <Group gap={6}>
              <Button size="compact-xs" onClick={() => onDraw(data.nodes.map((node) => node.id))}>
                {t('graph.ways.draw')}
              </Button>
              <Button size="compact-xs" variant="default" aria-pressed={shown === undefined} onClick={() => onShow(undefined)}>
                {t('graph.ways.all')}
              </Button>
            </Group>
          ) : null}
          <ol style={{ margin: 0, paddingInlineStart: 22, fontSize: 12 }}>
            {data.paths.map((path, place) => (
              <li key={path.nodeIds.join(' ')}>
                <Anchor component="button" inherit ta="start" aria-pressed={shown === place} onClick={() => onShow(place)}>
                  {path.nodeIds.map((id, step) => (
                    <span key={id}>
                      {step > 0 ? ' – ' : ''}
                      <bdi>{nameOf.get(id)}</bdi>
                    </span>
                  ))}
                </Anchor>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </Stack>
  );
}
