import type { KeyboardEvent, RefObject } from 'react';
import type { ClaimCard, Item } from '@workbench/contract';
import { claimLine } from '../../shared/claims/ClaimWords';
import { selectionIn } from '../../shared/words/selection';
import { useWords } from '../../shared/words/useWords';
import { stretchesOf } from './highlights';
import { selectPlace, stepOf, stepSelection, wordsOf, type Place } from './word-steps';

interface Props {
  item: Item;
  claims: readonly ClaimCard[];
  element: RefObject<HTMLDivElement | null>;
  /** Called with the place that is selected, or undefined when nothing is. */
  onSelect: (place: Place | undefined) => void;
  /** Called with the claims on the words that were clicked. */
  onOpen: (claims: ClaimCard[]) => void;
}

/** The text of an item with its claims as highlights. Words are selected by mouse, or by the arrow keys with Shift to select more. */
export function ClaimedText({ item, claims, element, onSelect, onOpen }: Props) {
  const words = useWords();
  const noticeSelection = () => onSelect(element.current ? selectionIn(element.current) : undefined);
  const handleKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = stepOf(event, getComputedStyle(event.currentTarget).direction === 'rtl');
    if (!step) return;
    event.preventDefault();
    const place = stepSelection(wordsOf(item.text, item.language), selectionIn(event.currentTarget), step);
    if (place) selectPlace(event.currentTarget, place);
  };
  return (
    <div
      className="item-text"
      dir="auto"
      lang={item.language}
      ref={element}
      tabIndex={0}
      role="document"
      aria-label={`${words.t('items.text')}. ${words.t('claim.keys')}`}
      onMouseUp={noticeSelection}
      onKeyDown={handleKey}
      onKeyUp={noticeSelection}
    >
      {stretchesOf(item.text.length, claims).map(({ start, end, claims: here }) =>
        here.length === 0 ? (
          <span key={start}>{item.text.slice(start, end)}</span>
        ) : (
          <mark
            key={start}
            className="claim"
            data-status={here.every((claim) => claim.status === here[0]!.status) ? here[0]!.status : 'confirmed'}
            role="button"
            tabIndex={0}
            title={here.map((claim) => claimLine(claim, words)).join('\n')}
            onClick={() => window.getSelection()?.isCollapsed !== false && onOpen(here)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              onOpen(here);
            }}
          >
            {item.text.slice(start, end)}
          </mark>
        ),
      )}
    </div>
  );
}
