import type account from '../../catalogue/account/en.json';
import type claims from '../../catalogue/claims/en.json';
import type domain from '../../catalogue/domain/en.json';
import type engagements from '../../catalogue/engagements/en.json';
import type imports from '../../catalogue/imports/en.json';
import type graph from '../../catalogue/graph/en.json';
import type items from '../../catalogue/items/en.json';
import type learning from '../../catalogue/learning/en.json';
import type packs from '../../catalogue/packs/en.json';
import type picture from '../../catalogue/picture/en.json';
import type problems from '../../catalogue/problems/en.json';
import type products from '../../catalogue/products/en.json';
import type programme from '../../catalogue/programme/en.json';
import type receivers from '../../catalogue/receivers/en.json';
import type requests from '../../catalogue/requests/en.json';
import type requirements from '../../catalogue/requirements/en.json';
import type resolutions from '../../catalogue/resolutions/en.json';
import type reviews from '../../catalogue/reviews/en.json';
import type rights from '../../catalogue/rights/en.json';
import type scores from '../../catalogue/scores/en.json';
import type runs from '../../catalogue/runs/en.json';
import type shell from '../../catalogue/shell/en.json';
import type techniques from '../../catalogue/techniques/en.json';
import type triage from '../../catalogue/triage/en.json';

/** Key of a sentence in the catalogues; the English files say which there are. */
export type MessageId = keyof (typeof account &
  typeof claims &
  typeof domain &
  typeof engagements &
  typeof imports &
  typeof graph &
  typeof items &
  typeof learning &
  typeof packs &
  typeof picture &
  typeof problems &
  typeof products &
  typeof programme &
  typeof receivers &
  typeof requests &
  typeof requirements &
  typeof resolutions &
  typeof reviews &
  typeof rights &
  typeof scores &
  typeof runs &
  typeof shell &
  typeof techniques &
  typeof triage);

/** Languages of the screens. */
export const languages = ['en', 'fr', 'pt', 'ar'] as const;
export type Language = (typeof languages)[number];

/** Names of the languages, each in itself. */
export const languageNames: Record<Language, string> = { en: 'English', fr: 'Français', pt: 'Português', ar: 'العربية' };

type Messages = Record<string, string>;
const files = import.meta.glob<Messages>('../../catalogue/*/*.json', { import: 'default' });

/** All sentences of a language, from every feature's file. */
export async function loadCatalogue(language: Language): Promise<Messages> {
  const own = Object.entries(files).filter(([path]) => path.endsWith(`/${language}.json`));
  return Object.assign({}, ...(await Promise.all(own.map(([, load]) => load()))));
}
