import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { EngagementDetail } from '@workbench/contract';
import { RecordContent } from '@workbench/domain';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { FieldInput } from './FieldInput';
import { fieldsOf, valueIn } from './record-fields';

interface Props {
  engagement: EngagementDetail;
  /** Under what the words are kept until they are saved. */
  draftKey: string;
  start: RecordContent;
  /** Names of fields that may be written; all of them where it is absent. */
  only?: ReadonlySet<string>;
  /** Names of fields that may not be written. */
  fixed?: ReadonlySet<string>;
  isSaving: boolean;
  onSave: (content: RecordContent, saved: () => void) => void;
}

/** A form for a record, made from the fields of its kind. Says which fields do not fit once saving was tried. */
export function RecordForm({ engagement, draftKey, start, only, fixed, isSaving, onSave }: Props) {
  const { t, named } = useWords();
  const draft = useDraft<RecordContent>(draftKey, start);
  const [wasTried, setTried] = useState(false);
  const checked = RecordContent.safeParse(draft.value);
  const misfits = checked.success
    ? []
    : [...new Set(checked.error.issues.map(({ path }) => named('engField', String(path[0] ?? 'words'))))];
  const handleSave = () => {
    setTried(true);
    if (checked.success) onSave(checked.data, () => draft.done());
  };
  return (
    <Stack gap="xs">
      {draft.isRestored ? <Text size="xs">{t('engagements.restored')}</Text> : null}
      {fieldsOf[start.kind].map((field) => (
        <FieldInput
          key={field.name}
          engagement={engagement}
          field={field}
          value={valueIn(draft.value, field.name)}
          isDisabled={(only !== undefined && !only.has(field.name)) || (fixed?.has(field.name) ?? false)}
          onChange={(next) => draft.change((now) => ({ ...now, [field.name]: next }) as RecordContent)}
        />
      ))}
      {wasTried && misfits.length > 0 ? (
        <Text size="sm" c="#a11b24" role="alert">
          {t('engagements.misfits', { fields: misfits.join(', ') })}
        </Text>
      ) : null}
      <Group>
        <Button loading={isSaving} onClick={handleSave}>
          {t('engagements.save')}
        </Button>
      </Group>
    </Stack>
  );
}
