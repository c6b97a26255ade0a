import type { ScoreLineId } from '../exercises/work/score-lines';
import type { PracticalDeed } from '../programme/practical-deed';

/** What in the workbench speaks for a competency: deeds, criteria of the rubric, and scores of an exercise. */
export interface CompetencySupport {
  deeds: readonly PracticalDeed[];
  criteria: readonly string[];
  scores: readonly ScoreLineId[];
}

const by = (deeds: PracticalDeed[], criteria: string[] = [], scores: ScoreLineId[] = []): CompetencySupport => ({
  deeds,
  criteria,
  scores,
});
/** Shown in the room or in an engagement; nothing in the cell speaks for it. */
const elsewhere = by([]);

/** What speaks for each competency of the courses, by course and competency. It is evidence to look at, and decides nothing. */
export const competencySupport: Record<string, Record<string, CompetencySupport>> = {
  'c01-orientation': {
    'orient-in-cell': by(['read_item', 'tag_item']),
    'contribute-own-record': by(['contribute_item']),
    'explain-limits': elsewhere,
  },
  'c02-law-and-rights': {
    'necessity-in-writing': by(['state_purpose']),
    'lawful-refusal': elsewhere,
    'raises-concern': by(['raise_concern', 'ask_correction']),
    'data-minimising': by(['retract_claim']),
  },
  'c03-cooperation': {
    requirements: by(['write_requirement', 'link_answer']),
    requests: by(['make_request']),
    'shared-picture': by(['link_answer']),
  },
  'c04-intake-and-grading': {
    intake: by(['contribute_item', 'correct_item']),
    grading: by(['grade_item'], [], ['reliability', 'credibility']),
    'source-protection': by(['contribute_item', 'sanitise_item']),
    'echo-finding': by(['grade_item', 'tag_item'], [], ['independence']),
  },
  'c05-sharing': {
    marking: by(['contribute_item'], ['sharing']),
    sanitising: by(['sanitise_item', 'write_tear_line'], ['sharing']),
    'originator-respect': by(['make_request'], ['sharing']),
    'timely-sharing': by([], [], ['analysisDelay']),
  },
  'c06-entities-and-links': {
    claiming: by(['make_claim', 'retract_claim'], [], ['linksPrecision', 'linksRecall']),
    resolving: by(['resolve_entities']),
    charting: by(['keep_chart'], ['visuals']),
    'fairness-in-networks': by(['retract_claim', 'state_purpose'], ['human_rights', 'gender']),
  },
  'c07-space-and-time': {
    chronologies: by(['make_claim', 'read_timeline'], [], ['eventsPrecision', 'eventsRecall']),
    mapping: by(['make_claim'], ['visuals']),
    'pattern-caution': by(['add_block'], ['alternatives', 'uncertainty']),
  },
  'c08-structured-techniques': {
    'rival-hypotheses': by(['start_technique', 'rate_cell'], ['alternatives']),
    'assumption-testing': by(['start_technique', 'add_technique_row'], ['distinction']),
    'warning-signs': by(['start_technique', 'add_technique_row']),
    'constructive-challenge': by(['add_technique_row', 'cite'], ['alternatives', 'consistency']),
  },
  'c09-writing-assessments': {
    judging: by(['add_block'], ['uncertainty', 'accuracy'], ['brier', 'brierReliability']),
    sourcing: by(['cite'], ['source_quality'], ['independence']),
    'plain-writing': by(['add_block'], ['argument']),
    'rights-and-gender-in-product': by([], ['human_rights', 'gender']),
    revising: by(['answer_comment', 'submit_product'], ['consistency']),
  },
  'c10-gender-and-protection': {
    'gender-analysis': by(['add_block'], ['gender']),
    'protecting-people': by(['sanitise_item', 'write_tear_line', 'raise_concern']),
    'fair-measures': by([], ['human_rights', 'gender']),
  },
  'c11-exercise-and-procedures': {
    'cell-work': by(['grade_item', 'link_answer'], [], ['analysisDelay']),
    'sound-delivery': by(['submit_product'], ['requirement']),
    'honest-learning': elsewhere,
    'procedure-writing': elsewhere,
    'leadership-in-cell': elsewhere,
  },
};
