export * from './random';
export * from './world/rows';
export * from './world/sight';
export * from './world/twin';
export { aWorld, markingOfLabel, readersOf, smallWorld, strangersTo, type World, type WorldReader, type WorldSize } from './world/world';
