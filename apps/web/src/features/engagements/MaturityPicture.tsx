import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { EngagementDetail } from '@workbench/contract';
import { maturityPicture, type RecordContent, type ThemeMaturity } from '@workbench/domain';
import { themes } from '../../shared/programme/cycle';
import { useWords } from '../../shared/words/useWords';
import { blankOf, todayIs } from './blank-record';
import styles from './engagements.module.css';
import { AddRecord } from './RecordDialog';
import { inLanguage } from '../../shared/words/in-language';
import { themeTitle } from './shipped';

const levels = [0, 1, 2, 3, 4];
const at = (level: number) => 20 + level * 65;

/** A theme on the scale from 0 to 4: an open circle before, a full one after. */
function Scale({ theme, label }: { theme: ThemeMaturity; label: string }) {
  return (
    <svg className={styles['scale']} viewBox="0 0 300 22" role="img" aria-label={label}>
      <line className={styles['rail']} x1={at(0)} x2={at(4)} y1={11} y2={11} />
      {levels.map((level) => (
        <circle key={level} className={styles['step']} cx={at(level)} cy={11} r={3} />
      ))}
      {theme.after === null ? null : <circle className={styles['after']} cx={at(theme.after)} cy={11} r={7} />}
      {theme.before === null ? null : (
        <circle className={styles['before']} cx={at(theme.before)} cy={11} r={theme.after === theme.before ? 3 : 6} />
      )}
    </svg>
  );
}

/** How far the beneficiary is in each theme, before and after, and on how many answers that rests. */
export function MaturityPicture({ engagement }: { engagement: EngagementDetail }) {
  const { t, language } = useWords();
  const [start, setStart] = useState<RecordContent>();
  const there = engagement.records.filter(({ isRemoved }) => !isRemoved);
  const picture = maturityPicture(
    themes.map(({ key, questions }) => ({ key, questions: questions.length })),
    there,
  );
  const told = (level: number | null) => level ?? '–';
  const meaning = (key: string, level: number | null) => {
    const words = themes.find((theme) => theme.key === key)!.maturity.find((one) => one.level === level)?.words;
    return words ? inLanguage(words, language) : '';
  };
  return (
    <Stack gap="xs" component="section" aria-label={t('engagements.maturity')}>
      <Title order={3}>{t('engagements.maturity')}</Title>
      <Text size="sm" c="dimmed">
        {t('engagements.maturity.how')}
      </Text>
      <Table.ScrollContainer minWidth={560}>
        <Table>
          <Table.Tbody>
            {picture.map((theme) => (
              <Table.Tr key={theme.theme}>
                <Table.Th scope="row">{themeTitle(theme.theme, language)}</Table.Th>
                <Table.Td w={300}>
                  <Scale theme={theme} label={t('engagements.maturity.levels', { before: told(theme.before), after: told(theme.after) })} />
                </Table.Td>
                <Table.Td>
                  <Text size="xs" dir="auto">
                    {meaning(theme.theme, theme.after ?? theme.before)}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {t('engagements.answered', { count: theme.answered, asked: theme.asked })}
                    {theme.isTooFew ? ` · ${t('engagements.tooFew')}` : ''}
                  </Text>
                </Table.Td>
                <Table.Td>
                  {engagement.duty === 'staff' ? (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`${t('engagements.judge')}: ${themeTitle(theme.theme, language)}`}
                      onClick={() =>
                        setStart(blankOf('maturity', todayIs(), { theme: theme.theme, moment: theme.before === null ? 'before' : 'after' }))
                      }
                    >
                      {t('engagements.judge')}
                    </Button>
                  ) : null}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {start ? <AddRecord engagement={engagement} start={start} onClose={() => setStart(undefined)} /> : null}
    </Stack>
  );
}
