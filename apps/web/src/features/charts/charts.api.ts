import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { deleteChart, keepChart, readChart, saveChart, type BodyInputOf, type ChartDetail } from '@workbench/contract';
import { call } from '../../shared/api/call';

/** A chart with everything on it, in its newest or another version. */
export function chartQuery(cellId: string, chartId: string, number?: number) {
  return queryOptions({
    queryKey: ['charts', cellId, chartId, number],
    queryFn: ({ signal }) =>
      call(readChart, { params: { cellId, chartId }, ...(number === undefined ? {} : { query: { number } }), signal }),
  });
}

function refresh(client: QueryClient, cellId: string) {
  return client.invalidateQueries({ queryKey: ['charts', cellId] });
}

type Kept = BodyInputOf<typeof keepChart>;

/** Keeps a chart under a name, or saves the next version of one. */
export function useKeepChart(cellId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ chart, body }: { chart?: Pick<ChartDetail, 'id' | 'version'> | undefined; body: Kept }) =>
      chart
        ? call(saveChart, { params: { cellId, chartId: chart.id }, body, version: chart.version })
        : call(keepChart, { params: { cellId }, body }),
    onSuccess: () => refresh(client, cellId),
  });
}

/** Throws a chart away. */
export function useDropChart(cellId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (chartId: string) => call(deleteChart, { params: { cellId, chartId } }),
    onSuccess: () => refresh(client, cellId),
  });
}
