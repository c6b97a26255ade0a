import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReportEntry, ReportEntryKind } from '@workbench/contract';
import type { Words as Texts } from '@workbench/domain';
import { ProblemNotice, TypedText } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import type { MessageId } from '../../shared/words/catalogue';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';
import { EntryForm } from './EntryForm';
import { useDropEntry } from './report.api';

interface Props {
  cellId: string;
  kind: ReportEntryKind;
  rows: readonly ReportEntry[];
  objectives: readonly { key: string; text: Texts }[];
}

function EntryWords({ entry, objectives }: { entry: ReportEntry; objectives: Props['objectives'] }) {
  const { t, day, language } = useWords();
  const objective = objectives.find(({ key }) => key === entry.objective);
  return (
    <>
      <TypedText text={entry.words} />
      {objective ? (
        <Text size="xs" c="dimmed">
          {t('afterAction.objective')}: <bdi>{inLanguage(objective.text, language)}</bdi>
        </Text>
      ) : null}
      {entry.corrective ? (
        <Text size="sm">
          {t('afterAction.action')}: <bdi>{entry.corrective.action}</bdi> · {t('afterAction.owner')}: <bdi>{entry.corrective.owner}</bdi> ·{' '}
          {t('afterAction.due')}: {day(entry.corrective.dueOn)}
        </Text>
      ) : null}
    </>
  );
}

/** The entries of one kind, each to be reworded or taken out, and a form to add one. */
export function EntryList({ cellId, kind, rows, objectives }: Props) {
  const words = useWords();
  const { t } = words;
  const drop = useDropEntry(cellId);
  const [open, setOpen] = useState<string>();
  const [asked, setAsked] = useState<string>();
  const heading = t(`afterAction.${kind}` as MessageId);
  const close = () => setOpen(undefined);
  return (
    <section aria-label={heading}>
      <Group justify="space-between" mb="xs">
        <Title order={2}>{heading}</Title>
        <Button size="compact-sm" variant="default" onClick={() => setOpen('new')}>
          {t(`afterAction.add.${kind}` as MessageId)}
        </Button>
      </Group>
      <Stack gap="xs">
        {rows.length === 0 && open !== 'new' ? <Text size="sm">{t('afterAction.none')}</Text> : null}
        {rows.map((entry) =>
          open === entry.id ? (
            <EntryForm key={entry.id} cellId={cellId} kind={kind} entry={entry} objectives={objectives} onDone={close} />
          ) : (
            <Paper key={entry.id} withBorder p="sm" id={`at-${entry.id}`} tabIndex={-1}>
              <EntryWords entry={entry} objectives={objectives} />
              <Group gap="xs" mt={4} className="no-print">
                <Button size="compact-xs" variant="subtle" onClick={() => setOpen(entry.id)}>
                  {t('afterAction.change')}
                </Button>
                <Button
                  size="compact-xs"
                  variant={asked === entry.id ? 'filled' : 'subtle'}
                  color="red"
                  onBlur={() => setAsked(undefined)}
                  onClick={() => (asked === entry.id ? drop.mutate(entry.id) : setAsked(entry.id))}
                >
                  {t(asked === entry.id ? 'afterAction.drop.sure' : 'afterAction.drop')}
                </Button>
              </Group>
            </Paper>
          ),
        )}
        {drop.isError ? <ProblemNotice words={problemWords(drop.error, words)} /> : null}
        {open === 'new' ? <EntryForm cellId={cellId} kind={kind} objectives={objectives} onDone={close} /> : null}
      </Stack>
    </section>
  );
}
