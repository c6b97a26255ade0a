import classes from './ui.module.css';

/** Text that somebody typed, in the direction of its own script. */
export function TypedText({ text, isTitle = false }: { text: string; isTitle?: boolean }) {
  return isTitle ? (
    <bdi className={classes['typedTitle']}>{text}</bdi>
  ) : (
    <p className={classes['typed']} dir="auto">
      {text}
    </p>
  );
}
