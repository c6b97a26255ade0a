import type { PackLanguage } from '../../exercises/pack/words';
import type { Programme, Shipped } from '../programme';
import { programmeFault, type ProgrammeFault } from './fault';
import { wordsOf } from './prose';

type Paged = Shipped<{ key: string; translated: PackLanguage[] }>;

/** English words of a page: what is ordered, with a tenth on either side. */
const lengths = { guides: { fewest: 1980, most: 3300 }, practices: { fewest: 315, most: 605 } };

/** What pages do not have: markup of other kinds, pictures, wide tables, a heading of the first level. */
const markup: [what: string, pattern: RegExp][] = [
  ['HTML', /<\/?[a-z][^>\n]*>/i],
  ['a picture', /!\[/],
  ['a table of more than four columns', /^\s*\|(?:[^|\n]*\|){5,}\s*$/m],
  ['a heading of the first level', /^# /m],
  ['a line that ends in a space', /[ \t]$/m],
];

function pagesOf({ pages }: Paged): [PackLanguage, string][] {
  return Object.entries(pages) as [PackLanguage, string][];
}

function translationFaults({ file, content: { translated }, pages }: Paged): ProgrammeFault[] {
  const told = new Set<string>(['en', ...translated]);
  return [
    ...[...told].filter((language) => !(language in pages)).map((language) => programmeFault('page_missing', file, { language })),
    ...Object.keys(pages)
      .filter((language) => !(translated as string[]).includes(language))
      .map((language) => programmeFault('page_untold', file, { language })),
  ];
}

function markupFaults(shipped: Paged): ProgrammeFault[] {
  return pagesOf(shipped).flatMap(([language, text]) =>
    markup.filter(([, pattern]) => pattern.test(text)).map(([what]) => programmeFault('page_markup', shipped.file, { what, language })),
  );
}

function lengthFaults({ file, pages }: Paged, limits: { fewest: number; most: number }): ProgrammeFault[] {
  if (pages.en === undefined) return [];
  const count = wordsOf(pages.en).length;
  return count < limits.fewest || count > limits.most ? [programmeFault('page_length', file, { count, ...limits })] : [];
}

/** Pages that are missing or not announced, too short or too long, or hold what pages do not. */
export function pageFaults({ guides, practices }: Programme): ProgrammeFault[] {
  return [...guides, ...practices]
    .flatMap((shipped: Paged) => [...translationFaults(shipped), ...markupFaults(shipped)])
    .concat(
      guides.flatMap((guide) => lengthFaults(guide, lengths.guides)),
      practices.flatMap((practice) => lengthFaults(practice, lengths.practices)),
    );
}
