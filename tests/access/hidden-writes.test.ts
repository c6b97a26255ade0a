import { expect, it } from 'vitest';
import * as contract from '@workbench/contract';
import type { ActorName } from '@workbench/api/testing';
import {
  allThatIsRead,
  block,
  changed,
  done,
  hidden,
  item,
  link,
  made,
  onBlock,
  open,
  reader,
  report,
  world,
  setScene,
} from './hidden-scene';
import { steps } from './hidden-steps';
import { anAppraisal } from './review-cases';
import { techniqueSteps } from './hidden-technique-steps';

// What others do with things that a reader may not see must leave every answer to that reader as it was, to the byte.

setScene();

it.each([...techniqueSteps, ...steps])('the reader reads and hears the same as before when %s', async (_, step) => {
  const before = await allThatIsRead();
  await step();
  expect(changed(before, await allThatIsRead())).toEqual([]);
});

it('a tear line that the reader may see is read in the place of the hidden block, and what others do to the block changes nothing more', async () => {
  made['hidden item'] = await item(hidden);
  made['hidden block'] = await block('For those who hold the compartment, again.');
  await done('intelligenceAnalyst', contract.cite, { params: onBlock(), body: { itemId: made['hidden item'] } });
  const before = await allThatIsRead();
  const body = { text: 'For everybody.', marking: { level: 0, releasableTo: 'all', compartments: [] } };
  await done('intelligenceAnalyst', contract.writeTearLine, { params: onBlock(), body, version: 0 });
  const after = await allThatIsRead();
  expect(changed(before, after).map((question) => question.split(' ')[0])).toEqual([
    'listProducts',
    'readProduct',
    contract.productFilePaths.text.replace(':productId', made['product']!),
    'events',
  ]);
  await done('intelligenceAnalyst', contract.writeBlock, { params: onBlock(), body: { text: 'Other hidden words.' }, version: 1 });
  expect(changed(after, await allThatIsRead())).toEqual([]);
});

it('what the reader may see does change what is read and heard', async () => {
  const before = await allThatIsRead();
  await item(open);
  expect(changed(before, await allThatIsRead())).toEqual([
    'listItems {}',
    'listItems {"query":{"q":"lorry"}}',
    'listItems {"query":{"graded":"no"}}',
    'listItems {"query":{"state":["unread"]}}',
    contract.itemsCsvPath,
    `${contract.itemsCsvPath}?q=lorry`,
    'events',
  ]);
});

it('of the items that answer a question the asker sees those that are theirs, and cannot tell how many others', async () => {
  const question = async () =>
    (await done(reader, contract.makeRequest, { body: { kind: 'rfi', to: 'CUS', reason: 'Which lorries crossed?' } })).id;
  const answered = async (requestId: string, itemIds: (string | undefined)[]) => {
    await done('customsLiaison', contract.answerRequest, {
      params: { requestId },
      body: { event: 'answer', answer: 'These.', itemIds },
      version: 1,
    });
    const { text } = await world.ask(reader, contract.readRequest, { params: { requestId } });
    return text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|"(?:at|createdAt|answeredAt)":"[^"]*"/g, '…');
  };
  const one = await answered(await question(), [made['open item']]);
  const three = await answered(await question(), [made['hidden item'], made['open item'], await item(hidden)]);
  expect(three).toBe(one);
  expect(one).toContain('"title":"Lorry at the post"');
});

it('a sanitised item is an ordinary item to whoever does not see the original', async () => {
  const { id } = await done('customsLiaison', contract.sanitiseItem, {
    params: { itemId: made['hidden item'] },
    body: { ...report, marking: open },
  });
  const ordinary = await done('customsLiaison', contract.contributeItem, { body: { ...report, marking: open } });
  const read = async (as: ActorName, itemId: string) => {
    const { text } = await world.ask(as, contract.readItem, { params: { itemId } });
    return text.replaceAll(itemId, '…').replaceAll(/"(?:contributedAt|createdAt)":"[^"]*"/g, '…');
  };
  expect(await read(reader, id)).toBe(await read(reader, ordinary.id));
  expect(await read('policeAnalyst', id)).not.toBe(await read('policeAnalyst', ordinary.id));
});

