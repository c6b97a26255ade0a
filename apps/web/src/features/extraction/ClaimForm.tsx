import { Button, Group, Paper, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BodyInputOf, makeClaim } from '@workbench/contract';
import { findPredicate, predicatesOf, type ClaimStatus } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { useMakeClaim } from '../../shared/api/claims.api';
import { problemWords } from '../../shared/api/problem-words';
import { EntityPicker, type PickedEntity } from '../../shared/claims/EntityPicker';
import { useWords } from '../../shared/words/useWords';

/** Words of an item that were selected. */
export interface SelectedWords {
  start: number;
  end: number;
  text: string;
}

type Body = BodyInputOf<typeof makeClaim>;

function toChoice({ id, name, kind }: PickedEntity): Body['subject'] {
  return id ? { entityId: id } : { new: { kind, name: name.trim() } };
}

interface Props {
  cellId: string;
  itemId: string;
  version: number;
  words: SelectedWords;
  onClose: () => void;
}

/** A claim on selected words: who or what, what is said, about whom or which value, how sure. */
export function ClaimForm({ cellId, itemId, version, words, onClose }: Props) {
  const ours = useWords();
  const { t, named } = ours;
  const [subject, setSubject] = useState<PickedEntity>({ name: words.text.slice(0, 300), kind: 'person' });
  const [predicateKey, setPredicate] = useState('name');
  const [object, setObject] = useState<PickedEntity>({ name: '', kind: 'person' });
  const [value, setValue] = useState(words.text.slice(0, 2000));
  const [status, setStatus] = useState<ClaimStatus>('confirmed');
  const [validFrom, setValidFrom] = useState('');
  const make = useMakeClaim(cellId);
  const predicate = findPredicate(predicateKey);
  const fitting = predicatesOf(subject.kind);
  const isLink = predicate?.object === 'entity';
  const choose = (key: string) => {
    setPredicate(key);
    const kinds = findPredicate(key)?.objectKinds ?? [];
    if (kinds.length > 0 && !kinds.includes(object.kind)) setObject({ name: object.name, kind: kinds[0]! });
  };
  const changeSubject = (next: PickedEntity) => {
    setSubject(next);
    if (!predicatesOf(next.kind).some((one) => one.key === predicateKey)) choose('name');
  };
  const isComplete = subject.name.trim() !== '' && (isLink ? object.name.trim() !== '' : value.trim() !== '');
  const save = () =>
    make.mutate(
      {
        subject: toChoice(subject),
        predicate: predicateKey,
        object: isLink ? toChoice(object) : { value: value.trim() },
        status,
        basis: { itemId, version, start: words.start, end: words.end },
        ...(validFrom ? { validFrom } : {}),
      },
      { onSuccess: onClose },
    );
  return (
    <Paper withBorder shadow="md" p="sm" role="dialog" aria-label={t('claim.new')} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <Stack gap="xs">
        <Text size="xs" c="dimmed">
          {t('claim.on')} <q dir="auto">{words.text.slice(0, 160)}</q>
        </Text>
        <EntityPicker cellId={cellId} label={t('claim.subject')} value={subject} onChange={changeSubject} />
        <Select
          size="xs"
          label={t('claim.predicate')}
          searchable
          data={fitting.map((one) => ({ value: one.key, label: named('predicate', one.key) }))}
          value={predicateKey}
          onChange={(key) => key && choose(key)}
          allowDeselect={false}
        />
        {isLink ? (
          <EntityPicker cellId={cellId} label={t('claim.object')} kinds={predicate.objectKinds} value={object} onChange={setObject} />
        ) : (
          <TextInput
            size="xs"
            label={t('claim.value')}
            description={predicate?.object === 'date' ? t('claim.dateHint') : undefined}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
            dir="auto"
          />
        )}
        <Group align="end" gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={t('claim.status')}
            data={(['confirmed', 'suspected', 'denied'] as const).map((one) => ({ value: one, label: named('claimStatus', one) }))}
            value={status}
            onChange={(next) => setStatus(next as ClaimStatus)}
          />
          <TextInput size="xs" w={130} label={t('claim.validFrom')} placeholder="2031-04-09" value={validFrom} onChange={(event) => setValidFrom(event.currentTarget.value)} dir="ltr" />
        </Group>
        {make.isError ? <ProblemNotice words={problemWords(make.error, ours)} /> : null}
        <Group gap="xs">
          <Button size="compact-sm" disabled={!isComplete} loading={make.isPending} onClick={save}>
            {t('claim.save')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
