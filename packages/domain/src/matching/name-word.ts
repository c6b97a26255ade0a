import { skeletonsOf, soundOf, type Sound } from './sound';
import { variantOf } from './name-variants';

/** One word of a name that counts when names are compared. */
export interface NameWord {
  /** As it is compared: folded, without article. */
  text: string;
  /** `of`: Abd al-, servant of; `father`: Abu, father of. Part of the word. */
  prefix: '' | 'servant' | 'father';
  isInitial: boolean;
  /** It follows ben, ould and their like: the name of the father. */
  isFather: boolean;
  /** A word of trade or law that many organisations bear, in any language, by its English name. */
  idea?: string | undefined;
  /** The two words that were joined to make it. */
  joined?: readonly NameWord[];
  /** The name of which it is a form, when it is one with very different forms. */
  variant?: string | undefined;
  /** What it may sound like: with and without an article or `ben` grown together with it. */
  sounds: readonly Sound[];
  /** Keys of its consonants, equal for the usual transliterations of a word. */
  skeletons: readonly string[];
}

const grown = /^(?:al|el|ben|bin|bel)(?=.{4})|^ال(?=.{3})/;

/** What two names share or not, as one word: a key that words of one name have in common. */
export function wordKey({ prefix, idea, variant, skeletons, isInitial, text }: NameWord): string {
  if (isInitial) return `.${text}`;
  return idea ? `=${idea}` : variant ? `~${variant}` : `${prefix}${skeletons[0]}`;
}

/** A word of a name, from its folded text. */
export function nameWord(text: string, over: Partial<Pick<NameWord, 'prefix' | 'isFather' | 'idea'>> = {}): NameWord {
  const bare = text.replace(grown, '');
  const sounds = [...new Set([text, bare])].map(soundOf);
  const prefix = over.prefix ?? '';
  return {
    text,
    prefix,
    isInitial: text.length === 1 && prefix === '',
    isFather: over.isFather ?? false,
    idea: over.idea,
    variant: variantOf(prefix === 'servant' ? `abd${text}` : prefix === 'father' ? `abu${text}` : text),
    sounds,
    skeletons: [...new Set(sounds.flatMap(skeletonsOf))],
  };
}
