export * from './GradingBadge';
export * from './IconButton';
export * from './MarkingBanner';
export * from './notices';
export * from './SettledInput';
export * from './theme';
export * from './TypedText';
