import type { TaskingCard } from '@workbench/contract';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';
import classes from './requirements.module.css';

/** How a tasking stands: by when, who asked, and what was said. */
export function TaskingFacts({ tasking }: { tasking: TaskingCard }) {
  const { t, named, moment } = useWords();
  const deed = useDeedTime();
  return (
    <dl className={classes['facts']}>
      <dt>{t('requirements.standing')}</dt>
      <dd>{named('taskingStanding', tasking.standing)}</dd>
      <dt>{t('requirements.deadline')}</dt>
      <dd>{moment(tasking.deadline)}</dd>
      <dt>{t('requirements.askedBy')}</dt>
      <dd>
        <bdi>{tasking.askedBy}</bdi> · <bdi>{tasking.from}</bdi> · <bdi>{deed.moment(tasking.askedAt)}</bdi>
      </dd>
      {tasking.reason ? (
        <>
          <dt>{t('requirements.reason')}</dt>
          <dd dir="auto">{tasking.reason}</dd>
        </>
      ) : null}
    </dl>
  );
}
