import { Anchor, Button, Group, NativeSelect, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { drawLink, dropLink, type EngagementDetail } from '@workbench/contract';
import {
  leadsTo,
  ofKind,
  recordIdOf,
  recordRef,
  RecordKind,
  shippedOf,
  type ChainEnd,
  type Ref,
  type ShippedSort,
} from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { blankOf, todayIs } from './blank-record';
import { useEngagementWrite } from './engagements.api';
import { placeOf } from './places';
import { AddRecord } from './RecordDialog';
import { isTakenKind } from './run-offers';
import { recordTitle, shippedPieces, shippedTitle } from './shipped';
import { TakeFromRun } from './TakeFromRun';
import type { Language } from '../../shared/words/catalogue';

/** What a reference is called; null for a record that was removed. */
export function refTitle(ref: Ref, { records }: EngagementDetail, language: Language): string | null {
  const id = recordIdOf(ref);
  if (id === null) return shippedTitle(ref, language);
  const record = records.find((one) => one.id === id && !one.isRemoved);
  return record ? recordTitle(record.content, language) : null;
}

/** A way to the place of what a reference names. */
export function RefLink({ engagement, refTo }: { engagement: EngagementDetail; refTo: Ref }) {
  const { language } = useWords();
  return (
    <Anchor
      component={Link}
      size="sm"
      to="/engagements/$engagementId"
      params={{ engagementId: engagement.id } as never}
      search={placeOf(refTo, engagement) as never}
    >
      <bdi>{refTitle(refTo, engagement, language)}</bdi>
    </Anchor>
  );
}

interface Props {
  engagement: EngagementDetail;
  /** Where the arrows begin. */
  from: Ref;
  sort: ChainEnd;
}

const isRecordKind = (sort: ChainEnd): sort is RecordKind => RecordKind.safeParse(sort).success;

function targetsOf({ engagement, from }: Props, sort: ChainEnd, language: Language): { ref: Ref; title: string }[] {
  if (!isRecordKind(sort)) return shippedPieces(sort satisfies ShippedSort, shippedOf(from)?.key.split('/')[0], language);
  return ofKind(engagement.records, sort)
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ id, content }) => ({ ref: recordRef(id), title: recordTitle(content, language) }))
    .filter(({ ref }) => ref !== from);
}

/** Draws arrows of one sort: to something that is there, or to something that is written for it. */
function LinkChooser({ engagement, from, sort, to }: Props & { to: ChainEnd }) {
  const words = useWords();
  const { t, named, language } = words;
  const draw = useEngagementWrite(drawLink);
  const [isNew, setNew] = useState(false);
  const known = new Set(engagement.links.filter((link) => link.from === from).map((link) => link.to));
  const targets = targetsOf({ engagement, from, sort }, to, language).filter(({ ref }) => !known.has(ref));
  const label = sort === to ? t('engagements.waitsFor') : t('engagements.leadsTo', { what: named('engKind', to) });
  return (
    <>
      {targets.length > 0 ? (
        <NativeSelect
          size="xs"
          aria-label={label}
          value=""
          data={[{ value: '', label }, ...targets.map(({ ref, title }) => ({ value: ref, label: title }))]}
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== '')
              draw.mutate({ params: { engagementId: engagement.id }, body: { from, to: currentTarget.value } });
          }}
        />
      ) : null}
      {isRecordKind(to) && sort !== to ? (
        <Button size="compact-xs" variant="default" onClick={() => setNew(true)}>
          {t('engagements.newLed', { what: named('engKind', to) })}
        </Button>
      ) : null}
      {isTakenKind(to) ? <TakeFromRun engagement={engagement} kind={to} from={from} /> : null}
      {draw.isError ? <ProblemNotice words={problemWords(draw.error, words)} /> : null}
      {isNew && isRecordKind(to) ? (
        <AddRecord engagement={engagement} start={blankOf(to, todayIs())} from={from} onClose={() => setNew(false)} />
      ) : null}
    </>
  );
}

/** Arrows that begin at something: where each leads, and for staff the ways to draw others and to take these away. */
export function LinkLine({ engagement, from, sort }: Props) {
  const words = useWords();
  const { t, language } = words;
  const drop = useEngagementWrite(dropLink);
  const isStaff = engagement.duty === 'staff';
  const own = engagement.links.filter((link) => link.from === from && refTitle(link.to, engagement, language) !== null);
  if (leadsTo[sort].length === 0) return null;
  return (
    <Group gap="xs" mt={4}>
      {own.map((link) => (
        <Group key={link.to} gap={4} wrap="nowrap">
          <Text size="sm" aria-hidden>
            {words.direction === 'rtl' ? '←' : '→'}
          </Text>
          <RefLink engagement={engagement} refTo={link.to} />
          {isStaff ? (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t('engagements.dropLink', { what: refTitle(link.to, engagement, language) ?? '' })}
              onClick={() => drop.mutate({ params: { engagementId: engagement.id }, body: { from: link.from, to: link.to } })}
            >
              {t('engagements.takeOut')}
            </Button>
          ) : null}
        </Group>
      ))}
      {isStaff ? leadsTo[sort].map((to) => <LinkChooser key={to} engagement={engagement} from={from} sort={sort} to={to} />) : null}
      {drop.isError ? <ProblemNotice words={problemWords(drop.error, words)} /> : null}
    </Group>
  );
}
