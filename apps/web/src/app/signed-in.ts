import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { ApiProblem } from '../shared/api/call';
import { sessionQuery } from '../shared/api/session.api';
import { Crash, Missing } from './Crash';

/** What all pages hang from. */
export const root = createRootRouteWithContext<{ client: QueryClient }>()({
  component: Outlet,
  notFoundComponent: Missing,
  errorComponent: Crash,
});

/** Everything for people who are signed in; others are led to the sign-in page and back. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    try {
      const { mustChangePassword } = await context.client.ensureQueryData(sessionQuery);
      if (mustChangePassword && location.pathname !== '/account') throw redirect({ to: '/account' });
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'not_signed_in')
        throw redirect({ to: '/sign-in', search: { back: location.href } });
      throw error;
    }
  },
  component: Outlet,
});
