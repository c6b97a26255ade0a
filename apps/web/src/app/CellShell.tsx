import { Button, Menu, Text } from '@mantine/core';
import { spotlight, Spotlight } from '@mantine/spotlight';
import {
  IconChartDots3,
  IconFileImport,
  IconFileText,
  IconHistory,
  IconInbox,
  IconKeyboard,
  IconMessages,
  IconPlus,
  IconScale,
  IconSearch,
  IconUser,
  IconUsers,
} from '@tabler/icons-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { setLanguage as setLanguageEndpoint, signOut } from '@workbench/contract';
import { bannerText, mayDo, type Deed } from '@workbench/domain';
import { MarkingBanner } from '@workbench/ui';
import { call } from '../shared/api/call';
import { cellQuery, sessionQuery } from '../shared/api/session.api';
import { browserDrafts } from '../shared/drafts/draft-store';
import { useCellEvents } from '../shared/live/useCellEvents';
import type { MessageId } from '../shared/words/catalogue';
import { useWords } from '../shared/words/useWords';
import { KeyboardHelp } from './KeyboardHelp';
import { LanguageChoice } from './LanguageChoice';
import { Loading } from './Loading';
import { PageMarkingProvider, usePageMarking } from './page-marking';

interface Place {
  to:
    | '/cells/$cellId/items'
    | '/cells/$cellId/entities'
    | '/cells/$cellId/graph'
    | '/cells/$cellId/products'
    | '/cells/$cellId/requests'
    | '/cells/$cellId/contribute'
    | '/cells/$cellId/import'
    | '/cells/$cellId/rights'
    | '/cells/$cellId/trail';
  words: MessageId;
  Icon: typeof IconInbox;
  deed?: Deed;
}

const places: readonly Place[] = [
  { to: '/cells/$cellId/items', words: 'shell.items', Icon: IconInbox },
  { to: '/cells/$cellId/contribute', words: 'shell.contribute', Icon: IconPlus, deed: 'contribute_item' },
  { to: '/cells/$cellId/import', words: 'shell.import', Icon: IconFileImport, deed: 'import_items' },
  { to: '/cells/$cellId/entities', words: 'shell.entities', Icon: IconUsers },
  { to: '/cells/$cellId/graph', words: 'shell.graph', Icon: IconChartDots3 },
  { to: '/cells/$cellId/products', words: 'shell.products', Icon: IconFileText },
  { to: '/cells/$cellId/requests', words: 'shell.requests', Icon: IconMessages },
  { to: '/cells/$cellId/rights', words: 'rights.nav', Icon: IconScale, deed: 'read_audit' },
  { to: '/cells/$cellId/trail', words: 'trail.nav', Icon: IconHistory, deed: 'read_audit' },
];

/** Frame of a cell: banners, navigation, language, sign-out, command palette, live line. */
export function CellShell() {
  return (
    <PageMarkingProvider>
      <Suspense fallback={<Loading />}>
        <Frame />
      </Suspense>
    </PageMarkingProvider>
  );
}

function Frame() {
  const { t, named, day } = useWords();
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const isLive = useCellEvents(cellId);
  const marking = usePageMarking();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const open = places.filter(({ deed }) => deed === undefined || mayDo(cell.me.role, deed));
  const leave = async () => {
    await call(signOut).catch(() => undefined);
    await browserDrafts.clear();
    client.clear();
    window.location.assign('/sign-in');
  };
  const banner = marking ? bannerText(marking, cell.levels) : undefined;
  return (
    <div className="shell">
      <header className="shell-head">
        <a className="skip" href="#main">
          {t('shell.skip')}
        </a>
        <div className="exercise" role="note">
          {cell.banner}
        </div>
        <div className="shell-bar">
          <Text fw={650} component={Link} to="/cells" c="white" td="none" title={t('shell.cells')}>
            <bdi>{cell.name}</bdi>
          </Text>
          <Text size="xs" c="gray.3">
            {t('shell.asOf', { date: day(cell.asOf) })}
          </Text>
          <span className="spacer" />
          <Text size="xs" role="status" c={isLive ? 'gray.3' : 'yellow.3'}>
            {isLive ? t('shell.live') : t('shell.notLive')}
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconSearch size={14} />}
            onClick={spotlight.open}
            rightSection={<kbd>{t('keys.paletteKey')}</kbd>}
          >
            {t('shell.palette')}
          </Button>
          <LanguageChoice onChosen={(language) => void call(setLanguageEndpoint, { body: { language } }).catch(() => undefined)} />
          <Menu>
            <Menu.Target>
              <Button size="compact-sm" variant="default" leftSection={<IconUser size={14} />}>
                <bdi>{session.displayName}</bdi>
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>
                {named('role', cell.me.role)} · <bdi>{cell.me.agency}</bdi>
              </Menu.Label>
              <Menu.Item leftSection={<IconKeyboard size={14} />} onClick={() => setHelpOpen(true)}>
                {t('shell.keyboard')}
              </Menu.Item>
              <Menu.Item onClick={() => void leave()}>{t('shell.signOut')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
        {banner ? <MarkingBanner text={banner} level={marking?.level ?? 0} /> : null}
      </header>
      <nav className="shell-nav" aria-label={t('shell.navigation')}>
        {open.map(({ to, words, Icon }) => (
          <Link key={to} to={to} params={{ cellId }} activeProps={{ 'aria-current': 'page' }}>
            <Icon size={17} stroke={1.6} aria-hidden />
            {t(words)}
          </Link>
        ))}
      </nav>
      <main className="shell-main" id="main" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className="shell-foot">
        {banner ? <MarkingBanner text={banner} level={marking?.level ?? 0} /> : null}
        <div className="exercise" aria-hidden>
          {cell.banner}
        </div>
      </footer>
      <Spotlight
        shortcut="mod + K"
        nothingFound={t('shell.nothingFound')}
        searchProps={{ placeholder: t('shell.palette.hint'), 'aria-label': t('shell.palette') }}
        actions={open.map(({ to, words, Icon }) => ({
          id: to,
          label: t(words),
          leftSection: <Icon size={18} />,
          onClick: () => void navigate({ to, params: { cellId } }),
        }))}
      />
      <KeyboardHelp isOpen={isHelpOpen} onOpen={() => setHelpOpen(true)} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
