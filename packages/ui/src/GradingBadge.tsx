import { Tooltip } from '@mantine/core';
import classes from './ui.module.css';

/** A grading as its code, with what it means on hover and for screen readers. */
export function GradingBadge({ code, by, meaning }: { code: string; by: string; meaning: string }) {
  return (
    <Tooltip label={meaning} multiline maw={320}>
      <span className={classes['grading']} tabIndex={0} aria-label={`${by} ${code}: ${meaning}`}>
        <span className={classes['gradingBy']}>{by}</span>
        <b dir="ltr">{code}</b>
      </span>
    </Tooltip>
  );
}
