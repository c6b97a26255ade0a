import {
  addAuthor as addAuthorEndpoint,
  addBlock,
  addBlockUpdate,
  cite as citeEndpoint,
  dropBlock,
  dropCitation as dropCitationEndpoint,
  dropTearLine as dropTearLineEndpoint,
  listProducts,
  moveBlock,
  raiseProduct,
  readBlockHistory,
  readBlockUpdates,
  readPresence,
  readProduct,
  renameProduct,
  reopenProduct,
  startProduct,
  submitProduct,
  swapCitation as swapCitationEndpoint,
  takeSuggestion,
  tellPresence,
  writeBlock,
  writeTearLine as writeTearLineEndpoint,
  type ProductRow,
} from '@workbench/contract';
import { mayDo, productMarking } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { findHeads, getHead } from '../../records/product-heads';
import { getPreview } from '../../records/product-preview';
import { noteReading } from '../../records/rendition-readings';
import { findBlockMarkings, getProduct } from '../../records/products';
import { serve } from '../../platform/serve';
import { add, drop, move, write } from './blocks.commands';
import { cite, dropCitation, swapCitation } from './citations.commands';
import { addUpdate } from './live-blocks.commands';
import { findHistory, findUpdates } from './live-blocks.queries';
import { serveProductFiles } from './product-files.routes';
import { findPresence, standAt } from './presence';
import { addAuthor, rename, reopen, start, submit } from './products.commands';
import { raise } from './raise.command';
import { dropTearLine, writeTearLine } from './tear-lines.commands';
import { take } from './suggestions.commands';

async function findProducts(trx: Trx, me: Me): Promise<ProductRow[]> {
  const heads = await findHeads(trx, me);
  const newest = heads.filter((head, place) => heads[place - 1]?.productId !== head.productId);
  const markings = await findBlockMarkings(trx, me);
  return newest.map((head) => ({
    id: head.productId,
    kind: head.kind,
    agency: head.agency,
    title: head.title,
    number: head.number,
    state: head.state,
    isTeam: head.isTeam,
    marking: productMarking(head.titleMarking, markings.get(`${head.productId} ${head.number}`) ?? []),
    changedAt: head.changedAt.toISOString(),
  }));
}

/** Products: list, read as team or as receiver, write, submit, reopen. */
export const serveProducts: Feature = (app, { db }) => {
  serve(app, db, listProducts, async ({ trx, me }) => ({
    rows: await findProducts(trx, me),
    may: { write: mayDo(me.role, 'write_product') },
  }));
  serve(app, db, readProduct, async ({ trx, me, params, query }) => {
    const { agency, number } = query;
    const product = agency
      ? await getPreview(trx, me, params.productId, agency, number)
      : await getProduct(trx, me, params.productId, number);
    const { labelId } = await getHead(trx, me, params.productId, product.number);
    const detail = { number: product.number, ...(agency ? { as: agency } : {}) };
    if (!agency) await noteReading(trx, me, product);
    await audit(trx, {
      deed: product.isTeam ? 'read_product' : 'read_rendition',
      subjectKind: 'product',
      subjectId: product.id,
      labelId,
      detail,
    });
    return product;
  });
  serveProductFiles(app, db);
  serve(app, db, startProduct, ({ trx, me, body }) => start(trx, me, body));
  serve(app, db, renameProduct, ({ trx, me, params, basedOn, body }) => rename(trx, me, params.productId, basedOn, body.title));
  serve(app, db, raiseProduct, ({ trx, me, params, basedOn, body }) => raise(trx, me, params.productId, basedOn, body));
  serve(app, db, addAuthorEndpoint, ({ trx, me, params, body }) => addAuthor(trx, me, params.productId, body.personId));
  serve(app, db, addBlock, async ({ trx, me, params, body }) => {
    const block = await add(trx, me, params.productId, body);
    const withChart = body.chart ? await cite(trx, me, params.productId, block.id, body.chart) : block;
    return body.technique ? cite(trx, me, params.productId, block.id, body.technique) : withChart;
  });
  serve(app, db, writeBlock, ({ trx, me, params, basedOn, body }) => write(trx, me, params.productId, params.blockId, basedOn, body));
  serve(app, db, readBlockUpdates, ({ trx, me, params, query }) => findUpdates(trx, me, params, query.since));
  serve(app, db, takeSuggestion, ({ trx, me, params, basedOn }) => take(trx, me, params.productId, params.commentId, basedOn));
  serve(app, db, addBlockUpdate, ({ trx, me, params, body }) => addUpdate(trx, me, params.productId, params.blockId, body));
  serve(app, db, readPresence, ({ trx, me, params }) => findPresence(trx, me, params.productId));
  serve(app, db, tellPresence, ({ trx, me, params, body }) => standAt(trx, me, params.productId, body));
  serve(app, db, readBlockHistory, ({ trx, me, params }) => findHistory(trx, me, params));
  serve(app, db, dropBlock, ({ trx, me, params, basedOn }) => drop(trx, me, params.productId, params.blockId, basedOn));
  serve(app, db, moveBlock, ({ trx, me, params, body }) => move(trx, me, params.productId, params.blockId, body.direction));
  serve(app, db, citeEndpoint, ({ trx, me, params, body }) => cite(trx, me, params.productId, params.blockId, body));
  serve(app, db, dropCitationEndpoint, ({ trx, me, params }) => dropCitation(trx, me, params.productId, params.blockId, params.citationId));
  serve(app, db, writeTearLineEndpoint, ({ trx, me, params, basedOn, body }) =>
    writeTearLine(trx, me, params.productId, params.blockId, basedOn, body),
  );
  serve(app, db, dropTearLineEndpoint, ({ trx, me, params, basedOn }) => dropTearLine(trx, me, params.productId, params.blockId, basedOn));
  serve(app, db, swapCitationEndpoint, ({ trx, me, params, body }) =>
    swapCitation(trx, me, params.productId, params.blockId, params.citationId, body),
  );
  serve(app, db, submitProduct, ({ trx, me, params, basedOn }) => submit(trx, me, params.productId, basedOn));
  serve(app, db, reopenProduct, ({ trx, me, params }) => reopen(trx, me, params.productId));
};
