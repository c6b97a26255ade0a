import type { StylesheetJson } from 'cytoscape';
import { shapes } from '@workbench/domain';

const font = 'system-ui, "Noto Sans", "Noto Sans Arabic", "Noto Naskh Arabic", sans-serif';
const denied = { 'line-color': '#a11b24', 'target-arrow-color': '#a11b24' };

/** Lines as they are read: with their words, arrows and dashes. `lines` selects them. */
function readLines(lines: string) {
  return [
    {
      selector: lines,
      style: {
        label: 'data(label)',
        'font-family': font,
        'font-size': 10,
        // A crowded chart is read by its nodes; labels of lines come when one looks closer.
        'min-zoomed-font-size': 13,
        color: '#33404d',
        'text-background-color': '#f5f7fa',
        'text-background-opacity': 0.9,
        'text-rotation': 'autorotate',
        'curve-style': 'bezier',
        width: 1.6,
        'line-color': '#5b6b7c',
        'line-opacity': 1,
        'target-arrow-color': '#5b6b7c',
      },
    },
    { selector: `${lines}[isDirected = "yes"]`, style: { 'target-arrow-shape': 'triangle' } },
    { selector: `${lines}[status = "suspected"]`, style: { 'line-style': 'dashed' } },
    { selector: `${lines}[status = "denied"]`, style: { 'line-style': 'dotted', ...denied } },
  ];
}

/**
 * Lines from afar: straight, without words, arrows and dashes, which is what costs. Dashes too small to be told apart look like a
 * paler line, and so that is what is drawn; what is denied stays red.
 */
const farLines = [
  { selector: 'edge', style: { 'curve-style': 'haystack', width: 1, 'line-color': '#5b6b7c', 'line-opacity': 0.6 } },
  { selector: 'edge[status = "suspected"]', style: { 'line-opacity': 0.4 } },
  { selector: 'edge[status = "denied"]', style: { ...denied, 'line-opacity': 0.35 } },
];

const names = {
  label: 'data(label)',
  'font-family': font,
  'font-size': 11,
  'min-zoomed-font-size': 11,
  color: '#16202b',
  'text-valign': 'bottom',
  'text-margin-y': 4,
  'text-wrap': 'wrap',
  'text-max-width': '120px',
  'text-background-color': '#ffffff',
  'text-background-opacity': 0.8,
};

/** Nodes, groups and notes; `named` selects those that bear their name. */
const nodes = (named: string) => [
  {
    selector: 'node',
    style: {
      'background-color': '#5b6b7c',
      shape: 'round-rectangle',
      width: 26,
      height: 26,
      'border-width': 2,
      'border-color': '#ffffff',
    },
  },
  { selector: named, style: names },
  ...Object.entries(shapes).map(([kind, [shape, colour]]) => ({
    selector: `node[kind = "${kind}"]`,
    style: { shape, 'background-color': colour },
  })),
  { selector: 'node[colour]', style: { 'background-color': 'data(colour)' } },
  {
    selector: 'node[isGroup]',
    style: {
      shape: 'round-rectangle',
      'background-color': '#6b3f91',
      'background-opacity': 0.07,
      'border-width': 1.5,
      'border-color': '#6b3f91',
      'text-valign': 'top',
      'font-size': 15,
      'min-zoomed-font-size': 0,
      'text-margin-y': -4,
      padding: '18px',
    },
  },
  {
    selector: 'node[isNote]',
    style: {
      shape: 'rectangle',
      'background-color': '#fff6c9',
      'font-size': 13,
      'min-zoomed-font-size': 0,
      'border-width': 1,
      'border-color': '#b59b2a',
      width: 'label',
      height: 'label',
      padding: '6px',
      'text-valign': 'center',
      'text-halign': 'center',
      'text-margin-y': 0,
      'text-max-width': '180px',
      'text-background-opacity': 0,
    },
  },
];

const marks = [
  // Who has most links is named at any distance; name-hubs.ts sets the size.
  { selector: 'node.hub', style: { 'min-zoomed-font-size': 0, 'font-weight': 600, 'z-index': 10 } },
  { selector: 'node[isMerged = "yes"]', style: { 'border-style': 'double', 'border-width': 5, 'border-color': '#16202b' } },
  { selector: 'node.pinned', style: { 'underlay-color': '#16202b', 'underlay-opacity': 0.22, 'underlay-padding': 6 } },
  { selector: '.faded', style: { opacity: 0.25 } },
  { selector: 'node.on-way', style: { 'border-color': '#d9480f', 'border-width': 4 } },
  { selector: 'edge.on-way', style: { 'line-color': '#d9480f', 'target-arrow-color': '#d9480f', width: 3.2 } },
  {
    selector: '.chosen',
    style: { 'border-color': '#f0a500', 'border-width': 5, 'line-color': '#f0a500', 'target-arrow-color': '#f0a500' },
  },
];

/**
 * How the chart looks, by the conventions of link analysis (Anacapa): persons round, organisations boxes, solid confirmed, dashed
 * suspected. In a large chart what bears the class `near` looks like that, and the rest as from afar.
 */
export function chartStyle(isLarge: boolean): StylesheetJson {
  const rules = isLarge
    ? [...nodes('node.near, node.hub, node[isGroup], node[isNote]'), ...farLines, ...readLines('edge.near'), ...marks]
    : [...nodes('node'), ...readLines('edge'), ...marks];
  return rules as unknown as StylesheetJson;
}
