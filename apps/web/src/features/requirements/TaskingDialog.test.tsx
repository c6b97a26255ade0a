import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { showOnDesk } from '../../shared/claims/a-desk';
import { memoryDrafts } from '../../shared/drafts/draft-store';
import { aQuestion, aRequirementCell, aTasking, anElement } from './a-requirement';
import { TaskingDialog } from './TaskingDialog';

afterEach(() => {
  cleanup();
  document.body.innerHTML = '';
});

describe('a tasking', () => {
  const eei = anElement({ taskings: [aTasking()] });

  it('is declined only with a reason, which is sent', async () => {
    const keys = userEvent.setup();
    const tasking = aTasking({ may: ['accept', 'decline', 'answer'] });
    let isClosed = false;
    const handleClose = () => {
      isClosed = true;
    };
    const asked = showOnDesk(
      <TaskingDialog cell={aRequirementCell()} place={{ eei, to: 'CUS', tasking }} onClose={handleClose} drafts={memoryDrafts()} />,
      {
        'POST /events': () => aQuestion([eei]),
      },
    );
    const decline = await screen.findByRole('button', { name: 'Decline' });
    expect(decline).toHaveProperty('disabled', true);
    await keys.type(screen.getByRole('textbox', { name: 'Remark' }), 'Not held.');
    await keys.click(decline);
    await waitFor(() => expect(isClosed).toBe(true));
    expect(asked.find((one) => one.method === 'POST')?.body).toEqual({ event: 'decline', reason: 'Not held.' });
  });

  it('that cannot be sent leaves the reason as typed and says why', async () => {
    const keys = userEvent.setup();
    const tasking = aTasking({ id: 'other', may: ['answer'] });
    showOnDesk(
      <TaskingDialog cell={aRequirementCell()} place={{ eei, to: 'CUS', tasking }} onClose={() => undefined} drafts={memoryDrafts()} />,
      {
        'POST /events': () => {
          throw new Error('cut');
        },
      },
    );
    const reason = await screen.findByRole('textbox', { name: 'Remark' });
    await keys.type(reason, 'In the pool.');
    await keys.click(screen.getByRole('button', { name: 'Mark as answered' }));
    await screen.findByRole('alert');
    expect(reason).toHaveProperty('value', 'In the pool.');
  });

  it('shows to others how it stands, without anything to press', async () => {
    showOnDesk(
      <TaskingDialog
        cell={aRequirementCell()}
        place={{ eei, to: 'CUS', tasking: aTasking({ standing: 'declined', reason: 'Not held.' }) }}
        onClose={() => undefined}
        drafts={memoryDrafts()}
      />,
      {},
    );
    expect(await screen.findByText('Not held.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Accept|Decline|Mark|Ask/ })).toBeNull();
  });
});
