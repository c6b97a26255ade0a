import { Alert, Checkbox, Paper, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { CellDesk } from '@workbench/contract';
import { SimilarList } from '../../shared/similar/SimilarList';
import { itemLanguages } from '../../shared/words/item-languages';
import { useWords } from '../../shared/words/useWords';
import type { DocumentDraft } from './document-draft';

interface Props {
  cell: CellDesk;
  draft: DocumentDraft;
  onChange: (changes: Partial<DocumentDraft>) => void;
}

/** The words of a document, to be looked over and mended before they go in. */
export function DocumentCard({ cell, draft, onChange }: Props) {
  const { t, named } = useWords();
  const codes = itemLanguages.includes(draft.language) ? itemLanguages : [...itemLanguages, draft.language];
  return (
    <Paper withBorder p="md" component="section" aria-label={draft.fileName}>
      <Stack gap="xs">
        <Checkbox
          label={<bdi>{draft.fileName}</bdi>}
          description={`${t(`import.document.${draft.format}`)} · ${t('import.documents.kept')}`}
          checked={draft.isChosen}
          onChange={(event) => onChange({ isChosen: event.currentTarget.checked })}
        />
        {draft.isCut ? (
          <Alert color="orange" p="xs">
            <Text size="sm">{t('import.document.cut')}</Text>
          </Alert>
        ) : null}
        <TextInput
          label={t('items.title')}
          required
          value={draft.title}
          maxLength={300}
          dir="auto"
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <Textarea
          label={t('items.text')}
          required
          value={draft.text}
          rows={9}
          resize="vertical"
          dir="auto"
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
        <SimpleGrid cols={3}>
          <TextInput
            type="date"
            label={t('items.reportedAt')}
            required
            value={draft.reportedAt}
            error={draft.isChosen && draft.reportedAt === '' ? t('import.document.undated') : undefined}
            onChange={(event) => onChange({ reportedAt: event.currentTarget.value })}
          />
          <Select
            label={t('items.language')}
            data={codes.map((code) => ({ value: code, label: named('language', code) }))}
            value={draft.language}
            allowDeselect={false}
            onChange={(next) => next && onChange({ language: next })}
          />
          <TextInput
            label={t('items.sourceDescriptor')}
            value={draft.sourceDescriptor}
            maxLength={500}
            dir="auto"
            onChange={(event) => onChange({ sourceDescriptor: event.currentTarget.value })}
          />
        </SimpleGrid>
        <SimilarList cell={cell} rows={draft.similar} />
      </Stack>
    </Paper>
  );
}
