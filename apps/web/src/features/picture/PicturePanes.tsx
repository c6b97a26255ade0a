import type { ReactNode } from 'react';
import type { PictureView } from '../../shared/picture/picture-search';
import classes from './picture.module.css';

interface Props {
  shown: readonly PictureView[];
  views: Record<PictureView, ReactNode>;
}

/** Views side by side, the timeline below them, or alone when it is the only one. */
export function PicturePanes({ shown, views }: Props) {
  const beside = shown.filter((view) => view !== 'timeline');
  return (
    <div className={classes['panes']}>
      {beside.length > 0 ? (
        <div className={classes['beside']}>
          {beside.map((view) => (
            <div key={view} className={classes['pane']} data-view={view}>
              {views[view]}
            </div>
          ))}
        </div>
      ) : null}
      {shown.includes('timeline') ? <div className={beside.length > 0 ? classes['below'] : classes['alone']}>{views.timeline}</div> : null}
    </div>
  );
}
