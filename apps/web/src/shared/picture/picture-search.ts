import { z } from 'zod';
import { EntityKind, parseArea } from '@workbench/domain';

/** Views of the picture that can stand side by side. */
export const pictureViews = ['graph', 'map', 'list', 'timeline'] as const;
export type PictureView = (typeof pictureViews)[number];

const list = z.union([z.array(z.string()), z.string().transform((one) => [one])]).optional();
const bound = z.union([z.iso.date(), z.iso.datetime()]).optional().catch(undefined);

/** What all views of the picture share, as it stands in the address; what makes no sense there counts as absent. */
export const pictureFields = {
  view: list,
  /** Entities that are selected. */
  selected: list,
  from: bound,
  to: bound,
  area: z
    .string()
    .refine((written) => parseArea(written) !== undefined)
    .optional()
    .catch(undefined),
};

/** The part of the address that narrows every view the same way. */
export interface PictureSearch {
  view?: string[] | undefined;
  selected?: string[] | undefined;
  from?: string | undefined;
  to?: string | undefined;
  area?: string | undefined;
  kind?: string[] | undefined;
  predicate?: string[] | undefined;
  confirmedOnly?: 'yes' | 'no' | undefined;
}

/** What narrows every view: a plain object, as the server takes it. */
export interface PictureFilter {
  kind: EntityKind[];
  predicate: string[];
  confirmedOnly: 'yes' | 'no';
  from?: string | undefined;
  to?: string | undefined;
}

/** The filter that an address asks for. */
export function filterOf({ kind = [], predicate = [], confirmedOnly = 'no', from, to }: PictureSearch): PictureFilter {
  return { kind: kind.flatMap((one) => EntityKind.safeParse(one).data ?? []), predicate, confirmedOnly, from, to };
}

/** The views that an address asks for; the graph when it asks for none. */
export function viewsOf({ view = [] }: PictureSearch): PictureView[] {
  const wanted = pictureViews.filter((one) => view.includes(one));
  return wanted.length > 0 ? wanted : ['graph'];
}

/** The address with a view more, or without it; two stand side by side at most, the timeline below them apart. */
export function withView(search: PictureSearch, view: PictureView): string[] | undefined {
  const now = viewsOf(search);
  if (now.includes(view)) {
    const left = now.filter((one) => one !== view);
    return left.length > 0 ? left : undefined;
  }
  const beside = now.filter((one) => one !== 'timeline');
  const kept = view === 'timeline' ? now : [...beside.slice(-1), ...now.filter((one) => one === 'timeline')];
  return [...kept, view];
}
