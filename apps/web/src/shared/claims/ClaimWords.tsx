import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ClaimCard, EntityName } from '@workbench/contract';
import { useWords } from '../words/useWords';
import { entityWords } from './entity-words';

/** The claim in words: subject, what is said, object. */
export function ClaimWords({ claim, cellId }: { claim: ClaimCard; cellId: string }) {
  const words = useWords();
  const entity = (one: EntityName) => (
    <Anchor component={Link} to={`/cells/${cellId}/entities/${one.id}`} inherit>
      <bdi>{entityWords(one, words)}</bdi>
    </Anchor>
  );
  return (
    <Text size="sm" component="span" td={claim.retracted && !claim.rights.erased ? 'line-through' : 'none'}>
      {entity(claim.subject)} <b>{words.named('predicate', claim.predicate)}</b>{' '}
      {claim.rights.erased ? <i>{words.t('rights.erasedWords')}</i> : claim.object ? entity(claim.object) : <bdi>{claim.value}</bdi>}
    </Text>
  );
}

/** The claim in one line of plain text, for hints and lists. */
export function claimLine(claim: ClaimCard, words: Pick<ReturnType<typeof useWords>, 't' | 'named'>): string {
  const object = claim.object ? entityWords(claim.object, words) : (claim.value ?? '');
  return `${entityWords(claim.subject, words)} · ${words.named('predicate', claim.predicate)} · ${object}`;
}
