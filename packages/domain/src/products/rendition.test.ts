import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMarking, arbitraryReader } from '../markings/arbitrary-marking';
import { maySee } from '../markings/marking-visibility';
import { Section } from './product';
import { rendition, type Placed } from './rendition';

interface Written extends Placed {
  text: string;
}

function written(id: string, lineageId: string, place: number, section: Section = 'background'): Written {
  return { id, lineageId, place, section, text: `words of ${id}` };
}

const textsOf = (read: ReturnType<typeof rendition<Written, Written>>) => read.map(({ block, tearLine }) => (block ?? tearLine).text);

describe('a rendition', () => {
  const blocks = [written('b1', 'x', 1), written('b2', 'y', 2), written('b3', 'z', 1, 'key_judgements')];
  const line = written('t2', 'y', 2);

  it.each([
    ['has the block where both are seen', blocks, [line], ['words of b3', 'words of b1', 'words of b2']],
    [
      'has the tear line where only that is seen, in its place',
      [blocks[2]!, blocks[0]!, written('b4', 'w', 3)],
      [line],
      ['words of b3', 'words of b1', 'words of t2', 'words of b4'],
    ],
    ['has nothing where neither is seen', [blocks[0]!], [], ['words of b1']],
  ])('%s', (_, seen, lines, texts) => {
    expect(textsOf(rendition(Section.options, seen, lines))).toEqual(texts);
  });

  it('gives the team the tear line along with its block', () => {
    expect(rendition(Section.options, blocks, [line]).map(({ tearLine }) => tearLine?.id ?? null)).toEqual([null, null, 't2']);
  });

  const portion = fc.record({
    section: fc.constantFrom(...Section.options),
    place: fc.integer({ min: 0, max: 3 }),
    block: arbitraryMarking,
    tearLine: fc.option(arbitraryMarking),
  });

  it('never holds a word of what its reader may not see, and everything else once and in the same order', () => {
    fc.assert(
      fc.property(fc.array(portion, { maxLength: 8 }), arbitraryReader, (portions, reader) => {
        const all = portions.flatMap(({ section, place, block, tearLine }, at) => [
          { kind: 'block', marking: block, ...written(`b${at}`, `l${at}`, place, section) },
          ...(tearLine ? [{ kind: 'line', marking: tearLine, ...written(`t${at}`, `l${at}`, place, section) }] : []),
        ]);
        const seen = all.filter(({ marking }) => maySee(reader, marking));
        const of = (kind: string, among: typeof all) => among.filter((one) => one.kind === kind);
        const read = rendition(Section.options, of('block', seen), of('line', seen));
        const bytes = JSON.stringify(read);
        for (const one of all) if (!seen.includes(one)) expect(bytes).not.toContain(`"${one.text}"`);
        for (const one of of('block', seen)) expect(textsOf(read).filter((text) => text === one.text)).toHaveLength(1);
        const whole = textsOf(rendition(Section.options, of('block', all), of('line', all))).filter((text) => textsOf(read).includes(text));
        expect(textsOf(read).filter((text) => whole.includes(text))).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });
});
