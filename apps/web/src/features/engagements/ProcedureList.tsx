import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { EngagementDetail } from '@workbench/contract';
import { Followed, ofKind, type ContentOf, type RecordContent } from '@workbench/domain';
import { procedures } from '../../shared/programme/content';
import { useWords } from '../../shared/words/useWords';
import { blankOf, todayIs } from './blank-record';
import { AddRecord } from './RecordDialog';
import { RecordList } from './RecordList';
import { inLanguage } from '../../shared/words/in-language';

/** How often a procedure was followed in what was observed. */
function FollowedLine({ engagement, procedure }: { engagement: EngagementDetail; procedure: ContentOf<'procedure'> }) {
  const { t, named } = useWords();
  if (procedure.template === null) return null;
  const seen = ofKind(engagement.records, 'observation').filter(
    ({ content, isRemoved }) => !isRemoved && content.template === procedure.template,
  );
  if (seen.length === 0) return <Text size="sm">{t('engagements.neverObserved')}</Text>;
  const counts = Followed.options.map(
    (one) => `${named('engValue', one)}: ${seen.filter(({ content }) => content.followed === one).length}`,
  );
  return <Text size="sm">{t('engagements.followed', { counts: counts.join(', ') })}</Text>;
}

/** Procedures of the beneficiary, each with whether it was followed; one begins from a template or from nothing. */
export function ProcedureList({ engagement }: { engagement: EngagementDetail }) {
  const { t, language } = useWords();
  const [start, setStart] = useState<RecordContent>();
  const begin = (key: string) => {
    const template = procedures.find((one) => one.key === key);
    if (!template) return;
    setStart(
      blankOf('procedure', todayIs(), {
        template: key,
        title: inLanguage(template.title, language),
        purpose: inLanguage(template.purpose, language),
        steps: template.steps.map(({ who, does }) => ({ who, does })),
      }),
    );
  };
  return (
    <Stack gap="xs">
      <RecordList
        engagement={engagement}
        kind="procedure"
        under={({ content }) => <FollowedLine engagement={engagement} procedure={content} />}
      />
      {engagement.duty === 'staff' ? (
        <Group>
          <NativeSelect
            label={t('engagements.fromTemplate')}
            value=""
            data={[
              { value: '', label: t('engagements.choose') },
              ...procedures.map(({ key, title }) => ({ value: key, label: inLanguage(title, language) })),
            ]}
            onChange={({ currentTarget }) => begin(currentTarget.value)}
          />
        </Group>
      ) : null}
      {start ? <AddRecord engagement={engagement} start={start} onClose={() => setStart(undefined)} /> : null}
    </Stack>
  );
}
