import { AgencyCode } from '../../ids';
import type { PackItem } from '../pack/pack-item';
import type { PackLanguage } from '../pack/words';
import { noiseAr } from './noise-ar';
import { noiseEn } from './noise-en';
import { noiseFr } from './noise-fr';
import { noisePt } from './noise-pt';
import { noiseTopics, type NoiseTemplate, type NoiseTopic, type NoiseWords } from './noise-topic';
import { pick, seeded } from './seeded';

const wordsOf: Record<PackLanguage, NoiseWords> = { en: noiseEn, fr: noiseFr, pt: noisePt, ar: noiseAr };

/** Which background is wanted. */
export interface NoiseWish {
  /** The same wish with the same seed gives the same items. */
  seed: number;
  /** Moment of the exercise clock at which it begins, how many days it lasts, and how many items come on each of them. */
  startsAt: string;
  days: number;
  perDay: number;
  agencies: readonly string[];
  languages: readonly PackLanguage[];
  topics?: readonly NoiseTopic[];
  /** Names that must not stand in it: those of the sealed key's entities. */
  avoid?: readonly string[];
}

type Draw = () => number;

const two = (number: number) => String(number).padStart(2, '0');
const capital = (text: string) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

/** Values for the words in braces, drawn anew each time one is asked for. */
function fill(text: string, words: NoiseWords, draw: Draw): string {
  const between = (least: number, most: number) => least + Math.floor(draw() * (most - least + 1));
  const value = (name: string): string => {
    switch (name.toLowerCase()) {
      case 'good':
        return pick(words.goods, draw());
      case 'paper':
        return pick(words.papers, draw());
      case 'place':
        return pick(words.places, draw());
      case 'day':
        return pick(words.days, draw());
      case 'hour':
        return `${two(between(7, 18))}:${two(between(0, 11) * 5)}`;
      case 'n':
        return String(between(110, 980));
      case 'm':
        return String(between(3, 10));
      case 't':
        return String(between(27, 41));
      case 'g':
        return String(between(3, 5));
      default:
        throw new Error(`A template has no word "${name}".`);
    }
  };
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => (/^[A-Z]/.test(name) ? capital(value(name)) : value(name)));
}

function tell(template: NoiseTemplate, words: NoiseWords, draw: Draw): { title: string; text: string } {
  const sentences = template.text.map((choices) => fill(pick(choices, draw()), words, draw));
  return { title: fill(template.title, words, draw), text: sentences.filter((one) => one !== '').join(' ') };
}

const fold = (text: string) => text.normalize('NFC').toLowerCase();

/** How often another text is drawn when one was there already or names what it must not, before the wish counts as too large. */
const tries = 200;
const day = 86_400_000;

/**
 * Background items from templates: true, boring and of no use, so that what matters has to be found among them. All are open to all.
 * No text stands twice. Throws when there are not that many different texts, or when every text would name what is to be avoided.
 */
export function noise({ seed, startsAt, days, perDay, agencies, languages, topics = noiseTopics, avoid = [] }: NoiseWish): PackItem[] {
  const draw = seeded(seed);
  const told = new Set<string>();
  const barred = avoid.filter((name) => name.trim() !== '').map(fold);
  const counts = new Map<string, number>();

  function another(language: PackLanguage): { title: string; text: string; template: NoiseTemplate } {
    const words = wordsOf[language];
    const templates = words.templates.filter(({ topic }) => topics.includes(topic));
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const template = pick(templates, draw());
      const { title, text } = tell(template, words, draw);
      const folded = fold(`${title} ${text}`);
      if (told.has(text) || barred.some((name) => folded.includes(name))) continue;
      told.add(text);
      return { title, text, template };
    }
    throw new Error('There are not that many different background texts; ask for fewer, or for more topics and languages.');
  }

  function item(moment: number): PackItem {
    const agency = pick(agencies, draw());
    const language = pick(languages, draw());
    const { title, text, template } = another(language);
    const number = (counts.get(agency) ?? 0) + 1;
    counts.set(agency, number);
    return {
      key: `${agency.toLowerCase()}-noise-${String(number).padStart(3, '0')}`,
      agency: AgencyCode.parse(agency),
      kind: template.kind,
      language,
      title,
      text,
      reportedAt: new Date(moment).toISOString().replace('.000Z', 'Z'),
      marking: { level: 0, releasableTo: 'all', compartments: [], originatorControl: false },
    };
  }

  const start = Date.parse(startsAt);
  return Array.from({ length: days }, (_, at) => at).flatMap((at) => {
    // Whole minutes within fourteen hours of each day, which begins at the hour at which the exercise does.
    const moments = Array.from({ length: perDay }, () => start + at * day + Math.floor(draw() * 14 * 60) * 60_000);
    return moments.toSorted((one, other) => one - other).map(item);
  });
}
