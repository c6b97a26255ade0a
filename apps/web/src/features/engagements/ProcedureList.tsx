import { Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import type { EngagementDetail } from '@workbench/contract';
import type { RecordContent } from '@workbench/domain';
import { procedures } from '../../shared/programme/content';
import { useWords } from '../../shared/words/useWords';
import { blankOf, todayIs } from './blank-record';
import { EditionList, NextEdition } from './EditionList';
import { FollowedTable } from './FollowedTable';
import { AddRecord } from './RecordDialog';
import { RecordList } from './RecordList';
import { inLanguage } from '../../shared/words/in-language';

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
        instead={(record) =>
          record.may.write && record.content.state === 'approved' ? <NextEdition engagement={engagement} procedure={record} /> : undefined
        }
        under={(record) => (
          <>
            <EditionList engagement={engagement} procedure={record} />
            <FollowedTable engagement={engagement} procedure={record} />
          </>
        )}
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
