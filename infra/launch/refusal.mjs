/** Something the user can mend; its message is the one sentence that is shown. */
export class Refusal extends Error {}

/** @param {unknown} error @returns {string} what the user reads when something failed */
export function sentenceOf(error) {
  if (error instanceof Refusal) return error.message;
  const { code, message, path } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'The disk is full. Free some space and start again.';
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return `This user may not write to ${path}. Set DATA_DIR to a folder that may be written.`;
  if (code === 'ENOENT' && path) return `${path} cannot be made. Set DATA_DIR to another folder.`;
  if (code === 'ENOTDIR' || code === 'EEXIST') return `${path} is not a folder. Set DATA_DIR to another one.`;
  return message;
}
