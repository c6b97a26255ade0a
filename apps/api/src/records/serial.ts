import type { Product } from '@workbench/contract';

/**
 * Serial of a version, such as `INT-5F3A9C1B-2`: the agency, the last eight digits of the product's id, which are drawn by chance,
 * and the number of the version. Made of what every reader of the version has, so that it counts nothing.
 */
export function serialOf({ agency, id, number }: Pick<Product, 'agency' | 'id' | 'number'>): string {
  return `${agency}-${id.slice(-8).toUpperCase()}-${number}`;
}
