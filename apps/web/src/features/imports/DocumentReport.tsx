import { Alert, Anchor, List } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { StoppedNote } from './StoppedNote';

/** What became of a document. */
export type DocumentOutcome = { fileName: string; title: string } & ({ id: string | null; isNew: boolean } | { error: unknown });

/** What became of the documents: which are new, which were there, and which were refused with how to mend it. */
export function DocumentReport({ cellId, outcomes, total }: { cellId: string; outcomes: readonly DocumentOutcome[]; total: number }) {
  const words = useWords();
  const { t } = words;
  const failed = outcomes.filter((one) => 'error' in one).length;
  const added = outcomes.filter((one) => 'isNew' in one && one.isNew).length;
  return (
    <>
      {outcomes.length < total ? <StoppedNote /> : null}
      <Alert
        color={failed > 0 ? 'orange' : 'green'}
        role="status"
        title={t('import.done', { added, alreadyThere: outcomes.length - added - failed, refused: failed })}
      >
        <List size="sm">
          {outcomes.map((one, place) => (
            <List.Item key={`${place} ${one.fileName}`}>
              {'error' in one ? (
                <>
                  <bdi>{one.fileName}</bdi>: {problemWords(one.error, words)}
                </>
              ) : one.id === null ? (
                <bdi>{one.title}</bdi>
              ) : (
                <Anchor component={Link} to={`/cells/${cellId}/items/${one.id}`} size="sm">
                  <bdi>{one.title}</bdi>
                </Anchor>
              )}
            </List.Item>
          ))}
        </List>
      </Alert>
    </>
  );
}
