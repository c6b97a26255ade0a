import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { changeSeat, type CellDesk, type PersonCard, type Seat } from '@workbench/contract';
import type { CompartmentCode } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { usePeopleWrite } from './people.api';
import { SeatFields } from './SeatFields';

/** Changes what somebody is in the cell and what they may see. */
export function SeatDialog({
  cell,
  compartments,
  person,
  onClose,
}: {
  cell: CellDesk;
  compartments: readonly CompartmentCode[];
  person: PersonCard;
  onClose: () => void;
}) {
  const words = useWords();
  const { t } = words;
  const { role, agency, clearance, compartments: held, personId } = person;
  const [seat, setSeat] = useState<Seat>({ role, agency, clearance, compartments: held });
  const change = usePeopleWrite(cell.id, changeSeat);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<bdi>{`${t('people.seat')} · ${person.displayName}`}</bdi>}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Stack>
        <SeatFields cell={cell} compartments={compartments} value={seat} onChange={setSeat} />
        {change.isError ? <ProblemNotice words={problemWords(change.error, words)} /> : null}
        <Group gap="xs">
          <Button
            loading={change.isPending}
            onClick={() => change.mutate({ params: { cellId: cell.id, personId }, body: seat }, { onSuccess: onClose })}
          >
            {t('people.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
