import { presenceTimes, type Present } from '@workbench/contract';

/** Where one writes: a block, and the ends of the selection in it as Yjs relative positions in base64. */
export interface Standing {
  blockId: string;
  selection: { anchor: string; head: string } | null;
}

/** How it is told where one is, and heard where others are. */
export interface PresenceWire {
  tell(place: Standing | null): Promise<readonly Present[]>;
  hear(): Promise<readonly Present[]>;
}

/** Milliseconds between two tellings: while somebody else is there or one moves; while nothing happens; and after a failure. */
const pace = { near: presenceTimes.between, calm: 4000, failed: 8000 };

const nobody: readonly Present[] = [];

/**
 * Tells the server where one writes and hears who else is there, one question at a time and never more often than
 * `presenceTimes.between`. Whatever fails is left out: presence is a courtesy, and writing goes on without it.
 */
export class PresenceLink {
  private others = nobody;
  private place: Standing | null = null;
  private isTold = true;
  private isBusy = false;
  private isStopped = false;
  private askedAt = -Infinity;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly wire: PresenceWire) {}

  /** Who else is there; the same object until somebody comes, moves or goes. */
  readonly look = (): readonly Present[] => this.others;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  start(): void {
    this.isStopped = false;
    this.isTold = this.place === null;
    this.later(0);
  }

  /** Leaves, and says so if one had a place; one has it again after `start`. */
  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    if (this.place) void this.wire.tell(null).catch(() => undefined);
  }

  /** One writes here. */
  stand(place: Standing): void {
    if (JSON.stringify(place) === JSON.stringify(this.place)) return;
    this.place = place;
    this.move();
  }

  /** One no longer writes in a block; nothing changes for one who already writes in another. */
  leave(blockId: string): void {
    if (this.place?.blockId !== blockId) return;
    this.place = null;
    this.move();
  }

  private move(): void {
    this.isTold = false;
    this.later(0);
  }

  /** Asks after a while, and no sooner than the pace allows. */
  private later(after: number): void {
    if (this.isStopped || this.isBusy) return;
    clearTimeout(this.timer);
    const due = Math.max(after, this.askedAt + pace.near - Date.now());
    this.timer = setTimeout(() => void this.ask(), due);
  }

  private async ask(): Promise<void> {
    this.isBusy = true;
    this.askedAt = Date.now();
    const wasTold = this.isTold;
    this.isTold = true;
    let next = pace.failed;
    try {
      // One who never was anywhere only listens.
      const others = this.place || !wasTold ? await this.wire.tell(this.place) : await this.wire.hear();
      this.show(others);
      next = others.length > 0 ? pace.near : pace.calm;
    } catch {
      this.show(nobody);
    } finally {
      this.isBusy = false;
    }
    this.later(this.isTold ? next : 0);
  }

  private show(others: readonly Present[]): void {
    if (JSON.stringify(others) === JSON.stringify(this.others)) return;
    this.others = others;
    for (const listener of this.listeners) listener();
  }
}
