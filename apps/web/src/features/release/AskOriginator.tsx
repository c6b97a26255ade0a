import { Anchor, Button, Modal, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CellDesk, Product, ReleaseBlockCard } from '@workbench/contract';
import { isReleasableTo, type AgencyCode, type RequestKind } from '@workbench/domain';
import { AskForm } from '../../shared/requests/AskForm';
import { useWords } from '../../shared/words/useWords';

interface Props {
  cell: CellDesk;
  product: Product;
  block: ReleaseBlockCard & { itemId: string };
}

/** Whether anybody of an agency may read the title: a request about an item carries the item's marking, not the title's. */
function isOpenTo(product: Product, agency: AgencyCode): boolean {
  const { level, compartments } = product.titleMarking;
  return level === 0 && compartments.length === 0 && isReleasableTo(product.titleMarking, agency);
}

/** Asks the originator of what is cited for its use, its release or a sanitised version, and says what was asked already. */
export function AskOriginator({ cell, product, block }: Props) {
  const { t, named } = useWords();
  const [kind, setKind] = useState<RequestKind>();
  const originator = block.originators[0]!;
  const isOwn = originator === cell.me.agency;
  const useKind = block.reason === 'originator_control' ? 'use_approval' : 'release';
  const reason = isOpenTo(product, originator)
    ? t('release.askReason', { title: product.title, agency: block.agency })
    : t('release.askReason.untitled', { agency: block.agency });
  const stands = (one: RequestKind) => block.asked.some((asked) => asked.kind === one && asked.state === 'open');
  return (
    <>
      {isOwn ? (
        <Button component={Link} to={`/cells/${cell.id}/sanitise/${block.itemId}`} size="compact-xs" variant="default">
          {t('requests.sanitiseIt')}
        </Button>
      ) : (
        <>
          {block.waysOut.includes('ask_originator') ? (
            <Button size="compact-xs" variant="default" disabled={stands(useKind)} onClick={() => setKind(useKind)}>
              {t(stands(useKind) ? 'release.asked' : 'release.ask', { originators: originator })}
            </Button>
          ) : null}
          {block.waysOut.includes('sanitise') ? (
            <Button size="compact-xs" variant="default" disabled={stands('sanitisation')} onClick={() => setKind('sanitisation')}>
              {t('release.sanitise')}
            </Button>
          ) : null}
        </>
      )}
      {block.asked.map((asked) => {
        const state = t('release.state', {
          kind: named('requestKind', asked.kind),
          agency: asked.to,
          state: named('requestState', asked.state),
        });
        return (
          <Text key={asked.id} size="xs" c="dimmed">
            <Anchor component={Link} to={`/cells/${cell.id}/requests/${asked.id}?tab=out`} size="xs">
              {state}
            </Anchor>
          </Text>
        );
      })}
      <Modal
        opened={kind !== undefined}
        onClose={() => setKind(undefined)}
        title={t('release.askTitle', { agency: originator })}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        {kind ? (
          <AskForm
            cell={cell}
            kinds={[kind]}
            about={{ itemId: block.itemId, title: block.title, agency: originator }}
            productId={product.id}
            forAgency={block.agency}
            reason={reason}
            onSent={() => setKind(undefined)}
          />
        ) : null}
      </Modal>
    </>
  );
}
