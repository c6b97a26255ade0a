import { Badge, Group, NavLink, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DraftFault, PackDraftDetail } from '@workbench/contract';
import { sealedParts } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { openParts, type PackView } from './places';

interface Props {
  draft: PackDraftDetail;
  view: PackView;
  faults: readonly DraftFault[];
}

/** The parts of a draft with how many records and faults each has. */
export function PackNav({ draft, view, faults }: Props) {
  const { t, named } = useWords();
  const line = (one: PackView) => {
    const part = one === 'msel' ? 'injects' : one;
    const wrong = faults.filter((fault) => fault.part === part).length;
    const count = draft.keys[part]?.length;
    return (
      <NavLink
        key={one}
        py={3}
        active={one === view}
        aria-current={one === view ? 'page' : undefined}
        label={one === 'overview' ? t('packs.overview') : one === 'msel' ? t('packs.msel') : named('packPart', one)}
        renderRoot={(props: object) => (
          <Link to="/runs/packs/$packDraftId" params={{ packDraftId: draft.id }} search={{ part: one }} {...props} />
        )}
        rightSection={
          <Group gap={4} wrap="nowrap">
            {wrong > 0 ? (
              <Badge size="sm" color="red" autoContrast aria-label={t('packs.faults', { count: wrong })}>
                {wrong}
              </Badge>
            ) : null}
            {count === undefined ? null : (
              <Text size="xs" c="dimmed">
                {count}
              </Text>
            )}
          </Group>
        }
      />
    );
  };
  return (
    <nav aria-label={t('packs.parts')}>
      {line('overview')}
      {line('msel')}
      {openParts.map(line)}
      <Text size="xs" c="dimmed" mt="sm" px="sm">
        {t('packs.sealed')}
      </Text>
      {sealedParts.map(line)}
    </nav>
  );
}
