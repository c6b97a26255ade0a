import { PartialDate, type EntityKind } from '@workbench/domain';

const forms: readonly [RegExp, EntityKind][] = [
  [/^[^\s@]+@[^\s@]+\.[^\s@]+$/u, 'email_address'],
  [/^@[\w.]{2,}$|^https?:\/\//u, 'online_account'],
  [/^[A-Z]{2}\d{2}(\s?[A-Z0-9]{4}){3,7}(\s?[A-Z0-9]{1,4})?$/u, 'bank_account'],
  [/^\+?[\d٠-٩][\d٠-٩\s().-]{5,}$/u, 'phone'],
  [/^(m\/?v|m\/?t|mv|fv|navire|navio|السفينة)\s+\S/iu, 'vessel'],
  [/^[A-Z]{1,3}[- ]?\d{2,5}([- ]?[A-Z]{1,3})?$/u, 'vehicle'],
  [
    /(^|\s)(ltd|llc|inc|gmbh|sarl|s\.a\.|lda|company|société|sociedade|bank|banque|banco|association|associação)\.?(\s|$)|^(شركة|مصرف|بنك|جمعية)\s/iu,
    'organisation',
  ],
  [/^(port|puerto|porto|village|ville|rue|rua|avenue|avenida|street|quay|the quay|pont|ميناء|قرية|مدينة|شارع)\s/iu, 'place'],
];

/** The kind that the form of some words suggests; undefined when it could be anything. A hint for the analyst, who decides. */
export function suggestKind(words: string): EntityKind | undefined {
  const trimmed = words.trim();
  if (PartialDate.safeParse(trimmed).success) return undefined;
  return forms.find(([form]) => form.test(trimmed))?.[1];
}
