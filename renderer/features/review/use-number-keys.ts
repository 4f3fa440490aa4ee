// Whether the keys 1 to 4 answer from anywhere on the page, or only while the answers have the focus (WCAG 2.1.4).
// Kept until the window is closed.

import { useState } from 'react';

const place = 'number keys';

export interface NumberKeys {
  readonly everywhere: boolean;
  change(): void;
}

export function useNumberKeys(): NumberKeys {
  const [everywhere, setEverywhere] = useState(() => sessionStorage.getItem(place) !== 'off');
  return {
    everywhere,
    change: () => {
      sessionStorage.setItem(place, everywhere ? 'off' : 'on');
      setEverywhere(!everywhere);
    },
  };
}
