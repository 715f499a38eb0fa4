import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { RequestRecord } from './observe-requests.ts';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const durationBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120];

/** What the HTTP side tells Prometheus. Labels hold patterns, never what a client sent. */
export class HttpMetrics {
  private readonly inFlight: Gauge;
  private readonly durations: Histogram<'method' | 'route' | 'status'>;
  private readonly receivedBytes: Counter<'format'>;
  private readonly sentBytes: Counter<'format'>;

  constructor(registry: Registry) {
    const registers = [registry];
    this.inFlight = new Gauge({ name: 'packyard_http_requests_in_flight', help: 'Requests being answered', registers });
    this.durations = new Histogram({
      name: 'packyard_http_request_duration_seconds',
      help: 'Time from a request head to the end of its answer, by route pattern and status class',
      labelNames: ['method', 'route', 'status'],
      buckets: durationBuckets,
      registers,
    });
    this.receivedBytes = new Counter({ name: 'packyard_http_received_bytes_total', help: 'Bytes received (uploads), by package format', labelNames: ['format'], registers });
    this.sentBytes = new Counter({ name: 'packyard_http_sent_bytes_total', help: 'Bytes sent (downloads), by package format', labelNames: ['format'], registers });
  }

  started(): void {
    this.inFlight.inc();
  }

  ended(record: RequestRecord): void {
    this.inFlight.dec();
    const method = methods.has(record.method) ? record.method : 'other';
    this.durations.observe({ method, route: record.route, status: `${Math.floor(record.status / 100)}xx` }, record.durationMs / 1000);
    const format = record.format ?? 'none';
    this.receivedBytes.inc({ format }, record.requestBytes);
    this.sentBytes.inc({ format }, record.responseBytes);
  }
}
