import { ActionIcon, Anchor, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CitationCard } from '@workbench/contract';
import { ExhibitFigure } from '../exhibits/ExhibitFigure';
import { TechniqueFigure } from '../techniques/TechniqueFigure';
import { Handling } from '../markings/Handling';
import { PortionOf } from '../markings/marks';
import { GradingList } from '../words/GradingList';
import { useDeedTime } from '../markings/deed-time';
import { useWords } from '../words/useWords';

interface Props {
  cellId: string;
  citations: readonly CitationCard[];
  levels: readonly string[];
  onDrop?: ((citation: CitationCard) => void) | undefined;
}

/** The title of what is cited, leading to the item, chart or technique where the reader may follow. */
function CitedTitle({ cellId, citation: { title, itemId, exhibit, technique } }: { cellId: string; citation: CitationCard }) {
  const { t } = useWords();
  const { day } = useDeedTime();
  const chart = exhibit?.chartId ? `charts/${exhibit.chartId}?number=${exhibit.number}` : undefined;
  const path = itemId ? `items/${itemId}` : technique?.techniqueId ? `techniques/${technique.techniqueId}` : chart;
  const words = <bdi>{title}</bdi>;
  return (
    <>
      {path ? (
        <Anchor component={Link} to={`/cells/${cellId}/${path}`} inherit target="_blank">
          {words}
        </Anchor>
      ) : (
        words
      )}
      {exhibit ? ` (${t('product.exhibit', { number: exhibit.number })})` : null}
      {technique ? ` (${t('product.technique', { date: day(technique.pinnedAt) })})` : null}
    </>
  );
}

/** What a block rests on, numbered, each leading to its item; a chart with its picture, a technique with its matrix. */
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
              : <CitedTitle cellId={cellId} citation={citation} />
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
          {citation.exhibit ? <ExhibitFigure exhibit={citation.exhibit} title={citation.title} /> : null}
          {citation.technique ? <TechniqueFigure technique={citation.technique} title={citation.title} /> : null}
        </li>
      ))}
    </ol>
  );
}
