import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { GraphFormat, recordGraphExport, type GraphLine, type GraphNode } from '@workbench/contract';
import { call } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { entityWords } from '../../shared/claims/entity-words';
import { useWords } from '../../shared/words/useWords';
import type { Exported } from './exported';
import type { Drawn } from './sheet';
import { toGexf } from './to-gexf';
import { toGraphml } from './to-graphml';
import { toPng } from './to-png';
import { toSvg } from './to-svg';
import { toTable } from './to-table';

interface Props {
  cellId: string;
  nodes: readonly GraphNode[];
  lines: readonly GraphLine[];
  drawn: Drawn;
  places: () => readonly { id: string; x: number; y: number }[];
  picture: () => string;
}

const mediaTypes: Record<Exclude<GraphFormat, 'png'>, string> = {
  svg: 'image/svg+xml',
  graphml: 'application/graphml+xml',
  gexf: 'application/gexf+xml',
  csv: 'text/csv',
};
const writers = { svg: toSvg, graphml: toGraphml, gexf: toGexf, csv: toTable };

function save(address: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
}

/** Takes the chart away as a file. The server writes it into the trail first and says how the file must be marked; without that there is none. */
export function ExportMenu({ cellId, nodes, lines, drawn, places, picture }: Props) {
  const words = useWords();
  const { t, named } = words;
  const take = useMutation({
    mutationFn: async (format: GraphFormat) => {
      const body = {
        format,
        claimIds: [...new Set(lines.flatMap((line) => line.claimIds))],
        entityIds: [...new Set(nodes.flatMap((node) => node.identityIds))],
      };
      const marks = await call(recordGraphExport, { params: { cellId }, body });
      if (format === 'png') return save(await toPng(picture(), marks), 'chart.png');
      const at = new Map(places().map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]));
      const exported: Exported = {
        ...marks,
        nodes: nodes.map((node) => ({ ...node, name: entityWords(node, words), ...(at.get(node.id) ?? { x: 0, y: 0 }) })),
        lines: lines.map((line) => ({ ...line, label: named('predicate', line.predicate), claims: line.claimIds.length })),
        groups: drawn.groups,
        notes: drawn.notes.map((note) => ({ ...note, ...at.get(note.id) })),
      };
      const address = URL.createObjectURL(new Blob([writers[format](exported)], { type: mediaTypes[format] }));
      save(address, `chart.${format}`);
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
    },
    onError: (error) => notifications.show({ color: 'red', message: problemWords(error, words) }),
  });
  return (
    <Menu position="bottom-start" withArrow>
      <Menu.Target>
        <Button size="compact-sm" variant="default" loading={take.isPending} disabled={nodes.length === 0}>
          {t('graph.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {GraphFormat.options.map((format) => (
          <Menu.Item key={format} onClick={() => take.mutate(format)}>
            {named('graphFormat', format)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
