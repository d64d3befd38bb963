import { sql } from 'kysely';
import { certificatePicture } from '../../../../documents/certificate/render-certificates.ts';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ActionContext } from '../../../../platform/http/context.ts';
import { publicUrl } from '../../../../platform/http/public-url.ts';
import { getReadableDecision } from '../decision.store.ts';
import { defaultWords, placeOf } from '../default-words.ts';
import { findPrintable } from './certificate-pages.ts';
import { type CertificateFacts, pageOf, sheetOf } from './certificate-sheet.ts';
import type { PreviewCertificate } from './template.schema.ts';
import { findTemplates, getTemplateRecord, templateFor, unitWithin } from './template.store.ts';

type Sample = Pick<CertificateFacts, 'subjectName' | 'subjectDetail' | 'gender' | 'awardName' | 'isTitle'>;

/** Nobody's names: what the editor shows. */
const SAMPLES: Readonly<Record<PreviewCertificate['sample'], Sample>> = {
  person: {
    subjectName: 'Nguyễn Văn An',
    subjectDetail: 'Công chức Phòng Kinh tế',
    gender: 'male',
    awardName: 'Giấy khen',
    isTitle: false,
  },
  long: {
    subjectName: 'Công Tằng Tôn Nữ Nguyễn Hoàng Phương Khánh Quỳnh',
    subjectDetail:
      'Phó Trưởng phòng phụ trách, Phòng Văn hóa - Xã hội; Phó Chủ tịch Công đoàn cơ sở Ủy ban nhân dân đơn vị',
    gender: 'female',
    awardName: 'Huân chương Bảo vệ Tổ quốc hạng Nhất',
    isTitle: false,
  },
  collective: {
    subjectName: 'Tập thể cán bộ, công chức, viên chức Trung tâm Phục vụ hành chính công',
    subjectDetail: null,
    gender: null,
    awardName: 'Tập thể Lao động xuất sắc',
    isTitle: true,
  },
};

/** A sheet with made-up names, for the editor. Nothing is written. @throws AppError `not-found` for a unit out of reach */
export async function previewCertificate(
  { db, actor, clock, settings, request }: ActionContext,
  { unitId, layout, sample }: PreviewCertificate,
): Promise<{ svg: string }> {
  const { rows } = await sql<{ name: string; kind: string }>`select u.name, u.kind from unit_now u
    where u.unit_id = ${unitId} and ${unitWithin(actor, 'decision.read')}`.execute(db);
  const [unit] = rows;
  if (unit === undefined) throw new AppError('not-found');
  const day = today(clock);
  const words = defaultWords(unit, '', day);
  const facts: CertificateFacts = {
    ...SAMPLES[sample],
    year: Number(day.slice(0, 4)),
    yearFrom: null,
    decisionNumber: '15/QĐ-UBND',
    decidedOn: day,
    place: placeOf(unit.name),
    authority: words.authority,
    signerPosition: words.signer.position,
    signerName: 'Trần Thị Bình',
    number: `15/${day.slice(0, 4)}`,
    code: '0123456789ABCDEFGHJKMNPQRS',
  };
  const page = pageOf(layout, facts, 0, publicUrl(settings, request));
  return { svg: await certificatePicture(sheetOf(layout, null), page) };
}

/** The first certificate of a decision, or the one asked for, as it would be printed. @throws AppError `not-found` */
export async function previewFirst(
  { db, actor, settings, request }: ActionContext,
  decisionId: string,
  query: { template?: string | undefined; certificate?: string | undefined },
): Promise<{ svg: string; backgroundOf: string | null }> {
  const decision = await getReadableDecision(db, actor, decisionId);
  const where =
    query.certificate === undefined ? sql<boolean>`true` : sql<boolean>`c.id = ${query.certificate}`;
  const [first] = await findPrintable(db, decision, { where, ordering: 'decision', limit: 1 });
  if (first === undefined) throw new AppError('not-found');
  const template =
    query.template === undefined
      ? templateFor(await findTemplates(db, decision.unitId), first.award)
      : await getTemplateRecord(db, actor, query.template, 'decision.read');
  const page = pageOf(template.layout, first, 0, publicUrl(settings, request));
  return {
    svg: await certificatePicture(sheetOf(template.layout, null), page),
    backgroundOf: template.fileId === null ? null : template.id,
  };
}
