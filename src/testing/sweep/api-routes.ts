import type { TestApplication } from '../test-application.ts';

export type JsonSchema = {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minItems?: number;
  minLength?: number;
  minimum?: number;
};

/** A route as the application itself describes it. */
export interface ApiRoute {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With parameters as `{name}`. */
  path: string;
  access: string;
  tag: string;
  body: JsonSchema | null;
  /** Takes a file. */
  isUpload: boolean;
  /** Names of the query's parameters that are keys of objects. */
  keysInQuery: readonly string[];
  query: readonly { name: string; required: boolean; schema: JsonSchema }[];
}

interface Operation {
  'x-access': string;
  tags: string[];
  parameters?: { name: string; in: string; required?: boolean; schema: JsonSchema }[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
}

/** `GET /api/plans/{planId}` */
export const nameOf = ({ method, path }: Pick<ApiRoute, 'method' | 'path'>) => `${method} ${path}`;

/** Every route that the application has registered, from its own description. */
export async function apiRoutes(app: TestApplication): Promise<ApiRoute[]> {
  const { paths } = (await app.request('GET', '/api/openapi.json')).json() as {
    paths: Record<string, Record<string, Operation>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const query = (operation.parameters ?? [])
        .filter((parameter) => parameter.in === 'query')
        .map(({ name, required = false, schema }) => ({ name, required, schema }));
      return {
        method: method.toUpperCase() as ApiRoute['method'],
        path,
        access: operation['x-access'],
        tag: operation.tags[0] ?? '',
        body: operation.requestBody?.content['application/json']?.schema ?? null,
        isUpload: operation.requestBody?.content['multipart/form-data'] !== undefined,
        keysInQuery: query.filter(({ schema }) => schema.format === 'uuid').map(({ name }) => name),
        query,
      };
    }),
  );
}
