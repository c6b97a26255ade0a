import type { InjectStand } from '@workbench/contract';

/** Colours of how an inject stands; the word stands beside. */
export const injectColours: Record<InjectStand['state'], string> = {
  planned: 'gray',
  due: 'blue',
  held: 'yellow',
  released: 'green',
  skipped: 'dark',
  withdrawn: 'red.9',
};
