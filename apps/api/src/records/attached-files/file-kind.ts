/** A kind of file that is taken: how it is sent back, and the endings that its name may have, the usual one first. */
export interface FileKind {
  mediaType: string;
  endings: readonly [string, ...string[]];
}

/** Every kind that is taken. */
export const fileKinds = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  plainText: { mediaType: 'text/plain', endings: ['txt', 'md', 'log', 'text'] },
  table: { mediaType: 'text/csv', endings: ['csv'] },
  word: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'] },
  sheet: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
} as const satisfies Record<string, FileKind>;

/** Endings that the name of a stored file may have; those of text for a kind that is no longer taken. */
export function endingsOf(mediaType: string): FileKind['endings'] {
  return Object.values<FileKind>(fileKinds).find((kind) => kind.mediaType === mediaType)?.endings ?? fileKinds.plainText.endings;
}
