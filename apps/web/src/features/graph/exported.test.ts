import { describe, expect, it } from 'vitest';
import type { Exported } from './exported';
import { toGexf } from './to-gexf';
import { toGraphml } from './to-graphml';
import { toSvg } from './to-svg';
import { toTable } from './to-table';

const nasty = '=HYPERLINK("http://x") <script>&\u0007';
const exported = {
  banner: 'SECRET // REL TO POL',
  exercise: 'EXERCISE EXERCISE EXERCISE',
  nodes: [
    { id: 'a', kind: 'person', name: nasty, degree: 1, x: 0, y: 0 },
    { id: 'b', kind: 'organisation', name: 'شركة', degree: 1, x: 100, y: 50 },
  ],
  lines: [
    { id: 'l', from: 'a', to: 'b', predicate: 'owns', label: 'owns', status: 'suspected', isDirected: true, begins: null, claims: 2 },
  ],
  groups: [{ id: 'g', name: '<Crew>', nodeIds: ['a'] }],
  notes: [{ id: 'n', text: 'Why & how?', x: 5, y: 5 }],
} as unknown as Exported;

describe.each([
  ['SVG', toSvg],
  ['GraphML', toGraphml],
  ['GEXF', toGexf],
])('a chart as %s', (_, write) => {
  const file = write(exported);

  it('bears the banner and the words of the exercise', () => {
    expect(file).toContain('SECRET // REL TO POL');
    expect(file).toContain('EXERCISE EXERCISE EXERCISE');
  });

  it('is well-formed, whatever a name holds, and no name is markup', () => {
    // The parser of the test knows no dots in names, which GraphML has.
    const { documentElement } = new DOMParser().parseFromString(file.replaceAll(' attr.', ' attr'), 'application/xml');
    expect(documentElement.outerHTML).not.toContain('parsererror');
    expect(file).not.toContain('<script>');
    expect(file).not.toContain('\u0007');
    expect(file).toContain('&lt;script&gt;&amp;');
    expect(file).toContain('شركة');
  });

  it('has every node and line', () => {
    expect(file.match(/<(node|circle|rect x="87")[ >]/g)).toHaveLength(2);
    expect(file.match(/<(edge|line) /g)).toHaveLength(1);
  });
});

describe('a chart as a table', () => {
  it('has the banner at head and foot, and no cell that a spreadsheet takes for a formula', () => {
    const rows = toTable(exported).trim().split('\r\n');
    expect(rows[0]).toContain('SECRET // REL TO POL');
    expect(rows.at(-1)).toContain('EXERCISE EXERCISE EXERCISE');
    expect(rows).toHaveLength(6);
    expect(rows[2]).toContain(`"'=HYPERLINK`);
    expect(rows[4]).toMatch(/^"line","l",.*"شركة","owns","suspected"/);
  });
});

it('a suspected line is dashed and a directed one has its arrow', () => {
  expect(toSvg(exported)).toMatch(/stroke-dasharray="6 4" marker-end="url\(#arrow\)"/);
});
