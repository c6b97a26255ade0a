import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { importDataset, listDatasets, readDataset } from '@workbench/contract';
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

/** A file in base64, as the contract takes it. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
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
