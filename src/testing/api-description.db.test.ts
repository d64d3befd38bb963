import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestApplication, testApplication } from './test-application.ts';

interface Described {
  'x-access': string;
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

let app: TestApplication;
let operations: [name: string, operation: Described][];
before(async () => {
  app = await testApplication();
  const { openapi, paths } = (await app.request('GET', '/api/openapi.json')).json();
  assert.match(openapi, /^3\.1\./);
  operations = Object.entries<Record<string, Described>>(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Described] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );
});
after(() => app.close());

const typesOf = (operation: Described, status: string) =>
  Object.keys(operation.responses[status]?.content ?? {});

test('every route says what it answers, and in which words it refuses', () => {
  const silent = operations.filter(([, operation]) => {
    const good = Object.keys(operation.responses).filter((status) => status.startsWith('2'));
    const told = good.some((status) => typesOf(operation, status).length > 0);
    return !told || !typesOf(operation, 'default').includes('application/problem+json') || !operation.summary;
  });
  assert.deepEqual(
    silent.map(([name]) => name),
    [],
  );
});

test('what is no JSON is said to be none: files, streams, uploads', () => {
  const find = (wanted: string) => {
    const found = operations.find(([name]) => name === wanted)?.[1];
    assert.ok(found, wanted);
    return found;
  };
  const answers = (name: string) => typesOf(find(name), '200');
  assert.deepEqual(answers('GET /api/plans/{planId}/document.pdf'), ['application/pdf']);
  assert.deepEqual(answers('GET /api/units/export.xlsx'), [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ]);
  assert.deepEqual(answers('GET /api/tasks/{taskId}/files/{fileId}'), ['*/*']);
  assert.deepEqual(answers('GET /api/live'), ['text/event-stream']);
  assert.deepEqual(answers('GET /api/feeds/{file}'), ['text/calendar']);
  assert.deepEqual(Object.keys(find('POST /api/units/import').requestBody?.content ?? {}), [
    'multipart/form-data',
  ]);
});

test('every parameter of an address is declared', () => {
  for (const [name, { parameters = [] }] of operations) {
    const declared = parameters.filter(({ in: place, required }) => place === 'path' && required === true);
    const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
    assert.deepEqual(declared.map((parameter) => parameter.name).sort(), inPath.sort(), name);
  }
});
