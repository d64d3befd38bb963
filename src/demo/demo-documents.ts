import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DocumentKind, OfficialDocument } from '../documents/official/official-document.ts';
import { documentTables } from '../features/document/server/document.tables.ts';
import { addVersion, setText } from '../features/document/server/document-files.store.ts';
import { recordDocument } from '../features/document/server/index.ts';
import { today } from '../platform/clock.ts';
import type { WriteContext } from '../platform/http/context.ts';
import { newId } from '../platform/ids.ts';
import type { Keys } from './demo-organisation.ts';

interface DemoDocuments {
  received: {
    key: string;
    kind: string;
    number: string;
    symbol: string;
    issuer: string;
    signed: string;
    received: string;
    from: string;
    subject: string;
    text: string;
  }[];
  links: { from: string; to: string; kind: 'replaces' | 'amends' | 'based-on'; on: string; reason: string }[];
  issued: {
    kind: string;
    number: string;
    symbol: string;
    signed: string;
    subject: string;
    signer: string;
    to: string[];
    text: string;
  }[];
  drafts: {
    kind: DocumentKind;
    subject: string;
    addressees: string[];
    paragraphs: string[];
    number: boolean;
    body: string;
  }[];
}

const FILE = join(import.meta.dirname, '../../samples/demo/documents.yaml');
const ISSUER = 'Ủy ban nhân dân tỉnh Hà Thanh';

/** Writes the documents of the demo: received ones that are made known to all, one sent out, one to be signed, one draft. */
export async function writeDocuments(write: WriteContext, unit: Keys): Promise<void> {
  const day = today(write.clock);
  const source = readFileSync(FILE, 'utf8').replaceAll('{year}', day.slice(0, 4));
  const data = parse(source) as DemoDocuments;
  const unitId = unit('tinh');
  const keys = new Map<string, string>();
  for (const { key, signed, received, from, text, ...rest } of data.received) {
    const fields = { ...rest, state: 'received', direction: 'received', signedOn: signed } as const;
    keys.set(
      key,
      await insert(write, unitId, { ...fields, receivedOn: received, validFrom: from, signer: null }, text),
    );
  }
  for (const { from, to, kind, on, reason } of data.links) {
    await documentTables(write.db)
      .insertInto('documentLink')
      .values({
        id: newId(),
        documentId: keys.get(from) ?? '',
        targetId: keys.get(to) ?? '',
        kind,
        onDay: on,
        reason,
        createdBy: null,
        createdAt: write.clock.now(),
      })
      .execute();
  }
  for (const { signed, to, text, ...rest } of data.issued) {
    // In the first weeks of a year its letter of March is that of the year before.
    const signedOn = signed > day ? `${Number(signed.slice(0, 4)) - 1}${signed.slice(4)}` : signed;
    const fields = { ...rest, state: 'issued', direction: 'issued', issuer: ISSUER, signedOn } as const;
    const id = await insert(write, unitId, { ...fields, receivedOn: null, validFrom: signedOn }, text);
    await documentTables(write.db)
      .insertInto('documentAddressee')
      .values(to.map((key) => ({ documentId: id, unitId: unit(key) })))
      .execute();
  }
  for (const { number, body, ...draft } of data.drafts) {
    const official = officialOf(draft, Number(day.slice(0, 4)));
    await recordDocument(write, {
      unitId,
      official,
      source: null,
      addresseeIds: [],
      ...(number && { number: { day, body } }),
    });
  }
  // Rendering takes time that the first start need not wait for.
  write.job('document.render-missing', {}, { runAt: new Date(write.clock.now().getTime() + 10_000) });
}

type Fields = {
  kind: string;
  number: string;
  symbol: string;
  issuer: string;
  signer: string | null;
  subject: string;
  state: 'issued' | 'received';
  direction: 'issued' | 'received';
  signedOn: string;
  receivedOn: string | null;
  validFrom: string;
};

async function insert(write: WriteContext, unitId: string, fields: Fields, text: string): Promise<string> {
  const id = newId();
  const now = write.clock.now();
  await documentTables(write.db)
    .insertInto('document')
    .values({
      ...fields,
      id,
      unitId,
      validTo: null,
      published: fields.direction === 'received',
      sourceEntity: null,
      sourceId: null,
      official: null,
      textState: 'ready',
      withdrawnReason: null,
      createdBy: null,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  await setText(write.db, id, text);
  const role = fields.direction === 'received' ? 'draft' : 'final';
  const name = `${fields.number}-${fields.symbol.replaceAll('/', '-')}.txt`;
  await addVersion(write, id, { role, name, bytes: Buffer.from(text, 'utf8'), madeBy: 'upload' });
  write.audit({
    act: 'document.create',
    entity: 'document',
    entityId: id,
    unitId,
    after: { kind: fields.kind, subject: fields.subject },
    reason: 'Dữ liệu dùng thử',
  });
  return id;
}

function officialOf(
  { kind, subject, addressees, paragraphs }: Omit<DemoDocuments['drafts'][number], 'number' | 'body'>,
  year: number,
): OfficialDocument {
  return {
    kind,
    head: { superior: null, issuer: ISSUER, number: null, symbol: null, place: 'Hà Thanh', date: null, year },
    subject,
    addressees,
    authority: null,
    bases: [],
    body: paragraphs.map((text) => ({ type: 'paragraph', text: [{ text }] })),
    signatures: [{ authority: null, position: ['Chủ tịch'], name: 'Trần Minh Quang' }],
    recipients: ['Như trên', 'Lưu: VT, BTĐKT'],
    annexes: [],
  };
}
