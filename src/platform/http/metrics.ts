import { createServer, type Server } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type pg from 'pg';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { LiveHub } from '../live/hub.ts';
import { explainListening } from './listen.ts';

export interface Metrics {
  /** Counts one answered request. */
  observe(request: FastifyRequest, status: number, seconds: number): void;
  /** Opens the Prometheus listener, apart from the application's own port. @throws StartError `port-taken` */
  listen(port: number, host: string): Promise<Server>;
}

const NAMES = { host: 'METRICS_HOST', port: 'METRICS_PORT', other: 9091 };

/** Prometheus metrics of this process. Labels hold route patterns only, never addresses or people. */
export function createMetrics(pool: pg.Pool, hub: LiveHub): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'so_vang_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [register],
  });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers: [register],
      collect() {
        this.set(value());
      },
    });
  gauge('so_vang_database_connections', 'Open database connections', () => pool.totalCount);
  gauge('so_vang_database_waiting', 'Requests waiting for a database connection', () => pool.waitingCount);
  gauge('so_vang_live_listeners', 'Open event streams', () => hub.size());
  return {
    observe: (request, status, seconds) =>
      requests.observe(
        { method: request.method, route: request.routeOptions.url ?? 'unmatched', status },
        seconds,
      ),
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        const server = createServer((request, response) => {
          if (request.url !== '/metrics') return response.writeHead(404).end();
          void register
            .metrics()
            .then((text) => response.writeHead(200, { 'content-type': register.contentType }).end(text));
        });
        server.once('error', (error) => reject(explainListening(error, port, host, NAMES)));
        server.listen(port, host, () => resolve(server));
      }),
  };
}
