import { useEffect, useRef, useState } from 'react';
import type { Measures, Network } from './measures';
import type { MeasuresAsked, MeasuresTold } from './measures.worker';

/** Measures of what is drawn, computed off the main thread; undefined while they are and when nobody wants them. */
export function useMeasures(network: Network, isWanted: boolean): Measures | undefined {
  const worker = useRef<Worker | undefined>(undefined);
  const asked = useRef(0);
  const [told, setTold] = useState<MeasuresTold>();
  useEffect(() => () => worker.current?.terminate(), []);
  useEffect(() => {
    if (!isWanted) return;
    worker.current ??= new Worker(new URL('./measures.worker.ts', import.meta.url), { type: 'module' });
    worker.current.onmessage = ({ data }: MessageEvent<MeasuresTold>) => setTold(data);
    asked.current += 1;
    const question: MeasuresAsked = { id: asked.current, network };
    worker.current.postMessage(question);
  }, [network, isWanted]);
  return isWanted && told?.id === asked.current ? told.measures : undefined;
}
