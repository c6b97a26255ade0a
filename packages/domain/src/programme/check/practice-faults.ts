import type { PackLanguage } from '../../exercises/pack/words';
import { practiceHeadings, type Practice } from '../practice';
import type { Programme, Shipped } from '../programme';
import { programmeFault, type ProgrammeFault } from './fault';
import { headingsOf, sectionsOfPage } from './prose';

const checklist = { fewest: 5, most: 8 };

function headingFaults(file: string, language: PackLanguage, text: string): ProgrammeFault[] {
  const found = headingsOf(text);
  const isRight = language === 'en' ? found.join('\n') === practiceHeadings.join('\n') : found.length === practiceHeadings.length;
  const meant = language === 'en' ? practiceHeadings.join(', ') : `${practiceHeadings.length} headings`;
  return isRight ? [] : [programmeFault('headings_wrong', file, { found: found.join(', ') || 'none', language, meant })];
}

/** The checklist is the last section, whatever its heading in a language. */
function checklistFaults(file: string, language: PackLanguage, text: string): ProgrammeFault[] {
  const count = (sectionsOfPage(text).at(-1)?.lines ?? []).filter((line) => line.startsWith('- [ ] ')).length;
  return count < checklist.fewest || count > checklist.most
    ? [programmeFault('checklist_length', file, { count, language, ...checklist })]
    : [];
}

function faultsOf({ file, pages }: Shipped<Practice>): ProgrammeFault[] {
  return (Object.entries(pages) as [PackLanguage, string][]).flatMap(([language, text]) => [
    ...headingFaults(file, language, text),
    ...checklistFaults(file, language, text),
  ]);
}

/** Practices whose pages lack a heading, have them in another order, or have a checklist that is too short or too long. */
export function practiceFaults({ practices }: Programme): ProgrammeFault[] {
  return practices.flatMap(faultsOf);
}
