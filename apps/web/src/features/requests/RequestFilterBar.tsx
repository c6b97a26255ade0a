import { Button, Group, Select } from '@mantine/core';
import type { RequestCard } from '@workbench/contract';
import { RequestKind, RequestState, type AgencyCode } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { isInTab, type InboxTab, type RequestFilter } from './request-filter';

interface Props {
  rows: readonly RequestCard[];
  own: AgencyCode;
  /** The instructor also sees requests between other agencies. */
  hasAll: boolean;
  filter: RequestFilter;
  onChange: (next: RequestFilter) => void;
}

const tabs = [
  ['in', 'requests.in'],
  ['out', 'requests.out'],
  ['late', 'requests.late'],
  ['all', 'requests.every'],
] as const satisfies readonly [InboxTab, string][];

/** Tabs of the inbox with how many open requests are in each, and filters by kind and state. */
export function RequestFilterBar({ rows, own, hasAll, filter, onChange }: Props) {
  const { t, named } = useWords();
  const every = { value: '', label: t('requests.every') };
  return (
    <div style={{ padding: '8px 12px', borderBlockEnd: '1px solid #d5dde6' }}>
      <Group gap={6} role="group" aria-label={t('requests.tabs')}>
        {tabs
          .filter(([tab]) => tab !== 'all' || hasAll)
          .map(([tab, words]) => (
            <Button
              key={tab}
              size="compact-xs"
              variant={filter.tab === tab ? 'filled' : 'default'}
              aria-pressed={filter.tab === tab}
              onClick={() => onChange({ ...filter, tab })}
            >
              {t(words)} ({rows.filter((row) => row.state === 'open' && isInTab(row, tab, own)).length})
            </Button>
          ))}
      </Group>
      <Group gap={6} mt={6} grow>
        <Select
          size="xs"
          aria-label={t('requests.kind')}
          data={[
            { ...every, label: `${t('requests.kind')}: ${every.label}` },
            ...RequestKind.options.map((one) => ({ value: one as string, label: named('requestKind', one) })),
          ]}
          value={filter.kind ?? ''}
          onChange={(kind) => onChange({ ...filter, kind: kind || undefined })}
          allowDeselect={false}
        />
        <Select
          size="xs"
          aria-label={t('requests.state')}
          data={[
            { ...every, label: `${t('requests.state')}: ${every.label}` },
            ...RequestState.options.map((one) => ({ value: one as string, label: named('requestState', one) })),
          ]}
          value={filter.state ?? ''}
          onChange={(state) => onChange({ ...filter, state: state || undefined })}
          allowDeselect={false}
        />
      </Group>
    </div>
  );
}
