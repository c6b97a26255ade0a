import { ActionIcon, Menu } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { practices, procedures } from '../../shared/programme/content';
import { useWords } from '../../shared/words/useWords';
import { inLanguage } from '../../shared/words/in-language';
import { placesAt } from './places';

/** Practices and procedures that are at hand on the page that is open; nothing where there are none. */
export function HereMenu({ cellId, path }: { cellId: string; path: string }) {
  const { t, language } = useWords();
  const here = placesAt(path);
  // What is first of all about this page stands before what also touches it.
  const nearness = (places: readonly string[]) => (here.includes(places[0] ?? '') ? 0 : 1);
  const near = <T extends { places: readonly string[] }>(all: readonly T[]): T[] =>
    all.filter(({ places }) => places.some((place) => here.includes(place))).toSorted((a, b) => nearness(a.places) - nearness(b.places));
  const found = [
    ...near(procedures).map((one) => ({ ...one, part: 'procedures' })),
    ...near(practices.map((one) => ({ ...one, places: one.applies }))).map((one) => ({ ...one, part: 'practices' })),
  ];
  if (found.length === 0) return null;
  return (
    <Menu width={340} position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="md" aria-label={t('programme.here')} title={t('programme.here')}>
          <IconBulb size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflow: 'auto' }}>
        <Menu.Label>{t('programme.here')}</Menu.Label>
        {found.map(({ part, key, title }) => (
          <Menu.Item key={`${part} ${key}`} component={Link} to={`/cells/${cellId}/programme/${part}/${key}`}>
            <span dir="auto">{inLanguage(title, language)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
