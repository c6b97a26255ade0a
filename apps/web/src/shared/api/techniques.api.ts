import { queryOptions } from '@tanstack/react-query';
import { listTechniques } from '@workbench/contract';
import { call } from './call';

/** Structured techniques of the cell. */
export function techniquesQuery(cellId: string) {
  return queryOptions({
    queryKey: ['techniques', cellId],
    queryFn: ({ signal }) => call(listTechniques, { params: { cellId }, signal }),
  });
}
