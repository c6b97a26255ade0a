import type { BodyInputOf, DatasetDetail, planRun } from '@workbench/contract';
import type { Language } from '../../shared/words/catalogue';

/** Who is written down for a seat; an empty e-mail leaves the seat empty. */
export interface SeatDraft {
  email: string;
  displayName: string;
  language: Language;
}

/** What is written down while a run is planned. */
export interface PlanDraft {
  name: string;
  syndicates: { name: string; seats: Record<string, SeatDraft> }[];
  /** E-mails of those who conduct it besides whoever plans, and who watch, parted by commas or spaces. */
  controllers: string;
  observers: string;
}

type Seat = DatasetDetail['seats'][number];

const emptySeat = ({ language }: Seat): SeatDraft => ({ email: '', displayName: '', language });

/** A syndicate with all its seats empty. */
export function aSyndicate(name: string, seats: readonly Seat[]): PlanDraft['syndicates'][number] {
  return { name, seats: Object.fromEntries(seats.map((seat) => [seat.key, emptySeat(seat)])) };
}

/** A plan to begin with: two syndicates. */
export function aPlan(name: string, names: readonly string[], seats: readonly Seat[]): PlanDraft {
  return { name, syndicates: names.map((one) => aSyndicate(one, seats)), controllers: '', observers: '' };
}

/** The seats of a syndicate filled with the people of the story, under addresses that end in `.example`, for whoever tries it out. */
export function withInvented(
  syndicate: PlanDraft['syndicates'][number],
  place: number,
  seats: readonly Seat[],
): PlanDraft['syndicates'][number] {
  return {
    ...syndicate,
    seats: Object.fromEntries(
      seats.map((seat) => [seat.key, { email: `${seat.key}.${place + 1}@run.example`, displayName: seat.name, language: seat.language }]),
    ),
  };
}

const addresses = (words: string) => words.split(/[\s,;]+/).filter((one) => one !== '');

/** The plan as it is sent; seats without an e-mail stay empty. */
export function toBody(datasetId: string, plan: PlanDraft): BodyInputOf<typeof planRun> {
  return {
    datasetId,
    name: plan.name.trim(),
    syndicates: plan.syndicates.map(({ name, seats }) => ({
      name: name.trim(),
      seats: Object.entries(seats).flatMap(([seat, { email, displayName, language }]) =>
        email.trim() === '' ? [] : [{ seat, email: email.trim(), displayName: displayName.trim() || email.trim(), language }],
      ),
    })),
    staff: [
      ...addresses(plan.controllers).map((email) => ({ email, duty: 'controller' as const })),
      ...addresses(plan.observers).map((email) => ({ email, duty: 'observer' as const })),
    ],
  };
}
