import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { packDraftMselPath, packDraftZipPath, type AnswerOf, type lintPackDraft, type PackDraftDetail } from '@workbench/contract';
import { DownloadMenu } from '../../shared/downloads/DownloadMenu';
import { useWords } from '../../shared/words/useWords';
import { FaultLines } from './FaultLines';
import { NoiseForm } from './NoiseForm';
import { PackAuthors } from './PackAuthors';
import { PackStatePanel } from './PackStatePanel';

/** What is known of the faults of a draft, and the way to ask. */
export interface Check {
  found: AnswerOf<typeof lintPackDraft> | undefined;
  isChecking: boolean;
  onCheck: () => void;
}

/** What concerns a draft as a whole: its state, its authors, what should be mended, background, and the files to take away. */
export function PackOverview({ draft, check }: { draft: PackDraftDetail; check: Check }) {
  const { t } = useWords();
  const { found, isChecking, onCheck } = check;
  const at = (path: string) => path.replace(':packDraftId', draft.id);
  return (
    <Stack gap="md">
      <PackStatePanel draft={draft} />
      <PackAuthors draft={draft} />
      <DownloadMenu
        label={t('packs.download')}
        choices={[
          { key: 'zip', label: t('packs.download.zip'), address: at(packDraftZipPath) },
          { key: 'csv', label: t('packs.download.csv'), address: at(packDraftMselPath) },
        ]}
      />
      <section aria-label={t('packs.faultList')}>
        <Group gap="xs">
          <Title order={2} size="h3">
            {t('packs.faultList')}
          </Title>
          <Button size="compact-sm" variant="default" loading={isChecking} onClick={onCheck}>
            {t('packs.check')}
          </Button>
        </Group>
        <Text size="xs" c="dimmed">
          {t('packs.check.hint')}
        </Text>
        <Text size="sm" role="status">
          {isChecking ? t('packs.checking') : found?.faultCount === 0 ? t('packs.noFault') : ''}
        </Text>
        {found && found.faultCount > 0 ? (
          <>
            <Text size="sm" fw={600}>
              {t('packs.faults', { count: found.faultCount })}
            </Text>
            {found.faults.length < found.faultCount ? <Text size="xs">{t('packs.faultMore', { shown: found.faults.length })}</Text> : null}
            <FaultLines faults={found.faults} packDraftId={draft.id} />
          </>
        ) : null}
      </section>
      {draft.may.write ? <NoiseForm draft={draft} /> : null}
    </Stack>
  );
}
