import type { Block, CitationCard, CellDesk } from '@workbench/contract';
import { TypedText } from '@workbench/ui';
import { PortionOf } from '../../shared/markings/marks';
import { useWords } from '../../shared/words/useWords';
import classes from './products.module.css';

/** A source in one line. */
function SourceLine({ citation: { agency, title } }: { citation: CitationCard }) {
  return (
    <li>
      <bdi>
        <b>{agency}</b>
      </bdi>
      : <bdi>{title}</bdi>
    </li>
  );
}

interface Props {
  block: Block;
  cell: Pick<CellDesk, 'levels' | 'yardstick'>;
  onOpen: () => void;
}

/** A block of a draft far from the screen: all its words, to be found and read, and one way to its controls. */
export function BlockAfar({ block, cell, onOpen }: Props) {
  const { t, named } = useWords();
  const { judgement } = block;
  const kind = named('blockKind', block.kind);
  const likely = judgement?.likelihoodTerm && named(`likelihood.${cell.yardstick}`, judgement.likelihoodTerm);
  const sure = judgement?.confidence && named('confidence', judgement.confidence);
  const said = Object.entries({ ...judgement, likelihoodTerm: likely, probability: null, confidence: sure });
  return (
    <>
      <div className={classes['head']}>
        <span className={classes['marks']}>
          <PortionOf marking={block.marking} levels={cell.levels} />
          <span className={classes['kind']}>{kind}</span>
        </span>
        <button type="button" className={classes['write']} onClick={onOpen}>
          {t('product.writeHere')}
        </button>
      </div>
      <div className={classes['words']}>
        <TypedText text={block.text} />
      </div>
      {said.map(([field, words]) =>
        words ? (
          <p key={field} className={classes['more']} dir="auto">
            {words}
          </p>
        ) : null,
      )}
      {block.citations.length > 0 ? (
        <ol className={classes['more']}>
          {block.citations.map((citation) => (
            <SourceLine key={citation.id} citation={citation} />
          ))}
        </ol>
      ) : null}
      {block.tearLine ? <TypedText text={block.tearLine.text} /> : null}
      <div className={classes['rest']} />
    </>
  );
}
