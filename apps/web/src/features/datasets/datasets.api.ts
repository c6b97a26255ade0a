import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { importDataset, listDatasets, readDataset } from '@workbench/contract';
import { base64Of } from '../../shared/api/base64-of';
import { call } from '../../shared/api/call';

/** Datasets that one imported or helps to play. */
export const datasetsQuery = queryOptions({ queryKey: ['datasets'], queryFn: ({ signal }) => call(listDatasets, { signal }) });

/** A dataset with its seats. */
export function datasetQuery(datasetId: string) {
  return queryOptions({
    queryKey: ['datasets', datasetId],
    queryFn: ({ signal }) => call(readDataset, { params: { datasetId }, signal }),
    staleTime: Infinity,
  });
}

/** Hands in a pack. */
export function useImportDataset() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, acceptFaults }: { file: File; acceptFaults: boolean }) =>
      call(importDataset, { body: { content: await base64Of(file), acceptFaults } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['datasets'] }),
  });
}
