import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import { OneProduct, ProductExport, productFilePaths, type Product, type ProductFileFormat } from '@workbench/contract';
import { AgencyCode, cleanFileName } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import type { DB } from '../../platform/database.types';
import { toDocx } from '../../platform/documents/to-docx';
import { toText } from '../../platform/documents/to-text';
import { mustBeShort, toPdf } from '../../platform/documents/typst';
import type { Download, LaterDownload } from '../../platform/download';
import { serveDownload } from '../../platform/serve-download';
import { getDocumentCell } from '../../records/document-cell';
import { documentWords } from '../../records/document-words';
import { getHead } from '../../records/product-heads';
import { getPreview } from '../../records/product-preview';
import { getProduct } from '../../records/products';
import { noteReading } from '../../records/rendition-readings';
import { productDocument, type ProductSetting } from './product-document';
import { productJson } from './product-file';

/** Agencies that hold a version now, as far as its team sees. */
async function findReceivers(trx: Trx, me: Me, { id, number }: Product): Promise<AgencyCode[]> {
  const rows = await trx
    .selectFrom('release')
    .select('agencyCode')
    .distinct()
    .where('cellId', '=', me.cellId)
    .where('productId', '=', id)
    .where('versionNumber', '=', number)
    .where('recalledAt', 'is', null)
    .orderBy('agencyCode')
    .execute();
  return rows.map(({ agencyCode }) => AgencyCode.parse(agencyCode));
}

const writtenDocument = (product: Product, setting: ProductSetting) => {
  const document = productDocument(product, setting);
  mustBeShort(document);
  return document;
};

/** What each form is made of: a rendition that was read, and the words around it. */
const forms: Record<
  ProductFileFormat,
  { ending: string; mediaType: string; write: (product: Product, setting: ProductSetting) => LaterDownload['content'] | string }
> = {
  pdf: {
    ending: 'pdf',
    mediaType: 'application/pdf',
    write: (product, setting) => {
      const document = writtenDocument(product, setting);
      return () => toPdf(document);
    },
  },
  docx: {
    ending: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: (product, setting) => {
      const document = productDocument(product, setting);
      return () => toDocx(document);
    },
  },
  text: { ending: 'txt', mediaType: 'text/plain', write: (product, setting) => toText(productDocument(product, setting)) },
  json: { ending: 'json', mediaType: 'application/json', write: productJson },
};

async function exportProduct(
  trx: Trx,
  me: Me,
  productId: string,
  format: ProductFileFormat,
  { number, language, agency }: ProductExport,
): Promise<Download | LaterDownload> {
  const product = agency ? await getPreview(trx, me, productId, agency, number) : await getProduct(trx, me, productId, number);
  const { ending, mediaType, write } = forms[format];
  const receivers = product.isTeam ? await findReceivers(trx, me, product) : undefined;
  const cell = await getDocumentCell(trx, me);
  const content = write(product, { cell, words: documentWords(language), previewFor: agency, receivers });
  const { labelId } = await getHead(trx, me, productId, product.number);
  const detail = { number: product.number, format, ...(agency ? { as: agency } : {}) };
  if (!agency) await noteReading(trx, me, product, format);
  await audit(trx, { deed: 'export_product', subjectKind: 'product', subjectId: product.id, labelId, detail });
  return { fileName: cleanFileName(product.title, [ending]), mediaType, content } as Download | LaterDownload;
}

/** A product to take away: as PDF, DOCX, text and data, each recorded before it is handed out. */
export function serveProductFiles(app: FastifyInstance, db: Kysely<DB>): void {
  for (const format of Object.keys(forms) as ProductFileFormat[]) {
    const route = {
      name: 'exportProduct',
      path: productFilePaths[format],
      params: OneProduct.pick({ productId: true }),
      query: ProductExport,
    };
    serveDownload(app, db, route, ({ trx, me, params, query }) => exportProduct(trx, me, params.productId, format, query));
  }
}
