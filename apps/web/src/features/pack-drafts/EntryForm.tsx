import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { PackDraftDetail } from '@workbench/contract';
import { packFieldsOf, type DraftPart } from '@workbench/domain';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { EntryField } from './EntryField';
import { misfitsOf, withField } from './field-values';

type Content = Record<string, unknown>;

/** What is typed for a record, and the version that it was typed on. */
export interface Typed {
  content: Content;
  basedOn: number;
}

interface Props {
  draft: PackDraftDetail;
  part: DraftPart;
  /** Under what the words are kept until they are saved. */
  draftKey: string;
  start: Typed;
  isSaving: boolean;
  onSave: (typed: Typed, saved: () => void) => void;
}

/** Fields of the manifest that the draft itself decides. */
const decided = new Set(['state', 'format']);

/** A form for a record of a part, made from the shape of the part. Says which fields do not fit once saving was tried. */
export function EntryForm({ draft, part, draftKey, start, isSaving, onSave }: Props) {
  const words = useWords();
  const { t } = words;
  const typed = useDraft<Typed>(draftKey, start);
  const [wasTried, setTried] = useState(false);
  const { content } = typed.value;
  const misfits = wasTried ? misfitsOf(part, content, words) : [];
  const isOpen = draft.may.write;
  const handleSave = () => {
    setTried(true);
    if (misfitsOf(part, content, words).length === 0) onSave(typed.value, () => typed.done());
  };
  return (
    <Stack gap="xs">
      {typed.isRestored ? (
        <Text size="xs" role="status">
          {t('packs.restored')}
        </Text>
      ) : null}
      {packFieldsOf(part)
        .filter(({ name }) => part !== 'manifest' || !decided.has(name))
        .map((field) => (
          <EntryField
            key={field.name}
            draft={draft}
            part={part}
            field={field}
            value={content[field.name]}
            isDisabled={!isOpen}
            onChange={(next) => typed.change((now) => ({ ...now, content: withField(now.content, field.name, next) }))}
          />
        ))}
      {misfits.length > 0 ? (
        <Text size="sm" c="#a11b24" role="alert">
          {t('packs.misfits', { fields: misfits.join(', ') })}
        </Text>
      ) : null}
      {isOpen ? (
        <Group>
          <Button loading={isSaving} onClick={handleSave}>
            {t('packs.save')}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}
