import { Text, VisuallyHidden } from '@mantine/core';
import type { EeiCard, PirCard, TaskingCard } from '@workbench/contract';
import { portionText } from '@workbench/domain';
import { PortionMark } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';
import { AnswerCount } from './AnswerCount';
import { PlaceButton } from './PlaceButton';
import classes from './requirements.module.css';

/** A place of the matrix: an element, and the agency that is or may be asked for it. */
export interface MatrixPlace {
  eei: EeiCard;
  to?: string;
  tasking?: TaskingCard;
}

interface Props {
  pir: PirCard;
  levels: readonly string[];
  agencies: readonly { code: string; name: string }[];
  currentId?: string | undefined;
  onElement: (id: string) => void;
  onPlace: (place: MatrixPlace) => void;
}

/** Agencies that are asked for anything, as far as the reader may know. */
export function askedAgencies(pirs: readonly PirCard[]): Set<string> {
  return new Set(pirs.flatMap((pir) => pir.eeis.flatMap((eei) => eei.taskings.map((one) => one.to as string))));
}

/** The collection plan of a question: elements down, agencies across, in each place how the tasking stands and its deadline. */
export function CollectionMatrix({ pir, levels, agencies, currentId, onElement, onPlace }: Props) {
  const { t, named } = useWords();
  const mayAsk = pir.eeis.some((eei) => eei.may.task);
  return (
    <section className={classes['scroll']}>
      <table className={classes['matrix']}>
        <caption>
          <VisuallyHidden>{t('requirements.matrix')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('requirements.element')}</th>
            <th scope="col">{t('requirements.answers')}</th>
            {agencies.map(({ code, name }) => (
              <th key={code} scope="col" title={name}>
                <bdi>{code}</bdi>
              </th>
            ))}
            {mayAsk ? <th scope="col">{t('requirements.task')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {pir.eeis.map((eei) => (
            <tr key={eei.id} data-current={eei.id === currentId}>
              <th scope="row">
                <button
                  type="button"
                  className={classes['element']}
                  aria-current={eei.id === currentId ? 'true' : undefined}
                  onClick={() => onElement(eei.id)}
                >
                  <PortionMark text={portionText(eei.marking, levels)} level={eei.marking.level} />
                  <Text size="sm" dir="auto" component="span" display="block">
                    {eei.text}
                  </Text>
                </button>
                {eei.state === 'open' ? null : (
                  <Text size="xs" c="dimmed" px={2}>
                    {named('requirementState', eei.state)}
                  </Text>
                )}
              </th>
              <td className={classes['count']!}>
                <AnswerCount answers={eei.answers} levels={levels} />
              </td>
              {agencies.map(({ code, name }) => {
                const tasking = eei.taskings.find((one) => (one.to as string) === code);
                return (
                  <td key={code}>
                    {tasking || eei.may.task ? (
                      <PlaceButton
                        eei={eei}
                        agency={name}
                        tasking={tasking}
                        onOpen={() => onPlace({ eei, to: code, ...(tasking ? { tasking } : {}) })}
                      />
                    ) : null}
                  </td>
                );
              })}
              {mayAsk ? (
                <td>
                  {eei.may.task ? (
                    <button
                      type="button"
                      className={classes['cell']}
                      aria-label={t('requirements.askAnother', { element: eei.text })}
                      onClick={() => onPlace({ eei })}
                    >
                      <span aria-hidden>{'+'}</span>
                    </button>
                  ) : null}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
