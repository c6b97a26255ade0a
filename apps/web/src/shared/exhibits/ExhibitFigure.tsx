import { Text } from '@mantine/core';
import type { Exhibit } from '@workbench/contract';
import { entityWords } from '../claims/entity-words';
import { useWords } from '../words/useWords';
import { ExhibitPicture } from './ExhibitPicture';
import classes from './exhibits.module.css';

/** Everything on an exhibit in words: each link, then who has none. */
function ExhibitList({ exhibit }: { exhibit: Exhibit }) {
  const words = useWords();
  const { named } = words;
  const names = new Map(exhibit.nodes.map((node) => [node.id as string, entityWords(node, words)]));
  const linked = new Set(exhibit.lines.flatMap((line) => [line.from, line.to]));
  return (
    <ul className={classes['list']}>
      {exhibit.lines.map((line) => (
        <li key={line.id}>
          <bdi>{names.get(line.from)}</bdi> {named('predicate', line.predicate)} <bdi>{names.get(line.to)}</bdi> (
          {named('claimStatus', line.status)})
        </li>
      ))}
      {exhibit.nodes
        .filter((node) => !linked.has(node.id))
        .map((node) => (
          <li key={node.id}>
            <bdi>{names.get(node.id)}</bdi>
          </li>
        ))}
      {exhibit.notes.map((note) => (
        <li key={note.id}>
          <bdi>{note.text}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** A chart as a product shows it: the picture, how to read it, and the same in words for whoever does not see pictures. */
export function ExhibitFigure({ exhibit, title }: { exhibit: Exhibit; title: string }) {
  const { t } = useWords();
  return (
    <figure className={classes['exhibit']} data-exhibit>
      {exhibit.nodes.length === 0 ? (
        <Text size="xs" c="dimmed">
          {t('exhibit.nothing')}
        </Text>
      ) : (
        <ExhibitPicture exhibit={exhibit} title={title} />
      )}
      <figcaption>
        <Text size="xs" c="dimmed">
          {t('graph.legend')}
          {exhibit.takenBack > 0 ? <> · {t('charts.takenBack', { count: exhibit.takenBack })}</> : null}
        </Text>
        <details className="no-print">
          <summary>{t('exhibit.list')}</summary>
          <ExhibitList exhibit={exhibit} />
        </details>
      </figcaption>
    </figure>
  );
}
