import { Accordion, Table, Text } from '@mantine/core';
import type { WorkAccounts } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { DeceptionTable } from './DeceptionTable';
import { FactTable } from './FactTable';
import { FindTable } from './FindTable';
import { QuestionRow } from './QuestionRow';
import { RuleTable } from './RuleTable';
import { SharingFigure } from './SharingFigure';

interface Props {
  runId: string;
  cellId: string;
  accounts: WorkAccounts;
  agencies: readonly string[];
  startsAt: string;
}

function Ambiguous({ rows }: { rows: WorkAccounts['ambiguous'] }) {
  const { t } = useWords();
  if (rows.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600}>
        {t('scores.ambiguous')}
      </Text>
      <ul>
        {rows.map(({ names, fits }) => (
          <li key={names.join(' ')}>
            <bdi>{t('scores.ambiguous.row', { names: names.join(', '), fits: fits.join(', ') })}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a syndicate found and missed of the key, part by part, and why. */
export function MissedPanel({ runId, cellId, accounts, agencies, startsAt }: Props) {
  const { t } = useWords();
  const parts = [
    { key: 'facts', title: t('scores.facts'), body: <FactTable facts={accounts.facts} /> },
    {
      key: 'timeline',
      title: t('scores.timeline'),
      body: <SharingFigure accounts={accounts} agencies={agencies} startsAt={startsAt} />,
    },
    {
      key: 'links',
      title: t('scores.links'),
      body: (
        <>
          <Ambiguous rows={accounts.ambiguous} />
          <FindTable label={t('scores.links')} rows={accounts.links} />
        </>
      ),
    },
    { key: 'events', title: t('scores.events'), body: <FindTable label={t('scores.events')} rows={accounts.events} /> },
    { key: 'deceptions', title: t('scores.deceptions'), body: <DeceptionTable rows={accounts.deceptions} /> },
    { key: 'sharing', title: t('scores.sharing'), body: <RuleTable rows={accounts.sharing} /> },
    {
      key: 'judgements',
      title: t('scores.judgements'),
      body: (
        <Table bg="white" aria-label={t('scores.judgements')}>
          <Table.Tbody>
            {accounts.judgements.map((judgement) => (
              <QuestionRow key={judgement.lineageId} runId={runId} cellId={cellId} judgement={judgement} questions={accounts.questions} />
            ))}
          </Table.Tbody>
        </Table>
      ),
    },
  ];
  return (
    <Accordion multiple defaultValue={['facts', 'timeline']} keepMounted={false}>
      {parts.map(({ key, title, body }) => (
        <Accordion.Item key={key} value={key}>
          <Accordion.Control>{title}</Accordion.Control>
          <Accordion.Panel>{body}</Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
