import { queryOptions } from '@tanstack/react-query';
import { listCharts } from '@workbench/contract';
import { call } from './call';

/** Charts that were kept. */
export function chartsQuery(cellId: string) {
  return queryOptions({
    queryKey: ['charts', cellId],
    queryFn: ({ signal }) => call(listCharts, { params: { cellId }, signal }),
  });
}
