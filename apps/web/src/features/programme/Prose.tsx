import Markdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import classes from './programme.module.css';

/** A text of the programme in Markdown. Its headings stand below the heading of the page. */
export function Prose({ words, language }: { words: string; language: string }) {
  return (
    <div className={classes['prose']} lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      <Markdown remarkPlugins={[remarkGfm]}>{words}</Markdown>
    </div>
  );
}
