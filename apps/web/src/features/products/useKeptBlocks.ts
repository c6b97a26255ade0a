import { useEffect, useState } from 'react';
import { browserDrafts, type DraftStore } from '../../shared/drafts/draft-store';

/** The block that a draft belongs to, when it belongs to one: keys of what is typed in a block end with its cell and its id. */
function blockOf(key: string, cellId: string): string | undefined {
  const [cell, block] = key.split(':').slice(-2);
  return cell === cellId ? block : undefined;
}

const none: ReadonlySet<string> = new Set();

/** Blocks of which something is kept here that the server may not have: words, a judgement or a tear line. Looked up once. */
export function useKeptBlocks(cellId: string, drafts: DraftStore = browserDrafts): ReadonlySet<string> {
  const [kept, setKept] = useState(none);
  useEffect(() => {
    let isCurrent = true;
    void drafts.keys().then((keys) => isCurrent && setKept(new Set(keys.flatMap((key) => blockOf(key, cellId) ?? []))));
    return () => {
      isCurrent = false;
    };
  }, [cellId, drafts]);
  return kept;
}
