import { tsImport } from 'tsx/esm/api';

// Stands for the thread where the server runs from its sources; what is built has the thread itself under this name.
await tsImport('./lint-thread.ts', import.meta.url);
