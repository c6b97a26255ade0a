import { textColumn } from '@workbench/api/testing';
import * as contract from '@workbench/contract';
import { asText, beginning, rewriting } from '@workbench/writing';
import { reviewCases } from './review-cases';
import { receiverCases } from './receiver-cases';
import { scoreCases } from './score-cases';
import { techniqueCases } from './technique-cases';
import {
  aBlock,
  aChart,
  aClaimBy,
  aFilter,
  aLink,
  aName,
  aDrawnChart,
  aLinkOn,
  aNewcomer,
  aPair,
  aPerson,
  aPirBody,
  aProduct,
  aQuestion,
  aTasking,
  anElement,
  analysis,
  approved,
  claimOn,
  aDocument,
  contribution,
  deadline,
  defaults,
  drafting,
  everyRole,
  file,
  hiddenTo,
  laterHour,
  leading,
  looking,
  must,
  documentFile,
  objectFile,
  onProduct,
  open,
  ownItem,
  people,
  released,
  rightsCases,
  submitted,
  tearLine,
  write,
  writes,
  type WriteCase,
} from './write-subjects';

/** Every write endpoint of cells. One that is missing here fails the test. */
export const writeCases: readonly WriteCase[] = [
  write(contract.contributeItem, everyRole(analysis), async () => ({ body: contribution })),
  write(contract.correctItem, hiddenTo(analysis), async (world, actor) => ({
    params: { itemId: await ownItem(world, actor) },
    body: { title: 'Lorry', text: 'Corrected words.', language: 'en', reportedAt: contribution.reportedAt },
    version: 1,
  })),
  write(contract.gradeItem, hiddenTo(analysis), async (world, actor) => ({
    params: { itemId: await ownItem(world, actor) },
    body: { grading: { scheme: 'admiralty', reliability: 'B', credibility: '2' } },
  })),
  write(contract.remarkItem, everyRole({ liaison: 'done', instructor: 'done', administrator: 'hidden' }), async (world, actor) => ({
    params: { itemId: await ownItem(world, actor) },
    body: { marking: open },
    version: 1,
  })),
  write(contract.setReviewDate, hiddenTo(analysis), async (world, actor) => ({
    params: { itemId: await ownItem(world, actor) },
    body: { reviewOn: '2031-06-01' },
    version: 1,
  })),
  write(contract.setClock, everyRole({ instructor: 'done' }), async () => ({ body: { asOf: laterHour(), reason: 'Next day.' } })),
  write(contract.attachFile, hiddenTo(analysis), async (world, actor) => ({
    params: { itemId: await ownItem(world, actor) },
    body: { fileName: 'note.txt', content: Buffer.from('A note.').toString('base64') },
  })),
  write(contract.previewImport, everyRole(analysis), async () => ({ body: file })),
  write(contract.runImport, everyRole(analysis), async () => ({
    body: { ...file, format: 'csv', mapping: textColumn, marking: open, defaults },
  })),
  write(contract.runObjectImport, everyRole(analysis), async () => ({ body: objectFile })),
  write(contract.readDocument, everyRole(analysis), async () => ({ body: documentFile })),
  write(contract.importDocument, everyRole(analysis), async (_, actor) => ({ body: { ...aDocument(actor), item: contribution } })),
  write(contract.makeClaim, everyRole(analysis), async (world, actor) => ({ body: claimOn(await ownItem(world, actor)) })),
  write(contract.retractClaim, hiddenTo(analysis), async (world, actor) => ({
    params: { claimId: (await aClaimBy(world, actor)).id },
    body: { reason: 'Misread.' },
    version: 1,
  })),
  write(contract.restoreClaim, hiddenTo(analysis), async (world, actor) => {
    const by = writes.includes(actor) ? actor : 'customsAnalyst';
    const { id } = await aClaimBy(world, by);
    await must(world, by, contract.retractClaim, { params: { claimId: id }, body: { reason: 'Misread.' }, version: 1 } as never);
    return { params: { claimId: id }, body: {}, version: 2 };
  }),
  write(contract.changeClaimStatus, hiddenTo(analysis), async (world, actor) => ({
    params: { claimId: (await aClaimBy(world, actor)).id },
    body: { status: 'suspected' },
    version: 1,
  })),
  write(contract.resolveEntities, everyRole(analysis), async (world, actor) => ({ body: await aPair(world, actor) })),
  write(contract.withdrawResolution, hiddenTo(analysis), async (world, actor) => {
    const by = writes.includes(actor) ? actor : 'customsAnalyst';
    const { id } = await must(world, by, contract.resolveEntities, { body: await aPair(world, by) } as never);
    return { params: { resolutionId: id }, body: {} };
  }),
  write(contract.startProduct, everyRole(analysis), async () => ({
    body: { kind: 'operational_assessment', title: 'Crossings', marking: open },
  })),
  write(contract.renameProduct, everyRole(drafting), async (world, actor) =>
    onProduct(world, await aProduct(world, actor), { title: 'Other title' }),
  ),
  write(contract.raiseProduct, everyRole(drafting), async (world, actor) =>
    onProduct(world, await aProduct(world, actor), { marking: { level: 1, releasableTo: 'all', compartments: [] } }),
  ),
  write(contract.addAuthor, everyRole(drafting), async (world, actor) =>
    onProduct(world, await aProduct(world, actor), { personId: world.people.financeAnalyst }),
  ),
  write(contract.addBlock, everyRole(drafting), async (world, actor) => {
    const { chartId } = await aChart(world, 'customsAnalyst');
    return onProduct(world, await aProduct(world, actor), { section: 'background', kind: 'paragraph', chart: { chartId, chartNumber: 1 } });
  }),
  write(contract.writeBlock, everyRole(drafting), async (world, actor) => ({
    params: await aBlock(world, actor),
    body: { text: 'Other words.' },
    version: 1,
  })),
  write(contract.addBlockUpdate, everyRole(drafting), async (world, actor) => ({
    params: await aBlock(world, actor),
    body: { update: asText(rewriting(beginning('Some words.'), 'Some other words.')!) },
  })),
  write(contract.dropBlock, everyRole(drafting), async (world, actor) => ({ params: await aBlock(world, actor), version: 1 })),
  write(contract.moveBlock, everyRole(drafting), async (world, actor) => ({
    params: await aBlock(world, actor),
    body: { direction: 'up' },
  })),
  write(contract.writeTearLine, everyRole(drafting), async (world, actor) => ({
    params: await aBlock(world, actor),
    body: tearLine,
    version: 0,
  })),
  write(contract.dropTearLine, everyRole(drafting), async (world, actor) => {
    const params = await aBlock(world, actor);
    await must(world, 'policeAnalyst', contract.writeTearLine, { params, body: tearLine, version: 0 } as never);
    return { params, version: 1 };
  }),
  write(contract.cite, everyRole(drafting), async (world, actor) => ({
    params: await aBlock(world, actor),
    body: { itemId: await ownItem(world, 'customsAnalyst') },
  })),
  write(contract.dropCitation, everyRole(drafting), async (world, actor) => {
    const params = await aBlock(world, actor);
    const block = await must(world, 'policeAnalyst', contract.cite, {
      params,
      body: { itemId: await ownItem(world, 'customsAnalyst') },
    } as never);
    return { params: { ...params, citationId: (block as unknown as contract.Block).citations[0]!.id } };
  }),
  write(contract.swapCitation, everyRole(drafting), async (world, actor) => {
    const params = await aBlock(world, actor);
    const body = { itemId: await ownItem(world, 'customsAnalyst') };
    const block = await must(world, 'policeAnalyst', contract.cite, { params, body } as never);
    const citationId = (block as unknown as contract.Block).citations[0]!.id;
    return { params: { ...params, citationId }, body: { itemId: await ownItem(world, 'customsAnalyst') } };
  }),
  write(contract.submitProduct, everyRole(drafting), async (world, actor) => onProduct(world, (await aBlock(world, actor)).productId, {})),
  write(contract.reopenProduct, everyRole(drafting), async (world, actor) => onProduct(world, await approved(world, actor), {})),
  write(contract.makeComment, everyRole({ ...drafting, mentor: 'done' }), async (world, actor) => {
    const { productId, blockId } = await aBlock(world, actor);
    return { params: { productId }, body: { blockId, start: 0, end: 4, quote: 'Some', body: 'Which?' } };
  }),
  write(contract.resolveComment, everyRole({ ...drafting, mentor: 'done' }), async (world, actor) => {
    const { productId, blockId } = await aBlock(world, actor);
    const body = { blockId, start: 0, end: 4, quote: 'Some', body: 'Which?' };
    const { id } = await must(world, 'mentor', contract.makeComment, { params: { productId }, body } as never);
    return { params: { productId, commentId: id }, body: { isResolved: true }, version: 1 };
  }),
  write(contract.answerComment, everyRole({ ...drafting, mentor: 'done' }), async (world, actor) => {
    const { productId, blockId } = await aBlock(world, actor);
    const body = { blockId, start: 0, end: 4, quote: 'Some', body: 'Which?' };
    const { id } = await must(world, 'mentor', contract.makeComment, { params: { productId }, body } as never);
    return { params: { productId, commentId: id }, body: { words: 'These.' } };
  }),
  write(
    contract.decideReview,
    everyRole({ mentor: 'done', instructor: 'done', rights_officer: 'hidden', administrator: 'hidden' }),
    async (world, actor) => onProduct(world, await submitted(world, actor), { outcome: 'approved', words: 'Clear.' }),
  ),
  write(
    contract.releaseProduct,
    everyRole({ cell_lead: 'done', liaison: 'done', instructor: 'done', rights_officer: 'hidden', administrator: 'hidden' }),
    async (world, actor) => onProduct(world, await approved(world, actor), { agencies: ['GEN'] }),
  ),
  write(
    contract.recallProduct,
    everyRole({ cell_lead: 'done', instructor: 'done', rights_officer: 'hidden', administrator: 'hidden' }),
    async (world, actor) => onProduct(world, await released(world, actor), {}),
  ),
  write(contract.makeRequest, everyRole(analysis), async () => ({ body: { kind: 'rfi', to: 'FIU', reason: 'Who paid?' } })),
  write(contract.answerRequest, everyRole({ liaison: 'done', instructor: 'refused', trainee: 'refused' }, 'hidden'), async (world) => {
    const id = await aQuestion(world);
    return { params: { requestId: id }, body: { event: 'answer', answer: 'Nobody.' }, version: 1 };
  }),
  write(contract.invitePerson, people, async () => ({ body: aNewcomer() })),
  write(contract.changeSeat, people, async (world) => ({
    params: { personId: await aPerson(world) },
    body: { role: 'liaison', agency: 'GEN', clearance: 2, compartments: ['HARBOUR'] },
  })),
  write(contract.renewLink, people, async (world) => ({ params: { personId: await aPerson(world) } })),
  write(contract.setDisabled, people, async (world) => ({ params: { personId: await aPerson(world) }, body: { isDisabled: true } })),
  write(contract.resetSecondFactor, people, async (world) => ({ params: { personId: await aPerson(world) } })),
  write(contract.requirePasswordChange, people, async (world) => ({
    params: { personId: await aPerson(world) },
    body: { isRequired: true },
  })),
  write(contract.assignRequest, everyRole({ liaison: 'done', instructor: 'refused', trainee: 'refused' }, 'hidden'), async (world) => ({
    params: { requestId: await aQuestion(world) },
    body: { personId: world.people.customsAnalyst },
    version: 1,
  })),
  write(contract.commentOnRequest, everyRole({ liaison: 'done', instructor: 'refused', trainee: 'done' }, 'hidden'), async (world) => ({
    params: { requestId: await aQuestion(world) },
    body: { words: 'On which day?' },
  })),
  write(contract.sanitiseItem, hiddenTo(analysis), async (world, actor) => ({
    params: { itemId: await ownItem(world, actor) },
    body: { ...contribution, text: 'A vehicle crossed.' },
  })),
  write(contract.writeRequirement, everyRole(analysis), async () => ({ body: aPirBody })),
  write(contract.changeRequirement, hiddenTo(leading), async (world) => ({
    params: await anElement(world),
    body: { text: 'Who has it now?' },
    version: 1,
  })),
  write(contract.moveRequirementState, hiddenTo(leading), async (world) => ({
    params: await anElement(world),
    body: { event: 'answer', conclusion: 'The broker.' },
    version: 1,
  })),
  write(contract.taskAgency, hiddenTo(leading), async (world) => ({ params: await anElement(world), body: { to: 'CUS', deadline } })),
  write(
    contract.settleTasking,
    everyRole({ trainee: 'done', liaison: 'done', rights_officer: 'hidden', administrator: 'hidden' }),
    async (world) => ({ params: { taskingId: (await aTasking(world)).id }, body: { event: 'accept' }, version: 1 }),
  ),
  write(contract.linkAnswer, hiddenTo(analysis), async (world) => ({
    params: await anElement(world),
    body: { itemId: await ownItem(world, 'customsAnalyst'), extent: 'partial' },
  })),
  write(contract.unlinkAnswer, hiddenTo(analysis), async (world) => ({ params: await aLink(world) })),
  write(contract.openItem, hiddenTo(looking), async (world, actor) => ({ params: { itemId: await ownItem(world, actor) } })),
  write(contract.setTriage, hiddenTo(looking), async (world, actor) => ({
    params: { itemId: await ownItem(world, actor) },
    body: { state: 'discarded', reason: 'outdated' },
    version: 0,
  })),
  write(contract.dismissSuggestion, hiddenTo(looking), async (world, actor) => ({
    params: { itemId: await ownItem(world, actor) },
    body: { version: 1, start: 0, end: 4, kind: 'phone', isDismissed: true },
  })),
  write(contract.assignItem, hiddenTo(analysis), async (world, actor) => ({
    params: { itemId: await ownItem(world, actor) },
    body: { personId: null },
    version: 0,
  })),
  write(contract.tagItem, hiddenTo(analysis), async (world, actor) => ({
    params: { itemId: await ownItem(world, actor) },
    body: { add: ['follow up'] },
  })),
  write(contract.triageItems, everyRole({}, 'done'), async (world, actor) => ({
    body: { changes: [{ kind: 'state', itemId: await ownItem(world, actor), choice: { state: 'shoeboxed' }, version: 0 }] },
  })),
  write(contract.saveFilter, everyRole({}, 'done'), async () => ({ body: { name: aName(), filter: { state: ['unread'] } } })),
  write(contract.renameFilter, everyRole({}, 'done'), async (world, actor) => ({
    params: { filterId: await aFilter(world, actor) },
    body: { name: aName() },
    version: 1,
  })),
  write(contract.setAlert, everyRole({}, 'done'), async (world, actor) => ({
    params: { filterId: await aFilter(world, actor) },
    body: { alerts: true },
    version: 1,
  })),
  write(contract.lookAtFilter, everyRole({}, 'done'), async (world, actor) => ({ params: { filterId: await aFilter(world, actor) } })),
  write(contract.dropFilter, everyRole({}, 'done'), async (world, actor) => ({ params: { filterId: await aFilter(world, actor) } })),
  write(contract.keepChart, everyRole(analysis), async (world, actor) => {
    const by = writes.includes(actor) ? actor : 'customsAnalyst';
    const { id } = await must(world, by, contract.makeClaim, { body: aLinkOn(await ownItem(world, by)) } as never);
    return { body: aDrawnChart([id]) };
  }),
  write(contract.saveChart, hiddenTo(analysis), async (world, actor) => {
    const { chartId, claimId } = await aChart(world, actor);
    return { params: { chartId }, body: aDrawnChart([claimId]), version: 1 };
  }),
  write(contract.deleteChart, hiddenTo(analysis), async (world, actor) => ({ params: { chartId: (await aChart(world, actor)).chartId } })),
  write(contract.recordGraphExport, everyRole({}, 'done'), async (world, actor) => {
    const { claimId } = await aChart(world, actor);
    return { body: { format: 'csv', claimIds: [claimId], entityIds: [] } };
  }),
  ...receiverCases,
  ...techniqueCases,
  ...scoreCases,
  ...reviewCases,
  ...rightsCases,
];
