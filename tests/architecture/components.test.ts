import { describe, expect, it } from 'vitest';
import { placesOf, readHouse } from './house';
import { literalWords } from './literal-words';

const screens = ['apps/web/src', 'packages/ui/src'];
const components = readHouse(screens, /(?<!\.test)\.tsx$/);
const styled = readHouse(screens, /\.(css|tsx)$/);

describe('words of the screens', () => {
  it('are found when they stand in a component', () => {
    const text = `const a = <p title="Read on">Two words {'and more'} {t('items.none')} · <b>{count}</b></p>;`;
    expect(literalWords({ path: 'a.tsx', text })).toEqual(['a.tsx:1 Read on', 'a.tsx:1 Two words', 'a.tsx:1 and more']);
  });
  it('stand in the catalogues, not in components', () => {
    expect(components.flatMap(literalWords)).toEqual([]);
  });
});

describe('a screen in Arabic is the mirror of one in English', () => {
  const physical =
    /\b(margin|padding|border|inset)-(left|right)\b|\b(text-align|float|clear):\s*(left|right)\b|^\s*(left|right):|\bborder-(top|bottom)-(left|right)-radius\b|\b(ml|mr|pl|pr)=|\b(margin|padding)(Left|Right):|textAlign: '(left|right)'|ta="(left|right)"/;
  it.each(['  margin-left: 4px;', '  left: 0;', '<Box ml="md">', "textAlign: 'right'", 'float: left'])('%s would be found', (line) => {
    expect(placesOf([{ path: 'a.css', text: line }], physical)).toHaveLength(1);
  });
  it('so styles speak of start and end, never of left and right', () => {
    expect(
      placesOf(
        styled.filter(({ path }) => !path.includes('.test.')),
        physical,
      ),
    ).toEqual([]);
  });
});

describe('nothing typed by people is run or fetched', () => {
  it('no component writes raw markup', () => {
    expect(placesOf(components, /dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML|document\.write\(/)).toEqual([]);
  });
  it('no screen names another host', () => {
    const files = readHouse(['apps/web'], /(?<!\.test)\.(ts|tsx|css|html|json)$/).filter(({ path }) => !path.endsWith('/a-desk.tsx'));
    // The name of a format of XML is no address: nothing is fetched by it.
    const said = files.map(({ path, text }) => ({ path, text: text.replaceAll(/ xmlns(:\w+)?="[^"]*"/g, '') }));
    expect(placesOf(said, /(https?:)?\/\/[a-z0-9-]+\.[a-z]{2,}/)).toEqual([]);
  });
});
