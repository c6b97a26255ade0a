import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { memoryDrafts } from './draft-store';
import { useDraft } from './useDraft';

it('typed text is written down when the page is left at once', async () => {
  const kept = new Map<string, unknown>();
  const store = memoryDrafts(kept);
  const { result } = renderHook(() => useDraft('contribute', '', store));
  await waitFor(() => expect(result.current.isReady).toBe(true));
  act(() => result.current.change('A lorry wai'));
  expect(kept.size).toBe(0);
  window.dispatchEvent(new Event('pagehide'));
  expect(kept.get('contribute')).toBe('A lorry wai');
});

it('typed text is written down after a short quiet, without leaving', async () => {
  const kept = new Map<string, unknown>();
  const store = memoryDrafts(kept);
  const { result } = renderHook(() => useDraft('contribute', '', store));
  act(() => result.current.change((before) => `${before}A lorry waited.`));
  await waitFor(() => expect(kept.get('contribute')).toBe('A lorry waited.'));
});

it('what was typed before comes back, and says that it did', async () => {
  const store = memoryDrafts(new Map([['contribute', 'A lorry wai']]));
  const { result } = renderHook(() => useDraft('contribute', '', store));
  await waitFor(() => expect(result.current).toMatchObject({ value: 'A lorry wai', isRestored: true, isReady: true }));
});

it('what the server has is forgotten here, also when it was just being written down', async () => {
  const kept = new Map<string, unknown>();
  const store = memoryDrafts(kept);
  const { result, unmount } = renderHook(() => useDraft('contribute', '', store));
  act(() => result.current.change('A lorry waited.'));
  act(() => result.current.done());
  unmount();
  expect(kept.size).toBe(0);
  expect(result.current.value).toBe('');
});
