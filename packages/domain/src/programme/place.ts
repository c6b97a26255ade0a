import { z } from 'zod';

/** Places of the workbench in which a practice or procedure is shown, because the work is done there. */
export const Place = z.enum([
  'intake',
  'triage',
  'grading',
  'extraction',
  'resolution',
  'claims',
  'graph',
  'map',
  'timeline',
  'dossier',
  'requirements',
  'requests',
  'sanitising',
  'release',
  'techniques',
  'ach',
  'products',
  'judgements',
  'review',
  'receivers',
  'rights',
  'trail',
  'exercises',
  'injects',
  'scores',
  'people',
  'sign-in',
  'programme',
]);
export type Place = z.infer<typeof Place>;
