import { expect, it } from 'vitest';
import { readHouse } from './house';

const files = readHouse(['apps/web/src/catalogue', 'apps/api/src/records/document-words', 'packages/programme'], /\.(json|md)$/);

/** Words that stand for a term of the glossary elsewhere, each with the one that is used here (docs/glossary.md). */
const others: [language: string, other: RegExp, used: string][] = [
  ['fr', /\bagences?\b/i, 'service'],
  ['fr', /\baffirmations?\b/i, 'assertion'],
  ['fr', /\bincidents? injectés?\b/i, 'injection'],
  ['pt', /\bagências?\b/i, 'serviço'],
  ['pt', /\binje(?:ção|ções)/i, 'inserção'],
  ['ar', /وكال(?:ة|ات)/, 'جهاز'],
  ['ar', /ادعاء/, 'إفادة'],
  ['ar', /الخط الزمني/, 'التسلسل الزمني'],
  ['ar', /المخطط الشبكي/, 'الرسم البياني'],
  ['ar', /دوائر مغلقة|الدوائر المغلقة/, 'الأقسام'],
];

it.each(others)('%s: no page says %s, since it is called %s', (language, other, used) => {
  const lines = files.flatMap(({ path, text }) => {
    // A file is in one language, or says of each line which.
    const isWhole = path.includes(`/${language}.`);
    return text.split('\n').flatMap((line) => (isWhole || line.trim().startsWith(`"${language}":`) ? [`${path}: ${line.trim()}`] : []));
  });
  expect(
    lines.some((line) => line.includes(used)),
    'the word that is used',
  ).toBe(true);
  expect(lines.filter((line) => other.test(line))).toEqual([]);
});
