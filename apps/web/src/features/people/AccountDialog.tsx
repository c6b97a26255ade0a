import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { renewLink, resetSecondFactor, setDisabled, type NewLink, type PersonCard } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { usePeopleWrite } from './people.api';

/** What is done to an account only after a second look. */
export type AccountDeed = 'newLink' | 'disable' | 'resetSecondFactor';

/** Says what a deed on an account means, and does it. */
export function AccountDialog({
  cellId,
  person,
  deed,
  onLink,
  onClose,
}: {
  cellId: string;
  person: PersonCard;
  deed: AccountDeed;
  onLink: (name: string, link: NewLink) => void;
  onClose: () => void;
}) {
  const words = useWords();
  const { t } = words;
  const { personId, displayName: name } = person;
  const params = { cellId, personId };
  const link = usePeopleWrite(cellId, renewLink);
  const disable = usePeopleWrite(cellId, setDisabled);
  const reset = usePeopleWrite(cellId, resetSecondFactor);
  const handleSure = {
    newLink: () =>
      link.mutate(
        { params },
        {
          onSuccess: (made) => {
            onLink(name, made);
            onClose();
          },
        },
      ),
    disable: () => disable.mutate({ params, body: { isDisabled: true } }, { onSuccess: onClose }),
    resetSecondFactor: () => reset.mutate({ params }, { onSuccess: onClose }),
  }[deed];
  const problem = link.error ?? disable.error ?? reset.error;
  return (
    <Modal opened onClose={onClose} title={t(`people.${deed}`)} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <Stack>
        <Text size="sm">{t(`people.${deed}.warn`, { name })}</Text>
        {problem ? <ProblemNotice words={problemWords(problem, words)} /> : null}
        <Group gap="xs">
          <Button color="red" loading={link.isPending || disable.isPending || reset.isPending} onClick={handleSure}>
            {t(`people.${deed}`)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
