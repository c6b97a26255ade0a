import { productFilePaths, type Product, type ProductFileFormat } from '@workbench/contract';
import type { AgencyCode } from '@workbench/domain';
import { DownloadMenu } from '../../shared/downloads/DownloadMenu';
import { useWords } from '../../shared/words/useWords';

interface Props {
  cellId: string;
  product: Pick<Product, 'id' | 'number'>;
  /** Take away what this agency would receive. */
  agency?: AgencyCode;
}

/** Takes a version of a product away as it is read here. */
export function ProductDownload({ cellId, product, agency }: Props) {
  const { t, named, language } = useWords();
  const query = new URLSearchParams({ number: String(product.number), language, ...(agency ? { agency } : {}) });
  const choices = (Object.keys(productFilePaths) as ProductFileFormat[]).map((format) => ({
    key: format,
    label: named('productFile', format),
    address: `${productFilePaths[format].replace(':cellId', cellId).replace(':productId', product.id)}?${query}`,
  }));
  return <DownloadMenu label={agency ? t('preview.download', { agency }) : t('product.download')} choices={choices} />;
}
