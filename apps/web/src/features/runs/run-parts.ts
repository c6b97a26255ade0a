/** Parts of the console of a run below its syndicates. */
export const runParts = ['msel', 'actions', 'objectives', 'message', 'notes'] as const;
export type RunPart = (typeof runParts)[number];
