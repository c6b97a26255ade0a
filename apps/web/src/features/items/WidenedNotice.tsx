import { Button, Text } from '@mantine/core';
import type { WidenedTerm } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';

interface Props {
  widened: readonly WidenedTerm[];
  /** Words are searched as they were typed. */
  isOff: boolean;
  onSwitch: (isOff: boolean) => void;
}

/** By which other names a search was made too, and the switch of it. */
export function WidenedNotice({ widened, isOff, onSwitch }: Props) {
  const { t } = useWords();
  if (!isOff && widened.length === 0) return null;
  const names = [...new Set(widened.flatMap((one) => one.names))];
  return (
    <div className="widened">
      <Text size="xs" lineClamp={3} title={names.join(' · ')} role="status">
        {isOff ? (
          t('items.widened.isOff')
        ) : (
          <>
            {t('items.widened')}{' '}
            {names.map((name, at) => (
              <span key={name}>
                {at > 0 ? ' · ' : ''}
                <bdi>{name}</bdi>
              </span>
            ))}
          </>
        )}
      </Text>
      <Button size="compact-xs" variant="subtle" onClick={() => onSwitch(!isOff)}>
        {t(isOff ? 'items.widened.on' : 'items.widened.off')}
      </Button>
    </div>
  );
}
