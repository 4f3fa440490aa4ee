// Prints each step of the demo as it is done, with the time it took, and what went wrong where something did.
import type { FullResult, Reporter, TestCase, TestResult, TestStep } from '@playwright/test/reporter';

// biome-ignore lint/style/noDefaultExport: Playwright takes a reporter from there
export default class SaySteps implements Reporter {
  #steps = 0;

  onStepEnd(_test: TestCase, _result: TestResult, step: TestStep) {
    if (step.category !== 'test.step') return;
    this.#steps += 1;
    const outcome = step.error ? 'failed' : `${(step.duration / 1000).toFixed(1)} s`;
    console.log(`${String(this.#steps).padStart(2)}. ${step.title}: ${outcome}`);
  }

  onTestEnd(_test: TestCase, { errors }: TestResult) {
    for (const { message = '' } of errors) console.error(message);
  }

  onError({ message = '' }: { message?: string }) {
    console.error(message);
  }

  onEnd({ status, duration }: FullResult) {
    console.log(status === 'passed' ? `Done in ${(duration / 1000).toFixed(1)} s.` : 'The demo failed.');
  }
}
