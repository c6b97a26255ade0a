import { queryOptions } from '@tanstack/react-query';
import { readLearningRecord, type LearningDays } from '@workbench/contract';
import { call } from '../../shared/api/call';

/** A trainee's learning record, of all days or of some; each reading stands in the trail, so it is not asked for again by itself. */
export function learningQuery(cellId: string, personId: string, days: LearningDays = {}) {
  return queryOptions({
    queryKey: ['learning', cellId, personId, days],
    queryFn: ({ signal }) => call(readLearningRecord, { params: { cellId, personId }, query: days, signal }),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
}
