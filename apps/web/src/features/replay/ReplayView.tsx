import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import type { ReplayView as Replay } from '@workbench/contract';
import { TypedText } from '@workbench/ui';
import { PortionOf } from '../../shared/markings/marks';
import type { MessageId } from '../../shared/words/catalogue';
import { useWords } from '../../shared/words/useWords';

function Items({ replay }: { replay: Replay }) {
  const { t, moment } = useWords();
  return (
    <section>
      <Title order={3}>{t('replay.items', { count: replay.items.length })}</Title>
      <Table striped bg="white" aria-label={t('replay.items', { count: replay.items.length })}>
        <Table.Tbody>
          {replay.items.map((item) => (
            <Table.Tr key={item.id}>
              <Table.Td>{moment(item.reportedAt)}</Table.Td>
              <Table.Td>{item.agency}</Table.Td>
              <Table.Td>
                <bdi>{item.title}</bdi>
              </Table.Td>
              <Table.Td>
                <PortionOf marking={item.marking} levels={replay.levels} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Graph({ replay }: { replay: Replay }) {
  const { t, named } = useWords();
  const nodes = new Map(replay.nodes.map((node) => [node.id, node]));
  const nameOf = (id: string) => {
    const node = nodes.get(id);
    return node?.name || named('entityKind', node?.kind ?? '');
  };
  const linked = new Set(replay.lines.flatMap(({ from, to }) => [from, to]));
  const heading = t('replay.graph', { nodes: replay.nodes.length, lines: replay.lines.length });
  return (
    <section>
      <Title order={3}>{heading}</Title>
      <ul>
        {replay.lines.map((line) => (
          <li key={line.claimId}>
            <bdi>{nameOf(line.from)}</bdi> {named('predicate', line.predicate)} <bdi>{nameOf(line.to)}</bdi> (
            {named('claimStatus', line.status)})
          </li>
        ))}
        {replay.nodes
          .filter(({ id }) => !linked.has(id))
          .map(({ id }) => (
            <li key={id}>
              <bdi>{nameOf(id)}</bdi>
            </li>
          ))}
      </ul>
    </section>
  );
}

type Block = Replay['products'][number]['blocks'][number];

function BlockWords({ block }: { block: Block }) {
  const { t, named } = useWords();
  const { judgement } = block;
  const isKept = judgement !== null && judgement !== 'not_kept' && judgement.term !== null;
  const term = isKept ? named('likelihood.phia', judgement.term ?? '') : '';
  const probability = isKept ? judgement.probability : null;
  return (
    <li>
      {block.text === null ? <em>{t('replay.notKept')}</em> : <TypedText text={block.text} />}
      {isKept ? (
        <Text size="sm" c="dimmed">
          {probability === null ? term : t('replay.probability', { term, percent: `${Math.round(probability * 100)} %` })}
        </Text>
      ) : null}
    </li>
  );
}

function Products({ replay }: { replay: Replay }) {
  const { t } = useWords();
  return (
    <section>
      <Title order={3}>{t('replay.products', { count: replay.products.length })}</Title>
      <Stack gap="xs">
        {replay.products.map((product) => (
          <Paper key={product.id} withBorder p="sm">
            <Title order={4}>
              {product.agency}: <bdi>{product.title}</bdi> ({product.number}, {t(`replay.state.${product.state}` as MessageId)})
            </Title>
            <ul>
              {product.blocks.map((block) => (
                <BlockWords key={block.id} block={block} />
              ))}
            </ul>
          </Paper>
        ))}
      </Stack>
    </section>
  );
}

/** What could be seen at a moment: items, the graph of claims in words, products as they stood. */
export function ReplayView({ replay }: { replay: Replay }) {
  return (
    <Stack gap="md">
      <Items replay={replay} />
      <Graph replay={replay} />
      <Products replay={replay} />
    </Stack>
  );
}
