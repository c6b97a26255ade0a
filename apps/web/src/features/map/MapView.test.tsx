import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { AnswerOf, readPlaces } from '@workbench/contract';
import { showOnDesk } from '../../shared/claims/a-desk';
import { MapView } from './MapView';

const port = { id: 'port', kind: 'place', name: 'Porto Velame' };
const vale = { id: 'vale', kind: 'person', name: 'Idris Vale' };
const position = { latitude: 10.5, longitude: -36.5, precisionMetres: 1500 };
const source = { itemId: 'i', title: 'Report', agency: 'CUS', reportedAt: '2031-04-09T06:00:00.000Z', gradings: [] };
const places = {
  points: [
    { id: '1', entity: port, place: null, predicate: 'position', positionClaimId: '1', position, time: null, status: 'confirmed', source },
    {
      id: '2',
      entity: vale,
      place: port,
      predicate: 'seen_at',
      positionClaimId: '1',
      position,
      time: { from: '2031-04-02T00:00:00.000Z', to: '2031-04-09T00:00:00.000Z' },
      status: 'suspected',
      source,
    },
  ],
  isCut: false,
  undated: 3,
  marking: null,
} as unknown as AnswerOf<typeof readPlaces>;

function show(given: Partial<Parameters<typeof MapView>[0]> = {}, language = 'en') {
  const selected: string[][] = [];
  const areas: (string | undefined)[] = [];
  showOnDesk(
    <MapView
      places={places}
      area={undefined}
      selection={[]}
      onArea={(area) => areas.push(area)}
      onSelect={(ids) => selected.push(ids)}
      {...given}
    />,
    {},
    language,
  );
  return { selected, areas };
}

afterEach(cleanup);

describe('the map in a browser that cannot draw', () => {
  it('says so and tells the same as a list: place, precision, who, when, how sure', async () => {
    const keys = userEvent.setup();
    const { selected } = show();
    expect(await screen.findByText(/cannot draw the map/)).toBeTruthy();
    expect(screen.getByText(/3 undated points are not shown/)).toBeTruthy();
    const list = screen.getByRole('list', { name: /Places, with who/ });
    await keys.click(within(list).getByRole('button', { name: /Porto Velame/ }));
    expect(within(list).getByText(/10.500, -36.500/)).toBeTruthy();
    expect(within(list).getByText(/within 1.5 km/)).toBeTruthy();
    expect(within(list).getByText(/was seen at · Apr 2, 2031 – Apr 8, 2031 · suspected/)).toBeTruthy();
    await keys.click(within(list).getByRole('button', { name: 'Idris Vale' }));
    expect(selected).toEqual([['vale']]);
  });

  it('takes an area by its four sides, and only one that is one', async () => {
    const keys = userEvent.setup();
    const { areas } = show();
    await keys.click(await screen.findByRole('button', { name: 'Area' }));
    const fields = { North: '12', South: '10', West: '-38', East: '-36' };
    expect(screen.getByRole('button', { name: 'Narrow to this area' }).hasAttribute('disabled')).toBe(true);
    for (const [side, degrees] of Object.entries(fields)) await keys.type(screen.getByRole('textbox', { name: side }), degrees);
    await keys.click(screen.getByRole('button', { name: 'Narrow to this area' }));
    expect(areas).toEqual(['10,-38;12,-36']);
  });

  it('speaks Arabic', async () => {
    show({}, 'ar');
    expect(await screen.findByText(/لا يستطيع هذا المتصفح رسم الخريطة/)).toBeTruthy();
  });
});
