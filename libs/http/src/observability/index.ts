export { createLogger, type Logger } from './create-logger.ts';
export { Metrics } from './metrics.ts';
export { NestLogBridge } from './nest-log-bridge.ts';
export { assetRoute, nameRoute, observeRequests } from './observe-requests.ts';
export { probeRoutes, protectedMetricsRoute, sendMetrics } from './operator-routes.ts';
export { Readiness, type ReadinessCheck } from './readiness.ts';
export { redactText } from './redaction/redact-text.ts';
export { redactUrl } from './redaction/redact-url.ts';
