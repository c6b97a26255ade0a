import { describe, expect, it } from 'vitest';
import { AgencyCode } from '../../ids';
import { anInject, aPack, aPackItem, aPerson, words } from '../arbitrary-pack';
import type { ExercisePack } from '../pack/pack';
import { packFaults, packFaultSentence, type PackFaultCode } from './fault';
import { lintPack } from './lint-pack';
import type { FindReal } from './fiction-faults';

const findReal: FindReal = (text) => [
  ...(text.includes('Real Town') ? [{ sort: 'place' as const, name: 'Real Town' }] : []),
  ...(text.includes('+44 20') ? [{ sort: 'phone' as const, name: '+44 20 1234' }] : []),
  ...(text.includes('XX12') ? [{ sort: 'account' as const, name: 'XX12' }] : []),
  ...(text.includes('@mail.test') ? [{ sort: 'email' as const, name: 'a@mail.test' }] : []),
];

const police = (pack: ExercisePack) => pack.itemFiles[1]!.items;
const customs = (pack: ExercisePack) => pack.itemFiles[0]!.items;

function waitForEachOther({ injects }: ExercisePack): void {
  injects[1]!.when = { kind: 'after', inject: '1.03', minutes: 1 };
  injects[2]!.when = { kind: 'after', inject: '1.02', minutes: 1 };
}

/** A fault to plant, what it should be called, and of which key. */
const planted: [code: PackFaultCode, key: string, plant: (pack: ExercisePack) => void][] = [
  ['key_twice', 'pol-01', (pack) => customs(pack).push(aPackItem('pol-01', { agency: AgencyCode.parse('CUS') }))],
  ['key_twice', '1.01', (pack) => pack.injects.push(anInject('1.01'))],
  ['reference_unknown', '1.03', (pack) => void (pack.injects[2]!.from = 'nobody')],
  ['reference_unknown', 'cus-shares', (pack) => void (pack.expectedActions[0]!.about = ['cus-99x'])],
  ['reference_unknown', 'owns', (pack) => pack.links[0]!.items.push('gone')],
  ['words_missing', 'share-early', (pack) => void (pack.objectives[0]!.text = { en: 'Share', fr: 'Partager' })],
  ['objective_without_inject', 'lonely', (pack) => pack.objectives.push({ key: 'lonely', text: words('Link'), competency: 'link' })],
  ['inject_without_recipient', '1.03', (pack) => void (pack.injects[2]!.to = [])],
  ['inject_outside_time', '1.03', (pack) => void (pack.injects[2]!.offset = 121)],
  ['inject_outside_time', '1.01', (pack) => void (pack.injects[0]!.offset = -1)],
  ['condition_later', '1.03', (pack) => void (pack.injects[2]!.offset = 5)],
  ['condition_circle', '1.03', (pack) => void (pack.injects[2]!.when = { kind: 'after', inject: '1.03', minutes: 5 })],
  ['condition_never', '1.02', (pack) => void (pack.injects[0]!.offset = 75)],
  ['action_never_asked', 'cus-shares', (pack) => void (pack.injects[0]!.expects = [])],
  ['action_without_evaluator', 'cus-shares', (pack) => void (pack.expectedActions[0]!.evaluator = '')],
  ['person_without_agency', 'pol-second', (pack) => pack.people.push(aPerson('pol-second', { agency: '' }))],
  ['agency_without_people', 'POL', (pack) => void (pack.people = pack.people.filter(({ key }) => key !== 'pol-analyst'))],
  ['item_in_wrong_file', 'pol-01', (pack) => void (pack.itemFiles[1]!.path = 'items/cus-2.json')],
  ['item_after_end', 'cus-02', (pack) => void (customs(pack)[1]!.reportedAt = '2031-05-01T10:00:01Z')],
  ['item_not_delivered', '1.01', (pack) => void (pack.injects[0]!.to = ['CUS'])],
  ['source_of_other_agency', 'cus-01', (pack) => void (customs(pack)[0]!.sourceKey = 'pol-seller')],
  ['level_unknown', 'pol-02', (pack) => void (police(pack)[1]!.marking.level = 4)],
  ['marking_unreadable', 'pol-02', (pack) => void (police(pack)[1]!.marking.level = 3)],
  ['marking_unreadable', 'pol-02', (pack) => void (police(pack)[1]!.marking.compartments = ['HARBOUR'])],
  ['recipients_break_marking', '1.01', (pack) => void (police(pack)[1]!.marking.releasableTo = [])],
  ['recipients_break_sharing', '1.01', (pack) => void (pack.injects[0]!.items = ['pol-01'])],
  ['sharing_contradicts', 'opposite', (pack) => pack.sharing.push({ ...pack.sharing[0]!, key: 'opposite', kind: 'must_not_share' })],
  ['sharing_with_owner', 'seller-stays', (pack) => pack.sharing[1]!.to.push('POL')],
  ['load_none', 'CUS', (pack) => void ((pack.manifest.realMinutes = 120), (pack.injects = []), customs(pack).pop())],
  ['load_too_high', 'POL', (pack) => police(pack).push(...Array.from({ length: 40 }, (_, at) => aPackItem(`pol-1${at}`)))],
  ['fact_unreachable', 'lorry-crossed', (pack) => void (pack.facts[0]!.sets = [['pol-01', 'gone']])],
  ['fact_unreachable', 'lorry-crossed', (pack) => void (pack.facts[0]!.sets = [[]])],
  ['fact_by_chance', 'lorry-crossed', (pack) => pack.injects[1]!.items.push('cus-01')],
  ['alias_in_no_item', 'halwan', (pack) => pack.entities[0]!.aliases.push('Semir Halouane')],
  ['link_does_not_fit', 'owns', (pack) => void (pack.links[0]!.predicate = 'family_of')],
  ['link_without_items', 'colour', (pack) => void (pack.links[1]!.items = [])],
  ['link_not_across', 'owns', (pack) => void (pack.links[0]!.items = ['pol-01', 'pol-02'])],
  ['gradings_few', '', (pack) => void pack.gradings.pop()],
  ['deception_unseen', 'twice-told', (pack) => void (pack.deceptions[0]!.tell = ' ')],
  ['deception_unseen', 'twice-told', (pack) => void (pack.deceptions[0]!.items = ['pol-08', 'pol-09'])],
  ['echo_of_one', 'twice-told', (pack) => void (pack.deceptions[0]!.items = ['cus-02'])],
  ['excerpt_absent', 'twice-told', (pack) => void (pack.deceptions[0]!.tell = 'One says “a big red lorry”.')],
  ['item_named_absent', '', (pack) => void (pack.pages['guide.md'] = 'Watch pol-77 closely.')],
  ['place_real', 'pol-02', (pack) => void (police(pack)[1]!.text = 'He went to Real Town.')],
  ['condition_circle', '1.02', (pack) => waitForEachOther(pack)],
  ['phone_real', 'pol-01', (pack) => void (police(pack)[0]!.text = 'He rang +44 20 1234.')],
  ['account_real', 'pol-01', (pack) => void (police(pack)[0]!.text = 'He paid into XX12.')],
  ['email_real', 'pol-analyst', (pack) => void (pack.people[0]!.email = 'a@mail.test')],
];

