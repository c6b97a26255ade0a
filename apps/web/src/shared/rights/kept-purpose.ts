import { Purpose } from '@workbench/domain';

const key = 'workbench.purpose';

/** The purpose that was chosen last on this machine, so that saying it again costs no click. */
export function keptPurpose(): Purpose {
  const kept = Purpose.safeParse(localStorage.getItem(key));
  return kept.success ? kept.data : 'terrorist_offence';
}

/** Keeps a chosen purpose for the next time. */
export function keepPurpose(purpose: Purpose): void {
  localStorage.setItem(key, purpose);
}
