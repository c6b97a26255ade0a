import { Text, Title } from '@mantine/core';
import type { PirCard } from '@workbench/contract';
import { portionText } from '@workbench/domain';
import { PortionMark } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';
import { coverageWords } from './coverage-words';
import { askedAgencies } from './CollectionMatrix';
import { AnswerCount } from './AnswerCount';
import classes from './requirements.module.css';

/** One question of the collection plan as it is printed: what was asked of whom by when, and how it stands. */
export function PrintedPlan({ pir, levels }: { pir: PirCard; levels: readonly string[] }) {
  const words = useWords();
  const { t, named, moment } = words;
  const agencies = [...askedAgencies([pir])].toSorted();
  return (
    <section style={{ marginBlockEnd: 20, breakInside: 'avoid' }}>
      <PortionMark text={portionText(pir.marking, levels)} level={pir.marking.level} />
      <Title order={2} size="h4" dir="auto">
        {pir.text}
      </Title>
      <Text size="sm">
        {named('requirementState', pir.state)} · {named('priority', pir.priority)} · {t('requirements.latest')}: {moment(pir.latestAt)} ·{' '}
        {coverageWords(pir, words)}
      </Text>
      {pir.decision ? (
        <Text size="sm">
          {t('requirements.decision')}: <bdi>{pir.decision}</bdi>
        </Text>
      ) : null}
      <table className={classes['matrix']} style={{ marginBlockStart: 6 }}>
        <thead>
          <tr>
            <th scope="col">{t('requirements.element')}</th>
            <th scope="col">{t('requirements.indicators')}</th>
            <th scope="col">{t('requirements.answers')}</th>
            {agencies.map((code) => (
              <th key={code} scope="col">
                <bdi>{code}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pir.eeis.map((eei) => (
            <tr key={eei.id}>
              <th scope="row">
                <PortionMark text={portionText(eei.marking, levels)} level={eei.marking.level} />
                <Text size="sm" dir="auto">
                  {eei.text}
                </Text>
                <Text size="xs" c="dimmed">
                  {named('requirementState', eei.state)}
                </Text>
              </th>
              <td dir="auto">{eei.indicators}</td>
              <td className={classes['count']!}>
                <AnswerCount answers={eei.answers} levels={levels} />
              </td>
              {agencies.map((code) => {
                const tasking = eei.taskings.find((one) => (one.to as string) === code);
                return (
                  <td key={code}>
                    {tasking ? (
                      <>
                        {named('taskingStanding', tasking.standing)}
                        <br />
                        {moment(tasking.deadline)}
                      </>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
