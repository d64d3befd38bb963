import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SignPdf } from '@signpdf/signpdf';
import { Signer } from '@signpdf/utils';
import { getResolvedPDFJS } from 'unpdf';
import { openPdf } from './pdf-objects.ts';
import { readDictionary } from './pdf-syntax.ts';
import { addPlaceholder } from './placeholder.ts';
import { SignError } from './sign-error.ts';

const facts = {
  reason: 'Ký ban hành (bản chính)',
  location: 'Hà Nội',
  signedAt: new Date('2026-02-05T01:02:03Z'),
};

/** A PDF with the objects given, number 1 the catalogue. */
function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n';
  let table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f\r\n`;
  objects.forEach((value, i) => {
    table += `${String(text.length).padStart(10, '0')} 00000 n\r\n`;
    text += `${i + 1} 0 obj\n${value}\nendobj\n`;
  });
  const start = text.length;
  text += `${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /ID [(a) (b\\))] ${trailer}>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}

const pages = '<< /Type /Pages /Count 1 /Kids [3 0 R] >>';
const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>';
const plain = pdfOf(['<< /Type /Catalog /Pages 2 0 R /Lang (vi) % a remark >>\n>>', pages, page]);

class TestSigner extends Signer {
  override async sign(pdf: Buffer): Promise<Buffer> {
    return Buffer.from(`signature of ${pdf.length} bytes`);
  }
}
const sign = (pdf: Buffer) => new SignPdf().sign(pdf, new TestSigner());

const unsignable = (error: unknown) => error instanceof SignError && error.code === 'pdf-unsignable';

async function fieldsOf(pdf: Uint8Array): Promise<Record<string, unknown>[]> {
  const { getDocument } = await getResolvedPDFJS();
  const task = getDocument({ data: new Uint8Array(pdf), stopAtErrors: true, verbosity: 0 });
  try {
    const document = await task.promise;
    return await (await document.getPage(1)).getAnnotations();
  } finally {
    await task.destroy();
  }
}

test('what was there stays, byte by byte, and one field is added', async () => {
  const prepared = addPlaceholder(plain, facts);
  assert.ok(prepared.subarray(0, plain.length).equals(plain));
  const file = openPdf(prepared.toString('latin1'));
  assert.equal(file.trailer.get('ID'), '[(a) (b\\))]');
  assert.equal(file.trailer.get('Size'), '6');
  const fields = await fieldsOf(prepared);
  assert.deepEqual(
    fields.map(({ fieldType }) => fieldType),
    ['Sig'],
  );
});

test('reason and place keep their diacritics', () => {
  const { entries } = readDictionary(openPdf(addPlaceholder(plain, facts).toString('latin1')).get(4));
  const words = (key: string) =>
    Buffer.from((entries.get(key) ?? '').slice(5, -1), 'hex')
      .swap16()
      .toString('utf16le');
  assert.equal(words('Reason'), facts.reason);
  assert.equal(words('Location'), facts.location);
  assert.equal(entries.get('M'), '(D:20260205010203Z)');
});

test('the gap is filled by @signpdf, its range covers all but the signature', async () => {
  const signed = await sign(addPlaceholder(plain, facts));
  const [, range = ''] = /\/ByteRange \[([\d ]+)\]/.exec(signed.toString('latin1')) ?? [];
  const [from = 0, first = 0, second = 0, rest = 0] = range.split(' ').map(Number);
  assert.equal(from, 0);
  assert.equal(second + rest, signed.length);
  const signature = signed.subarray(first + 1, second - 1).toString('latin1');
  assert.match(Buffer.from(signature, 'hex').toString('latin1'), /^signature of \d+ bytes\0+$/);
});

test('a second signature leaves the first one and its bytes alone', async () => {
  const once = await sign(addPlaceholder(plain, facts));
  const twice = await sign(addPlaceholder(once, facts));
  assert.ok(twice.subarray(0, once.length).equals(once));
  const names = (await fieldsOf(twice)).map(({ fieldName }) => fieldName);
  assert.equal(new Set(names).size, 2);
});

test('fields and annotations that are there already stay, written inline or apart', async () => {
  const link = '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] >>';
  const form = '<< /Fields 6 0 R /DA (/Helv 0 Tf) >>';
  const annotated = page.replace('/Parent', '/Annots 5 0 R /Parent');
  const pdf = pdfOf([
    '<< /Type /Catalog /Pages 2 0 R /AcroForm 7 0 R >>',
    pages,
    annotated,
    link,
    '[4 0 R]',
    '[]',
    form,
  ]);
  const kinds = (await fieldsOf(addPlaceholder(pdf, facts))).map(({ subtype }) => subtype);
  assert.deepEqual(kinds, ['Link', 'Widget']);
});

test('files it cannot add to are refused with a reason', () => {
  const broken: Record<string, Uint8Array> = {
    'not a PDF': Buffer.from('hello'),
    encrypted: pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', pages, page], '/Encrypt 9 0 R '),
    'no cross-references': Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF'),
    'a tree of pages that bites its tail': pdfOf(['<< /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] >>']),
    'cut off': plain.subarray(0, plain.length - 20),
  };
  for (const [what, pdf] of Object.entries(broken))
    assert.throws(() => addPlaceholder(pdf, facts), unsignable, what);
});

test('nesting without end is refused, not followed', () => {
  const deep = pdfOf([`<< /Pages ${'['.repeat(200_000)} >>`, pages, page]);
  assert.throws(() => addPlaceholder(deep, facts), unsignable);
});
