import { Button, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Area } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';

const sides = ['north', 'south', 'west', 'east'] as const;
type Side = (typeof sides)[number];
const most: Record<Side, number> = { north: 90, south: 90, west: 180, east: 180 };

function boxOf(area: Area | undefined): Record<Side, number | string> {
  if (!area) return { north: '', south: '', west: '', east: '' };
  const [latitudes, longitudes] = [area.map((one) => one.latitude), area.map((one) => one.longitude)];
  const short = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
  return {
    north: short(Math.max(...latitudes)),
    south: short(Math.min(...latitudes)),
    west: short(Math.min(...longitudes)),
    east: short(Math.max(...longitudes)),
  };
}

/** An area by its four sides, for whoever does not draw. */
export function AreaForm({ area, onArea }: { area: Area | undefined; onArea: (area: Area) => void }) {
  const { t } = useWords();
  const [box, setBox] = useState(() => boxOf(area));
  const [north, south, west, east] = sides.map((side) => (box[side] === '' ? Number.NaN : Number(box[side]))) as [
    number,
    number,
    number,
    number,
  ];
  const isArea = north > south && east > west;
  return (
    <Stack gap={6} w={230}>
      <Text size="xs">{t('map.area.hint')}</Text>
      <SimpleGrid cols={2} spacing={6} verticalSpacing={6}>
        {sides.map((side) => (
          <NumberInput
            key={side}
            size="xs"
            label={t(`map.area.${side}`)}
            value={box[side]}
            min={-most[side]}
            max={most[side]}
            hideControls
            onChange={(next) => setBox({ ...box, [side]: next })}
          />
        ))}
      </SimpleGrid>
      <Button
        size="compact-sm"
        disabled={!isArea}
        onClick={() =>
          onArea([
            { latitude: south, longitude: west },
            { latitude: north, longitude: east },
          ])
        }
      >
        {t('map.area.set')}
      </Button>
    </Stack>
  );
}
