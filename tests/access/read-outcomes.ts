import {
  afterActionPaths,
  attachmentPath,
  checkRelease,
  endpoints,
  eventStreamPath,
  itemsCsvPath,
  listAccess,
  listPeople,
  listTrail,
  readBlockHistory,
  readBlockUpdates,
  dossierPdfPath,
  productFilePaths,
  readCopies,
  readNeighbourCounts,
  readOwnFeedback,
  readPaths,
  readPresence,
  readHotWashResults,
  readLearningRecord,
  readReception,
  readForkStand,
  readReplay,
  readReport,
  readReview,
  readRightsDesk,
  readWorkAccounts,
  trailExportPath,
  type Endpoint,
} from '@workbench/contract';
import type { Role } from '@workbench/domain';
import { everyRole, type Outcome } from './write-subjects';

/** A read route, as far as the matrix of roles shows it. */
export interface ReadRoute {
  path: string;
  name: string;
  summary: string;
}

/** What comes of reading something of a kind, by the last parameter of the route, where it is not done for every role. */
const bySubject: Record<string, Partial<Record<Role, Outcome>>> = {
  // A list or page of the cell answers every member, with what the member may see.
  cellId: {},
  itemId: { administrator: 'hidden' },
  claimId: { administrator: 'hidden' },
  entityId: { administrator: 'hidden' },
  attachmentId: { administrator: 'hidden' },
  productId: { administrator: 'hidden' },
  requestId: { administrator: 'hidden' },
  requirementId: { administrator: 'hidden' },
  chartId: { administrator: 'hidden' },
  techniqueId: { administrator: 'hidden' },
  messageId: { administrator: 'hidden' },
};

/** Who works on the trail and the rights officer's desk. */
const desk: Partial<Record<Role, Outcome>> = {
  trainee: 'refused',
  cell_lead: 'refused',
  liaison: 'refused',
  mentor: 'refused',
  administrator: 'refused',
};

/** What exercise control alone reads, in a cell that is played in a run. */
const control: Partial<Record<Role, Outcome>> = { ...desk, rights_officer: 'refused' };

/** Routes that are read by fewer than their subject is. */
const byPath: Record<string, Partial<Record<Role, Outcome>>> = {
  // Comments, decisions and what stands in the way of a release are the team's.
  [readReview.path]: { administrator: 'hidden', rights_officer: 'hidden' },
  [readBlockUpdates.path]: { administrator: 'hidden', rights_officer: 'hidden' },
  [readBlockHistory.path]: { administrator: 'hidden', rights_officer: 'hidden' },
  [checkRelease.path]: { administrator: 'hidden', rights_officer: 'hidden' },
  [readReception.path]: { administrator: 'hidden', rights_officer: 'hidden' },
  [readPresence.path]: { administrator: 'hidden', rights_officer: 'hidden' },
  // Whoever is on every team receives nothing.
  [readOwnFeedback.path]: { administrator: 'hidden', mentor: 'hidden', cell_lead: 'hidden', instructor: 'hidden' },
  // Both are about entities, which are named in the query.
  [readPaths.path]: { administrator: 'hidden' },
  [readNeighbourCounts.path]: { administrator: 'hidden' },
  [listPeople.path]: { ...desk, rights_officer: 'refused', instructor: 'refused', administrator: 'done' },
  // A trainee reads the own one; mentors and instructors those of trainees.
  [readLearningRecord.path]: { cell_lead: 'refused', liaison: 'refused', rights_officer: 'refused', administrator: 'refused' },
  [readWorkAccounts.path]: control,
  [readReplay.path]: control,
  [readForkStand.path]: control,
  [readReport.path]: control,
  [readHotWashResults.path]: control,
  ...Object.fromEntries(Object.values(afterActionPaths).map((path) => [path, control])),
  [readRightsDesk.path]: desk,
  [readCopies.path]: desk,
  [listAccess.path]: desk,
  [listTrail.path]: desk,
  [trailExportPath]: desk,
};

const files: readonly ReadRoute[] = [
  { path: attachmentPath, name: 'attachment', summary: 'The file itself; the download is recorded.' },
  { path: itemsCsvPath, name: 'exportItems', summary: 'The list of items as a table; the export is recorded.' },
  ...Object.entries(productFilePaths).map(([format, path]) => ({
    path,
    name: `exportProduct (${format})`,
    summary: 'An assessment as a file, as the reader sees it; the export is recorded.',
  })),
  ...Object.entries(afterActionPaths).map(([format, path]) => ({
    path,
    name: `exportReport (${format})`,
    summary: 'The after-action report of a syndicate as a file; the export is recorded.',
  })),
  { path: dossierPdfPath, name: 'exportDossier', summary: 'A dossier as PDF, as the reader sees it; the export is recorded.' },
  { path: trailExportPath, name: 'exportTrail', summary: 'The trail as a table; the export is recorded.' },
  { path: eventStreamPath, name: 'events', summary: 'What happens in the cell, as it happens.' },
];

function isReadInCell(endpoint: Endpoint): boolean {
  return endpoint.method === 'GET' && endpoint.caller === 'member';
}

/** Every read route of cells. */
export const readRoutes: readonly ReadRoute[] = [...endpoints.filter(isReadInCell), ...files];

/** What comes of a read for each role at best; undefined for a subject of which nobody has said who reads it. */
export function readOutcomes(path: string): Record<Role, Outcome> | undefined {
  const subject = [...path.matchAll(/:(\w+)/g)].at(-1)?.[1] ?? '';
  const exceptions = byPath[path] ?? bySubject[subject];
  return exceptions && everyRole(exceptions, 'done');
}
