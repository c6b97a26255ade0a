import {
  IconBook2,
  IconChartDots3,
  IconChecklist,
  IconFileImport,
  IconFileText,
  IconGauge,
  IconHistory,
  IconInbox,
  IconMail,
  IconMessageCircle,
  IconMessages,
  IconPlus,
  IconScale,
  IconSchool,
  IconTable,
  IconTargetArrow,
  IconUserCog,
  IconUsers,
} from '@tabler/icons-react';
import type { Deed } from '@workbench/domain';
import type { MessageId } from '../shared/words/catalogue';

/** A page that the navigation and the command palette lead to. */
export interface Place {
  to:
    | '/cells/$cellId/messages'
    | '/cells/$cellId/items'
    | '/cells/$cellId/entities'
    | '/cells/$cellId/graph'
    | '/cells/$cellId/techniques'
    | '/cells/$cellId/products'
    | '/cells/$cellId/reviewing'
    | '/cells/$cellId/requests'
    | '/cells/$cellId/requirements'
    | '/cells/$cellId/contribute'
    | '/cells/$cellId/import'
    | '/cells/$cellId/programme'
    | '/cells/$cellId/learning'
    | '/cells/$cellId/rights'
    | '/cells/$cellId/trail'
    | '/cells/$cellId/scores'
    | '/cells/$cellId/hot-wash'
    | '/cells/$cellId/people';
  words: MessageId;
  Icon: typeof IconInbox;
  /** What one must be allowed to do to be led there. */
  deed?: Deed;
  /** Only in a cell that is played in a run. */
  isInRuns?: true;
}

/** The pages of a cell, in the order of the navigation. */
export const places: readonly Place[] = [
  { to: '/cells/$cellId/requirements', words: 'shell.requirements', Icon: IconTargetArrow },
  { to: '/cells/$cellId/messages', words: 'messages.title', Icon: IconMail, isInRuns: true },
  { to: '/cells/$cellId/items', words: 'shell.items', Icon: IconInbox },
  { to: '/cells/$cellId/contribute', words: 'shell.contribute', Icon: IconPlus, deed: 'contribute_item' },
  { to: '/cells/$cellId/import', words: 'shell.import', Icon: IconFileImport, deed: 'import_items' },
  { to: '/cells/$cellId/entities', words: 'shell.entities', Icon: IconUsers },
  { to: '/cells/$cellId/graph', words: 'shell.graph', Icon: IconChartDots3 },
  { to: '/cells/$cellId/techniques', words: 'techniques.title', Icon: IconTable },
  { to: '/cells/$cellId/products', words: 'shell.products', Icon: IconFileText },
  { to: '/cells/$cellId/reviewing', words: 'reviewing.title', Icon: IconChecklist, deed: 'review_product' },
  { to: '/cells/$cellId/requests', words: 'shell.requests', Icon: IconMessages },
  { to: '/cells/$cellId/programme', words: 'programme.title', Icon: IconBook2 },
  { to: '/cells/$cellId/learning', words: 'learning.title', Icon: IconSchool, deed: 'read_learning' },
  { to: '/cells/$cellId/rights', words: 'rights.nav', Icon: IconScale, deed: 'read_audit' },
  { to: '/cells/$cellId/trail', words: 'trail.nav', Icon: IconHistory, deed: 'read_audit' },
  { to: '/cells/$cellId/scores', words: 'scores.title', Icon: IconGauge, isInRuns: true },
  { to: '/cells/$cellId/hot-wash', words: 'hotWash.title', Icon: IconMessageCircle, isInRuns: true },
  { to: '/cells/$cellId/people', words: 'people.title', Icon: IconUserCog, deed: 'manage_people' },
];
