import type { EntityId, Suggestion } from '@workbench/domain';
import type { Gazetteer } from '../places/gazetteer';
import type { NameIndex } from '../names/name-index';
import type { Reading } from './reading';

type Without<Whole, Keys extends PropertyKey> = Whole extends unknown ? Omit<Whole, Keys> : never;

/** A suggestion before its words are cut: its places are those in the folded text. */
export type Found = Without<Suggestion, 'text' | 'entityIds'> & { entityIds?: EntityId[] };

/** What is known beside the text. */
export interface Knowledge {
  /** Names of entities that the reader sees. */
  names?: NameIndex;
  places?: Gazetteer;
  /** Country (ISO 3166-1, two letters) whose telephone numbers are written without prefix. */
  country?: string;
  /** Day on which the text was written, `YYYY-MM-DD`; without it "yesterday" is no date. */
  writtenOn?: string;
}

/** Finds suggestions of one kind. */
export type Finder = (reading: Reading, knowledge: Knowledge) => Found[];
