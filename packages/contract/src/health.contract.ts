import { z } from 'zod';
import { endpoint } from './endpoint';

export const readHealth = endpoint({
  name: 'readHealth',
  method: 'GET',
  path: '/api/health',
  summary: 'Version and state of the database.',
  caller: 'anybody',
  answer: z.object({ status: z.enum(['ok', 'degraded']), version: z.string(), database: z.enum(['up', 'down']) }),
  errors: ['busy'],
});
