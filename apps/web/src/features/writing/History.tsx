import { Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readBlockHistory, type WrittenState } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { changeBetween } from '@workbench/writing';
import { call } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';

interface Props {
  params: { cellId: string; productId: string; blockId: string };
  onRestore: (text: string) => void;
}

/** Words as they stood after a spell of writing, with what came and what went in it. */
function StateCard({ state, earlier, onRestore }: { state: WrittenState; earlier: WrittenState | undefined; onRestore: () => void }) {
  const { t } = useWords();
  const { moment } = useDeedTime();
  const { before, came, went, behind } = changeBetween(earlier?.text ?? state.text, state.text);
  return (
    <Paper withBorder p="xs" data-state>
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {state.by === null ? t('product.history.before') : <bdi>{state.by}</bdi>}, {moment(state.at)}
        </Text>
        <Button size="compact-xs" variant="subtle" onClick={onRestore}>
          {t('product.history.restore')}
        </Button>
      </Group>
      <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
        {before}
        {went === '' ? null : <del>{went}</del>}
        {came === '' ? null : <ins>{came}</ins>}
        {behind}
      </Text>
    </Paper>
  );
}

function States({ params, onRestore }: Props) {
  const words = useWords();
  const { t } = words;
  const history = useQuery({
    queryKey: ['product', params.cellId, params.productId, 'history', params.blockId],
    queryFn: ({ signal }) => call(readBlockHistory, { params, signal }),
  });
  if (history.isError) return <ProblemNotice words={problemWords(history.error, words)} />;
  const { states } = history.data ?? { states: [] };
  if (history.isSuccess && states.length === 0) return <Text size="sm">{t('product.history.none')}</Text>;
  return (
    <Stack gap="xs">
      {states.map((state, place) => (
        <StateCard key={state.id} state={state} earlier={states[place + 1]} onRestore={() => onRestore(state.text)} />
      ))}
    </Stack>
  );
}

/** Who wrote what in a block when; words from before can be written again, as an edit like any other. */
export function History({ params, onRestore }: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
        {t('product.history')}
      </Button>
      {isOpen ? (
        <Modal opened onClose={() => setOpen(false)} title={t('product.history')} size="lg">
          <States
            params={params}
            onRestore={(text) => {
              onRestore(text);
              setOpen(false);
            }}
          />
        </Modal>
      ) : null}
    </>
  );
}
