import { Button, Group, NativeSelect, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { disengagePerson, engagePerson, type EngagementDetail } from '@workbench/contract';
import { Duty } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { useEngagementWrite } from './engagements.api';

/** Who is in an engagement and what for; staff take others in by e-mail, and out. */
export function MemberList({ engagement }: { engagement: EngagementDetail }) {
  const words = useWords();
  const { t, named } = words;
  const engage = useEngagementWrite(engagePerson);
  const disengage = useEngagementWrite(disengagePerson);
  const draft = useDraft(`engagement member ${engagement.id}`, '');
  const [duty, setDuty] = useState<Duty>('focal_point');
  const isStaff = engagement.duty === 'staff';
  const params = { engagementId: engagement.id };
  return (
    <Stack gap="xs">
      <Title order={3}>{t('engagements.tab.members')}</Title>
      {engagement.members.map(({ personId, displayName, duty: theirs }) => (
        <Paper key={personId} withBorder p="xs">
          <Group justify="space-between">
            <Text size="sm">
              <bdi>{displayName}</bdi> · {named('engDuty', theirs)}
            </Text>
            {isStaff && personId !== engagement.personId ? (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`${t('engagements.takeOut')}: ${displayName}`}
                onClick={() => disengage.mutate({ params: { ...params, personId } })}
              >
                {t('engagements.takeOut')}
              </Button>
            ) : null}
          </Group>
        </Paper>
      ))}
      {engage.isError ? <ProblemNotice words={problemWords(engage.error, words)} /> : null}
      {disengage.isError ? <ProblemNotice words={problemWords(disengage.error, words)} /> : null}
      {isStaff ? (
        <Group align="end" gap="xs">
          <TextInput
            type="email"
            label={t('engagements.email')}
            value={draft.value}
            onChange={({ currentTarget }) => draft.change(currentTarget.value)}
          />
          <NativeSelect
            label={t('engagements.duty')}
            value={duty}
            data={Duty.options.map((one) => ({ value: one, label: named('engDuty', one) }))}
            onChange={({ currentTarget }) => setDuty(Duty.parse(currentTarget.value))}
          />
          <Button
            disabled={draft.value.trim() === ''}
            loading={engage.isPending}
            onClick={() => engage.mutate({ params, body: { email: draft.value.trim(), duty } }, { onSuccess: () => draft.done('') })}
          >
            {t('engagements.takeIn')}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}
