import { Kbd, Modal, Table } from '@mantine/core';
import { useKeys } from '../shared/keys/useKeys';
import type { MessageId } from '../shared/words/catalogue';
import { useWords } from '../shared/words/useWords';

type Group = readonly [MessageId, readonly (readonly [string, MessageId])[]];

const groups: readonly Group[] = [
  [
    'keys.group.all',
    [
      ['Ctrl K', 'keys.palette'],
      ['?', 'keys.help'],
      ['/', 'keys.search'],
    ],
  ],
  [
    'keys.group.list',
    [
      ['J', 'keys.next'],
      ['K', 'keys.previous'],
      ['↑ ↓', 'keys.arrows'],
      ['Enter', 'keys.open'],
      ['Esc', 'keys.back'],
      ['X', 'keys.select'],
      ['Shift ↑ ↓', 'keys.selectRange'],
    ],
  ],
  [
    'keys.group.item',
    [
      ['B 2', 'keys.grade'],
      ['R', 'keys.read'],
      ['S', 'keys.shoebox'],
      ['D', 'keys.discard'],
      ['T', 'keys.tag'],
      ['A', 'keys.assign'],
      ['M', 'keys.marking'],
      ['L', 'keys.claim'],
      ['U', 'keys.undo'],
    ],
  ],
  [
    'keys.group.write',
    [
      ['M', 'keys.comment'],
      ['Alt P', 'keys.phrases'],
      ['Ctrl Enter', 'keys.newParagraph'],
      ['Alt ↑ ↓', 'keys.move'],
    ],
  ],
];

/** What the keys do; opened by `?`. */
export function KeyboardHelp({ isOpen, onOpen, onClose }: { isOpen: boolean; onOpen: () => void; onClose: () => void }) {
  const { t } = useWords();
  useKeys({ '?': onOpen });
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('shell.keyboard')} size="60rem" closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <div className="help-columns">
        {groups.map(([title, keys]) => (
          <Table key={title} captionSide="top" verticalSpacing={3} mb="xs">
            <Table.Caption>{t(title)}</Table.Caption>
            <Table.Tbody>
              {keys.map(([key, words]) => (
                <Table.Tr key={key}>
                  <Table.Td w={110}>
                    <Kbd dir="ltr">{key}</Kbd>
                  </Table.Td>
                  <Table.Td>{t(words)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        ))}
      </div>
    </Modal>
  );
}
