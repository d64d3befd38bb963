import assert from 'node:assert/strict';
import type { Credentials } from '../build.ts';
import { fileForm } from '../multipart.ts';
import type { TestApplication } from '../test-application.ts';

/** What makes the samples: requests of who may do everything in A, and questions to the database. */
export interface SweepTools {
  app: TestApplication;
  owner: Credentials;
  make<T>(method: 'POST' | 'PUT', url: string, body: unknown): Promise<T>;
  sendFile<T>(url: string, name: string, bytes: Buffer, fields?: Record<string, string>): Promise<T>;
  /** The `id` of the one row that a query finds. */
  one(query: string, values?: unknown[]): Promise<string>;
}

/** Samples by the path that ends in their parameter, and the same objects by the name of a field. */
export interface Samples {
  samples: Record<string, string>;
  keys: Record<string, string>;
}

export function sweepTools(app: TestApplication, owner: Credentials): SweepTools {
  const make = async <T>(method: 'POST' | 'PUT', url: string, body: unknown): Promise<T> => {
    const response = await app.request(method, url, owner, body);
    assert.ok(response.statusCode < 300, `${method} ${url}: ${response.body}`);
    return response.json() as T;
  };
  const sendFile = async <T>(url: string, name: string, bytes: Buffer, fields = {}): Promise<T> => {
    const { body: payload, headers } = fileForm(name, bytes, fields);
    const response = await app.server.inject({
      method: 'POST',
      url,
      payload,
      headers: { ...owner.headers, ...headers },
    });
    assert.ok(response.statusCode < 300, `POST ${url}: ${response.body}`);
    return response.json() as T;
  };
  const one = async (query: string, values: unknown[] = []): Promise<string> => {
    const { rows } = await app.owner.query<{ id: string }>(query, values);
    assert.ok(rows[0] !== undefined, query);
    return String(rows[0].id);
  };
  return { app, owner, make, sendFile, one };
}
