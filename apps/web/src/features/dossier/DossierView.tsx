import { Paper, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Dossier } from '@workbench/contract';
import { ClaimSections, Contradictions } from './ClaimSections';
import classes from './dossier.module.css';
import { DossierHead } from './DossierHead';
import { DossierSide } from './DossierSide';
import { ResolutionList } from './ResolutionList';
import { ResolveForm } from './ResolveForm';

interface Props {
  cellId: string;
  dossier: Dossier;
  levels: readonly string[];
  asOf: string;
  /** Where and when it was, which other features show. */
  whereAndWhen?: ReactNode;
}

/** A subject: names, claims by predicate with sources, contradictions side by side, who is who, links, items, what is not known. */
export function DossierView({ cellId, dossier, levels, asOf, whereAndWhen }: Props) {
  const [isResolving, setResolving] = useState(false);
  return (
    <Stack gap="md">
      <DossierHead cellId={cellId} dossier={dossier} onResolve={() => setResolving(true)} />
      {isResolving ? (
        <Paper withBorder p="sm">
          <ResolveForm cellId={cellId} dossier={dossier} onDone={() => setResolving(false)} />
        </Paper>
      ) : null}
      <Contradictions cellId={cellId} dossier={dossier} levels={levels} asOf={asOf} />
      {whereAndWhen}
      <div className={classes['columns']}>
        <ClaimSections cellId={cellId} dossier={dossier} levels={levels} asOf={asOf} />
        <Stack gap="md">
          <ResolutionList cellId={cellId} dossier={dossier} levels={levels} />
          <DossierSide cellId={cellId} dossier={dossier} />
        </Stack>
      </div>
    </Stack>
  );
}
