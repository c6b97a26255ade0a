import { Button, Group, Radio, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Grading, gradingScales, type GradingScheme } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';

/** Letter and digit of a grading while it is being chosen. */
export interface GradingChoice {
  reliability: string;
  credibility: string;
}

/** The two scales with every value explained, judged independently of each other. */
export function GradingScales({
  scheme,
  value,
  onChange,
}: {
  scheme: GradingScheme;
  value: GradingChoice;
  onChange: (next: GradingChoice) => void;
}) {
  const { t, named } = useWords();
  const scale = (part: 'reliability' | 'credibility') => (
    <Radio.Group
      label={t(part === 'reliability' ? 'items.reliability' : 'items.credibility')}
      value={value[part]}
      onChange={(next) => onChange({ ...value, [part]: next })}
    >
      <Stack gap={4} mt={4}>
        {gradingScales[scheme][part].map((one) => (
          <Radio key={one} size="xs" value={one} label={`${one} · ${named(`grading.${scheme}.${part}`, one)}`} />
        ))}
      </Stack>
    </Radio.Group>
  );
  return (
    <SimpleGrid cols={2}>
      {scale('reliability')}
      {scale('credibility')}
    </SimpleGrid>
  );
}

/** The grading that a complete choice stands for. */
export function toGrading(scheme: GradingScheme, choice: GradingChoice): Grading | undefined {
  const read = Grading.safeParse({ scheme, ...choice });
  return read.success ? read.data : undefined;
}

interface Props {
  scheme: GradingScheme;
  initial: GradingChoice;
  isSaving: boolean;
  onSave: (grading: Grading, rationale: string) => void;
}

/** Grades an item for one's own agency. Letter and digit may be typed: first the letter, then the digit. */
export function GradingForm({ scheme, initial, isSaving, onSave }: Props) {
  const { t } = useWords();
  const [choice, setChoice] = useState(initial);
  const [rationale, setRationale] = useState('');
  const grading = toGrading(scheme, choice);
  const handleKey = (key: string) => {
    const scale = gradingScales[scheme];
    if (scale.reliability.includes(key.toUpperCase())) setChoice({ ...choice, reliability: key.toUpperCase() });
    if (scale.credibility.includes(key)) setChoice({ ...choice, credibility: key });
  };
  return (
    <Stack gap="xs">
      <div onKeyDown={(event) => handleKey(event.key)}>
        <GradingScales scheme={scheme} value={choice} onChange={setChoice} />
      </div>
      <Textarea
        size="xs"
        label={t('items.rationale')}
        value={rationale}
        onChange={(event) => setRationale(event.currentTarget.value)}
        autosize
        minRows={1}
        maxLength={2000}
        dir="auto"
      />
      <Group>
        <Button size="compact-sm" disabled={!grading} loading={isSaving} onClick={() => grading && onSave(grading, rationale)}>
          {t('items.grade.save')}
        </Button>
      </Group>
    </Stack>
  );
}
