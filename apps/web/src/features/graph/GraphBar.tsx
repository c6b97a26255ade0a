import { Button, Checkbox, Group, MultiSelect, NativeSelect, Popover, Stack } from '@mantine/core';
import { useState } from 'react';
import { EntityKind, predicates } from '@workbench/domain';
import { EntityPicker, type PickedEntity } from '../../shared/claims/EntityPicker';
import { useWords } from '../../shared/words/useWords';
import { whole, type GraphSearch } from './graph-search';

const links = predicates.filter((predicate) => predicate.object === 'entity').map((predicate) => predicate.key);

interface Props {
  cellId: string;
  search: GraphSearch;
  canUndo: boolean;
  onGo: (next: GraphSearch) => void;
  onAdd: (entityId: string) => void;
  onUndo: () => void;
  onFit: () => void;
  onArrange: () => void;
}

function Filters({ search, onGo }: Pick<Props, 'search' | 'onGo'>) {
  const { t, named } = useWords();
  const listed = (list: string[]) => (list.length > 0 ? list : undefined);
  return (
    <Stack gap="xs" w={320}>
      <MultiSelect
        size="xs"
        label={t('graph.kinds')}
        data={EntityKind.options.map((one) => ({ value: one as string, label: named('entityKind', one) }))}
        value={search.kind ?? []}
        onChange={(kind) => onGo({ ...search, kind: listed(kind) })}
        comboboxProps={{ withinPortal: false }}
        clearable
        searchable
      />
      <MultiSelect
        size="xs"
        label={t('graph.predicates')}
        data={links.map((one) => ({ value: one as string, label: named('predicate', one) }))}
        value={search.predicate ?? []}
        onChange={(predicate) => onGo({ ...search, predicate: listed(predicate) })}
        comboboxProps={{ withinPortal: false }}
        clearable
        searchable
      />
      <NativeSelect
        size="xs"
        label={t('graph.depth')}
        data={['1', '2', '3']}
        value={String(search.depth ?? 1)}
        disabled={!search.root}
        onChange={(event) => onGo({ ...search, depth: event.currentTarget.value === '1' ? undefined : Number(event.currentTarget.value) })}
      />
    </Stack>
  );
}

/** What can be done with the chart as a whole: add, filter, undo, fit, arrange. */
export function GraphBar({ cellId, search, canUndo, onGo, onAdd, onUndo, onFit, onArrange }: Props) {
  const { t } = useWords();
  const [wanted, setWanted] = useState<PickedEntity>({ name: '', kind: 'person' });
  const filters = (search.kind?.length ?? 0) + (search.predicate?.length ?? 0) + (search.depth ? 1 : 0);
  return (
    <Group p={8} gap="xs" align="end">
      <EntityPicker
        cellId={cellId}
        label={t('graph.add')}
        value={wanted}
        mayBeNew={false}
        isKindShown={false}
        onChange={(next) => {
          setWanted(next.id ? { name: '', kind: next.kind } : next);
          if (next.id) onAdd(next.id);
        }}
      />
      <Popover position="bottom-start" withArrow trapFocus>
        <Popover.Target>
          <Button size="compact-sm" variant={filters > 0 ? 'light' : 'default'}>
            {t('graph.filters', { count: filters })}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Filters search={search} onGo={onGo} />
        </Popover.Dropdown>
      </Popover>
      <Checkbox
        size="xs"
        label={t('graph.confirmedOnly')}
        checked={search.confirmedOnly === 'yes'}
        onChange={(event) => onGo({ ...search, confirmedOnly: event.currentTarget.checked ? 'yes' : undefined })}
      />
      <Button size="compact-sm" variant="default" disabled={!canUndo} onClick={onUndo}>
        {t('graph.undo')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onFit}>
        {t('graph.fit')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onArrange}>
        {t('graph.arrange')}
      </Button>
      {(search.root ?? search.expand ?? search.hidden) ? (
        <Button size="compact-sm" variant="default" onClick={() => onGo(whole(search))}>
          {t('graph.all')}
        </Button>
      ) : null}
    </Group>
  );
}
