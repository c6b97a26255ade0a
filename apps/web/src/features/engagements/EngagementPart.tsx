import { Stack, Text } from '@mantine/core';
import { roadmapPdfPath, type EngagementDetail } from '@workbench/contract';
import { DownloadMenu } from '../../shared/downloads/DownloadMenu';
import { languageNames, languages } from '../../shared/words/catalogue';
import { useWords } from '../../shared/words/useWords';
import { ChainTable } from './ChainTable';
import { Checklists } from './Checklists';
import { CourseCalendar } from './CourseCalendar';
import { GanttPicture } from './GanttPicture';
import { MaturityPicture } from './MaturityPicture';
import { MemberList } from './MemberList';
import { PeopleTotals } from './PeopleTotals';
import type { EngagementTab } from './places';
import { PracticeList } from './PracticeList';
import { ProcedureList } from './ProcedureList';
import { Questionnaire } from './Questionnaire';
import { RecordList } from './RecordList';
import { ShippedLinks } from './ShippedLinks';
import { TrailPart } from './TrailPart';

type Props = { engagement: EngagementDetail };

function Consultation({ engagement }: Props) {
  return (
    <>
      <MaturityPicture engagement={engagement} />
      <Questionnaire engagement={engagement} />
      <RecordList engagement={engagement} kind="agency_consulted" />
      <RecordList engagement={engagement} kind="meeting" />
      <PeopleTotals engagement={engagement} kind="meeting" />
      <RecordList
        engagement={engagement}
        kind="finding"
        under={({ id }) => (
          <RecordList engagement={engagement} kind="comment" only={({ findingId }) => findingId === id} given={{ findingId: id }} mayAdd />
        )}
      />
    </>
  );
}

function Roadmap({ engagement }: Props) {
  const { t } = useWords();
  const path = roadmapPdfPath.replace(':engagementId', engagement.id);
  return (
    <>
      <DownloadMenu
        label={t('engagements.print')}
        choices={languages.map((one) => ({ key: 'pdf', label: languageNames[one], address: `${path}?language=${one}` }))}
      />
      <GanttPicture engagement={engagement} />
      <RecordList engagement={engagement} kind="recommendation" />
    </>
  );
}

function Visits({ engagement }: Props) {
  return (
    <>
      <RecordList engagement={engagement} kind="visit" />
      <PeopleTotals engagement={engagement} kind="visit" />
      <RecordList engagement={engagement} kind="lesson" />
      <PracticeList engagement={engagement} />
    </>
  );
}

function Exercises({ engagement, cohortId }: Props & { cohortId: string }) {
  return (
    <RecordList
      engagement={engagement}
      kind="exercise"
      only={(content) => content.cohortId === cohortId}
      given={{ cohortId }}
      under={({ id }) => (
        <RecordList
          engagement={engagement}
          kind="exercise_objective"
          only={({ exerciseId }) => exerciseId === id}
          given={{ exerciseId: id }}
        />
      )}
    />
  );
}

function CurriculumPart({ engagement }: Props) {
  return (
    <>
      <RecordList
        engagement={engagement}
        kind="curriculum"
        given={{ startsOn: engagement.startsOn }}
        under={({ content }) => <CourseCalendar engagement={engagement} curriculum={content} />}
      />
      <ShippedLinks engagement={engagement} />
      <RecordList engagement={engagement} kind="cohort" under={({ id }) => <Exercises engagement={engagement} cohortId={id} />} />
      <PeopleTotals engagement={engagement} kind="cohort" />
      <RecordList engagement={engagement} kind="attendance" />
    </>
  );
}

function Mentorships({ engagement }: Props) {
  return (
    <RecordList
      engagement={engagement}
      kind="mentorship"
      under={({ id }) => (
        <RecordList
          engagement={engagement}
          kind="mentoring_session"
          only={({ mentorshipId }) => mentorshipId === id}
          given={{ mentorshipId: id }}
        />
      )}
    />
  );
}

function Procedures({ engagement }: Props) {
  return (
    <>
      <RecordList engagement={engagement} kind="observation" />
      <RecordList engagement={engagement} kind="corrective_action" />
      <ProcedureList engagement={engagement} />
    </>
  );
}

const parts: Record<EngagementTab, (props: Props) => React.ReactNode> = {
  consultation: (props) => <Consultation {...props} />,
  roadmap: (props) => <Roadmap {...props} />,
  visits: (props) => <Visits {...props} />,
  curriculum: (props) => <CurriculumPart {...props} />,
  mentorship: (props) => <Mentorships {...props} />,
  procedures: (props) => <Procedures {...props} />,
  rights: (props) => <Checklists {...props} />,
  chain: (props) => <ChainTable {...props} />,
  members: (props) => <MemberList {...props} />,
  trail: (props) => <TrailPart {...props} />,
};

/** One part of the page of an engagement. */
export function EngagementPart({ engagement, tab }: Props & { tab: EngagementTab }) {
  const { t } = useWords();
  return (
    <Stack gap="md" pt="md">
      {engagement.duty === 'focal_point' ? (
        <Text size="sm" c="dimmed">
          {t('engagements.focal')}
        </Text>
      ) : null}
      {parts[tab]({ engagement })}
    </Stack>
  );
}
