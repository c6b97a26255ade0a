import './node-version.mjs';
void import('./run-workbench.mjs').then((module) => module.runWorkbench());
