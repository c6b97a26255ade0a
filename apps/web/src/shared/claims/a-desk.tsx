import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { CellDesk, ClaimCard, Item } from '@workbench/contract';
import { WordsProvider } from '../words/useWords';

/** What a test's server was asked. */
export interface Asked {
  method: string;
  path: string;
  body: unknown;
}

/** Answers by method and end of the path, such as `GET /claims`; a refusal is a whole `Response`. */
export type Answers = Record<string, (asked: Asked) => unknown>;

/** Shows a component with everything around it that the desk has, on a server that answers as told; returns what it was asked. */
export function showOnDesk(component: ReactNode, answers: Answers, language = 'en'): Asked[] {
  const asked: Asked[] = [];
  localStorage.setItem('workbench.language', language);
  globalThis.fetch = async (input, init) => {
    const path = new URL(input instanceof Request ? input.url : input, 'http://desk.example').pathname;
    const one = { method: init?.method ?? 'GET', path, body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined };
    asked.push(one);
    const found = Object.entries(answers).find(
      ([key]) => key.startsWith(`${one.method} `) && path.endsWith(key.slice(one.method.length + 1)),
    );
    if (!found) throw new Error(`The test does not answer ${one.method} ${path}.`);
    const answer = await found[1](one);
    return answer instanceof Response ? answer : Response.json(answer);
  };
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const root = createRootRoute({ component: () => component });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  render(
    <WordsProvider>
      <MantineProvider env="test">
        <Notifications />
        <QueryClientProvider client={client}>
          <RouterProvider router={router as never} />
        </QueryClientProvider>
      </MantineProvider>
    </WordsProvider>,
  );
  return asked;
}

const marking = { level: 1, releasableTo: 'all', compartments: [], originators: ['CUS'], originatorControl: [] };
const person = '01c60000-0000-7000-8000-0000000000aa';

/** A claim on the first words of an item. */
export function aClaimCard(changes: Partial<Record<keyof ClaimCard, unknown>> = {}): ClaimCard {
  return {
    id: '01c60000-0000-7000-8000-000000000001',
    predicate: 'role',
    subject: { id: person, kind: 'person', name: 'Idris Vale' },
    object: null,
    value: 'driver',
    status: 'confirmed',
    marking,
    source: {
      itemId: '01c60000-0000-7000-8000-0000000000bb',
      version: 1,
      start: 0,
      end: 10,
      title: 'Quay log',
      agency: 'CUS',
      reportedAt: '2031-04-21T08:00:00.000Z',
      gradings: [],
      handling: null,
    },
    judgement: null,
    citedClaimIds: [],
    validFrom: null,
    validTo: null,
    agency: 'POL',
    createdBy: 'Marc Adouran',
    createdAt: '2031-04-22T08:00:00.000Z',
    version: 1,
    retracted: null,
    rights: { isPersonal: false, purpose: null, necessity: null, check: null, erased: null },
    may: { retract: true, restore: false, changeStatus: true, statePurpose: false, answerCheck: false, askRights: true, erase: false },
    ...changes,
  } as ClaimCard;
}

/** The item that the claims rest on, as far as they need it. */
export function anItemToClaimOn(text = 'Idris Vale called +999 555 0101 from the gate.'): Item {
  return { id: '01c60000-0000-7000-8000-0000000000bb', version: 1, text, language: 'en', marking, may: { claim: true } } as unknown as Item;
}

/** The cell as far as claims need it. */
export function aCell(): CellDesk {
  return {
    id: '01c60000-0000-7000-8000-0000000000cc',
    levels: ['OFFICIAL', 'RESTRICTED', 'CONFIDENTIAL'],
    asOf: '2031-05-01T08:00:00.000Z',
    clock: null,
    runId: null,
    agencies: ['CUS', 'GEN', 'POL'].map((code) => ({ code, names: { en: code } })),
    compartments: [{ code: 'HARBOUR', name: 'Harbour' }],
    me: { personId: person, role: 'trainee', agency: 'POL', clearance: 2, compartments: ['HARBOUR'] },
  } as unknown as CellDesk;
}
