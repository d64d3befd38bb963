import type { CertificateBlock, CertificateLayout } from './layout.ts';

type Look = Partial<Omit<CertificateBlock, 'text' | 'x' | 'y' | 'width' | 'height' | 'size'>>;
type Place = readonly [x: number, y: number, width: number, height: number, size: number];

const A3_TO_A4 = 420 / 297;

function block(text: string, [x, y, width, height, size]: Place, look: Look = {}): CertificateBlock {
  const plain = { bold: false, italic: false, caps: false, color: 'black', rule: false } as const;
  return { text, x, y, width, height, size, align: 'center', anchor: 'middle', ...plain, ...look };
}

const TITLE: Look = { bold: true, caps: true };
const TEXTS = {
  state: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  grants: 'Tặng {loại}',
  citation: 'Đã có thành tích xuất sắc trong phong trào thi đua {thời gian}',
  decision: 'Quyết định số {số quyết định}\nngày {ngày quyết định}\nSố vào sổ: {số bằng}',
  check: 'Xác minh tại {trang xác minh}\nMã: {mã}',
  day: '{địa danh}, {ngày tháng}',
} as const;

/** A4 across. */
const LANDSCAPE: Pick<CertificateLayout, 'blocks' | 'qr'> = {
  blocks: [
    block(TEXTS.state, [30, 17, 237, 8, 15], TITLE),
    block(TEXTS.motto, [30, 25, 237, 9, 14], { bold: true, rule: true }),
    block('{thẩm quyền}', [30, 40, 237, 11, 18], { ...TITLE, color: 'red' }),
    block(TEXTS.grants, [30, 53, 237, 8, 15], TITLE),
    block('{danh hiệu}', [30, 62, 237, 21, 38], { ...TITLE, color: 'red' }),
    block('{tên}', [30, 86, 237, 15, 28], { bold: true }),
    block('{chức vụ, đơn vị}', [30, 102, 237, 13, 16], { italic: true }),
    block(TEXTS.citation, [30, 117, 237, 15, 16]),
    block(TEXTS.decision, [22, 142, 90, 16, 11], { align: 'left', anchor: 'top' }),
    block(TEXTS.check, [48, 173, 74, 14, 7], { align: 'left' }),
    block(TEXTS.day, [160, 139, 115, 8, 14], { italic: true }),
    block('{chức vụ người ký}', [160, 147, 115, 13, 14], { ...TITLE, anchor: 'top' }),
    block('{người ký}', [160, 183, 115, 8, 14], { bold: true }),
  ],
  qr: { x: 22, y: 168, size: 24 },
};

/** A4 upright. */
const PORTRAIT: Pick<CertificateLayout, 'blocks' | 'qr'> = {
  blocks: [
    block(TEXTS.state, [20, 20, 170, 8, 14], TITLE),
    block(TEXTS.motto, [20, 28, 170, 9, 13], { bold: true, rule: true }),
    block('{thẩm quyền}', [20, 48, 170, 16, 17], { ...TITLE, color: 'red' }),
    block(TEXTS.grants, [20, 68, 170, 8, 14], TITLE),
    block('{danh hiệu}', [20, 78, 170, 32, 36], { ...TITLE, color: 'red' }),
    block('{tên}', [20, 118, 170, 24, 26], { bold: true }),
    block('{chức vụ, đơn vị}', [20, 144, 170, 16, 15], { italic: true }),
    block(TEXTS.citation, [25, 164, 160, 22, 15]),
    block(TEXTS.decision, [18, 204, 75, 18, 11], { align: 'left', anchor: 'top' }),
    block(TEXTS.check, [44, 257, 62, 16, 7], { align: 'left' }),
    block(TEXTS.day, [95, 203, 97, 8, 13], { italic: true }),
    block('{chức vụ người ký}', [95, 212, 97, 13, 13], { ...TITLE, anchor: 'top' }),
    block('{người ký}', [95, 248, 97, 8, 13], { bold: true }),
  ],
  qr: { x: 18, y: 253, size: 24 },
};

/** How certificates are printed where an office has made no template of its own: the usual order of words, not a form of law. */
export function defaultLayout(
  paper: CertificateLayout['paper'] = 'a4',
  orientation: CertificateLayout['orientation'] = 'landscape',
): CertificateLayout {
  const { blocks, qr } = orientation === 'landscape' ? LANDSCAPE : PORTRAIT;
  const scale = (value: number) => (paper === 'a4' ? value : Math.round(value * A3_TO_A4 * 10) / 10);
  return {
    paper,
    orientation,
    frame: true,
    blocks: blocks.map((one) => ({
      ...one,
      x: scale(one.x),
      y: scale(one.y),
      width: scale(one.width),
      height: scale(one.height),
      size: scale(one.size),
    })),
    qr: qr && { x: scale(qr.x), y: scale(qr.y), size: scale(qr.size) },
  };
}
