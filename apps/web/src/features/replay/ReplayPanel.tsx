import { Group, NativeSelect, Slider, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { replayQuery } from './replay.api';
import { ReplayView } from './ReplayView';

const minute = 60_000;

interface Props {
  cellId: string;
  loading: ReactNode;
  /** What can be done from the moment that is shown. */
  deeds?: ((at: string) => ReactNode) | undefined;
}

/** A syndicate as it was: a moment of the exercise clock is chosen with the slider or its keys, and whose eyes to look through. */
export function ReplayPanel({ cellId, loading, deeds }: Props) {
  const words = useWords();
  const { t, moment } = words;
  const [eyes, setEyes] = useState('all');
  const [chosen, setChosen] = useState<number>();
  const [asked] = useDebouncedValue(chosen, 200);
  const replay = useQuery(replayQuery(cellId, eyes, asked === undefined ? undefined : new Date(asked).toISOString()));
  const { data } = replay;
  const agencies = [...new Set(data?.players.map(({ agency }) => agency) ?? [])];
  return (
    <Stack gap="md">
      {replay.isPending ? loading : null}
      {replay.isError ? <ProblemNotice words={problemWords(replay.error, words)} /> : null}
      {data ? (
        <>
          <Group align="end" gap="xl">
            <NativeSelect
              label={t('replay.who')}
              value={eyes}
              onChange={(event) => setEyes(event.currentTarget.value)}
              data={[
                { value: 'all', label: t('replay.everybody') },
                ...agencies.map((agency) => ({ value: `a:${agency}`, label: agency })),
                ...data.players.map(({ personId, displayName, agency }) => ({
                  value: `p:${personId}`,
                  label: `${displayName} (${agency})`,
                })),
              ]}
            />
            <div style={{ flexGrow: 1, minInlineSize: 260 }}>
              <Text size="sm" id="replay-at">
                {t('replay.at')}: {moment(new Date(chosen ?? Date.parse(data.at)).toISOString())}
              </Text>
              <Slider
                min={Date.parse(data.from)}
                max={Math.max(Date.parse(data.until), Date.parse(data.from) + minute)}
                step={minute}
                value={chosen ?? Date.parse(data.at)}
                onChange={setChosen}
                label={null}
                thumbLabel={t('replay.at')}
              />
            </div>
          </Group>
          {deeds?.(data.at)}
          <Text size="xs" c="dimmed">
            {t('replay.limits')}
          </Text>
          <ReplayView replay={data} />
        </>
      ) : null}
    </Stack>
  );
}
