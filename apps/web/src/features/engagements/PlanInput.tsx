import { Button, Fieldset, Group, NativeSelect, NumberInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { PlannedCourse } from '@workbench/domain';
import { courses } from '../../shared/programme/content';
import { IconButton } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';
import { inLanguage } from '../../shared/words/in-language';

const wholeCurriculum: readonly PlannedCourse[] = courses.map(({ key, weeks }) => ({ course: key, weeks, pauseAfter: 0 }));

/** Courses in the order in which they are taught, each with its weeks and the pause after it. */
export function PlanInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: readonly PlannedCourse[];
  onChange: (next: PlannedCourse[]) => void;
}) {
  const { t, language } = useWords();
  const set = (at: number, change: Partial<PlannedCourse>) =>
    onChange(value.map((one, place) => (place === at ? { ...one, ...change } : one)));
  const move = (at: number, by: number) => {
    const next = [...value];
    const [one] = next.splice(at, 1);
    next.splice(at + by, 0, one!);
    onChange(next);
  };
  return (
    <Fieldset legend={label} p="xs">
      {value.map((one, at) => (
        <Group key={at} gap={6} wrap="nowrap" mb={4}>
          <NativeSelect
            size="xs"
            flex={1}
            aria-label={t('engagements.course', { number: at + 1 })}
            value={one.course}
            data={courses.map(({ key, title }) => ({ value: key, label: inLanguage(title, language) }))}
            onChange={(event) => set(at, { course: event.currentTarget.value })}
          />
          <NumberInput
            size="xs"
            w={70}
            aria-label={t('engagements.weeksOf', { number: at + 1 })}
            min={1}
            max={12}
            allowDecimal={false}
            value={one.weeks}
            onChange={(next) => set(at, { weeks: Math.min(12, Math.max(1, Number(next) || 1)) })}
          />
          <NumberInput
            size="xs"
            w={70}
            aria-label={t('engagements.pauseAfter', { number: at + 1 })}
            min={0}
            max={12}
            allowDecimal={false}
            value={one.pauseAfter}
            onChange={(next) => set(at, { pauseAfter: Math.min(12, Math.max(0, Number(next) || 0)) })}
          />
          {at > 0 ? (
            <IconButton label={t('engagements.earlier', { number: at + 1 })} icon={IconArrowUp} onPress={() => move(at, -1)} />
          ) : null}
          {at < value.length - 1 ? (
            <IconButton label={t('engagements.later', { number: at + 1 })} icon={IconArrowDown} onPress={() => move(at, 1)} />
          ) : null}
          <Button size="compact-xs" variant="subtle" onClick={() => onChange(value.filter((_, place) => place !== at))}>
            {t('engagements.takeOut')}
          </Button>
        </Group>
      ))}
      <Group gap="xs">
        <Button
          size="compact-xs"
          variant="default"
          disabled={value.length >= 40}
          onClick={() =>
            onChange([
              ...value,
              { ...(wholeCurriculum.find(({ course }) => !value.some((one) => one.course === course)) ?? wholeCurriculum[0]!) },
            ])
          }
        >
          {t('engagements.addCourse')}
        </Button>
        {value.length === 0 ? (
          <Button size="compact-xs" variant="default" onClick={() => onChange([...wholeCurriculum])}>
            {t('engagements.allCourses')}
          </Button>
        ) : null}
      </Group>
    </Fieldset>
  );
}
