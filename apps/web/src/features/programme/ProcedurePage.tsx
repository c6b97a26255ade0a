import { List, Stack, Table, Text, Title } from '@mantine/core';
import type { Procedure } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { EntryLinks } from './EntryLinks';
import { inLanguage } from '../../shared/words/in-language';
import { PlaceLinks } from './PlaceLinks';

function Lines({ heading, lines }: { heading: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <Title order={2}>{heading}</Title>
      <List size="sm" lang="en">
        {lines.map((line) => (
          <List.Item key={line} dir="auto">
            {line}
          </List.Item>
        ))}
      </List>
    </>
  );
}

/** A template of a procedure: who does what in which order, and what is written down where. */
export function ProcedurePage({ cellId, procedure }: { cellId: string; procedure: Procedure }) {
  const { t, named, language } = useWords();
  return (
    <Stack>
      <Text dir="auto">{inLanguage(procedure.purpose, language)}</Text>
      <Text size="sm" dir="auto">
        {inLanguage(procedure.scope, language)}
      </Text>
      <Lines heading={t('programme.roles')} lines={procedure.roles.map(({ role, does }) => `${named('role', role)}: ${does}`)} />
      <Title order={2}>{t('programme.steps')}</Title>
      <Table.ScrollContainer minWidth={520}>
        <Table striped verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('programme.who')}</Table.Th>
              <Table.Th>{t('programme.does')}</Table.Th>
              <Table.Th>{t('programme.record')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {procedure.steps.map((step, index) => (
              <Table.Tr key={step.key}>
                <Table.Td>
                  {index + 1}. {named('role', step.who)}
                </Table.Td>
                <Table.Td dir="auto">{step.does}</Table.Td>
                <Table.Td dir="auto">{step.record}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Lines heading={t('programme.limits')} lines={[procedure.limits].flat()} />
      <Lines heading={t('programme.rights')} lines={procedure.rights} />
      <Lines heading={t('programme.gender')} lines={procedure.gender} />
      <Text size="sm">{t('programme.reviewed', { count: procedure.reviewMonths })}</Text>
      <PlaceLinks cellId={cellId} places={procedure.places} />
      <EntryLinks cellId={cellId} heading={t('programme.related')} links={procedure.practices.map((key) => ({ part: 'practices', key }))} />
    </Stack>
  );
}
