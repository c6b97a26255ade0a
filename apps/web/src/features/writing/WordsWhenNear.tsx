import { useEffect, useRef, useState, type ComponentProps } from 'react';
import { TypedText } from '@workbench/ui';
import { browserDrafts } from '../../shared/drafts/draft-store';
import { keptWordsKey } from './kept-words';
import { LiveWords } from './LiveWords';

/** How far from what is seen an editor is opened: two screens, so that neither scrolling nor the Tab key comes upon a closed one. */
const nearness = '1600px 0px';

/** What an element scrolls in; a margin around the screen counts for nothing within a part of the page that scrolls by itself. */
function scrollerOf(element: Element): Element | null {
  for (let one = element.parentElement; one; one = one.parentElement) if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  return null;
}

/**
 * The words of a block of a draft, to be read until they come near the screen, from then on to be written: a product of forty pages
 * would else open a hundred editors before the first key. Words that are kept here and not yet with the server open at once, so that
 * they are sent.
 */
export function WordsWhenNear(props: ComponentProps<typeof LiveWords>) {
  const { cellId, personId, block } = props;
  const [isOpen, setOpen] = useState(!('IntersectionObserver' in window));
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen || !place.current) return undefined;
    const open = () => setOpen(true);
    const watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && open(), {
      root: scrollerOf(place.current),
      rootMargin: nearness,
    });
    watch.observe(place.current);
    void browserDrafts.read(keptWordsKey(personId, cellId, block.id)).then((kept) => kept !== undefined && open(), open);
    return () => watch.disconnect();
  }, [isOpen, personId, cellId, block.id]);
  if (isOpen) return <LiveWords {...props} />;
  return (
    <div ref={place}>
      <TypedText text={block.text} />
    </div>
  );
}
