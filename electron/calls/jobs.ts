// Long work that a page starts, watches and may stop. A job that was stopped or failed has put everything back before it
// says so; what it says at its end is remembered for a while.
import { randomBytes } from 'node:crypto';
import type { CallOutput } from '#shared/contract/call-shapes';
import type { CallHandlers } from './answer-calls';
import { CallRefused, isDiskFull } from './call-refused';

type Progress = CallOutput<'job-progress'>;
export type JobResult = NonNullable<Progress['result']>;

/** What the work tells its job. */
export interface JobSteps {
  /** How much there is to do, as soon as that is known. */
  willTake(totalBytes: number): void;
  /** Throws `cancelled` once the page has stopped it: from there the work puts everything back. */
  did(bytes: number): void;
}

/** For work that nobody watches or stops. */
export const unwatched: JobSteps = { willTake: () => undefined, did: () => undefined };

interface Job {
  progress: Progress;
  isCancelled: boolean;
  settled: Promise<void>;
}

const rememberedJobs = 50;

export class Jobs {
  readonly #jobs = new Map<string, Job>();

  readonly calls: CallHandlers<'job-progress' | 'job-cancel'> = {
    'job-progress': ({ job }) => this.#known(job).progress,
    'job-cancel': ({ job }) => this.cancel(job),
  };

  /** `judge` says what an error of the file system means for this work. */
  start(
    work: (steps: JobSteps) => Promise<JobResult>,
    judge: (error: unknown) => unknown = (error) => error,
  ): { job: string } {
    const id = randomBytes(16).toString('hex');
    const job: Job = {
      progress: { state: 'running', doneBytes: 0, totalBytes: 0, code: null, result: null },
      isCancelled: false,
      settled: Promise.resolve(),
    };
    job.settled = this.#run(job, work, judge);
    this.#jobs.set(id, job);
    this.#forgetOldest();
    return { job: id };
  }

  /** Answers when the work has ended, which it may have done by itself. */
  async cancel(id: string): Promise<Progress> {
    const job = this.#known(id);
    job.isCancelled = true;
    await job.settled;
    return job.progress;
  }

  async cancelAll(): Promise<void> {
    await Promise.all([...this.#jobs.keys()].map((id) => this.cancel(id)));
  }

  async #run(
    job: Job,
    work: (steps: JobSteps) => Promise<JobResult>,
    judge: (error: unknown) => unknown,
  ): Promise<void> {
    const steps: JobSteps = {
      willTake: (totalBytes) => {
        job.progress = { ...job.progress, totalBytes };
      },
      did: (bytes) => {
        if (job.isCancelled) throw new CallRefused('cancelled');
        const doneBytes = job.progress.doneBytes + bytes;
        job.progress = { ...job.progress, doneBytes, totalBytes: Math.max(doneBytes, job.progress.totalBytes) };
      },
    };
    try {
      const result = await work(steps);
      job.progress = { ...job.progress, state: 'done', doneBytes: job.progress.totalBytes, result };
    } catch (error) {
      const code = codeOf(judge(error));
      job.progress = { ...job.progress, state: code === 'cancelled' ? 'cancelled' : 'failed', code };
    }
  }

  #known(id: string): Job {
    const job = this.#jobs.get(id);
    if (!job) throw new CallRefused('missing');
    return job;
  }

  #forgetOldest(): void {
    const ended = [...this.#jobs].filter(([, { progress }]) => progress.state !== 'running');
    for (const [id] of ended.slice(0, Math.max(0, this.#jobs.size - rememberedJobs))) this.#jobs.delete(id);
  }
}

function codeOf(error: unknown): NonNullable<Progress['code']> {
  if (error instanceof CallRefused) return error.code;
  if (isDiskFull(error)) return 'disk-full';
  console.error('A job failed:', error);
  return 'failed';
}
