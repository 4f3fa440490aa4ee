/** One screen: masthead, margin column, body, side panel, foot. Below 1000 pixels it is one column, and the margin
 *  folds behind a link of its own name. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { LinkButton } from './link-button';
import { SkipLink } from './skip-link';

type PageProps = {
  masthead: ReactNode;
  children: ReactNode;
  /** Places and progress, at the left. `label` names it, and is the link to it on one column ("All accounts"). */
  margin?: { label: string; content: ReactNode; wide?: boolean };
  panel?: { label: string; content: ReactNode; width?: 'narrow' | 'wide' | 'half'; look?: 'paper' | 'desk' };
  /** A `FootBar`, under the body only. */
  foot?: ReactNode;
  /** A quiet line under everything. */
  pageFoot?: ReactNode;
  /** Less air at the top, for a screen that must show much at once. */
  dense?: boolean;
};

export function Page({ masthead, children, margin, panel, foot, pageFoot, dense = false }: PageProps) {
  const [unfolded, setUnfolded] = useState(false);
  const marginId = useId();
  const marginColumn = useRef<HTMLElement>(null);

  // Unfolded, it stands above its link: the next Tab goes into it, not past it.
  useEffect(() => {
    if (unfolded) marginColumn.current?.focus();
  }, [unfolded]);

  const columns = [
    'page-columns',
    margin && 'page-with-margin',
    margin?.wide && 'page-margin-wide',
    panel && 'page-with-panel',
    panel && `page-panel-${panel.width ?? 'narrow'}`,
    dense && 'page-dense',
  ];
  return (
    <div className="page">
      <SkipLink />
      {masthead}
      <div className={columns.filter(Boolean).join(' ')}>
        {margin && (
          // Following a link of the margin folds it again: the reader has arrived.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the click bubbles from links, which the keyboard presses too
          <nav
            ref={marginColumn}
            id={marginId}
            tabIndex={-1}
            className={unfolded ? 'page-margin' : 'page-margin page-margin-folded'}
            aria-label={margin.label}
            onClick={(event) => {
              if (event.target instanceof Element && event.target.closest('.link')) setUnfolded(false);
            }}
          >
            {margin.content}
          </nav>
        )}
        <main id="main" className="page-main" tabIndex={-1}>
          <div className="page-body">
            {margin && (
              <span className="narrow-only margin-toggle">
                <LinkButton
                  aria-expanded={unfolded}
                  aria-controls={marginId}
                  onClick={() => {
                    setUnfolded(!unfolded);
                  }}
                >
                  {margin.label}
                </LinkButton>
              </span>
            )}
            {children}
          </div>
          {foot}
        </main>
        {panel && (
          <aside
            className={panel.look === 'desk' ? 'page-panel page-panel-desk' : 'page-panel'}
            aria-label={panel.label}
          >
            {panel.content}
          </aside>
        )}
      </div>
      {pageFoot !== undefined && <footer className="page-foot">{pageFoot}</footer>}
    </div>
  );
}
