import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CandidateCard, Dossier, EntityName } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { dossierQuery } from '../../shared/api/claims.api';
import { problemWords } from '../../shared/api/problem-words';
import { EntityPicker, type PickedEntity } from '../../shared/claims/EntityPicker';
import { entityWords } from '../../shared/claims/entity-words';
import { ResolvePair } from '../../shared/resolutions/ResolvePair';
import { candidatesQuery } from '../../shared/resolutions/resolutions.api';
import { useWords } from '../../shared/words/useWords';

/** The one of a pair that is not the subject. */
const otherOf = ({ left, right }: CandidateCard, id: string): EntityName => (left.id === id ? right : left);

/** Says that this identity and another are the same, different, or not settled; those that look like it are offered first. */
export function ResolveForm({ cellId, dossier, onDone }: { cellId: string; dossier: Dossier; onDone: () => void }) {
  const words = useWords();
  const { t } = words;
  const { id } = dossier.entity;
  const [other, setOther] = useState<PickedEntity>({ name: '', kind: dossier.entity.kind });
  const otherDossier = useQuery({ ...dossierQuery(cellId, other.id ?? ''), enabled: other.id !== undefined });
  const candidates = useQuery(candidatesQuery(cellId, { about: id, limit: 8 }));
  const pairs = candidates.data?.rows ?? [];
  return (
    <Stack gap="xs">
      {pairs.length > 0 ? (
        <Group gap={6}>
          <Text size="sm">{t('candidates.about')}</Text>
          {pairs
            .map((pair) => otherOf(pair, id))
            .map((one) => (
              <Button key={one.id} size="compact-xs" variant={other.id === one.id ? 'filled' : 'default'} onClick={() => setOther(one)}>
                <bdi>{entityWords(one, words)}</bdi>
              </Button>
            ))}
        </Group>
      ) : null}
      <EntityPicker
        cellId={cellId}
        label={t('dossier.other')}
        value={other}
        kinds={[dossier.entity.kind]}
        mayBeNew={false}
        onChange={setOther}
      />
      {otherDossier.isError ? <ProblemNotice words={problemWords(otherDossier.error, words)} /> : null}
      {other.id && other.id !== id && otherDossier.data ? (
        <ResolvePair
          key={other.id}
          cellId={cellId}
          one={dossier}
          other={otherDossier.data}
          candidate={pairs.find((pair) => otherOf(pair, id).id === other.id)}
          onDone={onDone}
          onCancel={onDone}
        />
      ) : (
        <Group>
          <Button size="compact-sm" variant="default" onClick={onDone}>
            {t('shell.cancel')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
