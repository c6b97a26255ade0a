import { Badge, Button, Group, List, Paper, Text } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import type { CellDesk, Product } from '@workbench/contract';
import { checkProduct, checkStandards, countWords, mostWordsOf, type CheckFinding } from '@workbench/domain';
import { blockAnchor } from '../../shared/products/block-place';
import { useWords } from '../../shared/words/useWords';
import { toChecked } from './to-checked';

/** Brings the block or section of a finding into view, and the cursor into its text. */
function goTo({ blockId, section }: CheckFinding) {
  const there = document.getElementById(blockId ? blockAnchor(blockId) : `section-${section}`);
  there?.scrollIntoView({ block: 'center' });
  there?.querySelector<HTMLElement>('textarea, [contenteditable="true"], button')?.focus();
}

/** What the checks of the tradecraft standards find in a draft, each with its standard and a way to mend it. */
export function ChecksPanel({ cell, product }: { cell: Pick<CellDesk, 'asOf'>; product: Pick<Product, 'kind' | 'blocks' | 'sections'> }) {
  const { t, named } = useWords();
  const [isOpen, setOpen] = useState(false);
  // Reading forty pages takes a moment, so what is typed is painted first.
  const blocks = useDeferredValue(product.blocks);
  const findings = useMemo(() => checkProduct(toChecked({ kind: product.kind, blocks }, cell.asOf)), [product.kind, blocks, cell.asOf]);
  const words = useMemo(() => countWords(blocks.map(({ text }) => text).join('\n')), [blocks]);
  return (
    <Paper withBorder p="xs" mb="sm" className="no-print" component="section" aria-label={t('checks.title')}>
      <Group justify="space-between">
        <Group gap="xs">
          <Text fw={600} size="sm">
            {t('checks.title')}
          </Text>
          <Badge variant="light" tt="none" color={findings.length > 0 ? 'orange' : 'teal'} c={findings.length > 0 ? '#7a3b00' : '#0b4a3a'}>
            {t('checks.count', { count: findings.length })}
          </Badge>
          <Text size="xs" c="dimmed">
            {t('checks.words', { count: words, most: mostWordsOf[product.kind] })}
          </Text>
        </Group>
        <Button size="compact-xs" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'checks.hide' : 'checks.show')}
        </Button>
      </Group>
      {isOpen ? (
        <>
          <Text size="xs" c="dimmed" my={4}>
            {findings.length === 0 ? t('checks.none') : t('checks.note')}
          </Text>
          <List size="sm" spacing={4}>
            {findings.map((finding) => (
              <List.Item key={`${finding.code} ${finding.blockId ?? finding.section ?? ''}`}>
                <bdi>{t(`check.${finding.code}`, { detail: finding.detail })}</bdi>{' '}
                <Text span size="xs" c="dimmed">
                  {finding.section ? `${named('section', finding.section)} · ` : ''}
                  {named('checkStandard', checkStandards[finding.code])}
                </Text>{' '}
                {finding.section ? (
                  <Button size="compact-xs" variant="subtle" onClick={() => goTo(finding)}>
                    {t('checks.goThere')}
                  </Button>
                ) : null}
              </List.Item>
            ))}
          </List>
        </>
      ) : null}
    </Paper>
  );
}
