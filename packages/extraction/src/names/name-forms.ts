import { fold } from '../reading/fold-text';

/** A way in which a name may stand in a text. */
export interface NameForm {
  /** Folded words with one space between, a comma where the surname comes first. */
  words: string;
  /** Words of it. */
  length: number;
}

const mostWords = 6;

const wordsIn = (name: string): string[] => fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];

/** `Mensah, Kofi` and `Kofi Mensah` are one name. */
function inSpokenOrder(name: string): string {
  const parts = name.split(/[,،]/);
  return parts.length === 2 ? `${parts[1]} ${parts[0]}` : name;
}

/** Last word of a name as spoken: of a person, the surname. */
export function surnameOf(name: string): string {
  return wordsIn(inSpokenOrder(name)).at(-1) ?? '';
}

/**
 * Forms of a name: as spoken; with parts glued by hyphen or apostrophe written as one (`N'Diaye`, `Ndiaye`); of a person also with the
 * surname first, a comma after it, wherever the surname may begin.
 */
export function formsOf(name: string, isPerson: boolean): NameForm[] {
  const spoken = isPerson ? inSpokenOrder(name) : name;
  const words = wordsIn(spoken);
  const glued = wordsIn(spoken.replaceAll(/(?<=\p{L})['’-](?=\p{L})/gu, ''));
  const forms = new Map<string, NameForm>();
  for (const list of [words, glued]) {
    forms.set(list.join(' '), { words: list.join(' '), length: list.length });
    if (!isPerson || list.length > mostWords) continue;
    for (let cut = 1; cut < list.length; cut += 1) {
      const turned = `${list.slice(cut).join(' ')}, ${list.slice(0, cut).join(' ')}`;
      forms.set(turned, { words: turned, length: list.length });
    }
  }
  forms.delete('');
  return [...forms.values()];
}
