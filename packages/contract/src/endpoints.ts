import type { Endpoint } from './endpoint';
import * as account from './account.contract';
import * as afterAction from './after-action.contract';
import * as appraisals from './appraisals.contract';
import * as bindings from './bindings.contract';
import * as candidates from './candidates.contract';
import * as cells from './cells.contract';
import * as charts from './charts.contract';
import * as claims from './claims.contract';
import * as datasets from './datasets.contract';
import * as documents from './documents.contract';
import * as engagements from './engagements.contract';
import * as entities from './entities.contract';
import * as extraction from './extraction.contract';
import * as graph from './graph.contract';
import * as health from './health.contract';
import * as hotWash from './hot-wash.contract';
import * as imports from './imports.contract';
import * as items from './items.contract';
import * as learning from './learning.contract';
import * as messages from './messages.contract';
import * as packDrafts from './pack-drafts.contract';
import * as people from './people.contract';
import * as phrases from './phrases.contract';
import * as picture from './picture.contract';
import * as products from './products.contract';
import * as presence from './presence.contract';
import * as receivers from './receivers.contract';
import * as releases from './releases.contract';
import * as replay from './replay.contract';
import * as requests from './requests.contract';
import * as requirements from './requirements.contract';
import * as reviews from './reviews.contract';
import * as rights from './rights.contract';
import * as rubrics from './rubrics.contract';
import * as runPlans from './run-plans.contract';
import * as runs from './runs.contract';
import * as sanitisations from './sanitisations.contract';
import * as scores from './scores.contract';
import * as session from './session.contract';
import * as similar from './similar.contract';
import * as tearLines from './tear-lines.contract';
import * as techniques from './techniques.contract';
import * as trail from './trail.contract';
import * as triage from './triage.contract';
import * as writing from './writing.contract';

function endpointsOf(module: Record<string, unknown>): Endpoint[] {
  return Object.values(module).filter(
    (value): value is Endpoint => typeof value === 'object' && value !== null && 'method' in value && 'path' in value,
  );
}

/** Every endpoint of the workbench; the twin-world test walks the reads among them. */
export const endpoints: readonly Endpoint[] = [
  health,
  session,
  account,
  cells,
  people,
  engagements,
  items,
  imports,
  documents,
  similar,
  claims,
  extraction,
  entities,
  candidates,
  graph,
  picture,
  charts,
  products,
  techniques,
  tearLines,
  writing,
  reviews,
  appraisals,
  bindings,
  rubrics,
  phrases,
  releases,
  receivers,
  presence,
  requests,
  sanitisations,
  requirements,
  rights,
  trail,
  triage,
  scores,
  learning,
  afterAction,
  hotWash,
  replay,
  datasets,
  runPlans,
  packDrafts,
  runs,
  messages,
].flatMap(endpointsOf);
