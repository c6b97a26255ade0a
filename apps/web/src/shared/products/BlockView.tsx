import { Badge, Group, Text } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import type { Block } from '@workbench/contract';
import { TypedText } from '@workbench/ui';
import { PortionOf } from '../markings/marks';
import { useWords } from '../words/useWords';
import { blockAnchor, useArrivalAtBlock } from './block-place';
import { Citations } from './Citations';
import { TearLineNote } from './TearLineNote';

/** Likelihood, confidence and the rest of a judgement, as a reader sees them. */
export function JudgementLine({ judgement, yardstick }: { judgement: NonNullable<Block['judgement']>; yardstick: string }) {
  const { t, named } = useWords();
  const parts: [string, string][] = [
    [t('product.confidenceReasons'), judgement.confidenceReasons],
    [t('product.horizon'), judgement.horizon],
    [t('product.wouldChange'), judgement.wouldChange],
  ];
  return (
    <div>
      <Group gap={6}>
        {judgement.likelihoodTerm ? (
          <Badge variant="light" tt="none">
            {t('product.likelihood')}: {named(`likelihood.${yardstick}`, judgement.likelihoodTerm)}
          </Badge>
        ) : null}
        {judgement.confidence ? (
          <Badge variant="light" color="teal" c="#0b4a3a" tt="none">
            {t('product.confidence')}: {named('confidence', judgement.confidence)}
          </Badge>
        ) : null}
      </Group>
      {parts.map(([name, words]) =>
        words ? (
          <Text key={name} size="xs" c="dimmed">
            {name}: <bdi>{words}</bdi>
          </Text>
        ) : null,
      )}
    </div>
  );
}

interface Props {
  cellId: string;
  block: Block;
  levels: readonly string[];
  yardstick: string;
  /** The text, with comments laid over it; plain when absent. */
  text?: ReactNode;
}

/** A block as it is read: portion marking, words, judgement, sources; to the team, its tear line. An address that names it leads to it. */
export function BlockView({ cellId, block, levels, yardstick, text }: Props) {
  const { named, t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  useArrivalAtBlock(place, block.id);
  return (
    <div ref={place} id={blockAnchor(block.id)} style={{ marginBlockEnd: 12 }}>
      <Group gap={6}>
        <PortionOf marking={block.marking} levels={levels} />
        {block.kind === 'paragraph' ? null : (
          <Badge size="xs" variant="outline">
            {named('blockKind', block.kind)}
          </Badge>
        )}
        {block.isTearLine ? (
          <Badge size="xs" variant="outline">
            {t('tearLine')}
          </Badge>
        ) : null}
      </Group>
      <div style={block.kind === 'judgement' ? { fontWeight: 600 } : undefined}>{text ?? <TypedText text={block.text} />}</div>
      {block.judgement ? <JudgementLine judgement={block.judgement} yardstick={yardstick} /> : null}
      <Citations cellId={cellId} citations={block.citations} levels={levels} />
      {block.tearLine ? <TearLineNote block={block} line={block.tearLine} levels={levels} /> : null}
    </div>
  );
}
