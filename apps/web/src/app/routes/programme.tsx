import { SegmentedControl, Stack, TextInput, Title } from '@mantine/core';
import { Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { EmptyState } from '@workbench/ui';
import { EntryList } from '../../features/programme/EntryList';
import { findEntries } from '../../features/programme/find-entries';
import { partNames, partWords, shelves, type Part } from '../../features/programme/parts';
import { useWords } from '../../shared/words/useWords';

/** The programme around the workbench: courses, study guides, the compendium and procedures, to search and to read without a network. */
export function ProgrammePage() {
  const { t, language } = useWords();
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const { part: opened, key } = useParams({ strict: false });
  const { q = '', part: chosen } = useSearch({ from: '/signed-in/cells/$cellId/programme' });
  const navigate = useNavigate();
  const part: Part = chosen ?? partNames.find((one) => one === opened) ?? 'courses';
  const found = findEntries(q ? partNames.flatMap((one) => shelves[one]) : shelves[part], q, language);
  return (
    <div className="page split">
      <section className="pane list" aria-label={t('programme.title')}>
        <Stack gap="xs" p="sm">
          <Title order={1}>{t('programme.title')}</Title>
          <TextInput
            size="xs"
            aria-label={t('programme.search')}
            placeholder={t('programme.search')}
            value={q}
            dir="auto"
            onChange={({ currentTarget }) =>
              void navigate({ to: '.', search: (old) => ({ ...old, q: currentTarget.value || undefined }) as never, replace: true })
            }
          />
          {q ? null : (
            <SegmentedControl
              size="xs"
              value={part}
              data={partNames.map((one) => ({ value: one, label: `${t(partWords[one])} (${shelves[one].length})` }))}
              onChange={(next) => void navigate({ to: '.', search: (old) => ({ ...old, part: next }) as never, replace: true })}
            />
          )}
        </Stack>
        {found.length === 0 ? <EmptyState title={t('programme.none')} hint={t('programme.none.hint')} /> : null}
        <EntryList cellId={cellId} entries={found} />
      </section>
      <section className="pane" aria-label={t('programme.reading')}>
        {key ? <Outlet /> : <EmptyState title={t('programme.choose')} hint={t('programme.choose.hint')} />}
      </section>
    </div>
  );
}
