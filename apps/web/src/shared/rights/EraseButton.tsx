import { Alert, Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { erase } from '@workbench/contract';
import { problemWords } from '../api/problem-words';
import { copiesQuery, useRightsWrite, type Erasable } from '../api/rights.api';
import { useWords } from '../words/useWords';
import { CopyList } from './CopyList';
import { WhyForm } from './WhyForm';

/** Erases a claim or an item for good, after showing where the words may stand as well. */
export function EraseButton({ cellId, what }: { cellId: string; what: Erasable }) {
  const words = useWords();
  const { t } = words;
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <EraseForm cellId={cellId} what={what} onClose={() => setOpen(false)} />;
  return (
    <Button size="compact-xs" variant="subtle" color="red" onClick={() => setOpen(true)}>
      {t('rights.erase')}
    </Button>
  );
}

function EraseForm({ cellId, what, onClose }: { cellId: string; what: Erasable; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const copies = useQuery(copiesQuery(cellId, what));
  const write = useRightsWrite(cellId, erase);
  return (
    <Alert color="red" variant="light" w="100%">
      <WhyForm
        words={t('itemId' in what ? 'rights.erase.item' : 'rights.erase.claim')}
        isPending={write.isPending}
        problem={write.isError ? problemWords(write.error, words) : copies.isError ? problemWords(copies.error, words) : undefined}
        onDo={(why) => write.mutate({ params: { cellId }, body: { ...what, ...why } }, { onSuccess: onClose })}
        onClose={onClose}
      >
        {t('rights.erase.warning')}
        {copies.isPending ? <Loader size="xs" /> : null}
        {copies.data ? <CopyList cellId={cellId} copies={copies.data} /> : null}
      </WhyForm>
    </Alert>
  );
}
