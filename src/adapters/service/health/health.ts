import type { App } from '../../../app/app.ts';
import type { Store } from '../../../domain/store.ts';
import { startHealthServer } from './health-server.ts';
import { measuredApp } from './measured-app.ts';
import { createMetrics } from './metrics.ts';
import type { Readiness } from './readiness.ts';

export interface Health {
  /** The application whose requests are counted. */
  readonly app: App;
  readonly port: number;
  /** Discord asked for fewer requests. */
  onRateLimited(): void;
  close(): Promise<void>;
}

/**
 * Serves health and metrics on a port of the loopback interface.
 * @throws UserError `unavailable` if the port is taken
 */
export async function startHealth(
  port: number,
  { app, store, readiness }: { readonly app: App; readonly store: Pick<Store, 'feeds'>; readonly readiness: Readiness },
): Promise<Health> {
  const metrics = createMetrics({
    load: () => app.load(),
    nextDue: () => store.feeds('servers').nextDue(),
    isReady: () => readiness.state() === 'ready',
  });
  const server = await startHealthServer(port, { state: () => readiness.state(), metrics: () => metrics.text() });
  return {
    app: measuredApp(app, metrics.interaction),
    port: server.port,
    onRateLimited: metrics.rateLimited,
    close: server.close,
  };
}
