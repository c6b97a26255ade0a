import './node-version.mjs';
void import('./run-task.mjs').then((module) => module.runTask(process.argv[2], process.argv.slice(3)));
