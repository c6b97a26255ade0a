import { Button, Checkbox, Group, NativeSelect, Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ChartColour, ChartLayout } from '@workbench/contract';
import { EntityPicker, type PickedEntity } from '../../shared/claims/EntityPicker';
import { useWords } from '../../shared/words/useWords';
import { filterCount, filtersOf, type GraphSearch } from './graph-search';
import { GraphFilters, type GradingValues } from './GraphFilters';
import type { Drawn } from './sheet';
import type { Steps } from './useSteps';

interface Props {
  cellId: string;
  search: GraphSearch;
  drawn: Drawn;
  gradings: GradingValues;
  steps: Pick<Steps<unknown>, 'undo' | 'redo' | 'canUndo' | 'canRedo'>;
  onGo: (next: GraphSearch) => void;
  onDraw: (next: Drawn) => void;
  onAdd: (entityId: string) => void;
  onFit: () => void;
  onArrange: () => void;
  children?: ReactNode;
}

/** What can be done with the chart as a whole: add, filter, undo, lay out, colour, fit. */
export function GraphBar({ cellId, search, drawn, gradings, steps, onGo, onDraw, onAdd, onFit, onArrange, children }: Props) {
  const { t, named } = useWords();
  const [wanted, setWanted] = useState<PickedEntity>({ name: '', kind: 'person' });
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
      <NativeSelect
        size="xs"
        label={t('graph.layout')}
        data={ChartLayout.options.map((value) => ({ value, label: named('graphLayout', value) }))}
        value={drawn.layout}
        onChange={(event) => onDraw({ ...drawn, layout: ChartLayout.parse(event.currentTarget.value) })}
      />
      <NativeSelect
        size="xs"
        label={t('graph.colour')}
        data={ChartColour.options.map((value) => ({ value, label: named('graphColour', value) }))}
        value={drawn.colour}
        onChange={(event) => onDraw({ ...drawn, colour: ChartColour.parse(event.currentTarget.value) })}
      />
      <Popover position="bottom-start" withArrow trapFocus>
        <Popover.Target>
          <Button size="compact-sm" variant={filterCount(search) > 0 ? 'light' : 'default'}>
            {t('graph.filters', { count: filterCount(search) })}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <GraphFilters search={search} gradings={gradings} onGo={onGo} />
        </Popover.Dropdown>
      </Popover>
      <Checkbox
        size="xs"
        label={t('graph.confirmedOnly')}
        checked={search.confirmedOnly === 'yes'}
        onChange={(event) => onGo({ ...search, confirmedOnly: event.currentTarget.checked ? 'yes' : undefined })}
      />
      <Button size="compact-sm" variant="default" disabled={!steps.canUndo} onClick={steps.undo}>
        {t('graph.undo')}
      </Button>
      <Button size="compact-sm" variant="default" disabled={!steps.canRedo} onClick={steps.redo}>
        {t('graph.redo')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onFit}>
        {t('graph.fit')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onArrange}>
        {t('graph.arrange')}
      </Button>
      {(search.root ?? search.expand ?? search.part ?? search.hidden) ? (
        <Button size="compact-sm" variant="default" onClick={() => onGo(filtersOf(search))}>
          {t('graph.all')}
        </Button>
      ) : null}
      {children}
    </Group>
  );
}
