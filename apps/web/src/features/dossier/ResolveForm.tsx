import { Button, Group, SegmentedControl, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { resolveEntities, type Dossier } from '@workbench/contract';
import type { Verdict } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { call } from '../../shared/api/call';
import { dossierQuery } from '../../shared/api/claims.api';
import { problemWords } from '../../shared/api/problem-words';
import { EntityPicker, type PickedEntity } from '../../shared/claims/EntityPicker';
import { useWords } from '../../shared/words/useWords';
import { IdentitySide } from './IdentitySide';

/** Says that this identity and another are the same, different, or not settled, with both side by side and the claims that it rests on. */
export function ResolveForm({ cellId, dossier, onDone }: { cellId: string; dossier: Dossier; onDone: () => void }) {
  const words = useWords();
  const { t, named } = words;
  const [other, setOther] = useState<PickedEntity>({ name: '', kind: dossier.entity.kind });
  const [verdict, setVerdict] = useState<Verdict>('same');
  const [reason, setReason] = useState('');
  const [cited, setCited] = useState<readonly string[]>([]);
  const otherDossier = useQuery({ ...dossierQuery(cellId, other.id ?? ''), enabled: other.id !== undefined });
  const client = useQueryClient();
  const resolve = useMutation({
    mutationFn: () =>
      call(resolveEntities, {
        params: { cellId },
        body: { leftId: dossier.entity.id, rightId: other.id ?? '', verdict, reason, citedClaimIds: [...cited] },
      }),
    onSuccess: async () => {
      await Promise.all(['dossier', 'graph', 'entities'].map((key) => client.invalidateQueries({ queryKey: [key, cellId] })));
      onDone();
    },
  });
  const cite = (claimId: string, isCited: boolean) => setCited((now) => (isCited ? [...now, claimId] : now.filter((id) => id !== claimId)));
  return (
    <Stack gap="xs">
      <EntityPicker
        cellId={cellId}
        label={t('dossier.other')}
        value={other}
        kinds={[dossier.entity.kind]}
        mayBeNew={false}
        onChange={(next) => {
          setOther(next);
          setCited([]);
        }}
      />
      {other.id && otherDossier.data ? (
        <>
          <SimpleGrid cols={2}>
            <IdentitySide dossier={dossier} cited={cited} onCite={cite} />
            <IdentitySide dossier={otherDossier.data} cited={cited} onCite={cite} />
          </SimpleGrid>
          <Text size="xs" c="dimmed">
            {cited.length > 0 ? t('dossier.restsOn', { count: cited.length }) : t('dossier.restsOnNames')}
          </Text>
        </>
      ) : null}
      {otherDossier.isError ? <ProblemNotice words={problemWords(otherDossier.error, words)} /> : null}
      <SegmentedControl
        size="xs"
        aria-label={t('dossier.verdict')}
        data={(['same', 'different', 'unsure'] as const).map((one) => ({ value: one, label: named('verdict', one) }))}
        value={verdict}
        onChange={(next) => setVerdict(next as Verdict)}
      />
      <Textarea
        size="xs"
        label={t('dossier.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={2000}
        dir="auto"
      />
      {resolve.isError ? <ProblemNotice words={problemWords(resolve.error, words)} /> : null}
      <Group gap="xs">
        <Button
          size="compact-sm"
          disabled={!other.id || other.id === dossier.entity.id || reason.trim() === ''}
          loading={resolve.isPending}
          onClick={() => resolve.mutate()}
        >
          {t('dossier.resolve.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t('shell.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
