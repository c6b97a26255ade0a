import { Anchor, Button, FileButton, Group, Stack } from '@mantine/core';
import { attachmentPath, type CellDesk, type Item } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { useAttachFile } from './items.api';

/** Kinds that the workbench takes, as file endings. */
const taken = '.pdf,.png,.jpg,.jpeg,.txt,.csv,.docx,.xlsx';

/** Files of an item, each to download; its own agency attaches more. */
export function AttachmentList({ cell, item }: { cell: CellDesk; item: Item }) {
  const words = useWords();
  const { t } = words;
  const attach = useAttachFile(cell.id, item.id);
  return (
    <Stack gap={4}>
      {item.attachments.map((file) => (
        <Anchor key={file.id} size="sm" href={attachmentPath.replace(':cellId', cell.id).replace(':attachmentId', file.id)} download>
          <bdi>{file.fileName}</bdi> {t('items.fileSize', { size: Math.ceil(file.size / 1024) })}
        </Anchor>
      ))}
      {item.may.correct ? (
        <Group gap="xs">
          <FileButton accept={taken} onChange={(file) => file && attach.mutate(file)}>
            {(props) => (
              <Button {...props} size="compact-xs" variant="light" loading={attach.isPending}>
                {t('items.attach')}
              </Button>
            )}
          </FileButton>
        </Group>
      ) : null}
      {attach.isError ? <ProblemNotice words={problemWords(attach.error, words)} /> : null}
    </Stack>
  );
}
