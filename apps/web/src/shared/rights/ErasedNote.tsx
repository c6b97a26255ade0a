import { Text } from '@mantine/core';
import type { Erased } from '@workbench/contract';
import { useDeedTime } from '../markings/deed-time';
import { useWords } from '../words/useWords';

/** What stands where words were erased: by whom, when, on which ground and why. */
export function ErasedNote({ erased }: { erased: Erased }) {
  const { t, named } = useWords();
  const { moment } = useDeedTime();
  return (
    <Text size="sm" c="red.9" role="note">
      <bdi>{t('rights.erased', { by: erased.by, date: moment(erased.at), ground: named('legalGround', erased.legalGround) })}</bdi>{' '}
      <bdi>{erased.reason}</bdi>
    </Text>
  );
}
