import { Alert, Checkbox, Text } from '@mantine/core';
import type { Trace } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';

interface Props {
  traces: readonly Trace[];
  isLookedAt: boolean;
  onLookedAt: (isLookedAt: boolean) => void;
}

/** Which words of the original stand in a sanitised version; the author has to have looked at them. */
export function TraceNotice({ traces, isLookedAt, onLookedAt }: Props) {
  const { t, named } = useWords();
  if (traces.length === 0) {
    return (
      <Text size="xs" c="dimmed">
        {t('sanitise.clean')}
      </Text>
    );
  }
  return (
    <Alert color="orange" title={t('sanitise.traces')} role="alert" styles={{ title: { color: '#7a2e00' } }}>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {traces.map((trace) => (
          <li key={`${trace.kind} ${trace.word}`}>
            <b>
              <bdi>{trace.word}</bdi>
            </b>{' '}
            ({named('sanitise.trace', trace.kind)})
          </li>
        ))}
      </ul>
      <Checkbox mt="xs" label={t('sanitise.anyway')} checked={isLookedAt} onChange={(event) => onLookedAt(event.currentTarget.checked)} />
    </Alert>
  );
}
