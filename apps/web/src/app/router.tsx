import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { engagementSearch } from '../features/engagements/places';
import { productQuery } from '../shared/api/products.api';
import { cellQuery } from '../shared/api/session.api';
import { pictureFields } from '../shared/picture/picture-search';
import { itemSearch, list } from './item-search';
import { runRoutes } from './run-routes';
import { root, signedIn } from './signed-in';
import { trailSearch } from './trail-search';
import { signInSearch } from './sign-in-search';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./routes/sign-in'), 'SignInPage'),
});

/** The token stands behind the `#`, which browsers keep to themselves: no server or proxy writes it into a log. */
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./routes/invitation'), 'InvitationPage'),
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/cells' });
  },
});
const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/account',
  component: lazyRouteComponent(() => import('./routes/account'), 'AccountPage'),
});
const cells = createRoute({
  getParentRoute: () => signedIn,
  path: '/cells',
  component: lazyRouteComponent(() => import('./routes/cells'), 'CellsPage'),
});
const engagements = createRoute({
  getParentRoute: () => signedIn,
  path: '/engagements',
  component: lazyRouteComponent(() => import('./routes/engagements'), 'EngagementsPage'),
});
const engagement = createRoute({
  getParentRoute: () => signedIn,
  path: '/engagements/$engagementId',
  validateSearch: engagementSearch,
  component: lazyRouteComponent(() => import('./routes/engagement'), 'EngagementPage'),
});
const cell = createRoute({
  getParentRoute: () => signedIn,
  path: '/cells/$cellId',
  // Asked for while the page itself is on its way, and not by pointing at a link: a reading is recorded.
  loader: ({ context, params, preload }) => {
    if (!preload) void context.client.prefetchQuery(cellQuery(params.cellId));
  },
  component: lazyRouteComponent(() => import('./CellShell'), 'CellShell'),
});

