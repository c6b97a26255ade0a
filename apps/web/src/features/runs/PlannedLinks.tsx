import { Alert, Button, CopyButton, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { AnswerOf, planRun } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';

/** What is shown once when a run was planned: links of those who have no account yet, and whom of the staff nobody knows. */
export function PlannedLinks({ planned }: { planned: AnswerOf<typeof planRun> }) {
  const { t } = useWords();
  const addressOf = (token: string) => `${window.location.origin}/invitation#${token}`;
  const all = planned.links.map(({ syndicate, displayName, email, link }) =>
    [syndicate, displayName, email, addressOf(link.token)].join('\t'),
  );
  return (
    <Stack gap="sm">
      <Text role="status">{t('runs.planned.done')}</Text>
      {planned.unknownStaff.length > 0 ? (
        <Alert color="orange" title={t('runs.unknownStaff')}>
          <bdi>{planned.unknownStaff.join(', ')}</bdi>
        </Alert>
      ) : null}
      {planned.links.length > 0 ? (
        <>
          <Text size="sm">{t('runs.links.hint')}</Text>
          <CopyButton value={all.join('\n')}>
            {({ copied, copy }) => (
              <Button variant="default" w="fit-content" onClick={copy}>
                {copied ? t('secondFactor.copied') : t('runs.copyAll')}
              </Button>
            )}
          </CopyButton>
          <Table bg="white" aria-label={t('runs.links')} verticalSpacing={3}>
            <Table.Tbody>
              {planned.links.map(({ syndicate, displayName, email, link }) => (
                <Table.Tr key={email}>
                  <Table.Td>
                    <bdi>{syndicate}</bdi>
                  </Table.Td>
                  <Table.Td>
                    <bdi>{displayName}</bdi>
                  </Table.Td>
                  <Table.Td dir="ltr">{email}</Table.Td>
                  <Table.Td dir="ltr" style={{ wordBreak: 'break-all' }}>
                    {addressOf(link.token)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      ) : null}
      <Button component={Link} to={`/runs/${planned.runId}`} w="fit-content">
        {t('runs.console')}
      </Button>
    </Stack>
  );
}
