import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { HttpMetrics } from './http-metrics.ts';

interface Described {
  readonly name: string;
  readonly help: string;
}

/** Everything `/metrics` tells. Made once by the composition root, which also connects the numbers that others keep. */
export class Metrics {
  readonly registry = new Registry();
  readonly http = new HttpMetrics(this.registry);
  private readonly failedJobs = new Counter({ name: 'packyard_jobs_failed_total', help: 'Background jobs that failed once', labelNames: ['job'], registers: [this.registry] });

  /** Memory, event loop, garbage collection of this process. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Publishes a number that somebody else keeps, read when it is asked for. */
  gauge({ name, help }: Described, read: () => number): void {
    this.registry.registerMetric(new Gauge({ name, help, registers: [], collect() { this.set(read()); } }));
  }

  /** The same for a number that only grows. */
  counter({ name, help }: Described, read: () => number): void {
    this.registry.registerMetric(new Counter({ name, help, registers: [], collect() { this.reset(); this.inc(read()); } }));
  }

  jobFailed(job: string): void {
    this.failedJobs.inc({ job });
  }
}
