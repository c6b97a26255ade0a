import { Alert, Button, Checkbox, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  dropCitation,
  makeRequest,
  recallProduct,
  releaseProduct,
  reopenProduct,
  type CellDesk,
  type Product,
  type ReleaseBlockCard,
} from '@workbench/contract';
import { AgencyCode } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { releaseQuery, useProductWrite } from '../../shared/api/products.api';
import { useWords } from '../../shared/words/useWords';

interface BlockProps {
  cell: CellDesk;
  product: Product;
  block: ReleaseBlockCard;
}

/** One thing that stands in the way, why, and the ways out of it. */
function BlockRow({ cell, product, block }: BlockProps) {
  const words = useWords();
  const { t } = words;
  const ask = useProductWrite(cell.id, makeRequest);
  const reopen = useProductWrite(cell.id, reopenProduct);
  const drop = useProductWrite(cell.id, dropCitation);
  const params = { cellId: cell.id, productId: product.id };
  const lineage = product.blocks.find((one) => one.id === block.blockId)?.lineageId;
  const cited = product.blocks.find((one) => one.id === block.blockId)?.citations.find((one) => one.id === block.citationId);
  /** Words that were approved do not change: the citation is dropped from the next version, which goes to review again. */
  const dropFromDraft = async () => {
    const draft = product.state === 'draft' ? product : await reopen.mutateAsync({ params, body: {} });
    const there = draft.blocks.find((one) => one.lineageId === lineage);
    const citation = there?.citations.find((one) => one.claimId === cited?.claimId && one.itemId === cited?.itemId);
    if (there && citation) await drop.mutateAsync({ params: { ...params, blockId: there.id, citationId: citation.id } });
  };
  const askFor = async (kind: 'use_approval' | 'release' | 'sanitisation') => {
    for (const originator of block.originators) {
      await ask.mutateAsync({
        params: { cellId: cell.id },
        body: {
          kind,
          to: originator,
          forAgency: block.agency,
          itemId: block.itemId ?? undefined,
          productId: product.id,
          reason: t('release.askReason', { title: product.title, agency: block.agency }),
        },
      });
    }
  };
  const problem = ask.error ?? reopen.error ?? drop.error;
  const mayDrop = block.waysOut.includes('drop') && block.citationId !== null && (product.may.edit || product.may.reopen);
  return (
    <Paper withBorder p="xs" data-release-block>
      <Text size="sm">
        <b>{block.agency}</b>: <bdi>{block.title}</bdi>
      </Text>
      <Text size="xs" c="dimmed">
        {t(block.reason === 'not_releasable' ? 'release.notReleasable' : 'release.originatorControl', {
          agency: block.agency,
          originators: block.originators.join(', '),
        })}
      </Text>
      <Group gap="xs" mt={4}>
        {block.itemId && block.waysOut.includes('ask_originator') ? (
          <Button
            size="compact-xs"
            variant="default"
            disabled={ask.isSuccess}
            loading={ask.isPending}
            onClick={() => void askFor(block.reason === 'originator_control' ? 'use_approval' : 'release')}
          >
            {t(ask.isSuccess ? 'release.asked' : 'release.ask', { originators: block.originators.join(', ') })}
          </Button>
        ) : null}
        {block.itemId && block.waysOut.includes('sanitise') ? (
          <Button size="compact-xs" variant="default" disabled={ask.isSuccess} onClick={() => void askFor('sanitisation')}>
            {t('release.sanitise')}
          </Button>
        ) : null}
        {mayDrop ? (
          <Button
            size="compact-xs"
            variant="default"
            loading={reopen.isPending || drop.isPending}
            onClick={() => void dropFromDraft().catch(() => undefined)}
          >
            {t(product.state === 'draft' ? 'release.drop' : 'release.dropNext')}
          </Button>
        ) : null}
      </Group>
      {problem ? <ProblemNotice words={problemWords(problem, words)} /> : null}
    </Paper>
  );
}

/** Choose agencies, see what stands in the way of each, release, recall. */
export function ReleaseForm({ cell, product }: { cell: CellDesk; product: Product }) {
  const words = useWords();
  const { t, language, moment } = words;
  const [agencies, setAgencies] = useState<string[]>([]);
  const check = useQuery({
    ...releaseQuery(
      cell.id,
      product.id,
      agencies.map((code) => AgencyCode.parse(code)),
    ),
    placeholderData: (before) => before,
  });
  const release = useProductWrite(cell.id, releaseProduct);
  const recall = useProductWrite(cell.id, recallProduct);
  const params = { cellId: cell.id, productId: product.id };
  const blocks = check.data?.blocks ?? [];
  const problem = release.error ?? recall.error ?? check.error;
  return (
    <Stack maw={900}>
      <Checkbox.Group label={t('release.choose')} value={agencies} onChange={setAgencies}>
        <Group mt={6}>
          {cell.agencies.map(({ code, names }) => (
            <Checkbox key={code} value={code} label={`${code} · ${names[language] ?? names['en'] ?? code}`} />
          ))}
        </Group>
      </Checkbox.Group>
      {agencies.length > 0 && check.isSuccess && blocks.length === 0 ? <Alert color="green">{t('release.free')}</Alert> : null}
      {blocks.length > 0 ? (
        <Alert color="orange" title={t('release.blocked', { count: blocks.length })}>
          <Stack gap="xs">
            {blocks.map((block) => (
              <BlockRow key={`${block.agency} ${block.blockId} ${block.citationId}`} cell={cell} product={product} block={block} />
            ))}
          </Stack>
        </Alert>
      ) : null}
      {problem ? <ProblemNotice words={problemWords(problem, words)} /> : null}
      <Group>
        <Button
          disabled={!product.may.release || agencies.length === 0 || blocks.length > 0}
          loading={release.isPending}
          onClick={() =>
            release.mutate(
              { params, body: { agencies: agencies.map((code) => AgencyCode.parse(code)) }, version: product.version },
              { onSuccess: () => setAgencies([]) },
            )
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
      <Title order={2}>{t('release.soFar')}</Title>
      {check.data?.releases.length === 0 ? <Text c="dimmed">{t('release.none')}</Text> : null}
      {check.data && check.data.releases.length > 0 ? (
        <Table bg="white">
          <Table.Tbody>
            {check.data.releases.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Td>{one.agency}</Table.Td>
                <Table.Td>{t('product.versionOf', { number: one.number })}</Table.Td>
                <Table.Td>{moment(one.releasedAt)}</Table.Td>
                <Table.Td>
                  <bdi>{one.releasedBy}</bdi>
                </Table.Td>
                <Table.Td>{one.recalledAt ? t('release.recalledAt', { date: moment(one.recalledAt) }) : ''}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
    </Stack>
  );
}
