import { Button, Fieldset, Stack } from '@mantine/core';
import { blankOf, type PackField } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import type { HolderProps } from './field-props';

/** Several of the same shape one after the other; each can be taken out, and another added. */
export function EntryList({ of, label, Inner, ...props }: HolderProps & { of: PackField }) {
  const { t } = useWords();
  const { draft, part, value, isDisabled, onChange } = props;
  const rows = Array.isArray(value) ? (value as unknown[]) : [];
  return (
    <Fieldset legend={label} p="xs" disabled={isDisabled}>
      <Stack gap="xs">
        {rows.map((row, at) => {
          const name = t('packs.item', { name: label, number: at + 1 });
          return (
            // Rows have nothing of their own by which they could be told apart but their place.
            <div key={at}>
              <Inner
                draft={draft}
                part={part}
                field={of}
                label={name}
                value={row}
                isDisabled={isDisabled}
                onChange={(next) => onChange(rows.map((one, place) => (place === at ? next : one)))}
              />
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`${t('packs.takeOut')}: ${name}`}
                onClick={() => onChange(rows.filter((_, place) => place !== at))}
              >
                {t('packs.takeOut')}
              </Button>
            </div>
          );
        })}
        <Button
          size="compact-xs"
          variant="default"
          w="fit-content"
          aria-label={`${t('packs.add')}: ${label}`}
          onClick={() => onChange([...rows, blankOf(of, draft.startsAt)])}
        >
          {t('packs.add')}
        </Button>
      </Stack>
    </Fieldset>
  );
}
