import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useRef, useState } from 'react';
import { entityWords } from '../../shared/claims/entity-words';
import { useWords } from '../../shared/words/useWords';
import type { PlaceName } from './base-map';
import { declutter } from './declutter';
import classes from './map.module.css';
import { nameDots, type Dot, type NamedDot } from './name-dots';
import type { Stack } from './stacks';

interface Props {
  names: readonly PlaceName[];
  stacks: readonly Stack[];
}

interface Standing {
  key: string;
  words: string;
  sort: 'own' | 'count' | PlaceName['sort'];
  x: number;
  y: number;
  width: number;
}

/** From these zooms on names of the base map are shown. */
const leastZoom = { country: 1.4, state: 5 };
const mostNames = 46;
/** Pixels of a letter, roughly; enough to tell what would cover what. */
const letter = 6.4;
/** A name stands so many pixels below the middle of its dot. */
const below = 21;

type MapHere = NonNullable<ReturnType<typeof useMap>['current']>;

function dotsOn(map: MapHere): Dot[] {
  if (!map.getLayer('dots')) return [];
  const found = new Map<string, Dot>();
  for (const { geometry, properties } of map.queryRenderedFeatures({ layers: ['dots'] })) {
    if (geometry.type !== 'Point') continue;
    const [longitude, latitude] = geometry.coordinates as [number, number];
    // A dot at the edge of a tile is drawn with both.
    found.set(`${longitude.toFixed(3)} ${latitude.toFixed(3)}`, { longitude, latitude, count: Number(properties['count']) });
  }
  return [...found.values()];
}

/** Names and numbers on the map, drawn by the page itself in the reader's script, so that no font has to be fetched. */
export function MapWords({ names, stacks }: Props) {
  const words = useWords();
  const { current: map } = useMap();
  const dots = useRef<NamedDot[]>([]);
  const [standing, setStanding] = useState<Standing[]>([]);
  useEffect(() => {
    if (!map) return undefined;
    const arrange = () => {
      const zoom = map.getZoom();
      const bounds = map.getBounds();
      const at = (one: { longitude: number; latitude: number }) => {
        const { x, y } = map.project([one.longitude, one.latitude]);
        return { x, y };
      };
      const own = dots.current.map((dot): Standing => {
        const { x, y } = at(dot);
        const name = `${entityWords(dot.stack.name, words)}${dot.others > 0 ? ` +${dot.others}` : ''}`;
        return { key: dot.stack.key, words: name, sort: 'own', x, y: y + below, width: name.length * letter };
      });
      const based = names
        .filter((one) => zoom >= leastZoom[one.sort] && bounds.contains([one.longitude, one.latitude]))
        .map((one): Standing => ({
          key: `${one.sort} ${one.longitude}`,
          words: one.name,
          sort: one.sort,
          ...at(one),
          width: one.name.length * letter,
        }));
      const counts = dots.current
        .filter(({ count }) => count > 1)
        .map((dot): Standing => ({ key: `count ${dot.stack.key}`, words: String(dot.count), sort: 'count', ...at(dot), width: 0 }));
      const box = map.getContainer();
      const size = { width: box.clientWidth, height: box.clientHeight };
      setStanding([...counts, ...declutter([...own, ...based], size, mostNames)]);
    };
    const read = () => {
      dots.current = nameDots(dotsOn(map), stacks);
      arrange();
    };
    const readWhenThere = (event: { sourceId?: string; isSourceLoaded?: boolean }) => {
      if (event.sourceId === 'dots' && event.isSourceLoaded) read();
    };
    read();
    map.on('sourcedata', readWhenThere);
    map.on('move', arrange);
    map.on('idle', read);
    return () => {
      map.off('sourcedata', readWhenThere);
      map.off('move', arrange);
      map.off('idle', read);
    };
  }, [map, names, stacks, words]);
  return (
    <div className={classes['names']} aria-hidden>
      {standing.map(({ key, words: said, sort, x, y }) => (
        <span key={key} data-sort={sort} dir={words.direction} style={{ transform: `translate(${x}px, ${y}px) translate(-50%, -50%)` }}>
          <bdi>{said}</bdi>
        </span>
      ))}
    </div>
  );
}
