import type { CertificatePage, CertificateSheet } from '../../../../documents/certificate/certificate.ts';
import { dayInWords } from '../../../../documents/official/print/date-line.ts';
import { formatDay } from '../../../../law/calendar/index.ts';
import { type CertificateLayout, sheetSize } from '../../model/certificates/layout.ts';
import {
  awardOnPaper,
  type CertificateValues,
  fillText,
  groupedCode,
} from '../../model/certificates/placeholders.ts';

/** What one certificate says. */
export interface CertificateFacts {
  subjectName: string;
  subjectDetail: string | null;
  gender: 'male' | 'female' | null;
  awardName: string;
  isTitle: boolean;
  year: number;
  yearFrom: number | null;
  decisionNumber: string | null;
  decidedOn: string;
  place: string | null;
  authority: string;
  signerPosition: readonly string[];
  signerName: string | null;
  number: string | null;
  code: string;
}

/** A layout as the typesetter takes it. */
export function sheetOf(layout: CertificateLayout, background: string | null): CertificateSheet {
  const { frame, blocks, qr } = layout;
  return { ...sheetSize(layout), frame, background, qr, blocks };
}

/** @param site the address of the application, without a slash at its end */
export function pageOf(
  layout: CertificateLayout,
  facts: CertificateFacts,
  sheet: number,
  site: string,
): CertificatePage {
  const values = valuesOf(facts, site);
  return {
    sheet,
    texts: layout.blocks.map(({ text }) => fillText(text, values)),
    address: layout.qr === null ? null : `${site}/xac-minh/${facts.code}`,
  };
}

function valuesOf(facts: CertificateFacts, site: string): CertificateValues {
  const { year, yearFrom, decidedOn } = facts;
  return {
    tên: facts.subjectName,
    'chức vụ, đơn vị': facts.subjectDetail ?? '',
    'xưng hô': facts.gender === null ? '' : { male: 'Ông', female: 'Bà' }[facts.gender],
    'danh hiệu': awardOnPaper(facts.awardName),
    loại: facts.isTitle ? 'danh hiệu' : '',
    'thời gian':
      yearFrom === null || yearFrom === year ? `năm ${year}` : `từ năm ${yearFrom} đến năm ${year}`,
    'số quyết định': facts.decisionNumber ?? '',
    'ngày quyết định': formatDay(decidedOn),
    'ngày tháng': dayInWords(decidedOn, null),
    'địa danh': facts.place ?? '……',
    'thẩm quyền': facts.authority,
    'chức vụ người ký': facts.signerPosition.join('\n'),
    'người ký': facts.signerName ?? '',
    'số bằng': facts.number ?? '……',
    mã: groupedCode(facts.code),
    'trang xác minh': `${site.replace(/^https?:\/\//, '')}/xac-minh`,
  };
}
