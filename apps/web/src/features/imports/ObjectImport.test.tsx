import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { aCell, showOnDesk } from '../../shared/claims/a-desk';
import { ObjectImport } from './ObjectImport';

afterEach(cleanup);

const preview = {
  sort: 'objects' as const,
  format: 'stix' as const,
  objectCount: 2,
  types: [{ type: 'threat-actor', count: 2, tlp: 'TLP:RED' as const }],
  first: [{ where: 'objects[0]', type: 'threat-actor', title: '<b>Harbour crew</b>', tlp: 'TLP:RED' as const }],
  entityCount: 2,
  claimCount: 5,
  refused: [{ where: 'objects[2]', fault: 'object_too_deep' as const, values: { limit: 30 }, reason: '' }],
};
const tally = { added: 1, updated: 0, unchanged: 0, withdrawn: 0 };
const answer = { format: 'stix', items: tally, entities: tally, claims: tally, refused: preview.refused };

it('warns of TLP:RED without a compartment, sends what was chosen, and says what became of it', async () => {
  const asked = showOnDesk(
    <ObjectImport cell={aCell()} file={{ fileName: 'a.json', content: '{}' }} preview={preview} marking={() => null} />,
    { 'POST /imports/objects': () => answer },
  );
  expect(await screen.findByText('<b>Harbour crew</b>')).toBeDefined();
  expect(screen.getByText(/without a compartment these objects are refused/)).toBeDefined();
  expect(screen.getByText('is nested more than 30 deep')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Bring in 2 objects' }));
  expect(await screen.findByText('Items added: 1, updated: 0; objects refused: 1')).toBeDefined();
  expect(asked[0]!.body).toMatchObject({ tlp: { clients: [], compartment: null }, purpose: null, marking: { level: 0 } });
});
