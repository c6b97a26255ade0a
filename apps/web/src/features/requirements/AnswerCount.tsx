import type { EeiCard } from '@workbench/contract';
import { portionText } from '@workbench/domain';
import { PortionMark } from '@workbench/ui';

/** How many answers an element has that the reader sees, marked as they are together. */
export function AnswerCount({ answers, levels }: { answers: EeiCard['answers']; levels: readonly string[] }) {
  return (
    <>
      {answers.full + answers.partial}
      {answers.marking ? (
        <>
          <br />
          <PortionMark text={portionText(answers.marking, levels)} level={answers.marking.level} />
        </>
      ) : null}
    </>
  );
}
