import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import {
  changeClaimStatus,
  listEntities,
  listItemClaims,
  listSuggestions,
  makeClaim,
  readDossier,
  readGraph,
  readLine,
  restoreClaim,
  retractClaim,
  type BodyInputOf,
  type ClaimCard,
  type QueryInputOf,
} from '@workbench/contract';
import type { ClaimStatus } from '@workbench/domain';
import { call } from './call';

/** What the text of an item may say, at its current version. */
export function suggestionsQuery(cellId: string, itemId: string) {
  return queryOptions({
    queryKey: ['claims', cellId, 'suggestions', itemId],
    queryFn: ({ signal }) => call(listSuggestions, { params: { cellId, itemId }, signal }),
  });
}

/** Claims that rest on an item. */
export function itemClaimsQuery(cellId: string, itemId: string) {
  return queryOptions({
    queryKey: ['claims', cellId, itemId],
    queryFn: ({ signal }) => call(listItemClaims, { params: { cellId, itemId }, signal }),
  });
}

/** Entities whose names match. */
export function entitiesQuery(cellId: string, query: QueryInputOf<typeof listEntities>) {
  return queryOptions({
    queryKey: ['entities', cellId, query],
    queryFn: ({ signal }) => call(listEntities, { params: { cellId }, query, signal }),
  });
}

/** Dossier of an entity. */
export function dossierQuery(cellId: string, entityId: string) {
  return queryOptions({
    queryKey: ['dossier', cellId, entityId],
    queryFn: ({ signal }) => call(readDossier, { params: { cellId, entityId }, signal }),
  });
}

/** The network around some entities. */
export function graphQuery(cellId: string, query: QueryInputOf<typeof readGraph>) {
  return queryOptions({
    queryKey: ['graph', cellId, query],
    queryFn: ({ signal }) => call(readGraph, { params: { cellId }, query, signal }),
  });
}

/** Claims asked for at once, so that the address stays short enough for a server to take. */
const claimsAtOnce = 100;

/** Claims behind a line. */
export function lineQuery(cellId: string, claimIds: string[]) {
  return queryOptions({
    queryKey: ['claims', cellId, 'line', claimIds],
    queryFn: async ({ signal }) => {
      const parts = Array.from({ length: Math.ceil(claimIds.length / claimsAtOnce) }, (_, part) =>
        claimIds.slice(part * claimsAtOnce, (part + 1) * claimsAtOnce),
      );
      const answers = await Promise.all(parts.map((claimId) => call(readLine, { params: { cellId }, query: { claimId }, signal })));
      return { rows: answers.flatMap((answer) => answer.rows) };
    },
  });
}

function refresh(client: QueryClient, cellId: string) {
  return Promise.all(
    ['claims', 'entities', 'dossier', 'graph', 'picture', 'items', 'rights'].map((key) =>
      client.invalidateQueries({ queryKey: [key, cellId] }),
    ),
  );
}

/** Makes a claim. */
export function useMakeClaim(cellId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof makeClaim>) => call(makeClaim, { params: { cellId }, body }),
    onSuccess: () => refresh(client, cellId),
  });
}

/** Takes a claim back. */
export function useRetractClaim(cellId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ claim, reason }: { claim: ClaimCard; reason: string }) =>
      call(retractClaim, { params: { cellId, claimId: claim.id }, body: { reason }, version: claim.version }),
    onSuccess: () => refresh(client, cellId),
  });
}

/** Undoes that a claim was taken back. */
export function useRestoreClaim(cellId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (claim: ClaimCard) => call(restoreClaim, { params: { cellId, claimId: claim.id }, body: {}, version: claim.version }),
    onSuccess: () => refresh(client, cellId),
  });
}

/** Says that a claim of one's own is confirmed, suspected or denied after all. */
export function useChangeStatus(cellId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ claim, status }: { claim: ClaimCard; status: ClaimStatus }) =>
      call(changeClaimStatus, { params: { cellId, claimId: claim.id }, body: { status }, version: claim.version }),
    onSettled: () => refresh(client, cellId),
  });
}
