import { Button, Group, Modal, Select, Stack, Table, TextInput, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { startProduct, type MarkingChoice } from '@workbench/contract';
import { ProductKind } from '@workbench/domain';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { PortionOf } from '../../shared/markings/marks';
import { MarkingForm, openMarking } from '../../features/items/MarkingForm';
import { problemWords } from '../../shared/api/problem-words';
import { productsQuery, useProductWrite } from '../../shared/api/products.api';
import { cellQuery } from '../../shared/api/session.api';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** Products that the reader works on or has received. */
export function ProductsPage() {
  const words = useWords();
  const { t, named } = words;
  const { moment } = useDeedTime();
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const navigate = useNavigate();
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const products = useQuery(productsQuery(cellId));
  useMarkPage(products.data?.rows.map((row) => row.marking));
  const [isNew, setNew] = useState(false);
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<ProductKind>('operational_assessment');
  const [marking, setMarking] = useState<MarkingChoice>(openMarking);
  const start = useProductWrite(cellId, startProduct);
  const create = () =>
    start.mutate(
      { params: { cellId }, body: { kind, title, marking } },
      { onSuccess: ({ id }) => void navigate({ to: '/cells/$cellId/products/$productId', params: { cellId, productId: id } }) },
    );
  return (
    <div className="page">
      <Group justify="space-between" mb="sm">
        <Title order={1}>{t('shell.products')}</Title>
        {products.data?.may.write ? <Button onClick={() => setNew(true)}>{t('products.new')}</Button> : null}
      </Group>
      {products.isPending ? <Loading /> : null}
      {products.isError ? (
        <ProblemNotice words={problemWords(products.error, words)} retry={t('shell.retry')} onRetry={() => void products.refetch()} />
      ) : null}
      {products.data?.rows.length === 0 ? <EmptyState title={t('products.none')} hint={t('products.none.hint')} /> : null}
      {products.data && products.data.rows.length > 0 ? (
        <Table striped highlightOnHover bg="white">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('product.title')}</Table.Th>
              <Table.Th>{t('products.kind')}</Table.Th>
              <Table.Th>{t('items.agency')}</Table.Th>
              <Table.Th>{t('products.state')}</Table.Th>
              <Table.Th>{t('items.marking')}</Table.Th>
              <Table.Th>{t('products.changed')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {products.data.rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>
                  <Link to="/cells/$cellId/products/$productId" params={{ cellId, productId: row.id }}>
                    <bdi>{row.title}</bdi>
                  </Link>
                </Table.Td>
                <Table.Td>{named('productKind', row.kind)}</Table.Td>
                <Table.Td>{row.agency}</Table.Td>
                <Table.Td>{named('productState', row.state)}</Table.Td>
                <Table.Td>
                  <PortionOf marking={row.marking} levels={cell.levels} />
                </Table.Td>
                <Table.Td>{moment(row.changedAt)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
      <Modal
        opened={isNew}
        onClose={() => setNew(false)}
        size="lg"
        title={t('products.new')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        <Stack>
          <TextInput
            label={t('product.title')}
            required
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            maxLength={300}
            dir="auto"
            data-autofocus
          />
          <Select
            label={t('products.kind')}
            data={ProductKind.options.map((one) => ({ value: one as string, label: named('productKind', one) }))}
            value={kind}
            onChange={(next) => next && setKind(ProductKind.parse(next))}
            allowDeselect={false}
          />
          <MarkingForm cell={cell} value={marking} onChange={setMarking} />
          {start.isError ? <ProblemNotice words={problemWords(start.error, words)} /> : null}
          <Button disabled={title.trim() === ''} loading={start.isPending} onClick={create}>
            {t('products.start')}
          </Button>
        </Stack>
      </Modal>
    </div>
  );
}
