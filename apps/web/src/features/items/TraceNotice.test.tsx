import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { showOnDesk } from '../../shared/claims/a-desk';
import { TraceNotice } from './TraceNotice';

afterEach(cleanup);

it('names the words that give the original away, what they are words of, and asks the author to look at them', async () => {
  const onLookedAt = vi.fn<(isLookedAt: boolean) => void>();
  const traces = [
    { kind: 'source_identity', word: 'Tarkesh' },
    { kind: 'compartment', word: 'HARBOUR' },
  ] as const;
  showOnDesk(<TraceNotice traces={traces} isLookedAt={false} onLookedAt={onLookedAt} />, {});
  const warning = await screen.findByRole('alert');
  expect(warning.textContent).toContain('Tarkesh (source identity)');
  expect(warning.textContent).toContain('HARBOUR (compartment)');
  fireEvent.click(screen.getByRole('checkbox'));
  expect(onLookedAt).toHaveBeenCalledWith(true);
});

it('says in Arabic that finding no word proves nothing', async () => {
  showOnDesk(<TraceNotice traces={[]} isLookedAt={false} onLookedAt={() => undefined} />, {}, 'ar');
  expect(await screen.findByText(/وقد تكشفها كلمات أخرى/)).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});
