import { z } from 'zod';

/**
 * A backup is one gzipped tar file:
 *
 *   so-vang-backup.json      what follows: version of this format, the migrations of the schema, tables with their columns, sequences
 *   tables/<name>/000001     the rows in COPY's text form, cut into parts of some megabytes at any byte
 *   files/<path>             the stored files, whose names are their SHA-256
 *   files.sha256             their list; `sha256sum -c` understands it
 *   checksums.json           rows and SHA-256 of each table, and of the list of files. Comes last: without it the file is cut off
 */
export const FORMAT_VERSION = 1;
export const HEADER_NAME = 'so-vang-backup.json';
export const LIST_NAME = 'files.sha256';
export const SUMS_NAME = 'checksums.json';

export const headerSchema = z.object({
  format: z.number().int().min(1),
  createdAt: z.iso.datetime(),
  postgres: z.string(),
  migrations: z.array(z.object({ version: z.number().int(), name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(z.object({ name: z.string(), last: z.string().regex(/^-?\d+$/), called: z.boolean() })),
});

export const sumsSchema = z.object({
  tables: z.record(z.string(), z.object({ rows: z.number().int(), sha256: z.string() })),
  files: z.object({ count: z.number().int(), bytes: z.number().int(), sha256: z.string() }),
});

export type BackupHeader = z.infer<typeof headerSchema>;
