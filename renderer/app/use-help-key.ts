// F1 asks for help, wherever on the page the keyboard is; the browser's own help stays closed.

import { useEffect, useRef } from 'react';

export function useHelpKey(askForHelp: () => void): void {
  const latest = useRef(askForHelp);
  useEffect(() => {
    latest.current = askForHelp;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F1' || event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, []);
}
