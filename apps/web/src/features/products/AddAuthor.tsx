import { Select } from '@mantine/core';
import { addAuthor, type CellDesk, type Product } from '@workbench/contract';
import { mayDo } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useProductWrite } from '../../shared/api/products.api';
import { useWords } from '../../shared/words/useWords';

/** Lets a colleague write a draft along: everybody who writes products and is no author yet. */
export function AddAuthor({ cell, product }: { cell: CellDesk; product: Product }) {
  const words = useWords();
  const { t } = words;
  const add = useProductWrite(cell.id, addAuthor);
  const writing = new Set(product.authors.map((author) => author.personId));
  const colleagues = cell.members.filter(({ role, personId }) => mayDo(role, 'write_product') && !writing.has(personId));
  return (
    <>
      <Select
        size="xs"
        maw={360}
        searchable
        value={null}
        aria-label={t('product.addAuthor')}
        placeholder={t('product.addAuthor')}
        data={colleagues.map(({ personId, displayName, agency }) => ({ value: personId, label: `${displayName} (${agency})` }))}
        onChange={(personId) => personId && add.mutate({ params: { cellId: cell.id, productId: product.id }, body: { personId } })}
      />
      {add.isError ? <ProblemNotice words={problemWords(add.error, words)} /> : null}
    </>
  );
}
