export { features } from './features';
export { provisionCell, CellPlan, type ProvisionedCell } from './features/provisioning/provision';
export { buildApp, sessionCookie, type AppParts } from './platform/app';
export { asActor, type Actor, type Me, type Trx } from './platform/as-actor';
export { openDatabase, type DB } from './platform/database';
export { eventCursor, eventsSince, listenForWakeups, type Wakeups } from './platform/events';
export { migrate } from './platform/migrate';
export { openSession } from './platform/session';
export { startTicks } from './platform/ticks';
