import Markdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import styles from './document-tab.module.css';

/**
 * The document within the page: its title is a heading below the page's own; wide tables scroll; boxes of lists of
 * things to do are text, as nobody can tick them here.
 */
const COMPONENTS: Components = {
  h1: ({ children }) => <h2>{children}</h2>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  h4: ({ children }) => <h5>{children}</h5>,
  table: ({ children }) => (
    <div className={styles.wide} tabIndex={0} role="group" aria-label="Table">
      <table>{children}</table>
    </div>
  ),
  th: ({ children }) => <th scope="col">{children}</th>,
  td: ({ children }) => <td>{children}</td>,
  input: ({ checked }) => (
    <span className={styles.box}>
      <span aria-hidden="true">{checked === true ? '☑' : '☐'}</span>
      <span className="visually-hidden">{checked === true ? 'done:' : 'open:'}</span>
    </span>
  ),
};

/** Markdown as a part of the page; what people wrote in it can bring neither tags nor scripts. */
export function DocumentMarkdown({ markdown }: { markdown: string }) {
  return (
    <div className={styles.text}>
      <Markdown remarkPlugins={[remarkGfm]} rehypePlugins={[rehypeSanitize]} components={COMPONENTS}>
        {markdown}
      </Markdown>
    </div>
  );
}
