import type { EntityKind } from '../entities/entity-kind';

/** An entity as it is compared with others: what the claims that one reader may see say of it. */
export interface Described {
  id: string;
  kind: EntityKind;
  /** Names and aliases, as written. */
  names: readonly string[];
  /** As `2031`, `2031-04` or `2031-04-09`. */
  birthDates?: readonly string[];
  sexes?: readonly string[];
  nationalities?: readonly string[];
  roles?: readonly string[];
  addresses?: readonly string[];
  places?: readonly string[];
  /** Numbers of passports and identity cards. */
  documents?: readonly string[];
  /** Plate, registration number, number of a phone and the like, of the entity itself. */
  identifiers?: readonly string[];
  phones?: readonly string[];
  emails?: readonly string[];
  accounts?: readonly string[];
  /** Plates and other numbers of vehicles, vessels and aircraft. */
  vehicles?: readonly string[];
  /** Other entities that claims link it to. */
  neighbours?: readonly string[];
}
