import { programmeSheets, type Programme } from '../programme';
import { programmeFault, type ProgrammeFault } from './fault';

/** Themes of the consultation that do not have each level of maturity once. */
export function maturityFaults({ consultation }: Programme): ProgrammeFault[] {
  return (consultation?.themes ?? [])
    .filter(({ maturity }) => maturity.some(({ level }, at) => level !== at))
    .map(({ key }) => programmeFault('level_twice', `${programmeSheets.consultation.path} (${key})`));
}
