import { Badge, Button, Text, VisuallyHidden } from '@mantine/core';
import { spotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { setLanguage as setLanguageEndpoint } from '@workbench/contract';
import { mayDo } from '@workbench/domain';
import { UnreadMessages } from '../features/messages/UnreadMessages';
import { NoticeLines } from '../features/receivers/NoticeLines';
import { call } from '../shared/api/call';
import { cellQuery } from '../shared/api/session.api';
import { useCellEvents } from '../shared/live/useCellEvents';
import { ClockProvider } from '../shared/markings/exercise-clock';
import { BannerOf } from '../shared/markings/marks';
import { requestCountsQuery } from '../shared/requests/requests.api';
import { useWords } from '../shared/words/useWords';
import { ClockLine } from './ClockLine';
import { KeyboardHelp } from './KeyboardHelp';
import { LanguageChoice } from './LanguageChoice';
import { Loading } from './Loading';
import { PageMarkingProvider, usePageMarking } from './page-marking';
import { PersonMenu } from './PersonMenu';
import { places } from './places';

// Apart, so that the titles of all practices are not read before a page can be shown.
const HereMenu = lazy(() => import('../features/programme/HereMenu').then((module) => ({ default: module.HereMenu })));

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

/** How many requests wait for the own agency; red when one of them is late. */
function OpenRequests({ cellId }: { cellId: string }) {
  const { t } = useWords();
  const { data } = useQuery(requestCountsQuery(cellId));
  if (!data || data.open === 0) return null;
  return (
    <>
      <VisuallyHidden>{t('requests.badge', { count: data.open })}</VisuallyHidden>
      <Badge size="sm" color={data.overdue > 0 ? 'red' : 'blue'} ms="auto" aria-hidden>
        {data.open}
      </Badge>
    </>
  );
}

function Frame() {
  const { t } = useWords();
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const navigate = useNavigate();
  const path = useLocation({ select: ({ pathname }) => pathname.split('/').slice(3).join('/') });
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const isLive = useCellEvents(cellId);
  const marking = usePageMarking(cell.asOf);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const open = places.filter(
    ({ deed, isInRuns }) => (deed === undefined || mayDo(cell.me.role, deed)) && (!isInRuns || cell.clock !== null),
  );
  const banner = marking ? <BannerOf marking={marking} levels={cell.levels} /> : null;
  return (
    <ClockProvider asOf={cell.asOf} {...(cell.clock ? { stretches: cell.clock.stretches } : {})}>
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
            <ClockLine cellId={cellId} />
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
            <Suspense fallback={null}>
              <HereMenu cellId={cellId} path={path} />
            </Suspense>
            <LanguageChoice onChosen={(language) => void call(setLanguageEndpoint, { body: { language } }).catch(() => undefined)} />
            <PersonMenu cell={cell} onHelp={() => setHelpOpen(true)} />
          </div>
          {banner}
        </header>
        <nav className="shell-nav" aria-label={t('shell.navigation')}>
          {open.map(({ to, words, Icon }) => (
            <Link key={to} to={to} params={{ cellId }} activeProps={{ 'aria-current': 'page' }}>
              <Icon size={17} stroke={1.6} aria-hidden />
              {t(words)}
              {to === '/cells/$cellId/requests' ? <OpenRequests cellId={cellId} /> : null}
              {to === '/cells/$cellId/messages' ? <UnreadMessages cellId={cellId} /> : null}
            </Link>
          ))}
        </nav>
        <main className="shell-main" id="main" tabIndex={-1}>
          <NoticeLines cellId={cellId} />
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
        <footer className="shell-foot">
          {banner}
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
    </ClockProvider>
  );
}
