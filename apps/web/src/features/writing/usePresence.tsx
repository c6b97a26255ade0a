import { createContext, use, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { readPresence, tellPresence, type Present } from '@workbench/contract';
import { call } from '../../shared/api/call';
import { PresenceLink } from './presence-link';

const PresenceContext = createContext<PresenceLink | undefined>(undefined);

const nobody: readonly Present[] = [];
const stillNobody = () => nobody;
const unheard = () => () => undefined;

/** Follows who writes where in a draft, for everything below it, while the page can be seen. */
export function PresenceProvider({ cellId, productId, children }: { cellId: string; productId: string; children: ReactNode }) {
  const [link] = useState(() => {
    const params = { cellId, productId };
    return new PresenceLink({
      tell: async (place) =>
        (await call(tellPresence, { params, body: { blockId: place?.blockId ?? null, selection: place?.selection ?? null } })).others,
      hear: async () => (await call(readPresence, { params })).others,
    });
  });
  useEffect(() => {
    const follow = () => (document.hidden ? link.stop() : link.start());
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      link.stop();
    };
  }, [link]);
  return <PresenceContext value={link}>{children}</PresenceContext>;
}

/** The link that tells where one writes; undefined outside a draft that is written live. */
export function usePresenceLink(): PresenceLink | undefined {
  return use(PresenceContext);
}

/** Who else is in a draft; in one block when named. */
export function useOthers(blockId?: string): readonly Present[] {
  const link = usePresenceLink();
  const all = useSyncExternalStore(link?.subscribe ?? unheard, link?.look ?? stillNobody);
  return useMemo(() => (blockId === undefined ? all : all.filter((one) => one.blockId === blockId)), [all, blockId]);
}
