var parts = process.versions.node.split('.').map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error('Node.js ' + process.versions.node + ' is too old: the workbench needs 20.19 or newer.');
  process.exit(1);
}
import('./run-workbench.mjs').then(function (module) {
  return module.runWorkbench();
});
