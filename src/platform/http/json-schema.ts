import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

/** `anyOf: [{type: 'string'}, {type: 'null'}]` written as `type: ['string', 'null']`: the serialiser is much faster with it. */
function joinNullable({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  const options = jsonSchema.anyOf;
  if (!Array.isArray(options) || options.length !== 2 || options[1]?.type !== 'null') return;
  const [first] = options as JsonSchema[];
  if (first === undefined || typeof first.type !== 'string' || 'enum' in first || 'const' in first) return;
  delete jsonSchema.anyOf;
  Object.assign(jsonSchema, first, { type: first.type === 'object' ? 'object' : [first.type, 'null'] });
  if (first.type === 'object') jsonSchema.nullable = true;
}

const made = { input: new WeakMap<z.ZodType, JsonSchema>(), output: new WeakMap<z.ZodType, JsonSchema>() };

/** The JSON Schema of `schema`, as input (what a caller may send) or output (what the API answers). */
export function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const known = made[io].get(schema);
  if (known !== undefined) return known;
  const fresh = makeJsonSchema(schema, io);
  made[io].set(schema, fresh);
  return fresh;
}

function makeJsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    ...(io === 'output' && { override: joinNullable }),
  }) as JsonSchema;
  return rest;
}
