import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { InjectCard, InjectStand, InjectStep } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { showUndo } from '../../shared/claims/undo-notice';
import { useWords } from '../../shared/words/useWords';
import { deedsOf, undoOf } from './inject-deeds';
import { useStepInject } from './runs.api';
import { WithdrawDialog } from './WithdrawDialog';

interface Props {
  runId: string;
  inject: Pick<InjectCard, 'key' | 'subject'>;
  stand: InjectStand;
  syndicate: { cellId: string; name: string };
}

/** What can be done to an inject in a syndicate. A step that can be undone offers it. */
export function InjectButtons({ runId, inject, stand, syndicate }: Props) {
  const words = useWords();
  const { t, named } = words;
  const step = useStepInject(runId);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const take = (deed: InjectStep, reason?: string, onDone?: () => void) => {
    const cellIds = [syndicate.cellId];
    const undo = undoOf[deed];
    step.mutate(
      { injectKey: inject.key, cellIds, step: deed, ...(reason === undefined ? {} : { reason }) },
      {
        onSuccess: () => {
          onDone?.();
          setWithdrawing(false);
          if (undo)
            showUndo(`${named('injectDone', deed)}: ${inject.key}`, t('runs.undo'), () =>
              step.mutate({ injectKey: inject.key, cellIds, step: undo }),
            );
        },
      },
    );
  };
  return (
    <>
      <Group gap={4}>
        {deedsOf[stand.state].map((deed) => (
          <Button
            key={deed}
            size="compact-xs"
            variant={deed === 'release' ? 'light' : 'default'}
            aria-label={`${named('injectStep', deed)}: ${inject.key}, ${syndicate.name}`}
            loading={step.isPending}
            onClick={() => (deed === 'withdraw' ? setWithdrawing(true) : take(deed))}
          >
            {named('injectStep', deed)}
          </Button>
        ))}
      </Group>
      {step.isError && !isWithdrawing ? <ProblemNotice words={problemWords(step.error, words)} /> : null}
      {isWithdrawing ? (
        <WithdrawDialog
          inject={inject}
          syndicate={syndicate}
          isPending={step.isPending}
          error={step.isError ? problemWords(step.error, words) : undefined}
          onWithdraw={(reason, onDone) => take('withdraw', reason, onDone)}
          onClose={() => setWithdrawing(false)}
        />
      ) : null}
    </>
  );
}
