import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answerCheck, statePurpose, type ClaimCard } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../api/problem-words';
import { useRightsWrite } from '../api/rights.api';
import { useWords } from '../words/useWords';
import { ErasedNote } from './ErasedNote';
import { keepPurpose, keptPurpose } from './kept-purpose';
import { PurposeLine } from './PurposeLine';

/** What a claim about a person is for, what the rights officer asks or found, and that it was erased. */
export function ClaimRightsNote({ claim, cellId }: { claim: ClaimCard; cellId: string }) {
  const { t, named } = useWords();
  const { rights, may } = claim;
  if (rights.erased) return <ErasedNote erased={rights.erased} />;
  if (!rights.isPersonal) return null;
  const { check } = rights;
  return (
    <Stack gap={2} mt={2}>
      {rights.purpose ? (
        <Text size="xs" c="dimmed">
          {t('rights.purpose')} {named('purpose', rights.purpose)}
          {rights.necessity ? (
            <>
              {' · '}
              <bdi>{rights.necessity}</bdi>
            </>
          ) : null}
        </Text>
      ) : may.statePurpose ? (
        <SayPurpose claim={claim} cellId={cellId} />
      ) : (
        <Text size="xs" c="orange.9">
          {t('rights.purposeMissing')}
        </Text>
      )}
      {check?.verdict === 'ask' ? (
        <Text size="xs">
          <b>{t('rights.officerAsks')}</b> <bdi>{check.reason}</bdi>
        </Text>
      ) : null}
      {check?.answer ? (
        <Text size="xs">
          <b>{t('rights.authorAnswers')}</b> <bdi>{check.answer}</bdi>
        </Text>
      ) : null}
      {check?.verdict && check.verdict !== 'ask' ? (
        <Group gap="xs">
          <Badge
            size="xs"
            variant="light"
            color={check.verdict === 'necessary' ? 'teal' : 'red'}
            c={check.verdict === 'necessary' ? 'teal.9' : 'red.9'}
          >
            {named('necessity', check.verdict)}
          </Badge>
          <Text size="xs">
            <bdi>{check.reason}</bdi>
          </Text>
        </Group>
      ) : null}
      {may.answerCheck && check && !check.answer ? <AnswerForm cellId={cellId} check={check} /> : null}
    </Stack>
  );
}

function SayPurpose({ claim, cellId }: { claim: ClaimCard; cellId: string }) {
  const words = useWords();
  const { t } = words;
  const [said, setSaid] = useState<{ purpose: ReturnType<typeof keptPurpose>; necessity: string }>();
  const write = useRightsWrite(cellId, statePurpose);
  if (!said) {
    return (
      <Group gap="xs">
        <Text size="xs" c="orange.9">
          {t('rights.purposeMissing')}
        </Text>
        <Button size="compact-xs" variant="subtle" onClick={() => setSaid({ purpose: keptPurpose(), necessity: '' })}>
          {t('rights.purpose.say')}
        </Button>
      </Group>
    );
  }
  const send = () => {
    keepPurpose(said.purpose);
    const body = { purpose: said.purpose, ...(said.necessity.trim() ? { necessity: said.necessity } : {}) };
    write.mutate({ params: { cellId, claimId: claim.id }, body }, { onSuccess: () => setSaid(undefined) });
  };
  return (
    <Stack gap={4}>
      <PurposeLine {...said} onChange={setSaid} />
      {write.isError ? <ProblemNotice words={problemWords(write.error, words)} /> : null}
      <Group gap="xs">
        <Button size="compact-xs" loading={write.isPending} onClick={send}>
          {t('rights.purpose.say')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => setSaid(undefined)}>
          {t('shell.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

function AnswerForm({ cellId, check }: { cellId: string; check: NonNullable<ClaimCard['rights']['check']> }) {
  const words = useWords();
  const { t } = words;
  const [answer, setAnswer] = useState('');
  const write = useRightsWrite(cellId, answerCheck);
  return (
    <Stack gap={4}>
      <Group gap="xs" wrap="nowrap" align="end">
        <TextInput
          size="xs"
          label={t('rights.answer')}
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
          maxLength={2000}
          dir="auto"
          style={{ flex: 1 }}
        />
        <Button
          size="compact-sm"
          disabled={answer.trim() === ''}
          loading={write.isPending}
          onClick={() => write.mutate({ params: { cellId, checkId: check.id }, body: { answer }, version: check.version })}
        >
          {t('rights.answer.send')}
        </Button>
      </Group>
      {write.isError ? <ProblemNotice words={problemWords(write.error, words)} /> : null}
    </Stack>
  );
}
