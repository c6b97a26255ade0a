import { z } from 'zod';

/**
 * Deeds of the audit trail by which practical work of a course is done. A trainee can do each of them, so that the learning record is
 * made of what really happened. Writing a block is not among them: while one types, the trail has many rows of it.
 */
export const PracticalDeed = z.enum([
  'add_block',
  'add_technique_row',
  'answer_comment',
  'ask_correction',
  'cite',
  'contribute_item',
  'correct_item',
  'grade_item',
  'keep_chart',
  'link_answer',
  'make_claim',
  'make_request',
  'raise_concern',
  'rate_cell',
  'read_item',
  'read_timeline',
  'resolve_entities',
  'retract_claim',
  'sanitise_item',
  'start_technique',
  'state_purpose',
  'submit_product',
  'tag_item',
  'write_requirement',
  'write_tear_line',
]);
export type PracticalDeed = z.infer<typeof PracticalDeed>;
