import classes from './ui.module.css';

/** The line at head and foot of a page that says how what it shows is marked. */
export function MarkingBanner({ text, level }: { text: string; level: number }) {
  return (
    <div className={classes['banner']} data-level={Math.min(level, 3)} role="note" dir="ltr">
      {text}
    </div>
  );
}

/** The short marking in front of a paragraph or row. */
export function PortionMark({ text, level }: { text: string; level: number }) {
  return (
    <span className={classes['portion']} data-level={Math.min(level, 3)} dir="ltr">
      {text}
    </span>
  );
}
