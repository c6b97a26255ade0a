import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

interface Props {
  label: string;
  button: string;
  maxLength: number;
  /** Words of several lines, and not one. */
  isLong?: boolean;
  /** Nothing can be added now. */
  isOff?: boolean;
  onWords: (words: string) => void;
}

/** A field for some words and the button that adds them. */
export function WordsForm({ label, button, maxLength, isLong = false, isOff = false, onWords }: Props) {
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const field = {
    size: 'xs',
    style: { flex: 1 },
    dir: 'auto',
    maxLength,
    label,
    value: typed,
    onChange: (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value),
  } as const;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (words === '' || isOff) return;
        onWords(words);
        setTyped('');
      }}
    >
      <Group gap={6} align="end" wrap="nowrap">
        {isLong ? <Textarea {...field} autosize /> : <TextInput {...field} />}
        <Button size="xs" type="submit" variant="default" disabled={isOff || words === ''}>
          {button}
        </Button>
      </Group>
    </form>
  );
}
