import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { asQuery } from './prepared.ts';

const names = new Map<string, string>();

function camelCase(column: string): string {
  let name = names.get(column);
  if (name === undefined) {
    name = column.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    names.set(column, name);
  }
  return name;
}

interface RowDescription {
  fields: { name: string }[];
}

/** `pg` calls this once a result, before the first row; its types do not name it. */
const described = pg.Query.prototype as unknown as { handleRowDescription(message: RowDescription): void };

/** A query whose rows have camelCase names from the first: giving each row of a long list new ones costs more than reading it. */
class CamelCaseQuery extends pg.Query {
  handleRowDescription(message: RowDescription): void {
    for (const field of message.fields) field.name = camelCase(field.name);
    described.handleRowDescription.call(this, message);
  }
}

/** `pool` as the query builder uses it; others who share its connections (the job worker) see columns as they are. */
export function camelCasePool(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      const query = (text: string, values: readonly unknown[]): Promise<unknown> =>
        new Promise((resolve, reject) => {
          client.query(
            new CamelCaseQuery(asQuery(text, values), (error, result) =>
              error ? reject(error) : resolve(result),
            ),
          );
        });
      return {
        query: query as PostgresPoolClient['query'],
        release: (destroy) => client.release(destroy),
      };
    },
  };
}
