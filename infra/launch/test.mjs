import './node-version.mjs';
void import('./run-tests.mjs').then((module) => module.runTests(process.argv.slice(2)));
