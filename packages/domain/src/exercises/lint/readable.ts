import type { AgencyCode, CompartmentCode } from '../../ids';
import { maySee } from '../../markings/marking-visibility';
import type { Marking } from '../../markings/marking';
import type { Role } from '../../members/role';
import type { PackItem } from '../pack/pack-item';
import type { PackPerson } from '../pack/pack-people';
import type { ExercisePack } from '../pack/pack';

/** Roles that read and work on items. */
const analysts: readonly Role[] = ['trainee', 'cell_lead', 'liaison'];

/** Those who work on items, for an agency. */
export function readersOf({ people }: Pick<ExercisePack, 'people'>, agency: string): PackPerson[] {
  return people.filter((person) => person.agency === agency && analysts.includes(person.role));
}

/** The marking as the workbench writes it: its own agency is on the list, whatever the file says. */
export function markingOf({ agency, marking }: PackItem): Marking {
  return {
    level: marking.level,
    releasableTo: marking.releasableTo === 'all' ? 'all' : [...(marking.releasableTo as AgencyCode[]), agency],
    compartments: marking.compartments as CompartmentCode[],
    originators: [agency],
    originatorControl: marking.originatorControl ? [agency] : [],
    ...(marking.declassifyOn === undefined ? {} : { declassifyOn: marking.declassifyOn }),
  };
}

/** Whether somebody who works for an agency could read an item at its own clearance, at the start of the exercise. */
export function isReadableBy(pack: ExercisePack, agency: string, item: PackItem): boolean {
  const marking = markingOf(item);
  return readersOf(pack, agency).some(({ clearance, compartments }) =>
    maySee(
      {
        role: 'trainee',
        agency: agency as AgencyCode,
        clearance,
        compartments: compartments as CompartmentCode[],
        asOf: pack.manifest.startsAt,
      },
      marking,
    ),
  );
}
