import { z } from 'zod';
import { EntityId } from '../ids';

/** Where a suggestion stands in the text as given (UTF-16, end not included), the words there, and the known entities that fit. */
const words = {
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  text: z.string().min(1),
  entityIds: z.array(EntityId),
};

function suggestionOf<Kind extends string, Value extends z.ZodType>(kind: Kind, value: Value) {
  return z.object({ kind: z.literal(kind), ...words, value, alternatives: z.array(value) });
}

/** First and last day, `YYYY-MM-DD`; a day without a year is `--MM-DD`. */
const day = z.string().regex(/^(\d{4}|-)-\d{2}-\d{2}$/);
export const DaySpan = z.object({ from: day, to: day });
export type DaySpan = z.infer<typeof DaySpan>;

/** A point in degrees (WGS 84) and how far the writing of it leaves it open. */
export const Position = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  precisionMetres: z.number().positive(),
});
export type Position = z.infer<typeof Position>;

/** An amount as a decimal numeral and the code of its currency (ISO 4217). */
export const Money = z.object({ amount: z.string().regex(/^\d+(\.\d+)?$/), currency: z.string().regex(/^[A-Z]{3}$/) });
export type Money = z.infer<typeof Money>;

/** A place of a gazetteer. */
export const GazetteerPlace = z.object({
  id: z.string(),
  name: z.string(),
  /** Code of the country (ISO 3166-1), when it has one. */
  country: z.string().optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  /** People living there: the larger of two places of one name is offered first. */
  population: z.number().optional(),
});
export type GazetteerPlace = z.infer<typeof GazetteerPlace>;

/** Words of an item in which a claim may be; never a fact before an analyst has said so. */
export const Suggestion = z.discriminatedUnion('kind', [
  suggestionOf('known_name', z.string()),
  suggestionOf('phone', z.string()),
  suggestionOf('email_address', z.string()),
  suggestionOf('iban', z.string()),
  suggestionOf('bank_account', z.string()),
  suggestionOf('plate', z.string()),
  suggestionOf('document_number', z.string()),
  suggestionOf('coordinates', Position),
  suggestionOf('date', DaySpan),
  suggestionOf('money', Money),
  suggestionOf('place', GazetteerPlace),
  suggestionOf('weapon', z.string()),
  suggestionOf('organisation', z.string()),
]);
export type Suggestion = z.infer<typeof Suggestion>;
/** What sort of thing a suggestion proposes. */
export type SuggestionKind = Suggestion['kind'];
