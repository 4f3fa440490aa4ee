// Plans an import a few lines at a time, so that the page answers meanwhile.

import { useEffect, useState } from 'react';
import { type ImportPlan, type ImportWith, planInSteps } from '#shared/domain/import/plan-import';
import type { Sheet } from '#shared/domain/import/read-sheet';
import type { Register } from '#shared/domain/registers/register';

const sliceMs = 30;

/** Undefined while it is being worked out. `importing` stays the same for as long as nothing in it changes. */
export function useImportPlan(
  register: Register,
  sheet: Sheet | undefined,
  importing: ImportWith,
): ImportPlan | undefined {
  const [planned, setPlanned] = useState<{ readonly of: ImportWith; readonly plan: ImportPlan }>();
  useEffect(() => {
    if (!sheet) return;
    const steps = planInSteps(register, sheet, importing);
    let timer: ReturnType<typeof setTimeout>;
    const goOn = () => {
      const until = performance.now() + sliceMs;
      for (;;) {
        const { done, value } = steps.next();
        if (done) return setPlanned({ of: importing, plan: value });
        if (performance.now() > until) break;
      }
      timer = setTimeout(goOn);
    };
    goOn();
    return () => clearTimeout(timer);
  }, [register, sheet, importing]);
  return planned?.of === importing ? planned.plan : undefined;
}
