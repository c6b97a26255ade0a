import { Worker } from 'node:worker_threads';
import { Problem } from '../problems';
import type { WrittenDocument } from './document';
import { fontFiles } from './fonts';
import { template } from './template';
import { toPaper } from './to-paper';

/** Most that is set as pages, in bytes of data: some hundred pages of words. */
const mostBytes = 1_000_000;
/** Longest that one document may take, and most that may wait for their turn. */
const mostMilliseconds = 30_000;
const mostWaiting = 40;

interface Job {
  data: string;
  done: (pdf: Buffer) => void;
  failed: (error: Error) => void;
}

interface Running {
  worker: Worker;
  job: Job;
  timer: NodeJS.Timeout;
}

const waiting: Job[] = [];
let idle: Worker | undefined;
let running: Running | undefined;

function finish(): Job | undefined {
  if (!running) return undefined;
  const { job, timer } = running;
  clearTimeout(timer);
  running = undefined;
  return job;
}

function open(): Worker {
  const worker = new Worker(new URL('typst-worker.mjs', import.meta.url), { workerData: { fonts: fontFiles(), template } });
  worker.unref();
  worker.on('message', ({ result, error }: { result?: Uint8Array; error?: string }) => {
    const job = finish();
    idle = worker;
    worker.unref();
    if (result) job?.done(Buffer.from(result));
    else job?.failed(new Error(`The document was not set: ${error}`));
    next();
  });
  // The thread is gone: out of memory, broken, or stopped because it took too long.
  worker.on('error', (error) => finish()?.failed(error as Error));
  worker.on('exit', () => {
    if (idle === worker) idle = undefined;
    finish()?.failed(new Problem('document_slow'));
    next();
  });
  return worker;
}

function next(): void {
  if (running) return;
  const job = waiting.shift();
  if (!job) return;
  const worker = idle ?? open();
  idle = undefined;
  worker.ref();
  running = { worker, job, timer: setTimeout(() => void worker.terminate(), mostMilliseconds) };
  worker.postMessage({ data: job.data });
}

/** Whether a document is short enough to be set; 413 when it is not. */
export function mustBeShort(document: WrittenDocument): void {
  if (Buffer.byteLength(JSON.stringify(document)) > mostBytes) throw new Problem('document_too_large');
}

/**
 * A document set as PDF by Typst, the same bytes for the same document. In one thread of its own, one after another, so that the
 * server answers meanwhile; 413 when it is too long, 503 when it takes too long or too many wait.
 */
export function toPdf(document: WrittenDocument): Promise<Buffer> {
  mustBeShort(document);
  if (waiting.length >= mostWaiting) throw new Problem('busy');
  return new Promise((done, failed) => {
    waiting.push({ data: JSON.stringify(toPaper(document)), done, failed });
    next();
  });
}
