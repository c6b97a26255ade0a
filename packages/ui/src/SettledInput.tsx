import { TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

/** Milliseconds without a key after which what was typed counts. */
const quiet = 600;

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'> {
  value: string;
  /** What was typed, after a pause, on Enter, or when the field is left; not called for what stands there already. */
  onSettle: (value: string) => void;
}

/**
 * A field whose value is kept where it comes back from late, such as the address of a page. Meanwhile what is typed stands in it: a day
 * that is set back while its year is being typed could not be typed at all, and each digit of it would be asked for.
 */
export function SettledInput({ value, onSettle, ...props }: Props) {
  const [typed, setTyped] = useState<string>();
  const settle = useDebouncedCallback((next: string) => {
    if (next !== value) onSettle(next);
  }, quiet);
  return (
    <TextInput
      {...props}
      value={typed ?? value}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        settle(currentTarget.value);
      }}
      onBlur={() => {
        settle.flush();
        setTyped(undefined);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Enter') settle.flush();
      }}
    />
  );
}
