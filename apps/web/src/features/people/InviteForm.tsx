import { Button, Group, NativeSelect, Paper, Stack, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { FormEvent } from 'react';
import { invitePerson, type CellDesk, type NewLink } from '@workbench/contract';
import type { CompartmentCode } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { languageNames, languages, type Language } from '../../shared/words/catalogue';
import { useWords } from '../../shared/words/useWords';
import { usePeopleWrite } from './people.api';
import { emptySeat, SeatFields } from './SeatFields';

/** Seats somebody in the cell; who is new gets a link to hand over. */
export function InviteForm({
  cell,
  compartments,
  onLink,
  onClose,
}: {
  cell: CellDesk;
  compartments: readonly CompartmentCode[];
  onLink: (name: string, link: NewLink) => void;
  onClose: () => void;
}) {
  const words = useWords();
  const { t, language } = words;
  const draft = useDraft(`invite:${cell.id}`, { email: '', displayName: '', language, ...emptySeat(cell) });
  const { value, change } = draft;
  const invite = usePeopleWrite(cell.id, invitePerson);
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate(
      { params: { cellId: cell.id }, body: value },
      {
        onSuccess: ({ link }) => {
          const name = value.displayName;
          draft.done();
          if (link) onLink(name, link);
          else notifications.show({ message: t('people.seated', { name }) });
          onClose();
        },
      },
    );
  };
  return (
    <Paper withBorder p="md" mb="sm">
      <form onSubmit={handleSubmit}>
        <Stack maw={720}>
          <Title order={2}>{t('people.invite')}</Title>
          <Group grow align="start">
            <TextInput
              label={t('people.name')}
              required
              maxLength={120}
              value={value.displayName}
              onChange={(event) => change({ ...value, displayName: event.currentTarget.value })}
              dir="auto"
              autoFocus
            />
            <TextInput
              label={t('people.email')}
              type="email"
              required
              maxLength={254}
              value={value.email}
              onChange={(event) => change({ ...value, email: event.currentTarget.value })}
              dir="ltr"
            />
            <NativeSelect
              label={t('people.language')}
              value={value.language}
              data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
              onChange={(event) => change({ ...value, language: event.currentTarget.value as Language })}
            />
          </Group>
          <SeatFields cell={cell} compartments={compartments} value={value} onChange={(seat) => change({ ...value, ...seat })} />
          {invite.isError ? <ProblemNotice words={problemWords(invite.error, words)} /> : null}
          <Group gap="xs">
            <Button type="submit" loading={invite.isPending}>
              {t('people.invite')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
