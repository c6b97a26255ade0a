import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ProblemNotice } from '@workbench/ui';
import { ItemClaims } from '../../features/extraction/ItemClaims';
import { ItemPane } from '../../features/items/ItemPane';
import { itemQuery, similarQuery } from '../../features/items/items.api';
import { ItemAnswers } from '../../features/requirements/ItemAnswers';
import { markingsOf } from '../../features/requirements/page-markings';
import { itemAnswersQuery, requirementsQuery } from '../../features/requirements/requirements.api';
import { useIsAtCursor } from '../../features/triage/cursor';
import { TriageLine } from '../../features/triage/TriageLine';
import { useDesk } from '../../features/triage/useDesk';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery } from '../../shared/api/session.api';
import { SimilarList } from '../../shared/similar/SimilarList';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** Reading pane of one item, with the claims laid over its text. */
export function ItemPage() {
  const { cellId, itemId } = useParams({ from: '/signed-in/cells/$cellId/items/$itemId' });
  return <OneItem key={itemId} cellId={cellId} itemId={itemId} />;
}

function OneItem({ cellId, itemId }: { cellId: string; itemId: string }) {
  const words = useWords();
  const { note, touch } = useDesk();
  const isAtCursor = useIsAtCursor(itemId);
  const [version, setVersion] = useState<number>();
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const item = useQuery(itemQuery(cellId, itemId, version));
  const answers = useQuery(itemAnswersQuery(cellId, itemId));
  const similar = useQuery(similarQuery(cellId, itemId));
  const [isOffering, setOffering] = useState(false);
  const offered = useQuery({ ...requirementsQuery(cellId), enabled: isOffering });
  useMarkPage(item.data?.marking);
  useMarkPage(answers.data?.rows.map((row) => row.marking));
  useMarkPage(similar.data?.rows.map((row) => row.marking));
  // The elements that are offered to be answered may be marked more closely than the item.
  useMarkPage(isOffering && offered.data ? markingsOf(offered.data.rows) : undefined);
  if (item.isPending) return <Loading />;
  if (item.isError)
    return <ProblemNotice words={problemWords(item.error, words)} retry={words.t('shell.retry')} onRetry={() => void item.refetch()} />;
  const text = (
    <>
      <ItemClaims cell={cell} item={item.data} />
      {similar.data ? <SimilarList cell={cell} rows={similar.data.rows} /> : null}
      <ItemAnswers cell={cell} itemId={itemId} isOpen={isOffering} onOpen={setOffering} />
    </>
  );
  const handleGraded = (done: string, undo: (() => void) | undefined) => {
    touch(itemId);
    note(done, undo);
  };
  return (
    <>
      <TriageLine cellId={cellId} itemId={itemId} />
      <ItemPane cell={cell} item={item.data} onVersion={setVersion} onGraded={handleGraded} isAtCursor={isAtCursor} text={text} />
    </>
  );
}
