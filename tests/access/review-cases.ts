import * as contract from '@workbench/contract';
import { aBlock, aProduct, drafting, everyRole, must, onProduct, submitted, write, type Who, type WriteCase } from './write-subjects';

const mentoring: Who = { mentor: 'done', instructor: 'done' };
const onTeam: Who = { ...mentoring, rights_officer: 'hidden', administrator: 'hidden' };
const aRubric = {
  name: { en: 'Short rubric', fr: '', pt: '', ar: '' },
  criteria: [
    {
      key: 'argument',
      name: { en: 'Argues clearly', fr: '', pt: '', ar: '' },
      low: { en: '', fr: '', pt: '', ar: '' },
      high: { en: '', fr: '', pt: '', ar: '' },
    },
  ],
};
/** What is said of a product by the rubric that ships. */
export const anAppraisal = { rubric: 1, scores: { argument: { score: 2, words: 'The main message comes late.' } }, words: 'Nearly there.' };

/** Writes of rounds of review. */
export const reviewCases: readonly WriteCase[] = [
  write(contract.publishRubric, everyRole(mentoring), async (world) => {
    const { versions } = (await must(world, 'mentor', contract.readRubric, {})) as unknown as contract.RubricDesk;
    return { body: aRubric, version: versions[0]!.number };
  }),
  write(contract.setSelfAppraisal, everyRole(mentoring), async () => ({ body: { isAsked: false } })),
  write(contract.askSelfAppraisal, everyRole(onTeam), async (world, actor) => ({
    params: { productId: await aProduct(world, actor) },
    body: { isAsked: true },
  })),
  write(contract.writeAppraisal, everyRole(onTeam), async (world, actor) => {
    const { params } = await onProduct(world, await submitted(world, actor), {});
    return { params: { ...params, sort: 'mentor' }, body: { ...anAppraisal, isReady: true }, version: 0 };
  }),
  write(contract.takeSuggestion, everyRole(drafting), async (world, actor) => {
    const { productId, blockId } = await aBlock(world, actor);
    const body = { blockId, start: 0, end: 4, quote: 'Some', body: 'How many?', suggestion: 'Nine' };
    const { id } = await must(world, 'mentor', contract.makeComment, { params: { productId }, body } as never);
    return { params: { productId, commentId: id }, body: {}, version: 1 };
  }),
  write(contract.savePhrase, everyRole({}, 'done'), async () => ({ body: { criterion: 'argument', words: 'So what?' } })),
  write(contract.dropPhrase, everyRole({}, 'done'), async (world, actor) => {
    const { id } = await must(world, actor, contract.savePhrase, { body: { criterion: null, words: 'From whom?' } });
    return { params: { phraseId: id } };
  }),
];
