import { sql } from 'kysely';
import { dayOf, momentInWords } from '../../../../law/calendar/index.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import type { FileReply } from '../../../../platform/http/route.ts';
import { type DocumentFormat, documentFile } from '../../../document/server/index.ts';
import { findSuperior } from '../decision-document.ts';
import { issuerOf } from '../default-words.ts';
import { getReadableCeremony } from './ceremony.store.ts';
import { composeCeremony } from './compose-ceremony.ts';
import { findCeremonyLines } from './list-ceremonies.ts';

/** Who receives what from whom, in order, as an official document, without honours that were revoked since. @throws AppError `not-found` */
export async function exportCeremonyDocument(
  context: ReadContext,
  id: string,
  format: DocumentFormat,
): Promise<FileReply> {
  const { db, actor } = context;
  const ceremony = await getReadableCeremony(db, actor, id);
  const { unitName, unitKind, startsAt } = ceremony;
  const official = composeCeremony({
    ...ceremony,
    issuer: issuerOf({ name: unitName, kind: unitKind }),
    superiorName: await findSuperior(db, ceremony),
    time: momentInWords(startsAt),
    year: Number(dayOf(startsAt).slice(0, 4)),
    lines: await findCeremonyLines(
      { ...context, language: 'vi' },
      ceremony,
      sql<boolean>`h.status <> 'revoked'`,
    ),
  });
  return documentFile(official, 'danh-sach-trao-thuong', format, context);
}
