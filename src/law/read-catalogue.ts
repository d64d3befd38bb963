import { readFileSync } from 'node:fs';
import { type Document, isCollection, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** One thing wrong in a catalogue file. `field` is dotted, such as `holidays.3.month`. */
export interface CatalogueProblem {
  line: number;
  field: string;
  message: string;
}

/** A file of the catalogue cannot be used. The message says in Vietnamese and English what is wrong, and where. */
export class CatalogueError extends Error {
  readonly file: string;
  readonly problems: readonly CatalogueProblem[];

  constructor(file: string, problems: readonly CatalogueProblem[]) {
    const list = problems.map((p) => `${file}:${p.line}: ${p.field ? `${p.field}: ` : ''}${p.message}`);
    super(
      `Danh mục không đọc được, hãy sửa các dòng sau / The catalogue cannot be read, mend these lines:\n${list.join('\n')}`,
    );
    this.name = 'CatalogueError';
    this.file = file;
    this.problems = problems;
  }
}

/** A file of the catalogue that has the right shape. */
export interface CatalogueFile<T> {
  value: T;
  /** The error of things that a shape cannot tell, such as a reference to another file. */
  error(problems: readonly { path: readonly PropertyKey[]; message: string }[]): CatalogueError;
}

/**
 * Reads a YAML file of the catalogue and checks it. Throws `CatalogueError` with file, line and field of everything
 * that is wrong, also when the file is missing.
 */
export function readCatalogueFile<T>(file: string, schema: z.ZodType<T>): T {
  return openCatalogueFile(file, schema).value;
}

/** The same, for a file that must also agree with others. */
export function openCatalogueFile<T>(file: string, schema: z.ZodType<T>): CatalogueFile<T> {
  return openCatalogue(file, readText(file), schema);
}

/** The same for a text already read; `file` is only the name in messages. */
export function parseCatalogue<T>(file: string, text: string, schema: z.ZodType<T>): T {
  return openCatalogue(file, text, schema).value;
}

function openCatalogue<T>(file: string, text: string, schema: z.ZodType<T>): CatalogueFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new CatalogueError(
      file,
      document.errors.map((e) => ({
        line: lines.linePos(e.pos[0]).line,
        field: '',
        message: e.message.split('\n')[0] ?? e.code,
      })),
    );
  }
  const error: CatalogueFile<T>['error'] = (problems) =>
    new CatalogueError(
      file,
      problems.map(({ path, message }) => ({
        line: lines.linePos(offsetOf(document, path)).line,
        field: path.join('.'),
        message,
      })),
    );
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success) throw error(parsed.error.issues);
  return { value: parsed.data, error };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new CatalogueError(file, [
      { line: 1, field: '', message: `không mở được tệp / cannot be opened (${reason})` },
    ]);
  }
}

/** Where the value at `path` stands in the text; of a missing field, where the object that lacks it stands. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range)
      return isCollection(node) ? (firstOffset(node) ?? node.range[0]) : node.range[0];
  }
  return 0;
}

function firstOffset(node: { items: unknown[] }): number | undefined {
  const first = node.items[0];
  if (isNode(first)) return first.range?.[0];
  const key: unknown = first && typeof first === 'object' && 'key' in first ? first.key : undefined;
  return isNode(key) ? key.range?.[0] : undefined;
}
