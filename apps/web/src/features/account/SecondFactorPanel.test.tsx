import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { showOnDesk } from '../../shared/claims/a-desk';
import { SecondFactorPanel } from './SecondFactorPanel';

afterEach(() => {
  cleanup();
  document.body.innerHTML = '';
});

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const recoveryCodes = Array.from({ length: 10 }, (_, place) => `AAAA-BBBB-CCCC-DDD${place}`);

it('a second factor is set up in three steps, and its recovery codes are gone once they were kept', async () => {
  let isOn = false;
  const user = userEvent.setup();
  const asked = showOnDesk(<SecondFactorPanel />, {
    'GET /second-factor': () => ({ isOn, since: isOn ? '2031-05-01T08:00:00.000Z' : null, codesLeft: isOn ? 10 : 0 }),
    'POST /second-factor': () => ({ secret, uri: `otpauth://totp/x?secret=${secret}` }),
    'POST /confirmation': () => {
      isOn = true;
      return { recoveryCodes };
    },
  });
  await user.type(await screen.findByLabelText(/^Your password/), 'exercise-2031');
  await user.click(screen.getByRole('button', { name: 'Set up a second factor' }));
  expect(await screen.findByRole('img', { name: 'QR code of the secret' })).toBeTruthy();
  expect(screen.getByText('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP')).toBeTruthy();
  await user.type(screen.getByLabelText(/^Six-digit code/), '123 456');
  await user.click(screen.getByRole('button', { name: 'Turn on' }));
  for (const code of recoveryCodes) expect(await screen.findByText(code)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'I have kept them' }));
  expect(screen.queryByText(recoveryCodes[0]!)).toBeNull();
  expect(await screen.findByText(/Recovery codes left: 10/)).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    { password: 'exercise-2031' },
    { code: '123 456' },
  ]);
});
