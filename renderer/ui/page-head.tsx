/** What a screen is called, with a line above or under it, and what can be done with the whole of it at the right. */
import type { ReactNode } from 'react';

type PageHeadProps = {
  title: ReactNode;
  above?: ReactNode;
  under?: ReactNode;
  aside?: ReactNode;
  look?: 'title' | 'subject' | 'verdict';
};

export function PageHead({ title, above, under, aside, look = 'title' }: PageHeadProps) {
  return (
    <div className="page-head">
      <div className="page-head-words">
        {above !== undefined && <p className="text-hint">{above}</p>}
        {/* The app moves the focus here when the screen changes, so that its name is read out. */}
        <h1 className={`text-${look}`} tabIndex={-1}>
          {title}
        </h1>
        {under !== undefined && <p className="text-quiet">{under}</p>}
      </div>
      {aside !== undefined && <div className="page-head-aside">{aside}</div>}
    </div>
  );
}
