import { Stack, Text, Title } from '@mantine/core';
import type { EngagementDetail } from '@workbench/contract';
import { ofKind, type Ref, type ShippedSort } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { LinkLine } from './LinkLine';
import styles from './engagements.module.css';
import { anchorOf } from './places';
import { courseTitle, shippedPieces, shippedTitle } from './shipped';

function Piece({ engagement, refOf, sort }: { engagement: EngagementDetail; refOf: Ref; sort: ShippedSort }) {
  const { named, language } = useWords();
  return (
    <div id={anchorOf(refOf)} tabIndex={-1} className={styles['arrived']!}>
      <Text size="sm" dir="auto">
        <b>{named('engKind', sort)}</b> {shippedTitle(refOf, language)}
      </Text>
      <LinkLine engagement={engagement} from={refOf} sort={sort} />
    </div>
  );
}

/** Courses that recommendations lead to or that are taught, with the competencies and objectives that the chain goes through. */
export function ShippedLinks({ engagement }: { engagement: EngagementDetail }) {
  const { t, language } = useWords();
  const taught = ofKind(engagement.records, 'curriculum').flatMap(({ content, isRemoved }) => (isRemoved ? [] : content.courses));
  const linked = engagement.links.flatMap(({ to }) => (to.startsWith('course:') ? [to.slice('course:'.length)] : []));
  const keys = [...new Set([...linked, ...taught.map(({ course }) => course)])];
  if (keys.length === 0) return null;
  const ends = new Set(engagement.links.flatMap(({ from, to }) => [from, to]));
  return (
    <Stack gap="xs" component="section" aria-label={t('engagements.chainOfCourses')}>
      <Title order={3}>{t('engagements.chainOfCourses')}</Title>
      <Text size="sm" c="dimmed">
        {t('engagements.chainOfCourses.how')}
      </Text>
      {keys.map((key) => (
        <details key={key} open={linked.includes(key)}>
          <summary>{courseTitle(key, language)}</summary>
          <Stack gap={6} ps="md">
            <Piece engagement={engagement} refOf={`course:${key}`} sort="course" />
            {(['competency', 'objective'] as const).flatMap((sort) =>
              shippedPieces(sort, key, language)
                .filter(({ ref }) => ends.has(ref))
                .map(({ ref }) => <Piece key={ref} engagement={engagement} refOf={ref} sort={sort} />),
            )}
          </Stack>
        </details>
      ))}
    </Stack>
  );
}
