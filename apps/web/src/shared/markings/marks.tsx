import { bannerText, levelAt, portionText, type Marking } from '@workbench/domain';
import { MarkingBanner, PortionMark } from '@workbench/ui';
import { useClock } from './exercise-clock';

interface Props {
  marking: Marking;
  levels: readonly string[];
}

/** The short marking in front of a paragraph or row, as it counts now. */
export function PortionOf({ marking, levels }: Props) {
  const asOf = useClock();
  return <PortionMark text={portionText(marking, levels, asOf)} level={levelAt(marking, asOf ?? '')} />;
}

/** The line at head and foot of what is shown, as it counts now. */
export function BannerOf({ marking, levels }: Props) {
  const asOf = useClock();
  return <MarkingBanner text={bannerText(marking, levels, asOf)} level={levelAt(marking, asOf ?? '')} />;
}
