import { Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Marking } from '@workbench/domain';
import { ImportForm } from '../../features/imports/ImportForm';
import { MarkingForm } from '../../features/items/MarkingForm';
import { cellQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { useMarkPage } from '../page-marking';

/** Bring a file of items in. */
export function ImportPage() {
  const { t } = useWords();
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const [shown, setShown] = useState<readonly Marking[]>([]);
  useMarkPage(shown);
  return (
    <div className="page">
      <Title order={1} mb="sm">
        {t('shell.import')}
      </Title>
      <ImportForm
        cell={cell}
        marking={(value, onChange) => <MarkingForm cell={cell} value={value} onChange={onChange} />}
        onShown={(read) =>
          setShown(read.flatMap((one) => (one.sort === 'document' ? one.document.similar.map(({ marking }) => marking) : [])))
        }
      />
    </div>
  );
}