it('an answer that the reader may see changes coverage and counts for the reader, too', async () => {
  const before = await allThatIsRead();
  await link({ itemId: made['open item'] });
  const answers = changed(before, await allThatIsRead()).map((one) => one.split(' ')[0]);
  // Every list with the item in it says how many elements it answers.
  expect([...new Set(answers)]).toEqual(['listItems', 'listRequirements', 'readRequirement', 'listItemAnswers', 'events']);
});

it('what the team says of an item that the reader sees is read and heard', async () => {
  const before = await allThatIsRead();
  const params = { itemId: made['open item'] };
  await done('gendarmerieAnalyst', contract.tagItem, { params, body: { add: ['follow up'] } });
  const answers = changed(before, await allThatIsRead()).map((one) => one.split(' ')[0]);
  expect([...new Set(answers)]).toEqual(['listItems', 'readTriage', 'listTags', 'events']);
});

it('feedback on what the reader may not see is nothing to the reader, and feedback on what they see is', async () => {
  const params = { productId: made['product'] };
  const version = async () => (await done('intelligenceAnalyst', contract.readProduct, { params })).version;
  await done('intelligenceAnalyst', contract.submitProduct, { params, body: {}, version: await version() });
  const verdict = { outcome: 'approved', words: '' };
  await done('mentor', contract.decideReview, { params, body: verdict, version: await version() });
  await done('cellLead', contract.releaseProduct, {
    params,
    body: { agencies: ['POL', 'FIU'], leaveOut: await standingInTheWay() },
    version: await version(),
  });
  const said = { number: 1, answered: 'no', timely: 'yes', usedFor: ['not_used'], words: 'The hidden words were known.' };
  await done('policeAnalyst', contract.readProduct, { params });
  const before = await allThatIsRead();
  await done('policeAnalyst', contract.giveFeedback, { params, body: said, version: 0 });
  await done('policeAnalyst', contract.giveFeedback, { params, body: { ...said, answered: 'yes' }, version: 1 });
  expect(changed(before, await allThatIsRead())).toEqual([]);
  await done('financeAnalyst', contract.giveFeedback, { params, body: { ...said, words: 'Useful.' }, version: 0 });
  const answers = changed(before, await allThatIsRead()).map((one) => one.split(' ')[0]);
  expect(answers).toEqual(['readReception', 'events']);
});

it('what mentors write of a version for themselves is not read or heard before it has a decision, and then all at once', async () => {
  const author = 'intelligenceAnalyst';
  const { id } = await done(author, contract.startProduct, {
    body: { kind: 'operational_assessment', title: 'Ferries', marking: open },
  });
  const params = { productId: id };
  await done(author, contract.addAuthor, { params, body: { personId: world.people[reader] } });
  made['product'] = id;
  const blockId = await block('Ferries cross by night.');
  const { version } = await done(author, contract.readProduct, { params });
  const submitted = await done(author, contract.submitProduct, { params, body: {}, version });
  const before = await allThatIsRead();
  const mentorsOf = { ...params, sort: 'mentor' };
  await done('mentor', contract.writeAppraisal, { params: mentorsOf, body: { ...anAppraisal, isReady: true }, version: 0 });
  await done('instructor', contract.writeAppraisal, { params: mentorsOf, body: { ...anAppraisal, isReady: false }, version: 0 });
  const body = { blockId, start: 0, end: 7, quote: 'Ferries', body: 'Which?', isDraft: true };
  await done('mentor', contract.makeComment, { params, body });
  expect(changed(before, await allThatIsRead())).toEqual([]);
  await done('instructor', contract.decideReview, { params, body: { outcome: 'returned', words: 'Which?' }, version: submitted.version });
  const review = await done(reader, contract.readReview, { params });
  expect(review.appraisals).toMatchObject([{ writtenBy: 'mentor', isOwn: false }]);
  expect(review.comments).toMatchObject([{ body: 'Which?', isDraft: false }]);
});

/** Paragraphs that may not go to the agencies, each left out for the one it may not go to. */
async function standingInTheWay(): Promise<object[]> {
  const params = { productId: made['product'] };
  const { blocks } = await done('cellLead', contract.checkRelease, { params, query: { agency: ['POL', 'FIU'] } });
  const named = blocks.map(({ agency, blockId }) => JSON.stringify({ agency, blockId }));
  return [...new Set(named)].map((one) => JSON.parse(one) as object);
}
