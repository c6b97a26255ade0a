import { Button, Kbd, Menu, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { inLanguage } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { phrasesQuery, rubricQuery } from './review.api';

interface Props {
  cellId: string;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onChoose: (words: string) => void;
  /** The menu is gone and the keyboard is free again. */
  onClosed: () => void;
}

/** What opens the phrases while a comment is written. */
const shortcut = 'Alt+P';

/** One's own phrases, gone through with the arrow keys; opened by Alt+P from the words. */
export function PhraseMenu({ cellId, isOpen, onOpen, onChoose, onClosed }: Props) {
  const { t, language } = useWords();
  const phrases = useQuery(phrasesQuery(cellId));
  const rubric = useQuery(rubricQuery(cellId));
  const criteria = rubric.data?.versions[0]?.criteria ?? [];
  const nameOf = (key: string | null) => {
    const criterion = criteria.find((one) => one.key === key);
    return criterion && inLanguage(criterion.name, language);
  };
  return (
    <Menu opened={isOpen} onChange={onOpen} onExitTransitionEnd={onClosed} position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          rightSection={
            <Kbd size="xs" dir="ltr">
              {shortcut}
            </Kbd>
          }
        >
          {t('review.phrases')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={280} style={{ overflowY: 'auto' }}>
        {phrases.data?.rows.length === 0 ? <Menu.Label>{t('review.phrases.none')}</Menu.Label> : null}
        {phrases.data?.rows.map((phrase) => (
          <Menu.Item key={phrase.id} onClick={() => onChoose(phrase.words)}>
            <Text size="sm" dir="auto" lineClamp={2}>
              {phrase.words}
            </Text>
            {nameOf(phrase.criterion) ? (
              <Text size="xs" c="dimmed">
                {nameOf(phrase.criterion)}
              </Text>
            ) : null}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
