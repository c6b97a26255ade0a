import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Evidence } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { evidenceAddress } from './evidence-address';
import classes from './learning.module.css';

interface Props {
  cellId: string;
  evidence: readonly Evidence[];
  /** Unfolded, as for printing. */
  isOpen: boolean;
}

function Piece({ cellId, piece: { at, title, place } }: { cellId: string; piece: Evidence }) {
  const { t, moment } = useWords();
  const words = title ?? t('learning.untitled');
  const address = place && evidenceAddress(cellId, place);
  return (
    <Text component="li" size="xs">
      {moment(at)}{' '}
      {address ? (
        <Link
          to={address.to as never}
          search={address.search as never}
          className={classes['way']!}
          {...(address.hash === undefined ? {} : { hash: address.hash })}
        >
          <bdi>{words}</bdi>
          {address.hash === undefined ? null : ` · ${t('learning.paragraph')}`}
        </Link>
      ) : null}
    </Text>
  );
}

/** What something rests on: when, and the way there. */
export function EvidenceList({ cellId, evidence, isOpen }: Props) {
  const { t } = useWords();
  if (evidence.length === 0) return null;
  return (
    <details open={isOpen} key={String(isOpen)}>
      <summary className={classes['fold']}>{t('learning.pieces', { count: evidence.length })}</summary>
      <ul className={classes['pieces']}>
        {evidence.map((piece, place) => (
          <Piece key={`${piece.at} ${place}`} cellId={cellId} piece={piece} />
        ))}
      </ul>
    </details>
  );
}
