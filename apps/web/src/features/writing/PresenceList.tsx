import { Anchor, Group, Text } from '@mantine/core';
import type { Present, Product } from '@workbench/contract';
import { blockAnchor } from '../../shared/products/block-place';
import { useWords } from '../../shared/words/useWords';
import { colourOf } from './colours';
import { useOthers } from './usePresence';
import classes from './writing.module.css';

/** Somebody in their colour. */
export function PersonMark({ person }: { person: Present }) {
  return (
    <bdi className={classes['person']} style={{ backgroundColor: colourOf(person.personId) }}>
      {person.name}
    </bdi>
  );
}

/** Who else writes in a block. */
export function WritingHere({ blockId }: { blockId: string }) {
  const { t } = useWords();
  const others = useOthers(blockId);
  if (others.length === 0) return null;
  return (
    <Group gap={4} aria-label={t('presence.here', { names: others.map((one) => one.name).join(', ') })} role="group">
      {others.map((one) => (
        <PersonMark key={one.personId} person={one} />
      ))}
    </Group>
  );
}

/** Who writes where in a draft, each with the way there. */
export function PresenceList({ product }: { product: Pick<Product, 'blocks'> }) {
  const { t, named } = useWords();
  const others = useOthers();
  const placed = others.flatMap((person) => {
    const block = product.blocks.find((one) => one.id === person.blockId);
    return block ? [{ person, section: named('section', block.section) }] : [];
  });
  if (placed.length === 0) return null;
  return (
    <Group gap="sm" mb="xs" role="group" aria-label={t('presence.title')}>
      <Text size="xs" c="dimmed">
        {t('presence.title')}
      </Text>
      {placed.map(({ person, section }) => (
        <Anchor
          key={person.personId}
          href={`#${blockAnchor(person.blockId)}`}
          underline="never"
          size="xs"
          aria-label={t('presence.goTo', { name: person.name, section })}
        >
          <PersonMark person={person} /> {section}
        </Anchor>
      ))}
    </Group>
  );
}
