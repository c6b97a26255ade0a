import { renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { memoryDrafts } from '../../shared/drafts/draft-store';
import { useKeptBlocks } from './useKeptBlocks';

it('finds the blocks of this cell of which words, a judgement or a tear line are kept here', async () => {
  const keys = ['words:person:here:one', 'judgement:here:two', 'tear-line:here:three', 'judgement:there:four', 'contribute'];
  const drafts = memoryDrafts(new Map(keys.map((key) => [key, 'kept'])));
  const { result } = renderHook(() => useKeptBlocks('here', drafts));
  await waitFor(() => expect([...result.current].toSorted()).toEqual(['one', 'three', 'two']));
});
