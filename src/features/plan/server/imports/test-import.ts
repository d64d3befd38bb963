import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import type { Credentials } from '../../../../testing/build.ts';
import type { TestApplication } from '../../../../testing/test-application.ts';
import type { CreatedImport, ImportView } from './plan-import.schema.ts';

const SAMPLES = join(import.meta.dirname, '../../../../../samples/plans');

/** An own-written plan of a city with every difficulty the reader knows, as `.txt`, `.docx` or `.pdf`. */
export function samplePlan(format: 'txt' | 'docx' | 'pdf' = 'txt'): Promise<Buffer> {
  return readFile(join(SAMPLES, `song-moc-2023.${format}`));
}

/** Sends a file as a browser does. */
export async function sendFile(
  app: TestApplication,
  path: string,
  by: Credentials | null,
  file: {
    bytes: Uint8Array;
    name?: string;
    fields?: Record<string, string>;
    headers?: Record<string, string>;
  },
): Promise<LightMyRequestResponse> {
  const form = new FormData();
  for (const [name, value] of Object.entries(file.fields ?? {})) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(file.bytes)]), file.name ?? 'ke-hoach.txt');
  const packed = new Response(form);
  return app.server.inject({
    method: 'POST',
    url: path,
    headers: { ...by?.headers, ...file.headers, 'content-type': packed.headers.get('content-type') ?? '' },
    payload: Buffer.from(await packed.arrayBuffer()),
  });
}

/** Imports a file. @returns the key of the import */
export async function importFile(
  app: TestApplication,
  by: Credentials,
  bytes: Uint8Array,
  fields: Record<string, string> = {},
): Promise<string> {
  const response = await sendFile(app, '/api/plan-imports', by, { bytes, fields });
  assert.equal(response.statusCode, 201, response.body);
  return (response.json() as CreatedImport).importId ?? assert.fail('nothing was made');
}

/** The import as `by` reads it. */
export async function readImport(app: TestApplication, by: Credentials, id: string): Promise<ImportView> {
  const response = await app.request('GET', `/api/plan-imports/${id}`, by);
  assert.equal(response.statusCode, 200, response.body);
  return response.json();
}
