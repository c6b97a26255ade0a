import { textColumn } from '@workbench/api/testing';
import * as contract from '@workbench/contract';
import {
  aPir,
  chart,
  claim,
  deadline,
  done,
  element,
  hidden,
  hiddenElement,
  link,
  made,
  met,
  onBlock,
  report,
  world,
} from './hidden-scene';
import { productSteps } from './hidden-product-steps';
import { aDrawnChart, contribution, documentFile, objectFile } from './write-subjects';

/** What others do with things that the reader may not see, one after the other. */
export const steps: readonly [string, () => Promise<unknown>][] = [
  [
    'an item is contributed',
    () => done('customsAnalyst', contract.contributeItem, { body: { ...report, sourceIdentity: 'The driver', marking: hidden } }),
  ],
  [
    'it is corrected',
    () =>
      done('customsAnalyst', contract.correctItem, {
        params: { itemId: made['hidden item'] },
        body: { ...report, text: 'A lorry, again.' },
        version: 1,
      }),
  ],
  [
    'it is graded',
    () =>
      done('policeAnalyst', contract.gradeItem, {
        params: { itemId: made['hidden item'] },
        body: { grading: { scheme: 'admiralty', reliability: 'A', credibility: '1' } },
      }),
  ],
  [
    'a file is attached to it',
    () =>
      done('customsAnalyst', contract.attachFile, {
        params: { itemId: made['hidden item'] },
        body: { fileName: 'a.txt', content: 'YQ==' },
      }),
  ],
  [
    'it is opened to an agency that is not theirs',
    () =>
      done('customsLiaison', contract.remarkItem, {
        params: { itemId: made['hidden item'] },
        body: { marking: { ...hidden, releasableTo: [...hidden.releasableTo, 'FIU'] } },
        version: 1,
      }),
  ],
  [
    'its marking is due for review',
    () =>
      done('customsAnalyst', contract.setReviewDate, {
        params: { itemId: made['hidden item'] },
        body: { reviewOn: '2031-04-01' },
        version: 2,
      }),
  ],
  [
    'a claim on an item that the reader knows is marked more strictly than the item',
    () =>
      done('policeAnalyst', contract.makeClaim, {
        body: {
          subject: { entityId: made['open entity'] },
          predicate: 'role',
          object: { value: 'informer' },
          status: 'confirmed',
          basis: { itemId: made['open item'], version: 1, start: 0, end: 7 },
          marking: hidden,
        },
      }),
  ],
  [
    'rows are imported',
    () =>
      done('customsAnalyst', contract.runImport, {
        body: {
          fileName: 'a.csv',
          content: 'text\nA lorry crossed.\n',
          format: 'csv',
          mapping: textColumn,
          marking: hidden,
          defaults: { kind: 'report', language: 'en', reportedAt: report.reportedAt },
        },
      }),
  ],
  ['objects are imported', () => done('customsAnalyst', contract.runObjectImport, { body: { ...objectFile, marking: hidden } })],
  [
    'a document is brought in',
    () => done('customsAnalyst', contract.importDocument, { body: { ...documentFile, item: { ...contribution, marking: hidden } } }),
  ],
  ['an entity is named on it', () => claim(made['hidden item']!, { new: { kind: 'person', name: 'Nobody knows' } }, 'Nobody knows')],
  [
    'an entity that the reader knows gets another name on it',
    async () => {
      made['second claim'] = (await claim(made['hidden item']!, { entityId: made['open entity'] }, 'Another secret name')).id;
    },
  ],
  [
    'that claim is doubted',
    () =>
      done('policeAnalyst', contract.changeClaimStatus, {
        params: { claimId: made['second claim'] },
        body: { status: 'suspected' },
        version: 1,
      }),
  ],
  [
    'it is taken back',
    () =>
      done('policeAnalyst', contract.retractClaim, { params: { claimId: made['second claim'] }, body: { reason: 'Misread.' }, version: 2 }),
  ],
  [
    'it is said again',
    () => done('policeAnalyst', contract.restoreClaim, { params: { claimId: made['second claim'] }, body: {}, version: 3 }),
  ],
  [
    'two entities that the reader knows are made one on hidden grounds',
    async () => {
      const body = {
        leftId: made['open entity'],
        rightId: made['other entity'],
        verdict: 'same',
        reason: 'Same voice.',
        citedClaimIds: [made['hidden claim']],
      };
      made['resolution'] = (await done('policeAnalyst', contract.resolveEntities, { body })).id;
    },
  ],
  [
    'they are split again',
    () => done('policeAnalyst', contract.withdrawResolution, { params: { resolutionId: made['resolution'] }, body: {} }),
  ],
  [
    "its release to the reader's agency is asked for",
    async () => {
      const body = { kind: 'release', to: 'CUS', forAgency: 'GEN', itemId: made['hidden item'], reason: 'They need it.' };
      made['request'] = (await done('policeAnalyst', contract.makeRequest, { body })).id;
    },
  ],
  [
    'that is refused',
    () =>
      done('customsLiaison', contract.answerRequest, {
        params: { requestId: made['request'] },
        body: { event: 'refuse', answer: 'No.' },
        version: 1,
      }),
  ],
  [
    'it is opened again',
    () =>
      done('policeAnalyst', contract.answerRequest, {
        params: { requestId: made['request'] },
        body: { event: 'reopen', answer: 'The patrol leaves tomorrow.' },
        version: 2,
      }),
  ],
  [
    'it is assigned, and talked about',
    async () => {
      const params = { requestId: made['request'] };
      await done('customsLiaison', contract.assignRequest, { params, body: { personId: world.people.customsAnalyst }, version: 3 });
      await done('customsAnalyst', contract.commentOnRequest, { params, body: { words: 'For which patrol?' } });
    },
  ],
  [
    'the item is sanitised for others, which answers the request',
    async () => {
      const marking = { ...hidden, compartments: [], releasableTo: ['POL', 'TRG'] };
      const body = { ...report, text: 'A vehicle crossed.', marking, requestId: made['request'], answer: 'Use this.' };
      made['sanitised'] = (await done('customsLiaison', contract.sanitiseItem, { params: { itemId: made['hidden item'] }, body })).id;
    },
  ],
  [
    'an item that the reader sees is sanitised for others',
    () =>
      done('customsLiaison', contract.sanitiseItem, {
        params: { itemId: made['open item'] },
        body: { ...report, text: 'Somebody crossed.', marking: { ...hidden, compartments: [], releasableTo: ['POL', 'TRG'] } },
      }),
  ],
  ...productSteps,
  [
    'a colleague is given a compartment',
    () =>
      done('administrator', contract.changeSeat, {
        params: { personId: world.people.financeAnalyst },
        body: { role: 'trainee', agency: 'FIU', clearance: 2, compartments: ['HARBOUR'] },
      }),
  ],
  [
    'something of a person that the reader knows is claimed on hidden grounds, with its purpose',
    async () => {
      const body = {
        subject: { entityId: made['open entity'] },
        predicate: 'date_of_birth',
        object: { value: '1990-02-03' },
        status: 'confirmed',
        basis: { itemId: made['hidden item'], version: 1 },
        purpose: 'border_security',
      };
      made['birth'] = (await done('policeAnalyst', contract.makeClaim, { body })).id;
    },
  ],
  [
    'the rights officer asks about it',
    async () => {
      const body = { claimId: made['birth'], verdict: 'ask', reason: 'Is the day needed?' };
      made['check'] = (await done('rightsOfficer', contract.checkClaim, { body })).id;
    },
  ],
  [
    'its author answers',
    () => done('policeAnalyst', contract.answerCheck, { params: { checkId: made['check'] }, body: { answer: 'Yes.' }, version: 1 }),
  ],
  [
    'it is found not necessary',
    () =>
      done('rightsOfficer', contract.decideCheck, {
        params: { checkId: made['check'] },
        body: { verdict: 'not_necessary', reason: 'The year is enough.' },
        version: 2,
      }),
  ],
  [
    'its erasure is asked for and refused',
    async () => {
      const body = { kind: 'erasure', claimId: made['birth'], grounds: 'The person asks.' };
      const { id } = await done('policeAnalyst', contract.askCorrection, { body });
      const refusal = { outcome: 'refused', reason: 'An open case.', remedy: 'The data protection authority.' };
      await done('rightsOfficer', contract.decideCorrection, { params: { requestId: id }, body: refusal, version: 1 });
    },
  ],
  [
    'it is erased',
    () => done('rightsOfficer', contract.erase, { body: { claimId: made['birth'], reason: 'Not needed.', legalGround: 'not_necessary' } }),
  ],
  [
    'the person is kept',
    () =>
      done('rightsOfficer', contract.reviewRetention, {
        body: { entityId: made['open entity'], outcome: 'keep', until: '2032-01-01', reason: 'An open case.' },
      }),
  ],
  ['it is moved', () => done('intelligenceAnalyst', contract.moveBlock, { params: onBlock(), body: { direction: 'down' } })],
  [
    'a hidden item is said to answer an element that the reader sees',
    async () => {
      made['answer'] = await link({ itemId: made['hidden item'] });
    },
  ],
  ['a hidden claim on something the reader knows is said to answer it, too', () => link({ claimId: made['hidden claim'] })],
  [
    'the item is no longer said to answer it',
    () => done('intelligenceAnalyst', contract.unlinkAnswer, { params: { requirementId: made['pir element'], answerId: made['answer'] } }),
  ],
  ['a secret question is asked', () => done('cellLead', contract.writeRequirement, { body: { ...aPir, marking: hidden } })],
  [
    'a secret element is put under a question that the reader sees, and an agency asked for it, and the agency accepts',
    async () => {
      made['second element'] = await element(made['pir']!, hiddenElement);
      const params = { requirementId: made['second element'] };
      const pir = await done('cellLead', contract.taskAgency, { params, body: { to: 'CUS', deadline } });
      const { id } = pir.eeis.find((one) => one.id === params.requirementId)!.taskings[0]!;
      await done('customsAnalyst', contract.settleTasking, { params: { taskingId: id }, body: { event: 'accept' }, version: 1 });
    },
  ],
  [
    'it is changed and closed',
    async () => {
      const params = { requirementId: made['second element'] };
      await done('cellLead', contract.changeRequirement, { params, body: { text: 'At which hour?' }, version: 1 });
      await done('cellLead', contract.moveRequirementState, { params, body: { event: 'close' }, version: 2 });
    },
  ],
  [
    'another agency is asked for the element that the reader sees, and declines',
    async () => {
      const params = { requirementId: made['pir element'] };
      const pir = await done('cellLead', contract.taskAgency, { params, body: { to: 'CUS', deadline } });
      const { id } = pir.eeis.find((one) => one.id === params.requirementId)!.taskings[0]!;
      const body = { event: 'decline', reason: 'Not held.' };
      await done('customsLiaison', contract.settleTasking, { params: { taskingId: id }, body, version: 1 });
    },
  ],
  [
    'the hidden item is read, set aside, given to somebody and tagged',
    async () => {
      const params = { itemId: made['hidden item'] };
      await done('policeAnalyst', contract.openItem, { params });
      await done('policeAnalyst', contract.setTriage, { params, body: { state: 'discarded', reason: 'outdated' }, version: 1 });
      await done('cellLead', contract.assignItem, { params, body: { personId: world.people.policeAnalyst }, version: 0 });
      await done('policeAnalyst', contract.tagItem, { params, body: { add: ['follow up', 'secret word'] } });
    },
  ],
  [
    'a colleague reads and sets aside what the reader sees, and saves a filter',
    async () => {
      const params = { itemId: made['open item'] };
      await done('policeAnalyst', contract.openItem, { params });
      await done('policeAnalyst', contract.setTriage, { params, body: { state: 'discarded', reason: 'outdated' }, version: 1 });
      await done('cellLead', contract.triageItems, {
        body: { changes: [{ kind: 'state', itemId: made['open item'], choice: { state: 'shoeboxed' }, version: 0 }] },
      });
      await done('policeAnalyst', contract.saveFilter, { body: { name: 'Mine', filter: { q: 'lorry' } } });
    },
  ],
  [
    'a chart of a link that the reader does not see is kept, saved, put into the hidden block and thrown away',
    async () => {
      const claimIds = [await met(made['open item'], hidden)];
      const chartId = await chart(claimIds);
      const body = { ...aDrawnChart(claimIds), name: 'Who met whom in secret' };
      await done('policeAnalyst', contract.saveChart, { params: { chartId }, body, version: 1 });
      await done('intelligenceAnalyst', contract.cite, { params: onBlock(), body: { chartId, chartNumber: 2 } });
      await done('policeAnalyst', contract.deleteChart, { params: { chartId } });
      await chart(claimIds);
    },
  ],
  ['it is dropped', () => done('intelligenceAnalyst', contract.dropBlock, { params: onBlock(), version: 3 })],
  [
    'the hidden item is erased',
    () => done('rightsOfficer', contract.erase, { body: { itemId: made['hidden item'], reason: 'Unlawful.', legalGround: 'unlawful' } }),
  ],
];
