import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changePackRecord, type PackRecordCard } from '@workbench/contract';
import { ApiProblem } from '../../shared/api/call';
import { keepCards, usePackWrite } from './pack-drafts.api';

interface Written {
  card: PackRecordCard;
  content: Record<string, unknown>;
  saved: () => void;
}

/** Writes single cells of the list; when somebody changed the row meanwhile, both are there to choose from. */
export function useCellWrite(packDraftId: string) {
  const client = useQueryClient();
  const write = usePackWrite(changePackRecord);
  const [mine, setMine] = useState<Written>();
  const send = (written: Written, version: number) => {
    setMine(written);
    const { card, content, saved } = written;
    // What is handed to `mutate` is not called any more once another cell is written, and what was typed here would stay kept.
    void write.mutateAsync({ params: { packDraftId, packRecordId: card.id }, body: { part: 'injects', content }, version }).then(
      (next) => {
        keepCards(client, packDraftId, [next]);
        saved();
      },
      () => undefined,
    );
  };
  const isConflict = write.error instanceof ApiProblem && write.error.code === 'version_conflict';
  const theirs = isConflict ? ((write.error as ApiProblem).body.current as PackRecordCard | undefined) : undefined;
  return {
    save: (card: PackRecordCard, content: Record<string, unknown>, saved: () => void) => send({ card, content, saved }, card.version),
    conflict:
      theirs && mine
        ? {
            mine: mine.content,
            theirs: theirs.content,
            keepMine: () => send(mine, theirs.version),
            takeTheirs: () => {
              mine.saved();
              write.reset();
            },
          }
        : undefined,
    error: isConflict ? null : write.error,
  };
}
