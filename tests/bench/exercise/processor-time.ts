import { readdirSync, readFileSync } from 'node:fs';

/** Seconds of processor time that the parts of a run have taken so far. */
export interface ProcessorTime {
  generator: number;
  /** Undefined where the system does not tell. */
  server: number | undefined;
  database: number | undefined;
}

/** Ticks of the kernel in a second, as Linux has them on every machine that Node runs on. */
const ticks = 100;

interface Stat {
  parent: number;
  /** Of the process itself. */
  own: number;
  /** Of its children that have ended. */
  gone: number;
}

/** What the kernel says of a process; undefined where it says nothing. */
function statOf(process: number | string): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${process}/stat`, 'utf8');
    // The name stands in brackets and may hold anything.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1]!, own: (fields[11]! + fields[12]!) / ticks, gone: (fields[13]! + fields[14]!) / ticks };
  } catch {
    return undefined;
  }
}

/** The process that started another; undefined where the system does not tell. */
export const parentOf = (process: number): number | undefined => statOf(process)?.parent;

function withChildren(process: number | undefined): number | undefined {
  const own = process === undefined ? undefined : statOf(process);
  if (!own) return undefined;
  const children = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (statOf(name) ?? []) : []));
  return children.filter(({ parent }) => parent === process).reduce((sum, child) => sum + child.own, own.own + own.gone);
}

/** What has been taken so far by this process, by the server, and by the database with all that it started. */
export function processorTime(server: number, database: number | undefined): ProcessorTime {
  const { user, system } = process.cpuUsage();
  return { generator: (user + system) / 1e6, server: statOf(server)?.own, database: withChildren(database) };
}
