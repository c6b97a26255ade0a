import { Button, Group, Menu, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { BlockKind, ProductKind, Section } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';

const kindsIn: Partial<Record<Section, BlockKind[]>> = {
  key_judgements: ['judgement', 'paragraph'],
  assumptions: ['assumption', 'paragraph'],
  gaps: ['gap', 'paragraph'],
  recommendations: ['recommendation', 'paragraph'],
};

interface Props {
  section: Section;
  kind: ProductKind;
  onAdd: (section: Section, kind: BlockKind) => void;
}

/** Heading of a section of a draft, what belongs into it, and the way to add a block of a kind that it takes. */
export function SectionHead({ section, kind, onAdd }: Props) {
  const { t, named } = useWords();
  return (
    <>
      <Group justify="space-between">
        <Title order={2}>{named('section', section)}</Title>
        <Menu>
          <Menu.Target>
            <Button
              size="compact-xs"
              variant="light"
              leftSection={<IconPlus size={13} />}
              aria-label={t('product.addTo', { section: named('section', section) })}
            >
              {t('product.add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {(kindsIn[section] ?? ['paragraph', 'judgement']).map((one) => (
              <Menu.Item key={one} onClick={() => onAdd(section, one)}>
                {named('blockKind', one)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
      <Text size="xs" c="dimmed" mb={4}>
        {named(`guidance.${kind}`, section)}
      </Text>
    </>
  );
}
