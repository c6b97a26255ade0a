// Written in the words of Node 12, so that an old one says what is wrong instead of stumbling over the syntax.
var version = process.versions.node.split('.').map(Number);
var major = version[0] || 0;
var minor = version[1] || 0;
if (major < 20 || (major === 20 && minor < 19)) {
  console.error('Node.js ' + process.versions.node + ' is too old: the workbench needs 20.19 or newer.');
  process.exit(1);
}
