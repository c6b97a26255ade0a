import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ChartDetail, ChartDrawing } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { ApiProblem } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';
import { useKeepChart } from './charts.api';

/** Most claims that a chart may show when it is kept. */
const mostClaims = 2000;

interface Props {
  cellId: string;
  /** The chart that is open, when one is. */
  chart?: ChartDetail | undefined;
  claimIds: readonly string[];
  drawing: () => ChartDrawing;
  onKept: (chart: ChartDetail) => void;
}

/** Keeps what is drawn: as the next version of the open chart, or under a new name. Two who save at once are both shown. */
export function KeepChart({ cellId, chart, claimIds, drawing, onKept }: Props) {
  const words = useWords();
  const { t } = words;
  const { moment } = useDeedTime();
  const [isNaming, setNaming] = useState(false);
  const name = useDraft(`chart-name ${cellId} ${chart?.id ?? ''}`, '');
  const keep = useKeepChart(cellId);
  const conflict = keep.error instanceof ApiProblem && keep.error.code === 'version_conflict' ? keep.error.body : undefined;
  const theirs = conflict?.current as ChartDetail | undefined;
  const ids = [...new Set(claimIds)];
  const canKeep = ids.length > 0 && ids.length <= mostClaims;
  const send = (title: string, onto?: Pick<ChartDetail, 'id' | 'version'>) =>
    keep.mutate(
      { chart: onto, body: { name: title, claimIds: ids, drawing: drawing() } },
      {
        onSuccess: (kept) => {
          name.done('');
          setNaming(false);
          onKept(kept);
        },
      },
    );
  return (
    <>
      {chart?.may.save ? (
        <Button size="compact-sm" disabled={!canKeep} loading={keep.isPending} onClick={() => send(chart.name, chart)}>
          {t('charts.save')}
        </Button>
      ) : null}
      <Button size="compact-sm" variant="default" disabled={!canKeep} onClick={() => setNaming(true)}>
        {t(chart ? 'charts.keepAs' : 'charts.keep')}
      </Button>
      {keep.isError && !conflict && !isNaming ? <ProblemNotice words={problemWords(keep.error, words)} /> : null}
      {conflict && theirs && chart ? (
        <Alert color="orange" title={t('charts.conflict')}>
          <Text size="xs">
            {t('charts.conflict.theirs', { number: theirs.version, name: theirs.savedBy, time: moment(theirs.savedAt) })}
          </Text>
          <Group gap={6} mt={4}>
            <Button component="a" size="compact-xs" variant="default" href={`/cells/${cellId}/charts/${chart.id}`} target="_blank">
              {t('charts.conflict.open')}
            </Button>
            <Button size="compact-xs" onClick={() => send(chart.name, { id: chart.id, version: theirs.version })}>
              {t('charts.conflict.mine')}
            </Button>
          </Group>
        </Alert>
      ) : null}
      <Modal
        opened={isNaming}
        onClose={() => setNaming(false)}
        title={t('charts.keep')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.value.trim() !== '') send(name.value.trim());
          }}
        >
          <Stack>
            <TextInput
              label={t('charts.name')}
              required
              dir="auto"
              maxLength={200}
              value={name.value}
              onChange={(event) => name.change(event.currentTarget.value)}
              data-autofocus
            />
            <Text size="xs">{t('charts.marked')}</Text>
            {keep.isError ? <ProblemNotice words={problemWords(keep.error, words)} /> : null}
            <Button type="submit" disabled={name.value.trim() === ''} loading={keep.isPending}>
              {t('charts.keep')}
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
