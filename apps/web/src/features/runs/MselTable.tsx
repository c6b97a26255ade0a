import { Badge, Button, Table, Text } from '@mantine/core';
import { Fragment, useState } from 'react';
import type { InjectCard, RunDetail, RunScript } from '@workbench/contract';
import { TypedText } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';
import { conditionSaid } from './condition-said';
import { injectColours } from './inject-colours';
import { InjectButtons } from './InjectButtons';

interface RowProps {
  run: RunDetail;
  script: RunScript;
  inject: InjectCard;
}

function MselRow({ run, script, inject }: RowProps) {
  const words = useWords();
  const { t, named, clock, language } = words;
  const [isOpen, setOpen] = useState(false);
  const persona = script.personas.find(({ key }) => key === inject.from);
  const move = script.moves.find(({ key }) => key === inject.move);
  const planned = new Date(Date.parse(run.startsAt) + inject.offset * 60_000).toISOString();
  return (
    <Fragment>
      <Table.Tr>
        <Table.Td>
          <Button size="compact-xs" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <bdi>{inject.key}</bdi>
          </Button>
        </Table.Td>
        <Table.Td className="run-time">{clock(planned)}</Table.Td>
        <Table.Td>
          <bdi>{move?.name[language] ?? move?.name.en ?? inject.move}</bdi>
        </Table.Td>
        <Table.Td>{named('injectKind', inject.kind)}</Table.Td>
        <Table.Td>
          <bdi>{persona?.name ?? inject.from}</bdi>
        </Table.Td>
        <Table.Td>{inject.to.join(', ')}</Table.Td>
        <Table.Td>{named('method', inject.method)}</Table.Td>
        <Table.Td dir="auto">{inject.subject}</Table.Td>
        {run.cards.map((card) => {
          const stand = card.injects.find(({ key }) => key === inject.key);
          if (!stand) return <Table.Td key={card.cellId} />;
          return (
            <Table.Td key={card.cellId}>
              <Badge size="sm" color={injectColours[stand.state]} autoContrast>
                {named('injectState', stand.state)}
              </Badge>
              {stand.at ? (
                <Text size="xs" className="run-time">
                  {clock(stand.at)}
                </Text>
              ) : null}
              {isOpen && run.may.control && run.state !== 'ended' ? (
                <InjectButtons runId={run.id} inject={inject} stand={stand} syndicate={card} />
              ) : null}
            </Table.Td>
          );
        })}
      </Table.Tr>
      {isOpen ? (
        <Table.Tr>
          <Table.Td colSpan={8 + run.cards.length}>
            <div lang={inject.language}>
              <TypedText text={inject.text} />
            </div>
            <Text size="sm" c="dimmed">
              {t('runs.when', { when: conditionSaid(inject.when, words) })}
              {inject.items.length > 0 ? ` · ${t('runs.brings', { items: inject.items.join(', ') })}` : ''}
            </Text>
            {inject.own.map(({ name, value }) => (
              <Text key={name} size="sm" c="dimmed" dir="auto">
                <bdi>{name}</bdi>: <bdi>{value}</bdi>
              </Text>
            ))}
            {inject.notes === '' ? null : (
              <Text size="sm" c="dimmed" dir="auto">
                {inject.notes}
              </Text>
            )}
          </Table.Td>
        </Table.Tr>
      ) : null}
    </Fragment>
  );
}

/** The master scenario events list with how each inject stands in each syndicate; a row opens to its words and what can be done. */
export function MselTable({ run, script }: { run: RunDetail; script: RunScript }) {
  const { t } = useWords();
  return (
    <Table.ScrollContainer minWidth={900}>
      <Table bg="white" aria-label={t('runs.msel')} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('runs.serial')}</Table.Th>
            <Table.Th>{t('runs.planned')}</Table.Th>
            <Table.Th>{t('runs.move')}</Table.Th>
            <Table.Th>{t('runs.kind')}</Table.Th>
            <Table.Th>{t('runs.from')}</Table.Th>
            <Table.Th>{t('runs.to')}</Table.Th>
            <Table.Th>{t('runs.method')}</Table.Th>
            <Table.Th>{t('runs.subject')}</Table.Th>
            {run.cards.map((card) => (
              <Table.Th key={card.cellId}>
                <bdi>{card.name}</bdi>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {script.injects.map((inject) => (
            <MselRow key={inject.key} run={run} script={script} inject={inject} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
