import type { ClaimStatus, PartialDate } from '../../claims/claim';
import type { EntityKind } from '../../entities/entity-kind';
import type { GradingScheme } from '../../grading/grading';
import type { Yardstick } from '../../likelihood/yardstick';
import type { Marking } from '../../markings/marking';
import type { Reader } from '../../markings/marking-visibility';
import type { Verdict } from '../../resolutions/resolution';
import type { ExercisePack } from '../pack/pack';
import type { NamedCriterion } from '../scores/rubric-score';

/** A moment of the exercise clock, in milliseconds since 1970. */
export type Moment = number;

/** Who did something, and for which agency. */
export interface Doer {
  agency: string;
  personId: string;
}

/** A marking of an item from a moment on, and who gave it; markings are only ever opened. */
export interface MarkingFrom {
  from: Moment;
  marking: Marking;
  by?: Doer | undefined;
}

/** An item of the cell. */
export interface WorkItem {
  id: string;
  /** Key of the item in the pack; absent for what players wrote themselves. */
  key?: string | undefined;
  agency: string;
  sourceId?: string | undefined;
  /** Oldest first. */
  markings: readonly MarkingFrom[];
  /** Whether it came over from the run that this one was forked from, under the marking that it begins with. */
  isCarried?: boolean | undefined;
  /** Item of which this is the sanitised form. */
  sanitisedFrom?: string | undefined;
}

/** Words that rest on an item and were handed to an agency, as a paragraph of a released product. */
export interface Conveyance {
  itemId: string;
  to: string;
  at: Moment;
  by: Doer;
}

/** Somebody who plays: what they may see, without the day, which the exercise clock gives. */
export type Seat = Omit<Reader, 'asOf'> & { personId: string };

/** A claim with the items that it rests on, itself or by the claims that it cites. */
export interface WorkClaim extends Doer {
  id: string;
  predicate: string;
  subjectId: string;
  object: { entityId: string } | { value: string };
  status: ClaimStatus;
  isJudgement: boolean;
  itemIds: readonly string[];
  validFrom?: PartialDate | undefined;
  validTo?: PartialDate | undefined;
  at: Moment;
  retractedAt?: Moment | undefined;
}

/** A verdict on two identities with the items that it rests on. */
export interface WorkResolution extends Doer {
  id: string;
  leftId: string;
  rightId: string;
  verdict: Verdict;
  itemIds: readonly string[];
  at: Moment;
  withdrawnAt?: Moment | undefined;
}

/** How an agency graded an item, until it was superseded. */
export interface WorkGrading extends Doer {
  itemId: string;
  scheme: GradingScheme;
  reliability: string;
  credibility: string;
  at: Moment;
  supersededAt?: Moment | undefined;
}

/** A paragraph of a version of a product, with the items that it rests on and since when. */
export interface WorkBlock extends Doer {
  id: string;
  /** The same from version to version. */
  lineageId: string;
  productId: string;
  version: number;
  /** Of the version that was submitted last. */
  isLastSubmitted: boolean;
  /** When it was last changed. */
  at: Moment;
  cites: readonly { itemId: string; at: Moment }[];
  judgement?: { term: string | null; probability: number | null; statement: string } | undefined;
}

/** That somebody opened an item. */
export interface Reading extends Doer {
  itemId: string;
  at: Moment;
}

/** What one mentor scored of a version of a product, once it was released to its team. */
export interface WorkAppraisal {
  productId: string;
  version: number;
  /** Agency that the product was written for. */
  agency: string;
  /** Authors who play. */
  authors: readonly string[];
  /** When the version was submitted. */
  at: Moment;
  /** From 0 (absent) to 4 (exemplary), once on a criterion. */
  scores: readonly { criterion: string; score: number }[];
}

/** Which question of the key a judgement answers, as the instructor says; it may say that it will not be so. */
export interface AnsweredQuestion {
  lineageId: string;
  question: string;
  saysNot: boolean;
}

/** What one syndicate's cell did in a run, up to the end of what is looked at. */
export interface CellWork {
  cellId: string;
  endsAt: Moment;
  scheme: GradingScheme;
  yardstick: Yardstick;
  seats: readonly Seat[];
  items: readonly WorkItem[];
  entities: readonly { id: string; kind: EntityKind }[];
  claims: readonly WorkClaim[];
  resolutions: readonly WorkResolution[];
  gradings: readonly WorkGrading[];
  blocks: readonly WorkBlock[];
  readings: readonly Reading[];
  conveyances: readonly Conveyance[];
  answered: readonly AnsweredQuestion[];
  appraisals: readonly WorkAppraisal[];
  /** Criteria of the cell's rubric in their order, those of earlier versions after them. */
  criteria: readonly NamedCriterion[];
}

/** What is true, with the places, which are no secret but are named by it. */
export type SealedKey = Pick<
  ExercisePack,
  'entities' | 'links' | 'events' | 'gradings' | 'deceptions' | 'sharing' | 'facts' | 'judgements' | 'places'
>;

/** Whose work is looked at: one person's, one agency's, or everybody's. */
export type Scope =
  | { personId: string; agency: string }
  | { agency: string; personId?: undefined }
  | { agency?: undefined; personId?: undefined };

/** Whether something was done by whom one looks at. */
export function isOf({ personId, agency }: Scope, doer: Doer): boolean {
  return personId !== undefined ? doer.personId === personId : agency === undefined || doer.agency === agency;
}

/** Whether a claim stands at the end and does not say that something is not so. */
export function isStanding({ retractedAt, status, at }: WorkClaim, endsAt: Moment): boolean {
  return status !== 'denied' && at <= endsAt && (retractedAt === undefined || retractedAt > endsAt);
}

/** Agencies that have somebody at play. */
export function agenciesOf({ seats }: Pick<CellWork, 'seats'>): string[] {
  return [...new Set(seats.map(({ agency }) => agency as string))].toSorted();
}
