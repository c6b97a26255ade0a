import { useState } from 'react';
import type { ReportEntry, ReportEntryKind, ReportWords } from '@workbench/contract';
import { ApiProblem, newKey } from '../../shared/api/call';
import type { DraftStore } from '../../shared/drafts/draft-store';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWriteEntry } from './report.api';

/** An entry while it is typed. */
export interface TypedEntry {
  objective: string;
  words: string;
  action: string;
  owner: string;
  dueOn: string;
  /** Version that this was typed over; 0 for one that is added. */
  basedOn: number;
  /** Stays the same while the same is sent again. */
  key: string;
}

/** How an entry looks when it is opened to be reworded, or when one is added. */
export function startFrom(entry: ReportEntry | undefined): TypedEntry {
  const { action = '', owner = '', dueOn = '' } = entry?.corrective ?? {};
  return {
    objective: entry?.objective ?? '',
    words: entry?.words ?? '',
    action,
    owner,
    dueOn,
    basedOn: entry?.version ?? 0,
    key: newKey(),
  };
}

/** What is sent; undefined while something is missing: a finding has its action with who and by when, or none of the three. */
export function toBody({ objective, words, action, owner, dueOn }: TypedEntry, kind: ReportEntryKind): ReportWords | undefined {
  const said = [action.trim(), owner.trim(), dueOn];
  const isWhole = said.every((one) => one !== '');
  if (words.trim() === '' || (kind === 'finding' && !isWhole && said.some((one) => one !== ''))) return undefined;
  const corrective = kind === 'finding' && isWhole ? { action: action.trim(), owner: owner.trim(), dueOn } : null;
  return { objective: objective === '' ? null : objective, words: words.trim(), corrective };
}

interface Written {
  cellId: string;
  kind: ReportEntryKind;
  entry?: ReportEntry | undefined;
  drafts?: DraftStore | undefined;
  onDone: () => void;
}

/** An entry that is added or reworded; kept here until the server has it, and beside what somebody else wrote meanwhile. */
export function useEntryDraft({ cellId, kind, entry, drafts, onDone }: Written) {
  const draft = useDraft<TypedEntry | undefined>(`report:${cellId}:${entry?.id ?? kind}`, undefined, drafts);
  const write = useWriteEntry(cellId);
  const [theirs, setTheirs] = useState<ReportEntry>();
  const typed = draft.value ?? startFrom(entry);
  const body = toBody(typed, kind);
  const send = (sent: TypedEntry) => {
    const said = toBody(sent, kind);
    if (!said) return;
    write.mutate(
      { ...(entry ? { entry: { id: entry.id, version: sent.basedOn } } : {}), kind, body: said, key: sent.key },
      {
        onSuccess: () => {
          draft.done(undefined);
          onDone();
        },
        onError: (error) => {
          if (error instanceof ApiProblem && error.code === 'version_conflict') setTheirs(error.body.current as ReportEntry);
        },
      },
    );
  };
  return {
    typed,
    theirs,
    isWhole: body !== undefined,
    isSaving: write.isPending,
    error: theirs ? null : write.error,
    change: (next: Partial<TypedEntry>) => draft.change({ ...typed, ...next, key: newKey() }),
    save: () => send(typed),
    cancel: () => {
      draft.done(undefined);
      onDone();
    },
    keepMine: () => {
      const again = { ...typed, basedOn: theirs?.version ?? 0, key: newKey() };
      draft.change(again);
      setTheirs(undefined);
      send(again);
    },
    takeTheirs: () => {
      setTheirs(undefined);
      draft.done(undefined);
      onDone();
    },
  };
}
