import { expect, it } from 'vitest';
import { followedIn } from './followed-in';
import type { RecordContent } from './record';

const record = (id: string, content: object) => ({ id, content: { title: id, words: '', ...content } as unknown as RecordContent });
const procedure = record('p', { kind: 'procedure', template: 'urgent-sharing' }) as never;
const ofRun = (runId: string, syndicate: string) => ({ takenFrom: { what: 'note', runId, run: `Run ${runId} · ${syndicate}` } });
const seen = (id: string, on: string, followed: string, more: object) =>
  record(id, { kind: 'observation', on, followed, template: null, ...more });

it('tells run by run whether a procedure was followed, by what names it or its template', () => {
  const records = [
    seen('1', '2031-05-04', 'no', { template: 'urgent-sharing' }),
    seen('2', '2031-05-03', 'yes', { procedureId: 'p', ...ofRun('b', 'Red') }),
    seen('3', '2031-05-02', 'partly', { template: 'urgent-sharing', procedureId: null, ...ofRun('b', 'Blue') }),
    seen('4', '2031-05-01', 'yes', { template: 'urgent-sharing', ...ofRun('a', 'Red') }),
    seen('5', '2031-05-01', 'no', { template: 'urgent-sharing', procedureId: 'another', ...ofRun('a', 'Red') }),
    seen('6', '2031-05-01', 'no', { template: 'intake', ...ofRun('a', 'Red') }),
  ];
  expect(followedIn(procedure, records)).toEqual([
    { runId: 'a', run: 'Run a', counts: { yes: 1, partly: 0, no: 0 }, observations: ['4'] },
    { runId: 'b', run: 'Run b', counts: { yes: 1, partly: 1, no: 0 }, observations: ['3', '2'] },
    { runId: null, run: null, counts: { yes: 0, partly: 0, no: 1 }, observations: ['1'] },
  ]);
});

it('knows of nothing about a procedure of its own that no observation names', () => {
  const own = record('p', { kind: 'procedure', template: null }) as never;
  expect(followedIn(own, [seen('1', '2031-05-04', 'no', {})])).toEqual([]);
});
