import type { z } from 'zod';
import { isUniqueViolation } from '../../../platform/db/errors.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { insertPosition } from './add-position.ts';
import { findSimilarPeople } from './find-similar-people.ts';
import { organisationTables } from './organisation.tables.ts';
import type { CreatePerson, personWrittenView } from './person.schema.ts';

/**
 * Adds a person with the first position.
 * @throws AppError `not-found` (the unit), `already-exists` (the code; or people of the same name, listed in `similar`, unless
 * the input says that it is another one), `invalid-input`
 */
export async function createPerson(
  context: WriteContext,
  input: CreatePerson,
): Promise<z.infer<typeof personWrittenView>> {
  const { position, isAnother, ...person } = input;
  if (!isAnother) {
    const { items } = await findSimilarPeople(context, {
      fullName: person.fullName,
      birthDate: person.birthDate ?? undefined,
      code: person.code ?? undefined,
    });
    if (items.length > 0) throw looksTheSame(items);
  }
  const id = newId();
  await organisationTables(context.db)
    .insertInto('person')
    .values({ id, ...person, createdAt: context.clock.now() })
    .execute()
    .catch((error: unknown) => {
      throw isUniqueViolation(error, 'person_code_key') ? personCodeTaken(person.code) : error;
    });
  await insertPosition(context, id, position);
  context.audit({
    act: 'person.create',
    entity: 'person',
    entityId: id,
    unitId: position.unitId,
    after: person,
  });
  return { id, version: 1 };
}

function looksTheSame(similar: object[]): AppError {
  return new AppError('already-exists', {
    detail: {
      vi: 'Đã có người trùng họ tên. Hãy kiểm tra danh sách; nếu là người khác, hãy xác nhận rồi lưu lại.',
      en: 'There is already somebody of this name. Look at the list; if this is another person, confirm it and save again.',
    },
    extra: { similar },
  });
}

/** The error for a staff number that another person has. */
export function personCodeTaken(code: string | null): AppError {
  const detail = {
    vi: `Mã cán bộ “${code}” đã dùng cho một người khác. Hãy kiểm tra lại mã.`,
    en: `Somebody else has the staff number “${code}”. Check the number.`,
  };
  return new AppError('already-exists', { detail, fields: [{ path: 'code', message: detail.vi }] });
}
