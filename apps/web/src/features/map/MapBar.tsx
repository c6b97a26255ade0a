import { Button, Checkbox, Group, Popover } from '@mantine/core';
import { IconFocusCentered, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { Area } from '@workbench/domain';
import { IconButton } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';
import { AreaForm } from './AreaForm';

interface Props {
  canNarrow: boolean;
  area: Area | undefined;
  /** Corners drawn so far; undefined when nobody draws. */
  corners: number | undefined;
  isHeat: boolean;
  hasCircles: boolean;
  isListShown: boolean;
  onHeat: (next: boolean) => void;
  onCircles: (next: boolean) => void;
  onList: (next: boolean) => void;
  onArea: (next: Area | undefined) => void;
  onDraw: () => void;
  onFinish: () => void;
  onZoom: (by: 1 | -1) => void;
  onFit: () => void;
}

function AreaTools(props: Props) {
  const { area, corners } = props;
  const { t } = useWords();
  return (
    <>
      {corners === undefined ? (
        <Button size="compact-sm" variant="default" onClick={props.onDraw}>
          {t('map.draw')}
        </Button>
      ) : (
        <Button size="compact-sm" disabled={corners < 2} onClick={props.onFinish}>
          {t('map.finish', { count: corners })}
        </Button>
      )}
      <Popover position="bottom-start" withArrow trapFocus>
        <Popover.Target>
          <Button size="compact-sm" variant={area ? 'light' : 'default'}>
            {t('map.area')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <AreaForm key={JSON.stringify(area)} area={area} onArea={props.onArea} />
        </Popover.Dropdown>
      </Popover>
      {area || corners !== undefined ? (
        <Button size="compact-sm" variant="subtle" onClick={() => props.onArea(undefined)}>
          {t('map.area.clear')}
        </Button>
      ) : null}
    </>
  );
}

/** What can be done with the map: zoom, layers, an area, the list. */
export function MapBar(props: Props) {
  const { isHeat, hasCircles, isListShown } = props;
  const { t } = useWords();
  return (
    <Group gap={8} px={8} py={4}>
      <Group gap={4}>
        <IconButton label={t('map.zoomIn')} icon={IconZoomIn} onPress={() => props.onZoom(1)} />
        <IconButton label={t('map.zoomOut')} icon={IconZoomOut} onPress={() => props.onZoom(-1)} />
        <IconButton label={t('map.fit')} icon={IconFocusCentered} onPress={props.onFit} />
      </Group>
      <Checkbox
        size="xs"
        label={t('map.circles')}
        checked={hasCircles}
        onChange={(event) => props.onCircles(event.currentTarget.checked)}
      />
      <Checkbox size="xs" label={t('map.heat')} checked={isHeat} onChange={(event) => props.onHeat(event.currentTarget.checked)} />
      {props.canNarrow ? <AreaTools {...props} /> : null}
      <Button
        size="compact-sm"
        variant={isListShown ? 'light' : 'default'}
        aria-pressed={isListShown}
        onClick={() => props.onList(!isListShown)}
      >
        {t('map.list')}
      </Button>
    </Group>
  );
}
