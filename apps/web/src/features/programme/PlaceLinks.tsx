import { Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../shared/words/useWords';
import { hasPage, placePages } from './places';

/** Where in the workbench something applies, as ways there. */
export function PlaceLinks({ cellId, places }: { cellId: string; places: readonly string[] }) {
  const { t, named } = useWords();
  if (places.length === 0) return null;
  return (
    <Stack gap={2}>
      <Title order={3}>{t('programme.applies')}</Title>
      <Text size="sm">
        {places.map((place, index) => (
          <span key={place}>
            {index > 0 ? ' · ' : ''}
            {hasPage(place) ? (
              <Link to={`/cells/$cellId/${placePages[place]}`} params={{ cellId }}>
                {named('place', place)}
              </Link>
            ) : (
              named('place', place)
            )}
          </span>
        ))}
      </Text>
    </Stack>
  );
}
