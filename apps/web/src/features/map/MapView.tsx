import { Alert, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { MapRef } from '@vis.gl/react-maplibre';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import type { AnswerOf, readPlaces } from '@workbench/contract';
import { parseArea, writeArea, type Area, type Corner } from '@workbench/domain';
import { EmptyState } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';
import { loadBaseMap } from './base-map';
import { hasWebGl } from './has-webgl';
import classes from './map.module.css';
import { MapBar } from './MapBar';
import { PlaceList } from './PlaceList';
import { boundsOfPositions, entitiesOf, routeOf, stacksOf, type Stack } from './stacks';

// The library that draws is large, and nothing else needs it.
const MapCanvas = lazy(() => import('./MapCanvas').then((module) => ({ default: module.MapCanvas })));

interface Props {
  places: AnswerOf<typeof readPlaces>;
  /** The area in the address. */
  area: string | undefined;
  selection: readonly string[];
  /** Absent where nobody narrows by an area. */
  onArea: ((area: string | undefined) => void) | undefined;
  onSelect: (ids: string[]) => void;
}

/** Below so many pixels the list stands in the way of the map. */
const roomForList = 720;
/** Ways of so many selected entities are drawn; more cannot be told apart. */
const mostWays = 4;

/** Who and what was where: the map with its bar, and the same as a list. */
export function MapView({ places, area, selection, onArea, onSelect }: Props) {
  const { t } = useWords();
  const canDraw = useMemo(() => hasWebGl(), []);
  const base = useQuery({ queryKey: ['base-map'], queryFn: loadBaseMap, staleTime: Infinity, enabled: canDraw });
  const { ref, width } = useElementSize<HTMLDivElement>();
  const map = useRef<MapRef>(null);
  const [open, setOpen] = useState<string>();
  const [corners, setCorners] = useState<Corner[]>();
  const [isHeat, setHeat] = useState(false);
  const [hasCircles, setCircles] = useState(true);
  const [listWish, setListWish] = useState<boolean>();
  const stacks = useMemo(() => stacksOf(places.points), [places.points]);
  const selected = useMemo(() => new Set(selection), [selection]);
  const ways = useMemo(
    () => selection.slice(0, mostWays).map((id) => routeOf(places.points, id).map((point) => point.position)),
    [places.points, selection],
  );
  const isListShown = !canDraw || (listWish ?? width > roomForList);
  const setArea = (next: Area | undefined) => {
    setCorners(undefined);
    onArea?.(next && writeArea(next));
  };
  const choose = (stack: Stack | undefined) => {
    setOpen(stack?.key);
    onSelect(stack ? entitiesOf(stack) : []);
  };
  const fit = () => {
    const bounds = boundsOfPositions(stacks.map(({ position }) => position));
    if (bounds) map.current?.fitBounds(bounds, { padding: 46, maxZoom: 9, duration: 0 });
  };
  const filtering = area === undefined ? undefined : parseArea(area);
  const list = <PlaceList stacks={stacks} selected={selected} open={open} onOpen={(stack) => setOpen(stack?.key)} onSelect={onSelect} />;
  return (
    <section className={classes['map']} ref={ref} aria-label={t('picture.view.map')} data-testid="map" data-points={places.points.length}>
      <MapBar
        area={filtering}
        corners={corners?.length}
        isHeat={isHeat}
        hasCircles={hasCircles}
        isListShown={isListShown}
        onHeat={setHeat}
        onCircles={setCircles}
        onList={setListWish}
        canNarrow={onArea !== undefined}
        onArea={setArea}
        onDraw={() => setCorners([])}
        onFinish={() => setArea(corners)}
        onZoom={(by) => (by > 0 ? map.current?.zoomIn() : map.current?.zoomOut())}
        onFit={fit}
      />
      {canDraw ? null : (
        <Alert color="yellow" p="xs" m={8}>
          {t('map.noWebGl')}
        </Alert>
      )}
      {places.undated > 0 || places.isCut ? (
        <Text size="xs" c="dimmed" px={8}>
          {places.undated > 0 ? t('map.undated', { count: places.undated }) : ''}{' '}
          {places.isCut ? t('map.cut', { count: places.points.length }) : ''}
        </Text>
      ) : null}
      <div className={classes['body']}>
        {canDraw ? (
          <div className={classes['canvas']}>
            {base.isError ? <Alert color="red">{t('map.noBase')}</Alert> : null}
            {base.data ? (
              <Suspense fallback={null}>
                <MapCanvas
                  base={base.data}
                  stacks={stacks}
                  ways={ways}
                  selected={selected}
                  area={corners ?? filtering}
                  isDrawing={corners !== undefined}
                  isHeat={isHeat}
                  hasCircles={hasCircles}
                  handle={map}
                  onCorner={(corner) => setCorners([...(corners ?? []), corner])}
                  onChoose={choose}
                />
              </Suspense>
            ) : null}
            <Text className={classes['credit']!}>{t('map.credit')}</Text>
          </div>
        ) : null}
        {isListShown ? (
          <div className={classes['side']}>
            {stacks.length === 0 ? <EmptyState title={t('map.none')} hint={t('map.none.hint')} /> : list}
          </div>
        ) : null}
      </div>
    </section>
  );
}
