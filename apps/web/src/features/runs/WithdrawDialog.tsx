import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import type { InjectCard } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';

interface Props {
  inject: Pick<InjectCard, 'key' | 'subject'>;
  syndicate: { cellId: string; name: string };
  isPending: boolean;
  error: string | undefined;
  /** `onDone` is called once it was withdrawn. */
  onWithdraw: (reason: string, onDone: () => void) => void;
  onClose: () => void;
}

/** Asks what those who got an inject are told when it is withdrawn. */
export function WithdrawDialog({ inject, syndicate, isPending, error, onWithdraw, onClose }: Props) {
  const { t } = useWords();
  const draft = useDraft(`withdraw:${syndicate.cellId}:${inject.key}`, '');
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    onWithdraw(draft.value.trim(), () => draft.done());
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('runs.withdraw', { inject: inject.key })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={handleSubmit}>
        <Stack gap="sm">
          <Text size="sm" dir="auto">
            {inject.subject}
          </Text>
          <Textarea
            label={t('runs.notice')}
            description={t('runs.notice.hint', { name: syndicate.name })}
            required
            rows={3}
            maxLength={1000}
            dir="auto"
            value={draft.value}
            onChange={(event) => draft.change(event.currentTarget.value)}
          />
          {error ? <ProblemNotice words={error} /> : null}
          <Group>
            <Button type="submit" color="orange" autoContrast loading={isPending} disabled={draft.value.trim() === ''}>
              {t('runs.withdraw.do')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
