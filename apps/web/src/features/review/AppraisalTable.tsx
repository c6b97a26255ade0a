import { Badge, Table, Text, Title } from '@mantine/core';
import type { Appraisal, RubricVersion } from '@workbench/contract';
import { inLanguage, selfAbove, spreadOf, type CriterionScore, type Spread } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';

interface Props {
  /** Version of the product that the appraisals are of. */
  number: number;
  appraisals: readonly Appraisal[];
  rubrics: readonly RubricVersion[];
  isDecided: boolean;
}

function Said({ said }: { said: CriterionScore | undefined }) {
  if (!said) return <>–</>;
  return (
    <>
      <Text size="sm" fw={600}>
        {said.score ?? '–'}
      </Text>
      <Text size="xs" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
        {said.words}
      </Text>
    </>
  );
}

function useNumbers() {
  const { language } = useWords();
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language;
  return {
    plain: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
    signed: new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
  };
}

function MeanOf({ spread }: { spread: Spread }) {
  const { t } = useWords();
  const { plain } = useNumbers();
  if (spread.mean === null) return <>–</>;
  return (
    <>
      <Text size="sm">{t('review.mean', { mean: plain.format(spread.mean), count: spread.count })}</Text>
      {spread.count > 1 ? (
        <Text size="xs" c="dimmed">
          {t('review.range', { lowest: spread.lowest!, highest: spread.highest! })}
        </Text>
      ) : null}
    </>
  );
}

/** Criteria of all rubrics by which a version was appraised, those of the newest first. */
function criteriaOf(appraisals: readonly Appraisal[], rubrics: readonly RubricVersion[]) {
  const used = rubrics.filter(({ number }) => appraisals.some((one) => one.rubric === number));
  const all = used.flatMap(({ criteria }) => criteria);
  return all.filter(({ key }, place) => all.findIndex((one) => one.key === key) === place);
}

/** Appraisals of one version side by side: by criterion, with mean, spread, and how far the authors' own stand off. */
export function AppraisalTable({ number, appraisals, rubrics, isDecided }: Props) {
  const { t, language } = useWords();
  const { signed } = useNumbers();
  if (appraisals.length === 0) return null;
  const own = appraisals.filter(({ sort }) => sort === 'self');
  const mentors = appraisals.filter(({ sort }) => sort === 'mentor');
  const inOrder = [...own, ...mentors];
  return (
    <section aria-label={t('review.appraisals', { number })}>
      <Title order={3}>{t('review.appraisals', { number })}</Title>
      <Text size="xs" c="dimmed">
        {t('review.appraisals.hint', { count: mentors.length })}
      </Text>
      <div style={{ overflowX: 'auto' }} role="region" aria-label={t('review.appraisals', { number })} tabIndex={0}>
        <Table withTableBorder verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('review.criterion')}</Table.Th>
              {inOrder.map((one) => (
                <Table.Th key={one.id}>
                  <bdi>{one.writtenBy}</bdi>
                  <Text size="xs">{t(one.sort === 'self' ? 'review.self' : 'review.byMentor')}</Text>
                  {one.isOwn && !(one.isReady && isDecided) && one.sort === 'mentor' ? (
                    <Badge size="xs" variant="light" tt="none">
                      {t('review.onlyYou')}
                    </Badge>
                  ) : null}
                </Table.Th>
              ))}
              <Table.Th>{t('review.meanOfMentors')}</Table.Th>
              {own.length > 0 && mentors.length > 0 ? <Table.Th>{t('review.selfAbove')}</Table.Th> : null}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {criteriaOf(appraisals, rubrics).map(({ key, name }) => {
              const above = selfAbove(key, own, mentors);
              return (
                <Table.Tr key={key}>
                  <Table.Th scope="row" fw={400} dir="auto">
                    {inLanguage(name, language)}
                  </Table.Th>
                  {inOrder.map((one) => (
                    <Table.Td key={one.id}>
                      <Said said={one.scores[key]} />
                    </Table.Td>
                  ))}
                  <Table.Td>
                    <MeanOf spread={spreadOf([key], mentors)[0]!} />
                  </Table.Td>
                  {own.length > 0 && mentors.length > 0 ? <Table.Td>{above === null ? '–' : signed.format(above)}</Table.Td> : null}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </div>
      {inOrder.map((one) =>
        one.words === '' ? null : (
          <Text key={one.id} size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap' }} mt={4}>
            <b>
              <bdi>{one.writtenBy}</bdi>
            </b>{' '}
            {one.words}
          </Text>
        ),
      )}
    </section>
  );
}
