import * as Y from 'yjs';
import { asBytes, asText, editTo, textIn } from '@workbench/writing';
import { ApiProblem, newKey } from '../../shared/api/call';
import type { DraftStore } from '../../shared/drafts/draft-store';

/** How the document of one block is fetched and sent. */
export interface Wire {
  /** What the server has beyond `since`. */
  pull(since: string): Promise<{ update: string; reach: string; version: number }>;
  /** Sends what was written; `key` stays the same while the same bytes are sent again. */
  push(update: string, key: string): Promise<{ reach: string; version: number }>;
}

/** Where the words of a block are: being fetched, with the server, on the way, kept here until the network is back, or refused. */
export type WritingState = 'opening' | 'saved' | 'saving' | 'kept' | 'refused';

/** What the page shows of the writing of a block. */
export interface Writing {
  state: WritingState;
  /** The document is there and can be written in. */
  isOpen: boolean;
  /** Why the server did not take the words. */
  problem: ApiProblem | null;
}

/** Milliseconds of quiet before words are written down here, and before they go to the server; and between tries without a network. */
const quiet = { keeping: 200, sending: 400, again: 2500 };

interface Sent {
  update: Uint8Array;
  key: string;
}

/**
 * Keeps the document of one block in step with the server. What is typed is kept in the browser until the server has
 * acknowledged it; what others write is merged in; what was typed without a network is merged when it is back.
 */
export class BlockSync {
  readonly doc = new Y.Doc();
  private shown: Writing = { state: 'opening', isOpen: false, problem: null };
  private readonly listeners = new Set<() => void>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** How far the server's document reaches, as it last said. */
  private reach = new Uint8Array([0]);
  private version = 0;
  private heard = 0;
  private hasUnsent = false;
  private sent: Sent | undefined;
  private isBusy = false;

  constructor(
    private readonly wire: Wire,
    private readonly store: DraftStore,
    /** Names person, cell and block, so that nobody finds the words of another on a shared machine. */
    private readonly key: string,
  ) {
    this.doc.on('update', (_: Uint8Array, origin: unknown) => {
      if (origin === this) return;
      this.hasUnsent = true;
      this.show({ state: this.shown.state === 'kept' ? 'kept' : 'saving', problem: null });
      this.later('keep', quiet.keeping, () => void this.keep());
      this.later('send', quiet.sending, () => void this.step());
    });
  }

  /** What the page shows; the same object until something changes. */
  readonly look = (): Writing => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Finds what was kept from before, then fetches. */
  async open(): Promise<void> {
    const kept = await this.store.read(this.key);
    if (typeof kept === 'string') {
      Y.applyUpdate(this.doc, asBytes(kept), this);
      this.hasUnsent = true;
      this.show({ isOpen: true, state: 'kept' });
    }
    await this.step();
  }

  /** A newer version of the block was heard of. */
  hear(version: number): void {
    this.heard = Math.max(this.heard, version);
    if (this.shown.isOpen && this.heard > this.version && !this.timers.has('send')) void this.step();
  }

  /** Makes the words these, as an edit of one's own. */
  rewrite(words: string): void {
    const text = textIn(this.doc);
    if (text) editTo(text, words);
  }

  /** Tries at once, because the network is back. */
  retry(): void {
    this.later('send', 0, () => void this.step());
  }

  /** Writes down what is unsent before it returns: the page is being left. */
  leave(): void {
    if (this.hasUnsent || this.sent) this.store.writeNow(this.key, this.whole());
  }

  /** Ends; what is unsent is sent once more and stays kept until it has arrived. */
  stop(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    this.listeners.clear();
    if (this.hasUnsent || this.sent) void this.keep().then(() => this.step());
  }

  private whole(): string {
    return asText(Y.encodeStateAsUpdate(this.doc));
  }

  private show(next: Partial<Writing>): void {
    const shown = { ...this.shown, ...next };
    if (shown.state === this.shown.state && shown.isOpen === this.shown.isOpen && shown.problem === this.shown.problem) return;
    this.shown = shown;
    for (const listener of this.listeners) listener();
  }

  private later(what: string, after: number, deed: () => void): void {
    clearTimeout(this.timers.get(what));
    this.timers.set(
      what,
      setTimeout(() => {
        this.timers.delete(what);
        deed();
      }, after),
    );
  }

  private async keep(): Promise<void> {
    if (this.hasUnsent || this.sent) await this.store.write(this.key, this.whole());
  }

  /** Sends what is unsent and fetches what is new, one after the other, until neither is left. */
  private async step(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      if (!this.shown.isOpen || this.version === 0) await this.pull();
      while (this.sent || this.hasUnsent || this.heard > this.version) {
        if (this.sent || this.hasUnsent) await this.push();
        else await this.pull();
      }
      this.show({ state: 'saved', problem: null });
    } catch (error) {
      this.fail(error);
    } finally {
      this.isBusy = false;
    }
  }

  private async pull(): Promise<void> {
    const found = await this.wire.pull(asText(Y.encodeStateVector(this.doc)));
    Y.applyUpdate(this.doc, asBytes(found.update), this);
    this.reach = new Uint8Array(asBytes(found.reach));
    this.version = found.version;
    // Whatever was heard, this is what there is.
    this.heard = found.version;
    this.show({ isOpen: true });
  }

  private async push(): Promise<void> {
    // The same bytes under the same key until they are acknowledged, then what came since.
    if (!this.sent) {
      this.sent = { update: Y.encodeStateAsUpdate(this.doc, this.reach), key: newKey() };
      this.hasUnsent = false;
    }
    const taken = await this.wire.push(asText(this.sent.update), this.sent.key);
    this.sent = undefined;
    this.reach = new Uint8Array(asBytes(taken.reach));
    if (taken.version > this.version + 1) this.heard = Math.max(this.heard, taken.version);
    else this.version = Math.max(this.version, taken.version);
    if (!this.hasUnsent) await this.store.drop(this.key);
  }

  private fail(error: unknown): void {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.code === 'offline' || error.code === 'busy' || error.code === 'too_many_requests') {
      this.show({ state: this.shown.isOpen ? 'kept' : 'opening', problem: null });
      this.later('send', quiet.again, () => void this.step());
      return;
    }
    // Refused for good: the words stay kept here, and go again when they are changed.
    this.hasUnsent = this.hasUnsent || this.sent !== undefined;
    this.sent = undefined;
    this.show({ state: 'refused', problem: error });
  }
}
