import type pg from 'pg';
import type { ExercisePack } from '@workbench/domain';
import type { Acknowledged } from './acknowledged';
import type { Draft } from './draft';
import type { Player } from './players';
import type { Screen } from './screen';

/** A run that was played and stands still, as it is looked at in the end. */
export interface Played {
  owner: pg.Client;
  pack: ExercisePack;
  /** Where the clock of each syndicate stands, ISO 8601, by cell. */
  standing: ReadonlyMap<string, string>;
  people: readonly { player: Player; draft: Draft; screen: Screen }[];
  acknowledged: Acknowledged;
}

/** How many things were looked for, and a sentence for each that is not as it should be. */
export interface Found {
  name: string;
  looked: number;
  faults: string[];
}
