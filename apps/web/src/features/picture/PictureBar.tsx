import { Button, Group, Text } from '@mantine/core';
import { IconCalendarTime, IconChartDots3, IconList, IconMap } from '@tabler/icons-react';
import { boundsOf } from '@workbench/domain';
import { pictureViews, viewsOf, withView, type PictureSearch } from '../../shared/picture/picture-search';
import { timeWords } from '../../shared/picture/time-words';
import { useWords } from '../../shared/words/useWords';

const icons = { graph: IconChartDots3, map: IconMap, list: IconList, timeline: IconCalendarTime };

interface Props {
  search: PictureSearch;
  selection: readonly string[];
  onChange: (change: PictureSearch) => void;
}

/** Which views are shown, what narrows them all, and how many entities are selected in them. */
export function PictureBar({ search, selection, onChange }: Props) {
  const { t, language } = useWords();
  const tell = timeWords(language);
  const shown = viewsOf(search);
  const bounds = boundsOf(search);
  const end = (moment: string | undefined, by: number) =>
    moment ? tell(Date.parse(moment) - by, search.from && search.from.length > 10 ? 'hour' : 'day') : '…';
  const isNarrowed = Boolean(search.from || search.to || search.area);
  return (
    <Group px={8} py={4} gap={8} bg="white" style={{ borderBlockEnd: '1px solid #d5dde6' }}>
      <Button.Group aria-label={t('picture.views')}>
        {pictureViews.map((view) => {
          const Icon = icons[view];
          return (
            <Button
              key={view}
              size="compact-sm"
              variant={shown.includes(view) ? 'filled' : 'default'}
              aria-pressed={shown.includes(view)}
              leftSection={<Icon size={14} aria-hidden />}
              onClick={() => onChange({ view: withView(search, view) })}
            >
              {t(`picture.view.${view}`)}
            </Button>
          );
        })}
      </Button.Group>
      {search.from || search.to ? (
        <Text size="xs" data-testid="narrowed">
          {t('picture.narrowed', { from: end(bounds.from, 0), to: end(bounds.to, 1) })}
          {shown.includes('graph') ? ` ${t('picture.undatedLines')}` : ''}
        </Text>
      ) : null}
      {search.area ? <Text size="xs">{t('picture.area')}</Text> : null}
      {isNarrowed ? (
        <Button size="compact-sm" variant="subtle" onClick={() => onChange({ from: undefined, to: undefined, area: undefined })}>
          {t('picture.widen')}
        </Button>
      ) : null}
      {selection.length > 0 ? (
        <Group gap={4} ms="auto">
          <Text size="xs" data-testid="selected">
            {t('picture.selected', { count: selection.length })}
          </Text>
          <Button size="compact-sm" variant="subtle" onClick={() => onChange({ selected: undefined })}>
            {t('picture.unselect')}
          </Button>
        </Group>
      ) : null}
    </Group>
  );
}
