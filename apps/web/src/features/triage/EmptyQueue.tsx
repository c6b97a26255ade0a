import { EmptyState } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';
import { tabOf, type QueueFilter } from './queue-tabs';

/** Says why a queue is empty: nothing is in it, or what else is asked for matches nothing. */
export function EmptyQueue({ filters }: { filters: QueueFilter & Record<string, unknown> }) {
  const { t } = useWords();
  const { state, assigned, ...others } = filters;
  const tab = tabOf({ state, assigned });
  const isNarrowed = Object.values(others).some((value) => value !== undefined);
  if (isNarrowed || tab === undefined || tab === 'all' || tab === 'team')
    return <EmptyState title={t('items.none')} hint={t('items.none.hint')} />;
  return <EmptyState title={t(`triage.none.${tab}`)} hint={t(`triage.none.${tab}.hint`)} />;
}
