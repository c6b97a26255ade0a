import { Button, Group, List, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../shared/words/useWords';
import { ungrouping, type Drawn } from './sheet';

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
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  return (
    <details>
      <summary style={{ cursor: 'pointer', fontSize: 13, fontWeight: 600 }}>
        {t('graph.drawing')}
        {count > 0 ? ` (${count})` : ''}
      </summary>
      <Stack gap={6} pt={6}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '' || selection.length === 0) return;
            onGroup(name.trim());
            setName('');
          }}
        >
          <Group gap={6} align="end" wrap="nowrap">
            <TextInput
              size="xs"
              style={{ flex: 1 }}
              dir="auto"
              maxLength={120}
              label={t('graph.group.name', { count: selection.length })}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button size="xs" type="submit" variant="default" disabled={selection.length === 0 || name.trim() === ''}>
              {t('graph.group')}
            </Button>
          </Group>
        </form>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() === '') return;
            onNote(text.trim());
            setText('');
          }}
        >
          <Group gap={6} align="end" wrap="nowrap">
            <Textarea
              size="xs"
              style={{ flex: 1 }}
              dir="auto"
              autosize
              maxLength={1000}
              label={t('graph.note.text')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button size="xs" type="submit" variant="default" disabled={text.trim() === ''}>
              {t('graph.note')}
            </Button>
          </Group>
        </form>
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
