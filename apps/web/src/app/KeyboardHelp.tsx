import { Kbd, Modal, Table } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { MessageId } from '../shared/words/catalogue';
import { useWords } from '../shared/words/useWords';

const keys: readonly [string, MessageId][] = [
  ['Ctrl K', 'keys.palette'],
  ['?', 'keys.help'],
  ['/', 'keys.search'],
  ['J', 'keys.next'],
  ['K', 'keys.previous'],
  ['C', 'keys.claim'],
  ['M', 'keys.comment'],
  ['Ctrl Enter', 'keys.newParagraph'],
  ['Alt ↑ ↓', 'keys.move'],
];

/** What the keys do; opened by `?`. */
export function KeyboardHelp({ isOpen, onOpen, onClose }: { isOpen: boolean; onOpen: () => void; onClose: () => void }) {
  const { t } = useWords();
  useHotkeys([
    ['shift+?', onOpen],
    ['?', onOpen],
  ]);
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('shell.keyboard')} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <Table>
        <Table.Tbody>
          {keys.map(([key, words]) => (
            <Table.Tr key={key}>
              <Table.Td>
                <Kbd>{key}</Kbd>
              </Table.Td>
              <Table.Td>{t(words)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
