import assert from 'node:assert/strict';
import { test } from 'node:test';
import QRCode from 'qrcode';
import { extractText, getDocumentProxy } from 'unpdf';
import type { CertificateBox, CertificatePage, CertificateSheet } from './certificate.ts';
import { qrSvg } from './qr-svg.ts';
import { certificatePicture, renderCertificates } from './render-certificates.ts';

const box = (y: number, look: Partial<CertificateBox> = {}): CertificateBox => ({
  x: 20,
  y,
  width: 170,
  height: 14,
  size: 20,
  bold: false,
  italic: false,
  caps: false,
  align: 'center',
  anchor: 'middle',
  color: 'black',
  rule: false,
  ...look,
});
const sheet: CertificateSheet = {
  width: 210,
  height: 297,
  frame: true,
  background: null,
  blocks: [box(40, { caps: true, color: 'red', rule: true }), box(80)],
  qr: { x: 20, y: 250, size: 24 },
};
const page = (name: string, at = 0): CertificatePage => ({
  sheet: at,
  texts: ['Giấy khen', name],
  address: 'https://thidua.example.vn/xac-minh/0123456789ABCDEFGHJKMNPQRS',
});
const made = (pages: readonly CertificatePage[], sheets = [sheet]) =>
  renderCertificates({ title: 'Giấy khen', sheets, pages, files: {}, createdAt: new Date(0) });

test('a page each in the order given, each on the paper of its sheet', async () => {
  const names = Array.from({ length: 12 }, (_, i) => `Nguyễn Thị Ánh ${i + 1}`);
  const across = { ...sheet, width: 420, height: 297 };
  const pdf = await made(
    names.map((name, i) => page(name, i % 2)),
    [sheet, across],
  );
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  assert.equal(text.length, 12);
  for (const [i, words] of text.entries()) {
    assert.match(words, /GIẤY KHEN/);
    assert.ok(words.includes(names[i] ?? ''), words);
    const { width } = (await document.getPage(i + 1)).getViewport({ scale: 1 });
    assert.equal(Math.round((width * 25.4) / 72), i % 2 === 0 ? 210 : 420);
  }
});

test('what a text says is never markup or code', async () => {
  const pdf = await made([page('*A* #read("/etc/passwd") $x$ @b <c> \\ `d`')]);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  assert.match(text, /\*A\* #read\("\/etc\/passwd"\) \$x\$ @b <c> \\ `d`/);
});

test('the picture of a sheet is its first page alone', async () => {
  const svg = await certificatePicture(sheet, page('Nguyễn Văn An'));
  assert.match(svg, /^<svg[^>]*viewBox="0 0 595\.\d+ 841\.\d+"/);
  assert.doesNotMatch(svg, /<script|href="http/);
});

test('the drawing of a QR code has the modules of the code', () => {
  const text = page('').address ?? '';
  const svg = qrSvg(text);
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const drawn = new Uint8Array(size * size);
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
    drawn.fill(1, Number(y) * size + Number(x), Number(y) * size + Number(x) + Number(width));
  const { modules } = QRCode.create([{ data: Buffer.from(text), mode: 'byte' }], {
    errorCorrectionLevel: 'M',
    maskPattern: 3,
  });
  assert.equal(size, modules.size);
  assert.deepEqual([...drawn], [...modules.data].map(Number));
});
