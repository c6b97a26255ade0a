import { ActionIcon, Anchor, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CitationCard } from '@workbench/contract';
import { Handling } from '../markings/Handling';
import { PortionOf } from '../markings/marks';
import { GradingList } from '../words/GradingList';
import { useWords } from '../words/useWords';

interface Props {
  cellId: string;
  citations: readonly CitationCard[];
  levels: readonly string[];
  onDrop?: ((citation: CitationCard) => void) | undefined;
}

/** What a block rests on, numbered, each leading to its item. */
export function Citations({ cellId, citations, levels, onDrop }: Props) {
  const { t, named, day } = useWords();
  if (citations.length === 0) return null;
  return (
    <ol style={{ margin: 0, paddingInlineStart: 22, fontSize: '0.78rem' }}>
      {citations.map((citation) => (
        <li key={citation.id}>
          <span className="citation">
            <PortionOf marking={citation.marking} levels={levels} />
            <span>
              <bdi>
                <b>{citation.agency}</b>
              </bdi>
              {citation.reportedAt ? (
                <>
                  , <bdi>{day(citation.reportedAt)}</bdi>
                </>
              ) : null}
              :{' '}
              {citation.itemId ? (
                <Anchor component={Link} to={`/cells/${cellId}/items/${citation.itemId}`} inherit target="_blank">
                  <bdi>{citation.title}</bdi>
                </Anchor>
              ) : (
                <bdi>{citation.title}</bdi>
              )}
              {citation.claim ? (
                <Text component="span" size="xs" c="dimmed">
                  {' '}
                  (<bdi>{citation.claim.subject}</bdi> {named('predicate', citation.claim.predicate)} <bdi>{citation.claim.object}</bdi>)
                </Text>
              ) : null}
            </span>
            <GradingList gradings={citation.gradings} />
            {citation.handling ? <Handling words={citation.handling} /> : null}
            {onDrop ? (
              <ActionIcon
                size="xs"
                variant="subtle"
                color="red"
                aria-label={t('product.dropCitation', { title: citation.title })}
                onClick={() => onDrop(citation)}
              >
                <IconX size={12} />
              </ActionIcon>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
