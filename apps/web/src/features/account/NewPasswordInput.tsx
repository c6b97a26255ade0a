import { PasswordInput, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { faultsOfPassword, passwordLength, type PasswordEstimate, type PasswordOwner } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { estimatePassword } from './estimate-password';

const colours = ['red', 'red', 'orange', 'teal', 'teal'];

/** Where a new password is typed; says at once how hard it is to guess and what is wrong with it. */
export function NewPasswordInput({ owner, value, onChange }: { owner: PasswordOwner; value: string; onChange: (next: string) => void }) {
  const { t, named } = useWords();
  const { displayName, email } = owner;
  const [judged, setJudged] = useState<{ password: string; estimate: PasswordEstimate }>();
  useEffect(() => {
    let isCurrent = true;
    if (value !== '') {
      void estimatePassword(value, { displayName, email }).then((estimate) => isCurrent && setJudged({ password: value, estimate }));
    }
    return () => {
      isCurrent = false;
    };
  }, [value, displayName, email]);
  const estimate = judged?.password === value && value !== '' ? judged.estimate : undefined;
  // How hard it is to guess is said in any case.
  const faults = estimate ? faultsOfPassword(value, owner, estimate).filter((fault) => fault !== 'too_weak') : [];
  return (
    <Stack gap={4}>
      <PasswordInput
        label={t('password.new')}
        description={t('password.hint', { least: passwordLength.least })}
        autoComplete="new-password"
        required
        minLength={passwordLength.least}
        maxLength={passwordLength.most}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        dir="ltr"
      />
      {estimate ? (
        <>
          <Progress
            value={(estimate.strength + 1) * 20}
            color={colours[estimate.strength] ?? 'red'}
            size="sm"
            aria-label={named('passwordStrength', String(estimate.strength))}
          />
          <Text size="xs" role="status">
            {[`${named('passwordStrength', String(estimate.strength))}.`, ...faults.map((fault) => named('passwordFault', fault))].join(
              ' ',
            )}
          </Text>
        </>
      ) : null}
    </Stack>
  );
}
