import { serveCells } from './features/cells/cells.routes';
import { serveHealth } from './features/health/health.routes';
import { serveSession } from './features/session/session.routes';
import type { Feature } from './platform/app';

/** All features, in the order in which their routes are registered. */
export const features: readonly Feature[] = [serveHealth, serveSession, serveCells];
