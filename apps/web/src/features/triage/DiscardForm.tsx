import { Button, Group, Kbd, Stack, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { discardReasons, reasonLimit } from '@workbench/domain';
import { useDraft } from '../../shared/drafts/useDraft';
import { keyOf } from '../../shared/keys/key-of';
import { useWords } from '../../shared/words/useWords';
import { useCommands } from './useCommands';

/** Why items are discarded: a usual reason by its number, or words of one's own. */
export function DiscardForm({ itemIds, onDone }: { itemIds: readonly string[]; onDone: () => void }) {
  const { t, named } = useWords();
  const { discardFor } = useCommands();
  const own = useDraft('discard-reason', '');
  const finish = (reason: string) => {
    discardFor(itemIds, reason);
    onDone();
  };
  const take = useEffectEvent((event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey) return;
    const reason = discardReasons[Number(keyOf(event)) - 1];
    if (!reason) return;
    event.preventDefault();
    finish(reason);
  });
  useEffect(() => {
    // On the page, since the number may come before the window has the keyboard.
    const listen = (event: KeyboardEvent) => take(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <Stack gap={6} pt={4}>
      {discardReasons.map((reason, place) => (
        <Button
          key={reason}
          variant="default"
          justify="flex-start"
          leftSection={<Kbd>{place + 1}</Kbd>}
          data-autofocus={place === 0 || undefined}
          onClick={() => finish(reason)}
        >
          {named('discardReason', reason)}
        </Button>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (own.value.trim() === '') return;
          own.done();
          finish(own.value.trim());
        }}
      >
        <Group align="end" gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            label={t('triage.otherReason')}
            value={own.value}
            maxLength={reasonLimit}
            onChange={(event) => own.change(event.currentTarget.value)}
            dir="auto"
          />
          <Button type="submit" disabled={own.value.trim() === ''}>
            {t('triage.discard')}
          </Button>
        </Group>
      </form>
    </Stack>
  );
}
