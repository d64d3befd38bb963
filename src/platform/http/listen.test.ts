import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { test } from 'node:test';
import type pg from 'pg';
import { isStartError } from '../errors/start-error.ts';
import type { LiveHub } from '../live/hub.ts';
import { createMetrics } from './metrics.ts';

test('a port that is taken is told with the setting that chooses another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const metrics = createMetrics({} as pg.Pool, {} as LiveHub);
  await assert.rejects(
    metrics.listen(port, '127.0.0.1'),
    (error) => isStartError(error, 'port-taken') && error.vi.includes('METRICS_PORT=9091 npm start'),
  );
  await assert.rejects(
    metrics.listen(0, '203.0.113.1'),
    (error) => isStartError(error, 'port-taken') && error.vi.includes('METRICS_HOST=127.0.0.1'),
  );
  other.close();
});
