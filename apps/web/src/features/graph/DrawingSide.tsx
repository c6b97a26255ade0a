import { Button, List, Stack, Text } from '@mantine/core';
import { useWords } from '../../shared/words/useWords';
import { ungrouping, type Drawn } from './sheet';
import { WordsForm } from './WordsForm';

interface Props {
  drawn: Drawn;
  selection: readonly string[];
  onDraw: (next: Drawn) => void;
  onGroup: (name: string) => void;
  onNote: (text: string) => void;
}

/** What an analyst draws besides: boxes around chosen nodes, and notes. */
export function DrawingSide({ drawn, selection, onDraw, onGroup, onNote }: Props) {
  const { t } = useWords();
  const count = drawn.groups.length + drawn.notes.length;
  return (
    <details>
      <summary style={{ cursor: 'pointer', fontSize: 13, fontWeight: 600 }}>
        {t('graph.drawing')}
        {count > 0 ? ` (${count})` : ''}
      </summary>
      <Stack gap={6} pt={6}>
        <WordsForm
          label={t('graph.group.name', { count: selection.length })}
          button={t('graph.group')}
          maxLength={120}
          isOff={selection.length === 0}
          onWords={onGroup}
        />
        <WordsForm label={t('graph.note.text')} button={t('graph.note')} maxLength={1000} isLong onWords={onNote} />
        <List listStyleType="none" size="xs" spacing={2}>
          {drawn.groups.map((group) => (
            <List.Item key={group.id}>
              <Text span size="xs">
                ▭ <bdi>{group.name}</bdi> ({group.nodeIds.length}){' '}
              </Text>
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`${t('graph.ungroup')}: ${group.name}`}
                onClick={() => onDraw(ungrouping(drawn, group.id))}
              >
                {t('graph.ungroup')}
              </Button>
            </List.Item>
          ))}
          {drawn.notes.map((note) => (
            <List.Item key={note.id}>
              <Text span size="xs">
                ✎ <bdi>{note.text}</bdi>{' '}
              </Text>
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`${t('graph.note.drop')}: ${note.text}`}
                onClick={() => onDraw({ ...drawn, notes: drawn.notes.filter((one) => one.id !== note.id) })}
              >
                {t('graph.note.drop')}
              </Button>
            </List.Item>
          ))}
        </List>
      </Stack>
    </details>
  );
}
