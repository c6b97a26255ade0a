import { Button, Group, Loader, Modal, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EngagementDetail } from '@workbench/contract';
import type { Ref } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { AddRecord } from './RecordDialog';
import { exerciseOf, type Offer, type TakenKind } from './run-offers';
import { runsToTakeQuery } from './run-offers.api';
import { useRunOffers } from './useRunOffers';

interface Props {
  engagement: EngagementDetail;
  kind: TakenKind;
  /** What leads to it; where it is absent, what is known of the offer itself. */
  from?: Ref;
  /** What each record begins with, beside what the run says. */
  given?: Record<string, unknown>;
  onClose: () => void;
}

/** A window that offers what of a run can be taken in; what is chosen opens as a record to be completed. */
function OffersWindow({ engagement, kind, from, given, onClose }: Props) {
  const words = useWords();
  const { t, named } = words;
  const runs = useQuery(runsToTakeQuery);
  const rows = runs.data?.rows ?? [];
  const bound = rows.find(({ id }) => exerciseOf(engagement, id));
  const [chosen, setChosen] = useState<string>();
  const run = rows.find(({ id }) => id === chosen) ?? bound ?? rows[0];
  const offered = useRunOffers(engagement, kind, run);
  const [taken, setTaken] = useState<Offer>();
  const needsExercise = kind === 'exercise_objective' && run !== undefined && !given?.['exerciseId'] && !exerciseOf(engagement, run.id);
  const led = from ?? taken?.from;
  if (taken)
    return (
      <AddRecord
        engagement={engagement}
        start={{ ...taken.start, ...given } as Offer['start']}
        {...(led === undefined ? {} : { from: led })}
        onClose={onClose}
      />
    );
  const error = runs.error ?? offered.error;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('engagements.fromRun', { what: named('engKind', kind) })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Stack gap="xs">
        {error ? <ProblemNotice words={problemWords(error, words)} /> : null}
        {runs.isPending || offered.isPending ? <Loader size="sm" aria-label={t('shell.loading')} /> : null}
        {runs.data && rows.length === 0 ? <Text size="sm">{t('engagements.fromRun.noRun')}</Text> : null}
        {run ? (
          <NativeSelect
            label={t('engagements.run')}
            value={run.id}
            data={rows.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
        ) : null}
        {needsExercise ? <Text size="sm">{t('engagements.fromRun.bindFirst')}</Text> : null}
        {run && !offered.isPending && !error && offered.offers.length === 0 ? (
          <Text size="sm">{t('engagements.fromRun.nothing')}</Text>
        ) : null}
        {needsExercise
          ? null
          : offered.offers.map((offer) => (
              <Paper key={offer.key} withBorder p="xs">
                <Group justify="space-between" wrap="nowrap" align="start">
                  <div>
                    <Text size="sm" dir="auto">
                      {offer.title}
                    </Text>
                    <Text size="xs" c="dimmed" dir="auto">
                      {offer.hint}
                    </Text>
                  </div>
                  <Button size="compact-sm" aria-label={`${t('engagements.fromRun.take')}: ${offer.title}`} onClick={() => setTaken(offer)}>
                    {t('engagements.fromRun.take')}
                  </Button>
                </Group>
              </Paper>
            ))}
      </Stack>
    </Modal>
  );
}

/** Opens the window from which something of a run is taken in. */
export function TakeFromRun({ engagement, kind, from, given }: Omit<Props, 'onClose'>) {
  const { t, named } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
        {t('engagements.fromRun', { what: named('engKind', kind) })}
      </Button>
      {isOpen ? (
        <OffersWindow
          engagement={engagement}
          kind={kind}
          {...(from === undefined ? {} : { from })}
          {...(given === undefined ? {} : { given })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
