import { describe, expect, it } from 'vitest';
import { attachmentPath, importDocument, listItems, listSimilarItems, readDocument, readItem, type BodyInputOf } from '@workbench/contract';
import { aWorld } from '../../../../test/a-world';
import { aPdf } from '../../../../test/document-seeds';
import type { ActorName } from '../../../../test/small-cell';
import type { World } from '../../../../test/world';

const open = { level: 0, releasableTo: 'all' as const, compartments: [], originatorControl: false };
const harbour = { ...open, compartments: ['HARBOUR' as never] };
const report = 'A grey lorry with two men waited at the bridge of Malanville until the patrol had left at dawn.';

function aDocument(content: string, changes: Partial<BodyInputOf<typeof importDocument>['item']> = {}, fileName = 'note.pdf') {
  return {
    fileName,
    content: Buffer.from(content).toString('base64'),
    item: {
      kind: 'report' as const,
      title: 'A note',
      text: report,
      language: 'en',
      reportedAt: '2031-04-09T06:00:00.000Z',
      marking: open,
      ...changes,
    },
  };
}
const look = (world: World, content: string, as: ActorName = 'customsAnalyst', fileName = 'note.txt') =>
  world.ask(as, readDocument, { body: { fileName, content: Buffer.from(content).toString('base64') } });
const bring = (world: World, body: ReturnType<typeof aDocument>, as: ActorName = 'customsAnalyst') =>
  world.ask(as, importDocument, { body });

describe('a document', () => {
  it('is looked at, edited and brought in with its original; the same file again adds nothing', async () => {
    const world = await aWorld();
    const seen = await look(world, aPdf('A grey lorry waited.'), 'customsAnalyst', 'note.pdf');
    expect(seen.answer).toMatchObject({ sort: 'document', format: 'pdf', text: 'A grey lorry waited.', similar: [] });
    expect((await world.ask('customsAnalyst', listItems)).answer.rows).toEqual([]);
    const { answer } = await bring(world, aDocument(aPdf('A grey lorry waited.'), { text: 'A grey lorry waited, said the post.' }));
    expect(answer.isNew).toBe(true);
    const item = (await world.ask('policeAnalyst', readItem, { params: { itemId: answer.id! } })).answer;
    expect(item.text).toBe('A grey lorry waited, said the post.');
    expect(item.attachments).toMatchObject([{ fileName: 'note.pdf', mediaType: 'application/pdf' }]);
    const file = await world.fetch('policeAnalyst', attachmentPath.replace(':attachmentId', item.attachments[0]!.id));
    expect(file.body).toBe(aPdf('A grey lorry waited.'));
    expect((await bring(world, aDocument(aPdf('A grey lorry waited.')))).answer).toEqual({ id: answer.id, isNew: false });
  });

  it('that is a page is kept as plain text, so that nothing in it runs', async () => {
    const world = await aWorld();
    const page = '<!doctype html><script>alert(1)</script><p>A lorry.';
    const { answer } = await bring(world, aDocument(page, {}, 'page.html'));
    const { attachments } = (await world.ask('customsAnalyst', readItem, { params: { itemId: answer.id! } })).answer;
    expect(attachments).toMatchObject([{ fileName: 'page.html.txt', mediaType: 'text/plain' }]);
  });

  it.each([
    ['nobody', 401],
    ['mentor', 403],
    ['administrator', 403],
  ] as const)('is neither looked at nor brought in by %s', async (who, status) => {
    const world = await aWorld();
    expect((await bring(world, aDocument('words'), who as ActorName)).status).toBe(status);
    expect((await look(world, 'words', who as ActorName)).status).toBe(status);
  });

  it.each<[string, string, ReturnType<typeof aDocument>]>([
    ['file_kind_refused', 'a program', aDocument('\u0000\u0001\u0002')],
    ['marking_beyond_reach', 'a marking beyond reach', aDocument('words', { marking: { ...open, level: 3 } })],
  ])('with %s, for %s, leaves nothing', async (code, _, body) => {
    const world = await aWorld();
    expect((await bring(world, body)).problem.code).toBe(code);
    expect((await world.ask('customsAnalyst', listItems)).answer.rows).toEqual([]);
  });

  it('that a colleague of another agency brought in is brought in all the same, and tells nothing', async () => {
    const world = await aWorld();
    await bring(world, aDocument('words', { marking: harbour }));
    const second = await bring(world, aDocument('words'), 'policeAnalyst');
    expect(second.answer.isNew).toBe(true);
    expect((await world.ask('financeAnalyst', listItems)).answer.rows.map(({ agency }) => agency)).toEqual(['POL']);
  });
});

describe('what much resembles something', () => {
  it('is pointed out before it goes in and on its page, among what the reader sees, and is never merged', async () => {
    const world = await aWorld();
    const seen = (await bring(world, aDocument('1', { title: 'Open' }))).answer.id!;
    await bring(world, aDocument('2', { title: 'Hidden', marking: harbour, text: `${report} More was said.` }));
    const passedOn = `A partner tells: ${report}`;
    const titles = async (as: ActorName) => {
      const { answer } = await look(world, passedOn, as);
      return answer.sort === 'document' ? answer.similar.map(({ title, share }) => [title, share]) : answer.sort;
    };
    expect(await titles('financeAnalyst')).toEqual([['Open', 1]]);
    expect(await titles('policeAnalyst')).toEqual([
      ['Open', 1],
      ['Hidden', expect.any(Number)],
    ]);
    const like = (as: ActorName) => world.ask(as, listSimilarItems, { params: { itemId: seen as never } });
    expect((await like('financeAnalyst')).answer.rows).toEqual([]);
    expect((await like('policeAnalyst')).answer.rows.map(({ title, share }) => [title, share])).toEqual([['Hidden', 1]]);
    expect((await world.ask('policeAnalyst', listItems)).answer.rows).toHaveLength(2);
  });

  it('rests on one root when another agency names the same source', async () => {
    const world = await aWorld();
    const one = (await bring(world, aDocument('1', { text: 'Seven boats left.', sourceDescriptor: 'Radio Malanville' }))).answer.id!;
    await bring(world, aDocument('2', { text: 'Nine cars came.', sourceDescriptor: 'radio malanville' }), 'policeAnalyst');
    await bring(world, aDocument('3', { text: 'Two men walked.', sourceDescriptor: 'Radio Malanville' }));
    const { rows } = (await world.ask('gendarmerieAnalyst', listSimilarItems, { params: { itemId: one as never } })).answer;
    expect(rows.map(({ agency, share, sameRoot }) => [agency, share, sameRoot])).toEqual([['POL', 0, true]]);
  });

  it('of what is hidden or absent is not there', async () => {
    const world = await aWorld();
    const hidden = (await bring(world, aDocument('1', { marking: harbour }))).answer.id!;
    const ask = (itemId: string) => world.ask('financeAnalyst', listSimilarItems, { params: { itemId: itemId as never } });
    const [one, two] = [await ask(hidden), await ask('01900000-0000-7000-8000-000000000000')];
    expect(one.status).toBe(404);
    expect(one.text.replaceAll(hidden, 'x')).toBe(two.text.replaceAll('01900000-0000-7000-8000-000000000000', 'x'));
  });
});
