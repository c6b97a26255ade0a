export * from './block-document';
export * from './bytes';
export * from './history';
export * from './merge';
export * from './places';
