import type { DocumentHead, Signature } from '../official-document.ts';

/** The invented offices of the samples. */
export function provinceHead(number: string | null, symbol: string, date: string | null): DocumentHead {
  return {
    superior: null,
    issuer: 'Ủy ban nhân dân tỉnh Đông Hải',
    number,
    symbol,
    place: 'Đông Hải',
    date,
    year: 2027,
  };
}

/** Head of a document of a provincial department, which names its superior. */
export function departmentHead(number: string | null, symbol: string, date: string | null): DocumentHead {
  return {
    superior: 'Ủy ban nhân dân tỉnh Đông Hải',
    issuer: 'Sở Nội vụ',
    number,
    symbol,
    place: 'Đông Hải',
    date,
    year: 2027,
  };
}

/** Head of a document of a ward, which has no superior above its name. */
export function wardHead(number: string | null, symbol: string, date: string | null): DocumentHead {
  return {
    superior: null,
    issuer: 'Ủy ban nhân dân phường Bình An',
    number,
    symbol,
    place: 'Bình An',
    date,
    year: 2027,
  };
}

/** Head of a document of the provincial council. */
export function councilHead(number: string | null, symbol: string, date: string | null): DocumentHead {
  return {
    superior: 'Ủy ban nhân dân tỉnh Đông Hải',
    issuer: 'Hội đồng Thi đua - Khen thưởng',
    number,
    symbol,
    place: 'Đông Hải',
    date,
    year: 2027,
  };
}

export const CHAIR_OF_PROVINCE: Signature = {
  authority: null,
  position: ['Chủ tịch'],
  name: 'Trương Quang Nghiệp',
};
export const FOR_THE_COMMITTEE: Signature = {
  authority: 'TM. Ủy ban nhân dân',
  position: ['KT. Chủ tịch', 'Phó Chủ tịch'],
  name: 'Đỗ Thị Thúy Hường',
};
export const DIRECTOR: Signature = { authority: null, position: ['Giám đốc'], name: 'Ngô Đình Khải' };

/** Bases that the samples share; what a real document cites is the business of its writer. */
export const BASES = [
  'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
  'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15',
  'Căn cứ Nghị định số 152/2025/NĐ-CP của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực tổ chức hành chính nhà nước và quy định chi tiết Luật Thi đua, khen thưởng',
];
