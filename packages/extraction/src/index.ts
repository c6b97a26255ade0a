export { indexNames, type KnownName, type NameIndex } from './names/name-index';
export { namesIn } from './names/names-in';
export { indexPlaces, type Gazetteer } from './places/gazetteer';
export type { Knowledge } from './reading/found';
export type { Language } from './reading/language';
export { suggest } from './suggest';
