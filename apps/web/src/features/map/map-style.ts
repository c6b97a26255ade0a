import type { LayerProps } from '@vis.gl/react-maplibre';
import type { StyleSpecification } from 'maplibre-gl';

/** Nothing but sea, and nothing that is asked of another machine: no glyphs, no sprites, no tiles. */
export const seaStyle: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [{ id: 'sea', type: 'background', paint: { 'background-color': '#dce8f2' } }],
};

const ink = '#1f4e85';
const chosen = '#c05600';

/** How everything on the map is drawn, the lowest first. */
export const layers = {
  land: { id: 'land', type: 'fill', paint: { 'fill-color': '#f4f1e9' } },
  graticule: {
    id: 'graticule',
    type: 'line',
    minzoom: 2.5,
    paint: { 'line-color': '#8fa5ba', 'line-width': ['case', ['get', 'isStrong'], 0.9, 0.4], 'line-opacity': 0.6 },
  },
  states: { id: 'states', type: 'line', minzoom: 3.5, paint: { 'line-color': '#b9ae98', 'line-width': 0.7, 'line-dasharray': [3, 2] } },
  countries: {
    id: 'countries',
    type: 'line',
    paint: { 'line-color': '#8b8069', 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.6, 7, 1.6] },
  },
  heat: {
    id: 'heat',
    type: 'heatmap',
    paint: {
      'heatmap-weight': ['interpolate', ['linear'], ['get', 'count'], 1, 0.3, 20, 1],
      'heatmap-radius': ['interpolate', ['linear'], ['zoom'], 3, 18, 8, 46],
      'heatmap-opacity': 0.75,
    },
  },
  circles: { id: 'circles', type: 'fill', paint: { 'fill-color': ['case', ['get', 'isSelected'], chosen, ink], 'fill-opacity': 0.13 } },
  circleLines: {
    id: 'circle-lines',
    type: 'line',
    paint: { 'line-color': ['case', ['get', 'isSelected'], chosen, ink], 'line-width': 1, 'line-opacity': 0.7 },
  },
  ways: { id: 'ways', type: 'line', paint: { 'line-color': chosen, 'line-width': 2, 'line-dasharray': [2, 1.4] } },
  dots: {
    id: 'dots',
    type: 'circle',
    paint: {
      'circle-color': ['case', ['>', ['get', 'isSelected'], 0], chosen, ['boolean', ['get', 'isSuspected'], false], '#ffffff', ink],
      'circle-stroke-color': [
        'case',
        ['>', ['get', 'isSelected'], 0],
        '#ffffff',
        ['boolean', ['get', 'isSuspected'], false],
        ink,
        '#ffffff',
      ],
      'circle-stroke-width': 1.5,
      'circle-radius': ['interpolate', ['linear'], ['get', 'count'], 1, 6, 30, 15],
    },
  },
  outline: { id: 'outline', type: 'line', paint: { 'line-color': '#7a1fa2', 'line-width': 2, 'line-dasharray': [4, 2] } },
} as const satisfies Record<string, LayerProps>;
