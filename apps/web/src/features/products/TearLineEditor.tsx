import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCut } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Block, CellDesk, MarkingChoice } from '@workbench/contract';
import { type Marking } from '@workbench/domain';
import { ConflictPanel, ProblemNotice } from '@workbench/ui';
import { PortionOf } from '../../shared/markings/marks';
import { problemWords } from '../../shared/api/problem-words';
import type { DraftStore } from '../../shared/drafts/draft-store';
import { TearLineNote, TearLineWarnings } from '../../shared/products/TearLineNote';
import { useWords } from '../../shared/words/useWords';
import { useTearLine } from './useTearLine';

/** Shows a choice of marking and takes a new one. */
export type MarkingChooser = (value: MarkingChoice, onChange: (next: MarkingChoice) => void) => ReactNode;

interface Props {
  cell: CellDesk;
  productId: string;
  titleMarking: Marking;
  block: Block;
  chooseMarking: MarkingChooser;
  /** Where typed words are kept; the browser, unless said otherwise. */
  drafts?: DraftStore;
}

/** What those read who may not see the block: written below it, with a marking of its own that is checked while it is chosen. */
export function TearLineEditor({ cell, productId, titleMarking, block, chooseMarking, drafts }: Props) {
  const words = useWords();
  const { t } = words;
  const line = useTearLine(cell, productId, titleMarking, block, drafts);
  const { typed, marking } = line;
  const handleDrop = () =>
    line.drop(() =>
      notifications.show({
        autoClose: 10_000,
        message: (
          <Group justify="space-between">
            <Text size="sm">{t('tearLine.dropped')}</Text>
            <Button size="compact-xs" variant="default" onClick={() => line.restore(block)}>
              {t('shell.undo')}
            </Button>
          </Group>
        ),
      }),
    );
  const problem = line.error && !line.theirs ? <ProblemNotice words={problemWords(line.error, words)} /> : null;
  if (!typed || !marking) {
    return (
      <>
        {block.tearLine ? (
          <TearLineNote
            block={block}
            line={block.tearLine}
            levels={cell.levels}
            actions={
              <Group gap={4}>
                <Button size="compact-xs" variant="subtle" onClick={line.open}>
                  {t('tearLine.change')}
                </Button>
                <Button size="compact-xs" variant="subtle" color="red" onClick={handleDrop}>
                  {t('tearLine.drop')}
                </Button>
              </Group>
            }
          />
        ) : (
          <div>
            <Button size="compact-xs" variant="subtle" leftSection={<IconCut size={13} />} onClick={line.open}>
              {t('tearLine.add')}
            </Button>
          </div>
        )}
        {problem}
      </>
    );
  }
  return (
    <Stack gap={6} role="group" aria-label={t('tearLine')} style={{ borderBlockStart: '1px dashed #7a8ea3', paddingBlockStart: 6 }}>
      <Group gap={6}>
        <Text size="xs" fw={600}>
          {t('tearLine')}
        </Text>
        <PortionOf marking={marking} levels={cell.levels} />
        <Text size="xs" c="dimmed">
          {t('tearLine.hint')}
        </Text>
      </Group>
      <Textarea
        aria-label={t('tearLine.words')}
        placeholder={t('tearLine.words')}
        value={typed.text}
        onChange={(event) => line.change({ text: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={20_000}
        dir="auto"
        data-autofocus
        autoFocus
      />
      <TearLineWarnings block={block} text={typed.text} marking={marking} />
      {line.isStricter ? (
        <Text size="xs" c="#94161f" role="alert">
          {t('tearLine.stricter')} <PortionOf marking={block.marking} levels={cell.levels} />
        </Text>
      ) : null}
      {chooseMarking(typed.choice, (choice) => line.change({ choice }))}
      {line.theirs ? (
        <ConflictPanel
          title={t('shell.conflict')}
          mine={{ title: t('shell.conflict.mine'), text: typed.text, choose: t('shell.conflict.keepMine'), onChoose: line.keepMine }}
          theirs={{
            title: t('shell.conflict.theirs'),
            text: line.theirs.tearLine?.text ?? '',
            choose: t('shell.conflict.takeTheirs'),
            onChoose: line.takeTheirs,
          }}
        />
      ) : null}
      {problem}
      <Group gap="xs">
        <Button size="compact-sm" loading={line.isSaving} disabled={typed.text.trim() === '' || line.isStricter} onClick={line.save}>
          {t('tearLine.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={line.close}>
          {t('shell.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
