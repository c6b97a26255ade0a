import { Layer, Map, ScaleControl, Source, type MapLayerMouseEvent, type MapRef } from '@vis.gl/react-maplibre';
import * as maplibre from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { useEffect, useMemo, useRef, type Ref } from 'react';
import type { Area, Corner, Position } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import type { BaseMap } from './base-map';
import { graticule, toCircles, toDots, toOutline, toWays } from './map-shapes';
import { layers, seaStyle } from './map-style';
import { MapWords } from './MapWords';
import { boundsOfPositions, type Stack } from './stacks';

maplibre.setWorkerUrl(workerAddress);
const lines = graticule();

interface Props {
  base: BaseMap;
  stacks: readonly Stack[];
  ways: readonly (readonly Position[])[];
  selected: ReadonlySet<string>;
  /** The area that filters, or the one that is being drawn. */
  area: Area | undefined;
  isDrawing: boolean;
  isHeat: boolean;
  hasCircles: boolean;
  handle: Ref<MapRef>;
  onCorner: (corner: Corner) => void;
  onChoose: (stack: Stack | undefined) => void;
}

/** The picture of the map itself: sea, land, borders, circles of precision, ways and clustered points. */
export function MapCanvas(props: Props) {
  const { base, stacks, ways, selected, area, isDrawing, isHeat, hasCircles, handle, onCorner, onChoose } = props;
  const { language, direction, t } = useWords();
  const names = useMemo(() => base.namesIn(language), [base, language]);
  const dots = useMemo(() => toDots(stacks, selected), [stacks, selected]);
  const circles = useMemo(() => toCircles(stacks, selected), [stacks, selected]);
  const map = useRef<MapRef | null>(null);
  const first = useMemo(
    () => boundsOfPositions(stacks.map(({ position }) => position)),
    // Only what is there at first decides where the map opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [],
  );
  useEffect(() => {
    map.current?.getCanvas().setAttribute('aria-label', t('map.canvas'));
  }, [t]);
  const handleClick = async (event: MapLayerMouseEvent) => {
    if (isDrawing) return onCorner({ latitude: event.lngLat.lat, longitude: event.lngLat.lng });
    const [hit] = event.features ?? [];
    if (!hit) return onChoose(undefined);
    if (hit.properties['cluster_id'] === undefined) return onChoose(stacks.find(({ key }) => key === hit.properties['key']));
    const source = map.current?.getSource<maplibre.GeoJSONSource>('dots');
    const zoom = await source?.getClusterExpansionZoom(hit.properties['cluster_id'] as number);
    map.current?.easeTo({ center: event.lngLat, ...(zoom === undefined ? {} : { zoom: Math.min(zoom, 12) }) });
  };
  const show = (ref: MapRef | null) => {
    map.current = ref;
    if (typeof handle === 'function') handle(ref);
    else if (handle) handle.current = ref;
  };
  return (
    <Map
      ref={show}
      mapLib={maplibre}
      mapStyle={seaStyle}
      initialViewState={
        first ? { bounds: first, fitBoundsOptions: { padding: 46, maxZoom: 9 } } : { longitude: 5, latitude: 12, zoom: 2.4 }
      }
      attributionControl={false}
      dragRotate={false}
      touchPitch={false}
      pitchWithRotate={false}
      doubleClickZoom={!isDrawing}
      maxZoom={14}
      minZoom={1}
      cursor={isDrawing ? 'crosshair' : 'grab'}
      interactiveLayerIds={['dots']}
      onClick={(event) => void handleClick(event)}
      style={{ position: 'absolute', inset: 0 }}
    >
      <Source id="land" type="geojson" data={base.land}>
        <Layer {...layers.land} />
      </Source>
      <Source id="graticule" type="geojson" data={lines}>
        <Layer {...layers.graticule} />
      </Source>
      <Source id="states" type="geojson" data={base.stateLines}>
        <Layer {...layers.states} />
      </Source>
      <Source id="countries" type="geojson" data={base.countryLines}>
        <Layer {...layers.countries} />
      </Source>
      {hasCircles ? (
        <Source id="circles" type="geojson" data={circles}>
          <Layer {...layers.circles} />
          <Layer {...layers.circleLines} />
        </Source>
      ) : null}
      <Source id="ways" type="geojson" data={toWays(ways)}>
        <Layer {...layers.ways} />
      </Source>
      {isHeat ? (
        <Source id="heat" type="geojson" data={dots}>
          <Layer {...layers.heat} />
        </Source>
      ) : null}
      <Source
        id="dots"
        type="geojson"
        data={dots}
        cluster
        clusterRadius={24}
        clusterMaxZoom={12}
        clusterProperties={{ count: ['+', ['get', 'count']], isSelected: ['max', ['get', 'isSelected']] }}
      >
        <Layer {...layers.dots} />
      </Source>
      <Source id="outline" type="geojson" data={toOutline(area)}>
        <Layer {...layers.outline} />
      </Source>
      <MapWords names={names} stacks={stacks} />
      <ScaleControl position={direction === 'rtl' ? 'bottom-left' : 'bottom-right'} />
    </Map>
  );
}
