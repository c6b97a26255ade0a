import { parentPort, workerData } from 'node:worker_threads';
import { lintPack, type ExercisePack } from '@workbench/domain';
import { realWorld } from '@workbench/extraction/real-world';

// What `lintOf` runs apart: takes a pack, tells its faults and ends.
parentPort?.postMessage(lintPack(workerData as ExercisePack, realWorld()));
