import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Block } from '@workbench/contract';
import { tearLineWarnings, type Marking } from '@workbench/domain';
import { TypedText } from '@workbench/ui';
import { PortionOf } from '../markings/marks';
import { useWords } from '../words/useWords';

/** What a tear line may give away of what its block rests on; nothing when no word of that stands in it. */
export function TearLineWarnings({ block, text, marking }: { block: Block; text: string; marking: Marking }) {
  const { t, named } = useWords();
  const found = tearLineWarnings(text, {
    titles: block.citations.flatMap(({ title, claim, exhibit }) => [
      title,
      ...(claim ? [claim.subject, claim.object] : []),
      ...(exhibit?.nodes.flatMap((node) => (node.name === '' ? [] : node.name)) ?? []),
    ]),
    compartments: block.marking.compartments.filter((code) => !marking.compartments.includes(code)),
    descriptors: block.citations.flatMap((citation) => citation.sourceDescriptor ?? []),
  });
  if (found.length === 0) return null;
  return (
    <Text size="xs" c="#9a3b07" role="status">
      {t('tearLine.gives')}{' '}
      {found.map(({ warning, word }, at) => (
        <span key={word}>
          {at > 0 ? ' · ' : ''}
          <bdi>
            <b>{word}</b>
          </bdi>{' '}
          ({named('tearLine.warning', warning)})
        </span>
      ))}
    </Text>
  );
}

interface Props {
  block: Block;
  line: NonNullable<Block['tearLine']>;
  levels: readonly string[];
  /** What can be done with it. */
  actions?: ReactNode;
}

/** The tear line of a block, set apart from it, as the team reads it. */
export function TearLineNote({ block, line, levels, actions }: Props) {
  const { t } = useWords();
  return (
    <div
      role="group"
      aria-label={t('tearLine')}
      style={{ borderBlockStart: '1px dashed #7a8ea3', paddingBlockStart: 4, marginBlockStart: 4 }}
      data-tear-line
    >
      <Group gap={6} justify="space-between">
        <Group gap={6}>
          <Text size="xs" c="dimmed" fw={600}>
            {t('tearLine')}
          </Text>
          <PortionOf marking={line.marking} levels={levels} />
        </Group>
        {actions}
      </Group>
      <TypedText text={line.text} />
      <TearLineWarnings block={block} text={line.text} marking={line.marking} />
    </div>
  );
}
