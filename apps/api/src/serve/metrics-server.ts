import type { MetricsConfig } from '@packyard/config';
import { sendMetrics, type Metrics } from '@packyard/http';
import express from 'express';
import { createServer } from 'node:http';
import type { Closers } from './closers.ts';
import { finishRequests, listen } from './http-server.ts';

const graceMs = 1_000;

/** `/metrics` on an address of its own, where METRICS_PORT is set. */
export async function serveMetricsApart(registry: Metrics['registry'], { listen: address }: MetricsConfig, closers: Closers): Promise<void> {
  if (address === undefined) return;
  const app = express().disable('x-powered-by');
  app.get('/metrics', (request, response) => sendMetrics(registry, request, response));
  const server = createServer(app);
  await listen(server, address, 'METRICS_PORT');
  closers.add('metrics', () => finishRequests(server, graceMs));
}
