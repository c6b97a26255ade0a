export { randomFrom, type Random } from './random';
export { noRows as noWorldRows, tableNames, type TableName, type Tables } from './world/rows';
export { sightOf } from './world/sight';
export { twinFor } from './world/twin';
export { aWorld, readerIn, readersOf, strangersTo, type World, type WorldReader } from './world/world';
