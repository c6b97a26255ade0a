import { scenarioAt, type ExerciseClock } from '@workbench/domain';
import { useWords } from '../words/useWords';
import { useStretches } from './exercise-clock';

/** Where an exercise clock stood at a real moment, ISO 8601; that moment itself where there is no clock. */
export function onExerciseClock(iso: string, clock: ExerciseClock): string {
  const at = scenarioAt(clock, Date.parse(iso));
  return at === undefined ? iso : new Date(at).toISOString();
}

/**
 * Says in the words of the reader when somebody did something, which is kept in real time: on the exercise clock in a cell that is played
 * in a run, else as it was. What is kept on the exercise clock, such as a deadline, is not for this.
 */
export function useDeedTime(): { day: (iso: string) => string; moment: (iso: string) => string } {
  const { day, moment } = useWords();
  const stretches = useStretches();
  return {
    day: (iso) => day(onExerciseClock(iso, stretches)),
    moment: (iso) => moment(onExerciseClock(iso, stretches)),
  };
}
