import { Button, FileButton, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../shared/words/useWords';
import { droppedFiles } from './chosen-files';

/** Choose files, or drop files and whole folders. */
export function FilePicker({ isBusy, onFiles }: { isBusy: boolean; onFiles: (files: File[]) => void }) {
  const { t } = useWords();
  const [isOver, setOver] = useState(false);
  return (
    <Paper
      withBorder
      p="lg"
      style={{ borderStyle: 'dashed', background: isOver ? '#e7f1fb' : 'white' }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer).then(onFiles);
      }}
    >
      <Group>
        <FileButton multiple onChange={onFiles} disabled={isBusy}>
          {(props) => (
            <Button {...props} loading={isBusy}>
              {t('import.choose')}
            </Button>
          )}
        </FileButton>
        <Text size="sm">{t('import.drop')}</Text>
      </Group>
      <Text size="xs" c="dimmed" mt="xs">
        {t('import.file.hint')}
      </Text>
    </Paper>
  );
}
