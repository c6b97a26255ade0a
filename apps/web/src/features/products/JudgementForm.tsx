import { NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { Confidence, yardsticks, type Judgement, type Yardstick } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';

function percent(value: number): number {
  return Math.round(value * 100);
}

/** Likelihood by the cell's yardstick, a private number, confidence and its reasons, horizon, what would change it. */
export function JudgementForm({
  yardstick,
  value,
  onChange,
}: {
  yardstick: Yardstick;
  value: Judgement;
  onChange: (next: Judgement) => void;
}) {
  const { t, named } = useWords();
  return (
    <SimpleGrid cols={3} spacing="xs" verticalSpacing={4}>
      <Select
        size="xs"
        label={t('product.likelihood')}
        data={yardsticks[yardstick].map((term) => ({
          value: term.key,
          label: `${named(`likelihood.${yardstick}`, term.key)} (${percent(term.from)}–${term.isOpenAbove ? '<' : ''}${percent(term.to)} %)`,
        }))}
        value={value.likelihoodTerm}
        onChange={(likelihoodTerm) => onChange({ ...value, likelihoodTerm })}
        clearable
      />
      <NumberInput
        size="xs"
        label={t('product.probability')}
        description={undefined}
        min={0}
        max={100}
        suffix=" %"
        value={value.probability === null ? '' : percent(value.probability)}
        onChange={(next) => onChange({ ...value, probability: typeof next === 'number' ? next / 100 : null })}
      />
      <TextInput
        size="xs"
        label={t('product.horizon')}
        value={value.horizon}
        onChange={(event) => onChange({ ...value, horizon: event.currentTarget.value })}
        maxLength={200}
        dir="auto"
      />
      <Select
        size="xs"
        label={t('product.confidence')}
        data={Confidence.options.map((one) => ({ value: one as string, label: named('confidence', one) }))}
        value={value.confidence}
        onChange={(confidence) => onChange({ ...value, confidence: confidence ? Confidence.parse(confidence) : null })}
        clearable
      />
      <Textarea
        size="xs"
        label={t('product.confidenceReasons')}
        autosize
        minRows={1}
        value={value.confidenceReasons}
        onChange={(event) => onChange({ ...value, confidenceReasons: event.currentTarget.value })}
        maxLength={4000}
        dir="auto"
      />
      <Textarea
        size="xs"
        label={t('product.wouldChange')}
        autosize
        minRows={1}
        value={value.wouldChange}
        onChange={(event) => onChange({ ...value, wouldChange: event.currentTarget.value })}
        maxLength={4000}
        dir="auto"
      />
    </SimpleGrid>
  );
}
