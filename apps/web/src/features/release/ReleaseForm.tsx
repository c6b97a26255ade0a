import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { recallProduct, releaseProduct, type CellDesk, type Product } from '@workbench/contract';
import { AgencyCode, remainingBlocks, type LeftOut } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { releaseQuery, useProductWrite } from '../../shared/api/products.api';
import { useWords } from '../../shared/words/useWords';
import { BlockRow } from './BlockRow';
import { LeftOutList } from './LeftOutList';
import { ReleaseTable } from './ReleaseTable';

/** Choose agencies, see what stands in the way of each and the ways out, leave paragraphs out, release, recall. */
export function ReleaseForm({ cell, product }: { cell: CellDesk; product: Product }) {
  const words = useWords();
  const { t, language } = words;
  const [chosen, setChosen] = useState<string[]>([]);
  const [omitted, setOmitted] = useState<LeftOut[]>([]);
  const agencies = chosen.map((code) => AgencyCode.parse(code));
  const check = useQuery({ ...releaseQuery(cell.id, product.id, agencies), placeholderData: (before) => before });
  const release = useProductWrite(cell.id, releaseProduct);
  const recall = useProductWrite(cell.id, recallProduct);
  const params = { cellId: cell.id, productId: product.id };
  const blocks = check.data?.blocks ?? [];
  const isSame = (a: LeftOut, b: { agency: string; blockId: string | null }) => a.agency === b.agency && a.blockId === b.blockId;
  // Only what still stands in the way is left out: a choice for an agency or version that is no longer meant is forgotten.
  const leaveOut = omitted.filter((one) => blocks.some((block) => isSame(one, block)));
  const open = remainingBlocks(blocks, leaveOut);
  const problem = release.error ?? recall.error ?? check.error;
  const handleLeaveOut = (agency: AgencyCode, blockId: string | null, isLeftOut: boolean) => {
    if (blockId === null) return;
    const others = omitted.filter((one) => !isSame(one, { agency, blockId }));
    setOmitted(isLeftOut ? [...others, { agency, blockId }] : others);
  };
  return (
    <Stack maw={900}>
      <Checkbox.Group label={t('release.choose')} value={chosen} onChange={setChosen}>
        <Group mt={6}>
          {cell.agencies.map(({ code, names }) => (
            <Checkbox key={code} value={code} label={`${code} · ${names[language] ?? names['en'] ?? code}`} />
          ))}
        </Group>
      </Checkbox.Group>
      {agencies.length > 0 && check.isSuccess && blocks.length === 0 ? <Alert color="green">{t('release.free')}</Alert> : null}
      {blocks.length > 0 ? (
        <Alert
          color={open.length > 0 ? 'orange' : 'gray'}
          title={t('release.blocked', { count: open.length })}
          styles={{ title: { color: open.length > 0 ? '#7a2e00' : '#34424f' } }}
        >
          <Stack gap="xs">
            {blocks.map((block) => (
              <BlockRow
                key={`${block.agency} ${block.blockId} ${block.citationId}`}
                cell={cell}
                product={product}
                block={block}
                isLeftOut={leaveOut.some((one) => isSame(one, block))}
                onLeaveOut={(isLeftOut) => handleLeaveOut(block.agency, block.blockId, isLeftOut)}
              />
            ))}
          </Stack>
        </Alert>
      ) : null}
      <LeftOutList product={product} leaveOut={leaveOut} />
      {problem ? <ProblemNotice words={problemWords(problem, words)} /> : null}
      <Group>
        <Button
          disabled={!product.may.release || agencies.length === 0 || open.length > 0 || check.isPlaceholderData}
          loading={release.isPending}
          onClick={() =>
            release.mutate({ params, body: { agencies, leaveOut }, version: product.version }, { onSuccess: () => setChosen([]) })
          }
        >
          {t('release.do')}
        </Button>
        {product.may.recall ? (
          <Button
            color="red"
            variant="light"
            loading={recall.isPending}
            onClick={() => recall.mutate({ params, body: {}, version: product.version })}
          >
            {t('release.recall')}
          </Button>
        ) : null}
        {product.may.release ? null : <Text size="sm">{t('release.notYet')}</Text>}
      </Group>
      <ReleaseTable releases={check.data?.releases ?? []} />
    </Stack>
  );
}
