import { sentenceOf } from './refusal.mjs';

/**
 * What has to be taken down again, newest first.
 * @typedef {object} Undo
 * @property {(one: () => void | Promise<void>) => void} push
 * @property {() => boolean} isStopping
 * @property {(code: number) => Promise<never>} stop takes everything down and ends the process
 */

/** @returns {Undo} */
function openUndo() {
  /** @type {(() => void | Promise<void>)[]} */
  const todo = [];
  /** @type {Promise<never> | undefined} */
  let stopping;
  const takeDown = async (/** @type {number} */ code) => {
    for (const one of todo.toReversed()) {
      await Promise.resolve()
        .then(one)
        .catch((error) => process.stderr.write(`${sentenceOf(error)}\n`));
    }
    process.exit(code);
  };
  return {
    push: (one) => void todo.push(one),
    isStopping: () => stopping !== undefined,
    stop: (code) => (stopping ??= takeDown(code)),
  };
}

/**
 * Runs `work`, ends the process with its exit code, and takes down what it started: when it ends, when it fails
 * (one sentence is shown), and on Ctrl-C or SIGTERM. Without an exit code it stays until it is asked to stop.
 * @param {(undo: Undo) => Promise<number | void>} work @param {{ onSignal?: number }} [options] exit code after Ctrl-C
 */
export async function withUndo(work, { onSignal = 130 } = {}) {
  const undo = openUndo();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void undo.stop(onSignal));
  try {
    const code = await work(undo);
    if (code !== undefined) await undo.stop(code);
  } catch (error) {
    if (!undo.isStopping()) process.stderr.write(`\n${sentenceOf(error)}\n`);
    await undo.stop(1);
  }
}
