import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { askCorrection, checkClaim } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../api/problem-words';
import { useRightsWrite, type Erasable } from '../api/rights.api';
import { useDraft } from '../drafts/useDraft';
import { useWords } from '../words/useWords';

interface Props {
  cellId: string;
  what: Erasable;
  /** Whether it holds personal data, so that its necessity can be doubted. */
  isPersonal: boolean;
}

/** Raises a concern with the rights officer, or asks for correction or erasure for the person concerned. */
export function AskRights(props: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <AskForm {...props} onClose={() => setOpen(false)} />;
  return (
    <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
      {t('rights.ask')}
    </Button>
  );
}

type Wish = 'concern' | 'correction' | 'erasure';

function AskForm({ cellId, what, isPersonal, onClose }: Props & { onClose: () => void }) {
  const words = useWords();
  const { t, named } = words;
  const wishes: Wish[] = isPersonal && 'claimId' in what ? ['concern', 'correction', 'erasure'] : ['correction', 'erasure'];
  const draft = useDraft<{ wish: Wish; grounds: string }>(`rights:${Object.values(what)[0]}`, { wish: wishes[0]!, grounds: '' });
  const concern = useRightsWrite(cellId, checkClaim);
  const correction = useRightsWrite(cellId, askCorrection);
  const { wish, grounds } = draft.value;
  const done = {
    onSuccess: () => {
      draft.done();
      notifications.show({ message: t('rights.ask.sent') });
      onClose();
    },
  };
  const send = () => {
    if (wish === 'concern' && 'claimId' in what) concern.mutate({ params: { cellId }, body: { ...what, concern: grounds } }, done);
    else if (wish !== 'concern') correction.mutate({ params: { cellId }, body: { kind: wish, ...what, grounds } }, done);
  };
  const problem = concern.error ?? correction.error;
  return (
    <Stack gap={6} w="100%" role="group" aria-label={t('rights.ask')}>
      <Select
        size="xs"
        label={t('rights.ask.what')}
        data={wishes.map((one) => ({ value: one, label: named('rightsAsk', one) }))}
        value={wish}
        onChange={(next) => next && draft.change({ ...draft.value, wish: next as Wish })}
        allowDeselect={false}
      />
      <Textarea
        size="xs"
        label={t('rights.ask.grounds')}
        value={grounds}
        onChange={(event) => draft.change({ ...draft.value, grounds: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={2000}
        dir="auto"
      />
      {problem ? <ProblemNotice words={problemWords(problem, words)} /> : null}
      <Group gap="xs">
        <Button size="compact-sm" disabled={grounds.trim() === ''} loading={concern.isPending || correction.isPending} onClick={send}>
          {t('rights.ask.send')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