const items = createRoute({
  getParentRoute: () => cell,
  path: '/items',
  validateSearch: itemSearch,
  component: lazyRouteComponent(() => import('./routes/items'), 'ItemsPage'),
});
const item = createRoute({
  getParentRoute: () => items,
  path: '/$itemId',
  component: lazyRouteComponent(() => import('./routes/item'), 'ItemPage'),
});
const messages = createRoute({
  getParentRoute: () => cell,
  path: '/messages',
  component: lazyRouteComponent(() => import('./routes/messages'), 'MessagesPage'),
});
const message = createRoute({
  getParentRoute: () => messages,
  path: '/$messageId',
  component: lazyRouteComponent(() => import('./routes/message'), 'MessagePage'),
});
const contribute = createRoute({
  getParentRoute: () => cell,
  path: '/contribute',
  component: lazyRouteComponent(() => import('./routes/contribute'), 'ContributePage'),
});
const bringIn = createRoute({
  getParentRoute: () => cell,
  path: '/import',
  component: lazyRouteComponent(() => import('./routes/import'), 'ImportPage'),
});
const entities = createRoute({
  getParentRoute: () => cell,
  path: '/entities',
  validateSearch: z.object({ q: z.string().optional(), kind: z.string().optional() }),
  component: lazyRouteComponent(() => import('./routes/entities'), 'EntitiesPage'),
});
const dossier = createRoute({
  getParentRoute: () => cell,
  path: '/entities/$entityId',
  component: lazyRouteComponent(() => import('./routes/dossier'), 'DossierPage'),
});
const candidates = createRoute({
  getParentRoute: () => cell,
  path: '/candidates',
  validateSearch: z.object({ kind: z.string().optional(), pair: z.string().optional() }),
  component: lazyRouteComponent(() => import('./routes/candidates'), 'CandidatesPage'),
});
const graph = createRoute({
  getParentRoute: () => cell,
  path: '/graph',
  validateSearch: z.object({
    root: list,
    expand: list,
    part: list,
    hidden: list,
    kind: list,
    predicate: list,
    reliability: list,
    credibility: list,
    depth: z.number().int().min(1).max(3).optional(),
    confirmedOnly: z.enum(['yes', 'no']).optional(),
    ...pictureFields,
  }),
  component: lazyRouteComponent(() => import('./routes/graph'), 'GraphPage'),
});
const charts = createRoute({
  getParentRoute: () => cell,
  path: '/charts',
  component: lazyRouteComponent(() => import('./routes/charts'), 'ChartsPage'),
});
const chart = createRoute({
  getParentRoute: () => cell,
  path: '/charts/$chartId',
  // Opened from a product, a chart shows the version that stands there.
  validateSearch: (search): { number?: number } => {
    const number = Number(search['number']);
    return Number.isSafeInteger(number) && number > 0 ? { number } : {};
  },
  component: lazyRouteComponent(() => import('./routes/chart'), 'ChartPage'),
});
const techniques = createRoute({
  getParentRoute: () => cell,
  path: '/techniques',
  component: lazyRouteComponent(() => import('./routes/techniques'), 'TechniquesPage'),
});
const technique = createRoute({
  getParentRoute: () => cell,
  path: '/techniques/$techniqueId',
  component: lazyRouteComponent(() => import('./routes/technique'), 'TechniquePage'),
});
const products = createRoute({
  getParentRoute: () => cell,
  path: '/products',
  component: lazyRouteComponent(() => import('./routes/products'), 'ProductsPage'),
});
const product = createRoute({
  getParentRoute: () => cell,
  path: '/products/$productId',
  loader: ({ context, params, preload }) => {
    if (!preload) void context.client.prefetchQuery(productQuery(params.cellId, params.productId));
  },
  component: lazyRouteComponent(() => import('./routes/product'), 'ProductPage'),
});
const review = createRoute({
  getParentRoute: () => cell,
  path: '/products/$productId/review',
  component: lazyRouteComponent(() => import('./routes/review'), 'ReviewPage'),
});
const compare = createRoute({
  getParentRoute: () => cell,
  path: '/products/$productId/compare',
  validateSearch: z.object({ from: z.number().int().min(1).optional(), to: z.number().int().min(1).optional() }),
  component: lazyRouteComponent(() => import('./routes/compare'), 'ComparePage'),
});
const reviewing = createRoute({
  getParentRoute: () => cell,
  path: '/reviewing',
  component: lazyRouteComponent(() => import('./routes/mentor-desk'), 'MentorDeskPage'),
});
const release = createRoute({
  getParentRoute: () => cell,
  path: '/products/$productId/release',
  component: lazyRouteComponent(() => import('./routes/release'), 'ReleasePage'),
});
const people = createRoute({
  getParentRoute: () => cell,
  path: '/people',
  component: lazyRouteComponent(() => import('./routes/people'), 'PeoplePage'),
});
const requests = createRoute({
  getParentRoute: () => cell,
  path: '/requests',
  validateSearch: z.object({
    tab: z.enum(['in', 'out', 'late', 'all']).optional(),
    kind: z.string().optional(),
    state: z.string().optional(),
  }),
  component: lazyRouteComponent(() => import('./routes/requests'), 'RequestsPage'),
});
const request = createRoute({
  getParentRoute: () => requests,
  path: '/$requestId',
  component: lazyRouteComponent(() => import('./routes/request'), 'RequestPage'),
});
const sanitise = createRoute({
  getParentRoute: () => cell,
  path: '/sanitise/$itemId',
  validateSearch: z.object({ request: z.string().optional() }),
  component: lazyRouteComponent(() => import('./routes/sanitise'), 'SanitisePage'),
});
const requirements = createRoute({
  getParentRoute: () => cell,
  path: '/requirements',
  validateSearch: z.object({ requirement: z.string().optional() }),
  component: lazyRouteComponent(() => import('./routes/requirements'), 'RequirementsPage'),
});
const collectionPlan = createRoute({
  getParentRoute: () => cell,
  path: '/requirements/plan',
  component: lazyRouteComponent(() => import('./routes/collection-plan'), 'CollectionPlanPage'),
});
const programme = createRoute({
  getParentRoute: () => cell,
  path: '/programme',
  validateSearch: z.object({
    q: z.string().optional(),
    part: z.enum(['courses', 'guides', 'practices', 'procedures']).optional(),
  }),
  component: lazyRouteComponent(() => import('./routes/programme'), 'ProgrammePage'),
});
const programmeEntry = createRoute({
  getParentRoute: () => programme,
  path: '/$part/$key',
  component: lazyRouteComponent(() => import('./routes/programme-page'), 'ProgrammeEntryPage'),
});
const learning = createRoute({
  getParentRoute: () => cell,
  path: '/learning',
  validateSearch: trailSearch.pick({ person: true, from: true, to: true }),
  component: lazyRouteComponent(() => import('./routes/learning'), 'LearningPage'),
});
const access = createRoute({
  getParentRoute: () => cell,
  path: '/entities/$entityId/access',
  component: lazyRouteComponent(() => import('./routes/access'), 'AccessPage'),
});
const rights = createRoute({
  getParentRoute: () => cell,
  path: '/rights',
  component: lazyRouteComponent(() => import('./routes/rights'), 'RightsPage'),
});
const trail = createRoute({
  getParentRoute: () => cell,
  path: '/trail',
  validateSearch: trailSearch,
  component: lazyRouteComponent(() => import('./routes/trail'), 'TrailPage'),
});
const scores = createRoute({
  getParentRoute: () => cell,
  path: '/scores',
  component: lazyRouteComponent(() => import('./routes/scores'), 'ScoresPage'),
});
const hotWash = createRoute({
  getParentRoute: () => cell,
  path: '/hot-wash',
  component: lazyRouteComponent(() => import('./routes/hot-wash'), 'HotWashPage'),
});

const tree = root.addChildren([
  signIn,
  invitation,
  signedIn.addChildren([
    home,
    account,
    cells,
    ...runRoutes,
    engagements,
    engagement,
    cell.addChildren([
      items.addChildren([item]),
      messages.addChildren([message]),
      contribute,
      bringIn,
      entities,
      dossier,
      candidates,
      graph,
      charts,
      chart,
      techniques,
      technique,
      products,
      product,
      review,
      compare,
      reviewing,
      release,
      requests.addChildren([request]),
      sanitise,
      requirements,
      collectionPlan,
      programme.addChildren([programmeEntry]),
      learning,
      people,
      access,
      rights,
      trail,
      scores,
      hotWash,
    ]),
  ]),
]);

/** The pages of the workbench and their addresses. */
export function makeRouter(client: QueryClient) {
  return createRouter({ routeTree: tree, context: { client }, defaultPreload: 'intent', defaultPendingMs: 300 });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
