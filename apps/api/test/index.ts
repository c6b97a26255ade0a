export { bareDatabase, type BareDatabase } from './bare-database';
export { databaseUrl, freshDatabase, testSecret, testServer, type FreshDatabase } from './databases';
export { openWorld, type Input, type Reply, type World } from './world';
export { textColumn } from './text-column';
export { smallCell, type ActorName } from './small-cell';
export { docxLines, pdfLines, plainWords, textLines, withoutEdges } from './paper';
export { eveningPack, zippedFolder, zippedPack } from './run-seeds';
