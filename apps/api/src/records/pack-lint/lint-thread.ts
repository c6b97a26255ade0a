import { parentPort } from 'node:worker_threads';
import { lintPack, type ExercisePack } from '@workbench/domain';
import { realWorld } from '@workbench/extraction/real-world';

// What `lintOf` runs apart: the towns of the world are read once, then each pack that comes is answered with its faults.
const findReal = realWorld();
parentPort?.on('message', (pack: ExercisePack) => parentPort?.postMessage(lintPack(pack, findReal)));
