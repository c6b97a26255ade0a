import { serveAfterAction } from './features/after-action/after-action.routes';
import { serveCells } from './features/cells/cells.routes';
import { serveCharts } from './features/charts/charts.routes';
import { serveClaims } from './features/claims/claims.routes';
import { serveEngagements } from './features/engagements/engagements.routes';
import { serveEntities } from './features/entities/entities.routes';
import { serveDatasets } from './features/exercises/datasets.routes';
import { servePackDrafts } from './features/exercises/drafts/drafts.routes';
import { servePackRecords } from './features/exercises/drafts/records.routes';
import { serveExtraction } from './features/extraction/extraction.routes';
import { serveGraph } from './features/graph/graph.routes';
import { serveHealth } from './features/health/health.routes';
import { serveHotWash } from './features/hot-wash/hot-wash.routes';
import { serveImports } from './features/imports/imports.routes';
import { serveItems } from './features/items/items.routes';
import { serveLearning } from './features/learning/learning.routes';
import { serveMap } from './features/map/map.routes';
import { serveMessages } from './features/messages/messages.routes';
import { servePeople } from './features/people/people.routes';
import { serveProducts } from './features/products/products.routes';
import { serveReceivers } from './features/receivers/receivers.routes';
import { serveReleases } from './features/releases/releases.routes';
import { serveReplay } from './features/replay/replay.routes';
import { serveRequests } from './features/requests/requests.routes';
import { serveRequirements } from './features/requirements/requirements.routes';
import { serveResolutions } from './features/resolutions/resolutions.routes';
import { serveMentorDesk } from './features/reviews/mentor-desk.routes';
import { serveReviews } from './features/reviews/reviews.routes';
import { serveRubric } from './features/reviews/rubric.routes';
import { serveAccount } from './features/session/account.routes';
import { serveInvitations } from './features/session/invitation.routes';
import { serveOpenId } from './features/session/open-id.routes';
import { serveSecondFactor } from './features/session/second-factor.routes';
import { serveSanitisations } from './features/sanitisations/sanitisations.routes';
import { serveRuns } from './features/runs/runs.routes';
import { serveRights } from './features/rights/rights.routes';
import { serveScores } from './features/scores/scores.routes';
import { serveSession } from './features/session/session.routes';
import { serveBindings } from './features/techniques/bindings.routes';
import { serveTechniques } from './features/techniques/techniques.routes';
import { serveTimeline } from './features/timeline/timeline.routes';
import { serveTrail } from './features/trail/trail.routes';
import { serveTriage } from './features/triage/triage.routes';
import type { Feature } from './platform/app';

/** All features, in the order in which their routes are registered. */
export const features: readonly Feature[] = [
  serveHealth,
  serveSession,
  serveAccount,
  serveSecondFactor,
  serveOpenId,
  serveInvitations,
  serveCells,
  servePeople,
  serveEngagements,
  serveItems,
  serveImports,
  serveClaims,
  serveExtraction,
  serveEntities,
  serveResolutions,
  serveGraph,
  serveMap,
  serveTimeline,
  serveCharts,
  serveTechniques,
  serveBindings,
  serveProducts,
  serveReviews,
  serveRubric,
  serveMentorDesk,
  serveReleases,
  serveReceivers,
  serveRequests,
  serveSanitisations,
  serveRequirements,
  serveRights,
  serveTrail,
  serveTriage,
  serveDatasets,
  servePackDrafts,
  servePackRecords,
  serveRuns,
  serveMessages,
  serveScores,
  serveLearning,
  serveAfterAction,
  serveHotWash,
  serveReplay,
];
