import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { CitationCard } from '@workbench/contract';
import { aClaimCard, showOnDesk } from '../claims/a-desk';
import { ClaimCardView } from '../claims/ClaimCardView';
import { Citations } from '../products/Citations';

const handling = 'Not in court without our leave.';
const claim = aClaimCard({ source: { ...aClaimCard().source, handling } });
const citation = {
  id: 'c1',
  itemId: null,
  claimId: null,
  claim: null,
  title: 'Quay log',
  agency: 'CUS',
  reportedAt: null,
  gradings: [],
  marking: claim.marking,
  handling,
} as unknown as CitationCard;

afterEach(() => {
  cleanup();
  document.body.innerHTML = '';
});

it('handling conditions stand on the source line of a claim', async () => {
  showOnDesk(<ClaimCardView claim={claim} cellId="cell" levels={['OFFICIAL', 'RESTRICTED']} />, {});
  expect(await screen.findByText(handling)).toBeTruthy();
});

it('handling conditions stand on each citation of the item, and nothing where there are none', async () => {
  showOnDesk(<Citations cellId="cell" citations={[citation, { ...citation, id: 'c2', handling: null }]} levels={['OFFICIAL']} />, {});
  expect(await screen.findAllByText(handling)).toHaveLength(1);
  expect(screen.getAllByText(/Handling conditions/)).toHaveLength(1);
});
