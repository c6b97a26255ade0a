import { Group } from '@mantine/core';
import { gradingCode, type Grading } from '@workbench/domain';
import { GradingBadge } from '@workbench/ui';
import { useWords } from './useWords';

/** Gradings side by side, each with its agency and its meaning. */
export function GradingList({ gradings }: { gradings: readonly { agency: string; grading: Grading }[] }) {
  const { named } = useWords();
  return (
    <Group gap={4} component="span" display="inline-flex">
      {gradings.map(({ agency, grading }) => (
        <GradingBadge
          key={agency}
          by={agency}
          code={gradingCode(grading)}
          meaning={`${named(`grading.${grading.scheme}.reliability`, grading.reliability)} · ${named(`grading.${grading.scheme}.credibility`, grading.credibility)}`}
        />
      ))}
    </Group>
  );
}
