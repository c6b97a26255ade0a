import { Button, Menu, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { fetchFile } from '../api/fetch-file';
import { problemWords } from '../api/problem-words';
import { useWords } from '../words/useWords';

/** A form in which something is taken away, and where it is. */
export interface DownloadChoice {
  key: string;
  label: string;
  address: string;
}

interface Props {
  label: string;
  choices: readonly DownloadChoice[];
  size?: 'compact-sm' | 'compact-md';
}

/** Takes something away as a file: says that it is being made while it is, and what went wrong when it was not. */
export function DownloadMenu({ label, choices, size = 'compact-sm' }: Props) {
  const words = useWords();
  const take = useMutation({ mutationFn: ({ address, key }: DownloadChoice) => fetchFile(address, `file.${key}`) });
  return (
    <div className="no-print">
      <Menu position="bottom-start" withArrow>
        <Menu.Target>
          <Button size={size} variant="default" loading={take.isPending} aria-busy={take.isPending}>
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {choices.map((choice) => (
            <Menu.Item key={choice.key} onClick={() => take.mutate(choice)}>
              {choice.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Text size="xs" c="dimmed" role="status">
        {take.isPending ? words.t('download.making') : ''}
      </Text>
      {take.isError ? (
        <Text size="xs" c="#a11b24" role="alert">
          {problemWords(take.error, words)}
        </Text>
      ) : null}
    </div>
  );
}
