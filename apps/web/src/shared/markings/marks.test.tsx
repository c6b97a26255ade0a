import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Marking } from '@workbench/domain';
import { ClockProvider } from './exercise-clock';
import { BannerOf, PortionOf } from './marks';

const marking = Marking.parse({
  level: 3,
  releasableTo: ['POL'],
  compartments: [],
  originators: ['POL'],
  originatorControl: [],
  declassifyOn: '2031-05-01',
});
const levels = ['OFFICIAL', 'RESTRICTED', 'CONFIDENTIAL', 'SECRET'];

afterEach(cleanup);

it.each([
  ['2031-04-30T12:00:00.000Z', 'SECRET // REL TO POL // DECLASSIFY ON 2031-05-01', '(S//REL TO POL//DECLASSIFY ON 2031-05-01)', '3'],
  ['2031-05-01T00:00:00.000Z', 'OFFICIAL // REL TO POL // DECLASSIFIED ON 2031-05-01', '(O//REL TO POL//DECLASSIFIED ON 2031-05-01)', '0'],
])('when the clock stands at %s the banner reads %s', (asOf, banner, portion, level) => {
  render(
    <MantineProvider env="test">
      <ClockProvider asOf={asOf}>
        <BannerOf marking={marking} levels={levels} />
        <PortionOf marking={marking} levels={levels} />
      </ClockProvider>
    </MantineProvider>,
  );
  expect(screen.getByText(banner).dataset['level']).toBe(level);
  expect(screen.getByText(portion).dataset['level']).toBe(level);
});
