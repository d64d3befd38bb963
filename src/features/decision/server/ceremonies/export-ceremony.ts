import { sql } from 'kysely';
import { writeXlsx, XLSX_MEDIA_TYPE } from '../../../../documents/xlsx/write-xlsx.ts';
import { dayOf, momentInWords } from '../../../../law/calendar/index.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import type { FileReply } from '../../../../platform/http/route.ts';
import { type DocumentFormat, documentFile } from '../../../document/server/index.ts';
import { PRESENCE_WORDS } from '../../model/ceremonies/presence.ts';
import { findSuperior } from '../decision-document.ts';
import { issuerOf } from '../default-words.ts';
import { getReadableCeremony } from './ceremony.store.ts';
import { composeCeremony } from './compose-ceremony.ts';
import { findCeremonyLines } from './list-ceremonies.ts';

const HEADERS = [
  { vi: 'STT', en: 'No.', width: 6 },
  { vi: 'Tập thể, cá nhân', en: 'Who', width: 34 },
  { vi: 'Chức vụ, đơn vị', en: 'Position, unit', width: 40 },
  { vi: 'Danh hiệu, hình thức', en: 'Award', width: 34 },
  { vi: 'Người trao', en: 'Presenter', width: 28 },
  { vi: 'Có mặt', en: 'Presence', width: 14 },
  { vi: 'Người nhận thay', en: 'Representative', width: 28 },
  { vi: 'Đã trao', en: 'Handed over', width: 10 },
] as const;

/** The same as an official document, without honours that were revoked since. @throws AppError `not-found` */
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

/** Who receives what from whom, in order, as an .xlsx file. @throws AppError `not-found` */
export async function exportCeremony(context: ReadContext, id: string): Promise<FileReply> {
  const { db, actor, language } = context;
  const ceremony = await getReadableCeremony(db, actor, id);
  const lines = await findCeremonyLines(context, ceremony, sql<boolean>`true`);
  const body = await writeXlsx([
    {
      name: language === 'vi' ? 'Chương trình trao thưởng' : 'Ceremony',
      columns: HEADERS.map((header) => ({ header: header[language], width: header.width })),
      rows: lines.map((line) => [
        line.position,
        line.subjectName,
        line.subjectDetail,
        line.awardName,
        line.presenter,
        PRESENCE_WORDS[line.presence][language],
        line.representative,
        line.handedOverAt === null ? null : 'x',
      ]),
    },
  ]);
  return { name: 'chuong-trinh-trao-thuong.xlsx', mediaType: XLSX_MEDIA_TYPE, body };
}