describe('a sound pack', () => {
  it('has no fault', () => {
    expect(lintPack(aPack(), findReal)).toEqual([]);
  });

  it('may be called after its own places', () => {
    const own = aPack((pack) => {
      pack.places.push({ ...pack.places[0]!, key: 'other', names: words('Elsewhere') });
      pack.places[1]!.names.fr = 'Real Town';
      police(pack)[1]!.text = 'He went to Real Town.';
    });
    expect(lintPack(own, findReal).map(({ file }) => file)).toEqual(['places.json']);
  });
});

/** Found when the files are read, before the rules are asked. */
const whenRead: PackFaultCode[] = ['file_missing', 'file_unexpected', 'not_json', 'not_a_list', 'shape_wrong'];

it('every fault that there is has been planted', () => {
  const codes = new Set([...planted.map(([code]) => code), ...whenRead]);
  expect(Object.keys(packFaults).filter((code) => !codes.has(code as PackFaultCode))).toEqual([]);
});

describe('a planted fault', () => {
  it.each(planted)('%s of "%s" is found', (code, key, plant) => {
    const faults = lintPack(aPack(plant), findReal);
    expect(faults.map((fault) => [fault.code, fault.key])).toContainEqual([code, key]);
  });

  it.each(planted)('%s of "%s" is told in a sentence without a gap', (_, __, plant) => {
    const sentences = lintPack(aPack(plant), findReal).map(packFaultSentence);
    expect(sentences.filter((sentence) => /[{}]|undefined|  |""/.test(sentence))).toEqual([]);
  });

  it('brings few others with it', () => {
    const more = planted.map(([code, , plant]) => lintPack(aPack(plant), findReal).filter((fault) => fault.code !== code).length);
    expect(Math.max(...more)).toBeLessThanOrEqual(6);
  });
});
