import { Alert, Text } from '@mantine/core';
import type { Product } from '@workbench/contract';
import type { LeftOut } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';

/** What each agency will not get, before the release is made. */
export function LeftOutList({ product, leaveOut }: { product: Product; leaveOut: readonly LeftOut[] }) {
  const { t } = useWords();
  return [...new Set(leaveOut.map((one) => one.agency))].map((agency) => {
    const ids = leaveOut.filter((one) => one.agency === agency).map((one) => one.blockId);
    return (
      <Alert key={agency} color="blue" p="xs" data-left-out={agency} title={`${agency}: ${t('release.leftOut', { count: ids.length })}`}>
        <Text size="xs">{t('release.leftOut.note', { agency })}</Text>
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {product.blocks
            .filter((block) => ids.includes(block.id))
            .map((block) => (
              <li key={block.id}>
                <Text size="xs" dir="auto" truncate>
                  {block.text}
                </Text>
              </li>
            ))}
        </ul>
      </Alert>
    );
  });
}
