import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { listPeople, type Endpoint } from '@workbench/contract';
import { call, type Sent } from '../../shared/api/call';

/** The people of a cell, for its administrator. */
export function peopleQuery(cellId: string) {
  return queryOptions({ queryKey: ['people', cellId], queryFn: ({ signal }) => call(listPeople, { params: { cellId }, signal }) });
}

/** A deed on people; the list and the cell are read again after it. */
export function usePeopleWrite<E extends Endpoint>(cellId: string, endpoint: E) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sent: Sent<E>) => call(endpoint, sent),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['people', cellId] });
      void client.invalidateQueries({ queryKey: ['cell', cellId] });
    },
  });
}
