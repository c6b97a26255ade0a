import { Button, Group, SegmentedControl, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { getHotkeyHandler, useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import type { CandidateCard, Dossier } from '@workbench/contract';
import type { Verdict } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../api/problem-words';
import { useDraft } from '../drafts/useDraft';
import { useKeys } from '../keys/useKeys';
import { useWords } from '../words/useWords';
import { IdentitySide } from './IdentitySide';
import { ReasonList } from './ReasonList';
import { useResolve } from './resolutions.api';

interface Props {
  cellId: string;
  one: Dossier;
  other: Dossier;
  /** What speaks for and against the two being one, where that was worked out. */
  candidate?: CandidateCard | undefined;
  onDone: () => void;
  onCancel?: () => void;
}

const verdicts = ['same', 'different', 'unsure'] as const;

/** Two identities side by side with the claims on both, what speaks for and against their being one, and the analyst's verdict. */
export function ResolvePair({ cellId, one, other, candidate, onDone, onCancel }: Props) {
  const words = useWords();
  const { t, named } = words;
  const [verdict, setVerdict] = useState<Verdict>('same');
  const [cited, setCited] = useState<readonly string[]>([]);
  const reason = useDraft(`resolve ${cellId} ${[one.entity.id, other.entity.id].toSorted().join(' ')}`, '');
  const resolve = useResolve(cellId, () => {
    reason.done();
    onDone();
  });
  const isReady = one.entity.id !== other.entity.id && reason.value.trim() !== '' && !resolve.isPending;
  const save = () => {
    if (isReady)
      resolve.mutate({ leftId: one.entity.id, rightId: other.entity.id, verdict, reason: reason.value, citedClaimIds: [...cited] });
  };
  useKeys({ 1: () => setVerdict('same'), 2: () => setVerdict('different'), 3: () => setVerdict('unsure') });
  useHotkeys([['mod+Enter', save]]);
  const cite = (claimId: string, isCited: boolean) => setCited((now) => (isCited ? [...now, claimId] : now.filter((id) => id !== claimId)));
  const use = (sentence: string) => reason.change((before) => (before.trim() === '' ? sentence : `${before.trimEnd()}; ${sentence}`));
  return (
    <Stack gap="xs">
      <SimpleGrid cols={2}>
        <IdentitySide dossier={one} cited={cited} onCite={cite} />
        <IdentitySide dossier={other} cited={cited} onCite={cite} />
      </SimpleGrid>
      <Text size="xs" c="dimmed">
        {cited.length > 0 ? t('dossier.restsOn', { count: cited.length }) : t('dossier.restsOnNames')}
      </Text>
      {candidate ? (
        <SimpleGrid cols={2}>
          <ReasonList title={t('candidates.for')} reasons={candidate.for} onUse={use} />
          <ReasonList title={t('candidates.against')} reasons={candidate.against} onUse={use} />
        </SimpleGrid>
      ) : null}
      <SegmentedControl
        size="xs"
        aria-label={t('dossier.verdict')}
        data={verdicts.map((one) => ({ value: one, label: named('verdict', one) }))}
        value={verdict}
        onChange={(next) => setVerdict(next as Verdict)}
      />
      <Textarea
        size="xs"
        label={t('dossier.reason')}
        description={t('candidates.keys')}
        value={reason.value}
        onChange={(event) => reason.change(event.currentTarget.value)}
        onKeyDown={getHotkeyHandler([['mod+Enter', save]])}
        maxLength={2000}
        rows={2}
        dir="auto"
      />
      {resolve.isError ? <ProblemNotice words={problemWords(resolve.error, words)} /> : null}
      <Group gap="xs">
        <Button size="compact-sm" disabled={!isReady} loading={resolve.isPending} onClick={save}>
          {t('dossier.resolve.save')}
        </Button>
        {onCancel ? (
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            {t('shell.cancel')}
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}
