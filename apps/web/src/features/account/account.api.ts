import { queryOptions } from '@tanstack/react-query';
import { listSessions, readSecondFactor } from '@workbench/contract';
import { call } from '../../shared/api/call';

/** Where one is signed in. */
export const sessionsQuery = queryOptions({ queryKey: ['account', 'sessions'], queryFn: ({ signal }) => call(listSessions, { signal }) });

/** Whether one's second factor is set up. */
export const secondFactorQuery = queryOptions({
  queryKey: ['account', 'second-factor'],
  queryFn: ({ signal }) => call(readSecondFactor, { signal }),
});
