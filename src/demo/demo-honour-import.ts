import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sendSheet } from '../features/honour/server/index.ts';
import type { Actor } from '../platform/auth/actor.ts';
import type { WriteContext } from '../platform/http/context.ts';

const NAME = 'khen-thuong-2016-2018.xlsx';

/** An old register of honours that somebody has just sent: its columns are to be told, some rows to be decided. */
export async function writeHonourImport(
  write: WriteContext,
  unitId: string,
  by: Pick<Actor, 'accountId' | 'name'>,
): Promise<void> {
  const bytes = await readFile(join(import.meta.dirname, '../../samples/honours', NAME));
  await sendSheet({ ...write, actor: { ...write.actor, ...by } }, unitId, { name: NAME, bytes });
}
