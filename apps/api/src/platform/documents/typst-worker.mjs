import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** @type {{ fonts: string[], template: string }} */
const { fonts, template } = workerData;

// There is no folder behind the workspace, and the template imports nothing: nothing but these fonts and the data is read.
const compiler = NodeCompiler.create({
  workspace: '/nothing',
  fontArgs: [{ fontBlobs: fonts.map((/** @type {string} */ file) => readFileSync(file)) }],
});

parentPort?.on('message', (/** @type {{ id: number, data: string }} */ { id, data }) => {
  const { result, error } = set(data);
  compiler.evictCache(2);
  parentPort?.postMessage({ id, result, error });
});

/** @param {string} data @returns {{ result?: Uint8Array, error?: string }} */
function set(data) {
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
    const document = compiled.result;
    if (!document) return { error: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'no document') };
    return { result: new Uint8Array(compiler.pdf(document, {})) };
  } catch (error) {
    return { error: String(error) };
  }
}
