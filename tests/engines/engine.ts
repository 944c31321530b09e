import type { Entry } from './accessible-tree.ts';

/** A browser engine that the tests drive, whatever by. */
export interface Engine {
  /** Opens a page in a window of that size. */
  open(url: string, width: number, height: number): Promise<void>;
  /** Runs the body of a function in the page, and returns what it returns. */
  run(script: string): Promise<unknown>;
  press(key: Key): Promise<void>;
  /** What the page gives to a screen reader; nothing while it is not all there. Only where the engine tells it. */
  tree?(): Promise<Entry[]>;
  close(): Promise<void>;
}

export type Key = 'Tab' | 'Enter' | 'Escape';

/** The keys as WebDriver knows them. */
export const keyCodes: Record<Key, string> = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C' };

/** What may be on a machine. */
export interface Candidate {
  name: string;
  /** Starts it; none where the machine lacks it. */
  start: (() => Promise<Engine>) | undefined;
  /** What to install for it, said where it is lacking. */
  remedy: string;
}
