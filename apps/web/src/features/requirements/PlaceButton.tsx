import type { EeiCard, TaskingCard } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import classes from './requirements.module.css';

interface Props {
  eei: EeiCard;
  /** Name of the agency of the column. */
  agency: string;
  tasking?: TaskingCard | undefined;
  onOpen: () => void;
}

/** A place of the matrix: how the tasking stands and its deadline, or the offer to ask. */
export function PlaceButton({ eei, agency, tasking, onOpen }: Props) {
  const { t, named, day, moment } = useWords();
  if (!tasking)
    return (
      <button type="button" className={classes['cell']} aria-label={t('requirements.ask', { agency, element: eei.text })} onClick={onOpen}>
        <span aria-hidden>{'+'}</span>
      </button>
    );
  const standing = named('taskingStanding', tasking.standing);
  const said = { agency, standing, date: moment(tasking.deadline), element: eei.text };
  return (
    <button
      type="button"
      className={classes['cell']}
      data-standing={tasking.standing}
      aria-label={t('requirements.place', said)}
      onClick={onOpen}
    >
      {standing}
      <br />
      {day(tasking.deadline)}
    </button>
  );
}
