import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { packDraftSearch } from '../features/pack-drafts/places';
import { runParts } from '../features/runs/run-parts';
import { signedIn } from './signed-in';

const runs = createRoute({
  getParentRoute: () => signedIn,
  path: '/runs',
  component: lazyRouteComponent(() => import('./routes/runs'), 'RunsPage'),
});
const planning = createRoute({
  getParentRoute: () => signedIn,
  path: '/runs/plan/$datasetId',
  component: lazyRouteComponent(() => import('./routes/plan-run'), 'PlanRunPage'),
});
const run = createRoute({
  getParentRoute: () => signedIn,
  path: '/runs/$runId',
  validateSearch: z.object({ part: z.enum(runParts).optional(), at: z.string().optional() }),
  component: lazyRouteComponent(() => import('./routes/run'), 'RunPage'),
});
const packDraft = createRoute({
  getParentRoute: () => signedIn,
  path: '/runs/packs/$packDraftId',
  validateSearch: packDraftSearch,
  component: lazyRouteComponent(() => import('./routes/pack-draft'), 'PackDraftPage'),
});
const runScores = createRoute({
  getParentRoute: () => signedIn,
  path: '/runs/$runId/scores',
  component: lazyRouteComponent(() => import('./routes/run-scores'), 'RunScoresPage'),
});
const runReplay = createRoute({
  getParentRoute: () => signedIn,
  path: '/runs/$runId/replay',
  component: lazyRouteComponent(() => import('./routes/run-replay'), 'RunReplayPage'),
});
const runFork = createRoute({
  getParentRoute: () => signedIn,
  path: '/runs/$runId/fork',
  validateSearch: z.object({ cell: z.string().optional(), at: z.iso.datetime().optional() }),
  component: lazyRouteComponent(() => import('./routes/fork-run'), 'ForkRunPage'),
});
const runReport = createRoute({
  getParentRoute: () => signedIn,
  path: '/runs/$runId/report',
  validateSearch: z.object({ syndicate: z.string().optional(), at: z.string().optional() }),
  component: lazyRouteComponent(() => import('./routes/run-report'), 'RunReportPage'),
});
const runHotWash = createRoute({
  getParentRoute: () => signedIn,
  path: '/runs/$runId/hot-wash',
  component: lazyRouteComponent(() => import('./routes/run-hot-wash'), 'RunHotWashPage'),
});

/** Pages of exercise runs and of the packs that they are made of, which stand in no cell. */
export const runRoutes = [runs, planning, run, packDraft, runScores, runReplay, runFork, runReport, runHotWash] as const;
