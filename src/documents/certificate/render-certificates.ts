import { setImmediate as turn } from 'node:timers/promises';
import type { TypstJob } from '../typst/compiler.ts';
import { type TypesettingLimits, typeset } from '../typst/typeset.ts';
import type { CertificateBox, CertificatePage, CertificateSheet } from './certificate.ts';
import { type FittedText, fitText } from './fit-text.ts';
import { qrSvg } from './qr-svg.ts';

const TEMPLATES = new URL('./templates/', import.meta.url).href;
const MEGABYTE = 1024 * 1024;
/** For some thousand pages on an old PC. */
const LIMITS: TypesettingLimits = { time: 60_000, memory: 1536 * MEGABYTE, data: 48 * MEGABYTE };
/** Codes drawn before others get their turn: some milliseconds. */
const BETWEEN_TURNS = 50;

interface DrawnPage {
  sheet: number;
  texts: (FittedText | null)[];
  qr: string | null;
}

interface Certificates {
  title: string;
  sheets: readonly CertificateSheet[];
  pages: readonly CertificatePage[];
  /** Background pictures by name. */
  files: Readonly<Record<string, Uint8Array>>;
  createdAt: Date;
}

/**
 * Certificates as one PDF/A-2b in one run of the compiler, a page each, in the order given.
 * @throws AppError as `typeset` says
 */
export async function renderCertificates(certificates: Certificates): Promise<Uint8Array> {
  return typeset(await certificateJob(certificates), LIMITS);
}

/** The first page as an SVG without its background picture: for a preview. @throws AppError as `typeset` says */
export async function certificatePicture(sheet: CertificateSheet, page: CertificatePage): Promise<string> {
  const plain = { ...sheet, background: null };
  const job = await certificateJob({
    title: 'Xem trước',
    sheets: [plain],
    pages: [{ ...page, sheet: 0 }],
    files: {},
    createdAt: new Date(0),
  });
  return Buffer.from(await typeset({ ...job, format: 'svg' })).toString();
}

async function certificateJob({ title, sheets, pages, files, createdAt }: Certificates): Promise<TypstJob> {
  const drawn: DrawnPage[] = [];
  const fitted = new Map<string, FittedText | null>();
  const fit = (sheet: number, box: CertificateBox, n: number, text: string) => {
    const key = `${sheet} ${n} ${text}`;
    const known = fitted.get(key);
    if (known !== undefined) return known;
    const found = fitText(box, text);
    fitted.set(key, found);
    return found;
  };
  for (const [i, { sheet, texts, address }] of pages.entries()) {
    if (i % BETWEEN_TURNS === 0) await turn();
    const blocks = sheets[sheet]?.blocks ?? [];
    drawn.push({
      sheet,
      texts: blocks.map((box, n) => fit(sheet, box, n, texts[n] ?? '')),
      qr: address === null ? null : qrSvg(address),
    });
  }
  return {
    templates: TEMPLATES,
    main: 'certificates.typ',
    data: JSON.stringify({ title, sheets, pages: drawn }),
    createdAt: createdAt.getTime(),
    files,
  };
}
