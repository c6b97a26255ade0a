import { Button, Group, MultiSelect, NumberInput, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { addNoise, type PackDraftDetail } from '@workbench/contract';
import { isNoiseKey, noiseTopics, type NoiseTopic, type PackLanguage } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { showUndo } from '../../shared/claims/undo-notice';
import { useDraft } from '../../shared/drafts/useDraft';
import { languageNames } from '../../shared/words/catalogue';
import { useWords } from '../../shared/words/useWords';
import { packRecordsQuery, usePackWrite } from './pack-drafts.api';
import { usePackChanges } from './usePackChanges';

/** Adds background items in one act that can be undone, and takes all of them out again. */
export function NoiseForm({ draft }: { draft: PackDraftDetail }) {
  const words = useWords();
  const { t, named } = words;
  const packDraftId = draft.id;
  const agencies = draft.keys['agencies'] ?? [];
  const start = { seed: 1, perDay: 20, agencies, languages: draft.languages, topics: [...noiseTopics] as NoiseTopic[] };
  const wish = useDraft(`pack ${packDraftId} noise`, start);
  const add = usePackWrite(addNoise);
  const changes = usePackChanges(packDraftId);
  const count = (draft.keys['items'] ?? []).filter(isNoiseKey).length;
  const items = useQuery({ ...packRecordsQuery(packDraftId, 'items'), enabled: count > 0 });
  const background = (items.data?.rows ?? []).filter(({ key, isRemoved }) => !isRemoved && isNoiseKey(key));
  const set = (change: Partial<typeof start>) => wish.change((now) => ({ ...now, ...change }));
  const handleAdd = () =>
    add.mutate(
      { params: { packDraftId }, body: wish.value },
      {
        onSuccess: ({ rows }) => {
          if (rows.length > 0)
            showUndo(t('packs.noise.added', { count: rows.length }), t('shell.undo'), () =>
              changes.changeAll(rows.map((card) => ({ card, content: null }))),
            );
        },
      },
    );
  const { seed, perDay } = wish.value;
  const isWhole = wish.value.agencies.length > 0 && wish.value.languages.length > 0 && wish.value.topics.length > 0;
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('packs.noise')}>
      <Stack gap="xs">
        <Title order={2} size="h3">
          {t('packs.noise')}
        </Title>
        <Text size="sm">{t('packs.noise.hint')}</Text>
        <Group align="end" gap="xs">
          <NumberInput
            w={110}
            label={t('packs.noise.seed')}
            min={0}
            max={2_147_483_647}
            allowDecimal={false}
            value={seed}
            onChange={(next) => set({ seed: Math.max(0, Number(next) || 0) })}
          />
          <NumberInput
            w={130}
            label={t('packs.noise.perDay')}
            min={1}
            max={200}
            allowDecimal={false}
            value={perDay}
            onChange={(next) => set({ perDay: Math.min(200, Math.max(1, Number(next) || 1)) })}
          />
          <MultiSelect
            label={t('packPart.agencies')}
            data={agencies}
            value={wish.value.agencies}
            onChange={(next) => set({ agencies: next })}
          />
          <MultiSelect
            label={t('packField.languages')}
            data={draft.languages.map((one) => ({ value: one, label: languageNames[one] }))}
            value={wish.value.languages}
            onChange={(next) => set({ languages: next as PackLanguage[] })}
          />
          <MultiSelect
            label={t('packs.noise.topics')}
            data={noiseTopics.map((one) => ({ value: one, label: named('packTopic', one) }))}
            value={wish.value.topics}
            onChange={(next) => set({ topics: next as NoiseTopic[] })}
          />
        </Group>
        {add.isError ? <ProblemNotice words={problemWords(add.error, words)} /> : null}
        {changes.problem ? <ProblemNotice words={changes.problem} /> : null}
        <Text size="sm" role="status">
          {add.data ? t('packs.noise.added', { count: add.data.rows.length }) : ''}
        </Text>
        <Group gap="xs">
          <Button disabled={!isWhole} loading={add.isPending} onClick={handleAdd}>
            {t('packs.noise.add')}
          </Button>
          {background.length > 0 ? (
            <Button
              variant="default"
              loading={changes.isPending}
              onClick={() => changes.changeAll(background.map((card) => ({ card, content: null })))}
            >
              {t('packs.noise.takeOut', { count: background.length })}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </Paper>
  );
}
