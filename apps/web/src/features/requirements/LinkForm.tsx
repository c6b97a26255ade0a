import { Button, Group, SegmentedControl, Select, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkAnswer, type PirCard } from '@workbench/contract';
import { AnswerExtent, portionText } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { requirementsQuery, useRequirementWrite } from './requirements.api';

/** Elements that may be answered and are not yet answered by this item, under their questions. */
function choices(pirs: readonly PirCard[], levels: readonly string[], answered: ReadonlySet<string>) {
  return pirs
    .map((pir) => ({
      group: pir.text,
      items: pir.eeis
        .filter((eei) => eei.may.link && !answered.has(eei.id))
        .map((eei) => ({ value: eei.id, label: `${portionText(eei.marking, levels)} ${eei.text}` })),
    }))
    .filter(({ items }) => items.length > 0);
}

interface Props {
  cellId: string;
  levels: readonly string[];
  itemId: string;
  /** Elements that the item is said to answer already. */
  answered: ReadonlySet<string>;
  onDone: () => void;
}

/** Choose an element and say how much of it an item answers. */
export function LinkForm({ cellId, levels, itemId, answered, onDone }: Props) {
  const words = useWords();
  const { t, named } = words;
  const requirements = useQuery(requirementsQuery(cellId));
  const draft = useDraft(`answer:${itemId}`, { eeiId: '', extent: 'partial', note: '' });
  const link = useRequirementWrite(cellId, linkAnswer);
  const { eeiId, extent, note } = draft.value;
  const data = choices(requirements.data?.rows ?? [], levels, answered);
  const isOffered = data.some(({ items }) => items.some((one) => one.value === eeiId));
  const save = () =>
    link.mutate(
      { params: { cellId, requirementId: eeiId }, body: { itemId, extent: AnswerExtent.parse(extent), note } },
      {
        onSuccess: () => {
          draft.done();
          onDone();
        },
      },
    );
  return (
    <Stack gap={6}>
      <Select
        size="xs"
        label={t('requirements.element')}
        placeholder={t('requirements.element.choose')}
        nothingFoundMessage={t('requirements.noneOpen')}
        data={data}
        value={isOffered ? eeiId : null}
        onChange={(next) => draft.change({ ...draft.value, eeiId: next ?? '' })}
        searchable
      />
      <SegmentedControl
        size="xs"
        aria-label={t('requirements.extent')}
        data={AnswerExtent.options.map((one) => ({ value: one as string, label: named('answerExtent', one) }))}
        value={extent}
        onChange={(next) => draft.change({ ...draft.value, extent: next })}
      />
      <Textarea
        size="xs"
        label={t('requirements.note')}
        value={note}
        onChange={(event) => draft.change({ ...draft.value, note: event.currentTarget.value })}
        autosize
        minRows={1}
        maxLength={2000}
        dir="auto"
      />
      {requirements.isError ? <ProblemNotice words={problemWords(requirements.error, words)} /> : null}
      {link.isError ? <ProblemNotice words={problemWords(link.error, words)} /> : null}
      <Group gap="xs">
        <Button size="compact-sm" disabled={!isOffered} loading={link.isPending} onClick={save}>
          {t('requirements.link')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t('shell.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
