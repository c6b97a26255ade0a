import type { Portion, WrittenDocument } from '../src/platform/documents/document';

const texts: Record<WrittenDocument['language'], string[]> = {
  en: [
    'The efficient, affluent office: “first-rate” flow of goods.',
    'Seen on 2031-04-09; telephoned +999 12/34-56, known as محمد المدني.',
  ],
  fr: [
    'L’œuvre « efficace » ; où ça ? À l’affût, naïf, aigüe, Ÿ, Œ.',
    'Vu le 2031-04-09 ; connu sous le nom de محمد المدني, œil, fief, fluide.',
  ],
  pt: ['A ação é «eficaz»: não, são, põe, à, ê, ú, ç.', 'Visto em 2031-04-09; conhecido por محمد المدني, oficial, aflição.'],
  ar: [
    'شوهدت الشاحنة عند المعبر في 2031-04-09 ثم بعد ثلاثة أيام (3 أيام) أمام مكتب شركة Harbour Freight Ltd في العاصمة، وقال المصدر: «البضاعة جاهزة»، وإن الأمر لن يتأخر.',
    'السائق المعروف باسم محمد المدني اتصل بالرقم +999 12/34-56 من المعبر الشمالي رقم 7.\nThe driver spoke English: محمد المدني was not there.',
  ],
};

/** A document with words of every sort in a language, over some pages when asked. */
export function aDocument(language: WrittenDocument['language'], pages = 1): WrittenDocument {
  const [first = '', second = ''] = texts[language];
  const portion = (number: number): Portion => ({
    number,
    mark: '(C//REL TO CUS, POL)',
    label: '',
    text: number % 2 === 0 ? first : second,
    cites: [1, 2],
    named: [{ name: first.split(' ')[0]!, value: second.split('\n')[0]! }],
    figures: [
      {
        width: 60,
        height: 40,
        alt: first,
        boxes: [],
        lines: [],
        marks: [{ shape: 'circle', x: 20, y: 20, r: 8, fill: '#1d5fa8', stroke: '#ffffff' }],
        labels: [],
      },
    ],
    tables: [
      {
        head: ['', 'E1', 'E2'],
        rows: [
          ['H1', 'CC', '·'],
          ['H2', 'I', 'NA'],
        ],
      },
    ],
    list: [first],
  });
  const portions = Array.from({ length: pages * 9 }, (_, at) => portion(at + 1));
  return {
    language,
    agency: 'INT',
    exercise: 'EXERCISE EXERCISE EXERCISE',
    banner: 'CONFIDENTIAL // REL TO CUS, POL',
    title: { mark: '(O)', label: '', text: first },
    facts: [{ name: second.split(' ')[0]!, value: '2031-05-02 08:00 UTC' }],
    sections: [{ heading: first.split(' ')[1]!, portions: [{ mark: '(C)', label: 'X', text: second, isStrong: true }, ...portions] }],
    pageOf: language === 'ar' ? 'صفحة {page} من {pages}' : 'page {page} / {pages}',
  };
}
