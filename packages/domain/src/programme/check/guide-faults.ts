import type { PackLanguage } from '../../exercises/pack/words';
import type { Guide } from '../guide';
import type { Programme, Shipped } from '../programme';
import { programmeFault, type ProgrammeFault } from './fault';
import { headingsOf, sectionsOfPage } from './prose';

const sections = { fewest: 6, most: 9 };

function sectionFaults(file: string, language: PackLanguage, text: string): ProgrammeFault[] {
  const found = sectionsOfPage(text);
  const isFew = found.length < sections.fewest || found.length > sections.most;
  const meant = `${sections.fewest} to ${sections.most} headings`;
  // "Try it" has other words in other languages.
  const tries = language === 'en' ? '> Try it:' : '> ';
  return [
    ...(isFew ? [programmeFault('headings_wrong', file, { found: found.length, language, meant })] : []),
    ...found
      .filter(({ lines }) => !lines.at(-1)?.startsWith(tries))
      .map(({ heading }) => programmeFault('section_without_try', file, { section: heading, language })),
  ];
}

function questionFaults({ file, content: { questions }, pages }: Shipped<Guide>): ProgrammeFault[] {
  const headings = headingsOf(pages.en ?? '');
  return questions.flatMap(({ key, options, right, section }) => [
    ...(options.some((option) => option.key === right) ? [] : [programmeFault('answer_unknown', file, { right, question: key })]),
    ...(headings.includes(section) ? [] : [programmeFault('section_unknown', file, { question: key, section })]),
  ]);
}

/** Guides with too few sections or nothing to try, and questions without a right answer or a place where it stands. */
export function guideFaults({ guides }: Programme): ProgrammeFault[] {
  return guides.flatMap((guide) => [
    ...(Object.entries(guide.pages) as [PackLanguage, string][]).flatMap(([language, text]) => sectionFaults(guide.file, language, text)),
    ...questionFaults(guide),
  ]);
}
