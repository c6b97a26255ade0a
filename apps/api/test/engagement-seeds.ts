import { addRecord, engagePerson, openEngagement, type EngagementRecordCard } from '@workbench/contract';
import type { ContentOf, Duty, RecordContent } from '@workbench/domain';
import type { ActorName } from './small-cell';
import type { World } from './world';

/** A finding of the consultation. */
export const aFinding = (over: Partial<ContentOf<'finding'>> = {}): ContentOf<'finding'> => ({
  kind: 'finding',
  theme: 'information-sharing',
  severity: 'high',
  title: 'Agencies share by telephone',
  words: 'Nothing is kept of what was shared.',
  evidence: 'Four meetings.',
  ...over,
});

/** A recommendation with both of its days. */
export const aRecommendation = (over: Partial<ContentOf<'recommendation'>> = {}): ContentOf<'recommendation'> => ({
  kind: 'recommendation',
  sort: 'capacity_building',
  title: 'Teach marking and release',
  words: '',
  owner: 'Training branch',
  ownerId: null,
  startsOn: '2031-06-01',
  dueOn: '2031-06-30',
  indicator: 'Every item that is shared is marked.',
  progress: 0,
  state: 'open',
  reason: '',
  ...over,
});

/** An engagement opened by a mentor, with others in it. */
export async function anEngagement(world: World, others: Partial<Record<ActorName, Duty>> = {}, by: ActorName = 'mentor'): Promise<string> {
  const opened = await world.ask(by, openEngagement, {
    body: { name: 'Tarkesh 2031', beneficiary: 'Tarkesh', languages: ['en', 'fr'], startsOn: '2031-01-01', endsOn: '2031-12-31' },
  });
  if (opened.status !== 200) throw new Error(opened.text);
  const engagementId = opened.answer.id;
  for (const [name, duty] of Object.entries(others)) {
    const reply = await world.ask(by, engagePerson, {
      params: { engagementId },
      body: { email: `${name}@small.example`.toLowerCase(), duty },
    });
    if (reply.status !== 200) throw new Error(reply.text);
  }
  return engagementId;
}

/** A record of an engagement, as somebody keeps it. */
export async function aRecord(
  world: World,
  engagementId: string,
  content: RecordContent,
  { as = 'mentor', from }: { as?: ActorName; from?: string } = {},
): Promise<EngagementRecordCard> {
  const reply = await world.ask(as, addRecord, { params: { engagementId }, body: { content, ...(from ? { from } : {}) } });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer;
}
