import { measure, type Measures, type Network } from './measures';

/** What the page sends and gets; `id` tells answers apart when the chart changed meanwhile. */
export interface MeasuresAsked {
  id: number;
  network: Network;
}
export interface MeasuresTold {
  id: number;
  measures: Measures;
}

self.addEventListener('message', ({ data }: MessageEvent<MeasuresAsked>) => {
  const told: MeasuresTold = { id: data.id, measures: measure(data.network) };
  self.postMessage(told);
});
