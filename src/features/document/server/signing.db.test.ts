import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeP12, samplePdf } from '../../../documents/sign/test-p12.fixture.ts';
import { assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import type { DocumentView } from './document.schema.ts';
import { onDocumentStep } from './document-source.ts';
import { findDocumentsOf, issueDocument, refreshDocument } from './index.ts';
import { sampleOfficial } from './sample-official.fixture.ts';
import { type DocumentWorld, documentWorld } from './test-document.ts';

const PASSPHRASE = 'mật khẩu của Bình';
const SOURCE = '0192e4a0-0000-7000-8000-000000000001';
let world: DocumentWorld;
let p12: Buffer;
before(async () => {
  world = await documentWorld();
  const years = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2028-01-01T00:00:00Z') };
  p12 = makeP12({ name: 'Trần Văn Bình', ...years, passphrase: PASSPHRASE });
});
after(() => world.close());

const current = (document: DocumentView) => {
  const file = document.files.find(({ id }) => id === document.currentFileId);
  assert.ok(file !== undefined);
  return file;
};
/** A numbered notice made from a tree, rendered. */
const numbered = async (change: object = {}): Promise<DocumentView> => {
  const { documentId } = await issueDocument(world.context, {
    unitId: world.province,
    official: sampleOfficial(),
    source: { entity: 'test', entityId: SOURCE },
    number: { day: '2026-11-21' },
    ...change,
  });
  return world.get(documentId);
};
const sign = (document: DocumentView, change: object = {}, by: Credentials = world.head, key = p12) =>
  world.send(
    `/api/documents/${document.id}/signature`,
    'khoa.p12',
    key,
    {
      sha256: current(document).sha256,
      passphrase: PASSPHRASE,
      reason: 'Ban hành',
      location: 'Sông Mộc',
      ...change,
    },
    by,
  );
const step = (document: DocumentView, body: object, by = world.office) =>
  world.app.request('POST', `/api/documents/${document.id}/steps`, by, {
    version: document.version,
    ...body,
  });

test('asks for sign-in', async () => {
  const document = await numbered();
  assertProblem(await world.app.request('POST', `/api/documents/${document.id}/steps`), 'sign-in-required');
});

test('a document made by another feature has its number, a DOCX and a PDF with it, and is found by its source', async () => {
  const document = await numbered({ addresseeIds: [world.commune] });
  assert.equal(document.state, 'numbered');
  assert.deepEqual(
    document.files.map(({ name, role, madeBy }) => [name, role, madeBy]),
    [
      [`Thông báo ${document.number}-TB-UBND.pdf`, 'final', 'rendering'],
      [`Thông báo ${document.number}-TB-UBND.docx`, 'final', 'rendering'],
    ],
  );
  assert.deepEqual(document.source, { entity: 'test', entityId: SOURCE });
  const system = { accountId: world.office.accountId, grants: [] };
  assert.deepEqual(
    await findDocumentsOf(world.app.db, system as never, { entity: 'test', entityId: SOURCE }),
    [],
  );
  const found = await world.app.request('GET', '/api/documents?q=phong%20hop%20so%202', world.office);
  assert.ok(found.json().items.some(({ id }: { id: string }) => id === document.id));
});

test('the signer confirms the hash of what he saw; the signed file is a new version that verifies', async () => {
  const document = await numbered();
  const seen = current(document);
  const signed = (await sign(document)).json();
  assert.equal(signed.state, 'signed');
  const file = current(signed);
  assert.equal(file.role, 'signed');
  assert.equal(file.signature?.name, 'Trần Văn Bình');
  assert.equal(signed.files.length, 3);
  assert.equal(signed.files.find(({ id }: { id: string }) => id === seen.id).sha256, seen.sha256);
  const url = `/api/documents/${document.id}/files`;
  const bytes = async (id: string) =>
    (await world.app.request('GET', `${url}/${id}`, world.office)).rawPayload;
  const before = await bytes(seen.id);
  assert.ok(
    (await bytes(file.id)).subarray(0, before.length).equals(before),
    'what was seen is not what was signed',
  );
  const { items } = (await world.app.request('GET', `${url}/${file.id}/signatures`, world.office)).json();
  assert.deepEqual([items.length, items[0].status, items[0].name], [1, 'valid', 'Trần Văn Bình']);
  assertProblem(await sign(document), 'step-not-allowed');
  assertProblem(await world.send(url, 'khac.pdf', samplePdf()), 'step-not-allowed');
});

test('an uploaded draft is signed only as the PDF that came after its number', async () => {
  const draft = await world.make();
  const url = `/api/documents/${draft.id}/files`;
  await world.send(url, 'du-thao.pdf', samplePdf());
  const body = { version: 2, day: '2026-11-21' };
  await world.app.request('POST', `/api/documents/${draft.id}/number`, world.office, body);
  assertProblem(await sign(await world.get(draft.id)), 'step-not-allowed');
  const final = (await world.send(url, 'hoan-chinh.pdf', samplePdf('So 1'))).json();
  assert.equal((await sign(final)).json().state, 'signed');
});

test('a newer version than the one that was seen is not signed', async () => {
  const document = await numbered();
  await world.send(`/api/documents/${document.id}/files`, 'ban-khac.pdf', samplePdf());
  assertProblem(await sign(document), 'stale-version');
  assertProblem(await sign(document, { sha256: 'a'.repeat(64) }), 'stale-version');
});

test('a wrong passphrase, a broken or expired key: said at the field, nothing is signed, nothing is logged or kept', async () => {
  const document = await numbered();
  const reason = async (response: Promise<{ json(): unknown }>) => {
    const body = assertProblem((await response) as never, 'invalid-input');
    return [body.reason, (body.errors as { path: string }[])[0]?.path];
  };
  assert.deepEqual(await reason(sign(document, { passphrase: 'sai bí mật' })), [
    'p12-wrong-passphrase',
    'passphrase',
  ]);
  assert.deepEqual(await reason(sign(document, {}, world.head, Buffer.from('x'))), [
    'p12-unreadable',
    'file',
  ]);
  const old = { from: new Date('2020-01-01T00:00:00Z'), to: new Date('2021-01-01T00:00:00Z') };
  const expired = makeP12({ name: 'A', ...old, passphrase: PASSPHRASE });
  assert.deepEqual(await reason(sign(document, {}, world.head, expired)), ['certificate-expired', 'file']);
  assert.equal((await world.get(document.id)).state, 'numbered');
  const kept = JSON.stringify([
    world.app.logLines,
    (await world.app.owner.query('select before, after, reason from audit_entry')).rows,
    (await world.app.owner.query('select name from stored_file')).rows,
  ]);
  for (const secret of [PASSPHRASE, 'sai bí mật', 'khoa.p12']) assert.ok(!kept.includes(secret), secret);
});

test('a key file that is too large is refused', async () => {
  const document = await numbered();
  assertProblem(await sign(document, {}, world.head, Buffer.alloc(200 * 1024)), 'too-large');
});

test('only who may sign signs; a clerk of the office and a foreign clerk do not', async () => {
  const document = await numbered();
  assertProblem(await sign(document, {}, world.office), 'not-found');
  assertProblem(await sign(document, {}, world.foreign), 'not-found');
  assertProblem(await sign(document, {}, world.communeHead), 'not-found');
});

test('without a signing service remote signing is refused, saying what to set', async () => {
  const document = await numbered();
  const asked = { sha256: current(document).sha256 };
  const answer = await world.app.request(
    'POST',
    `/api/documents/${document.id}/remote-signature`,
    world.head,
    asked,
  );
  assert.match(String(assertProblem(answer, 'step-not-allowed').detail), /SIGNING_SERVICE_URL/);
});

test('issued after signing, the addressed unit is told once and reads it; withdrawn, it is told why', async () => {
  const document = await numbered({ addresseeIds: [world.commune] });
  assertProblem(await step(document, { step: 'issue' }), 'step-not-allowed');
  const signed = (await sign(document)).json();
  assertProblem(await world.app.request('GET', `/api/documents/${document.id}`, world.clerk), 'not-found');
  const issued = (await step(signed, { step: 'issue' })).json();
  assert.equal(issued.state, 'issued');
  assert.equal((await world.get(document.id, world.clerk)).state, 'issued');
  const told = async () =>
    (
      await world.app.owner.query<{ kind: string }>(
        'select kind from notification where link = $1 and account_id = $2 order by created_at, kind',
        [`/van-ban/${document.id}`, world.clerk.accountId],
      )
    ).rows.map(({ kind }) => kind);
  assert.deepEqual(await told(), ['document-issued']);
  const withdrawn = (await step(issued, { step: 'withdraw', reason: 'Sai thể thức' })).json();
  assert.equal(withdrawn.number, document.number);
  assert.deepEqual((await told()).sort(), ['document-issued', 'document-withdrawn']);
  assert.equal((await world.get(document.id, world.clerk)).withdrawnReason, 'Sai thể thức');
});

test('a paper signed by hand: its scan makes the document signed', async () => {
  const draft = await world.make();
  const url = `/api/documents/${draft.id}/files`;
  assertProblem(await world.send(url, 'quet.pdf', samplePdf(), { role: 'scan' }), 'step-not-allowed');
  const body = { version: draft.version, day: '2026-11-21' };
  await world.app.request('POST', `/api/documents/${draft.id}/number`, world.office, body);
  assertProblem(await world.send(url, 'quet.txt', Buffer.from('chữ'), { role: 'scan' }), 'invalid-input');
  const scanned = (await world.send(url, 'quet.pdf', samplePdf(), { role: 'scan' })).json();
  assert.equal(scanned.state, 'signed');
  assert.equal(current(scanned).role, 'scan');
});

test('the feature behind a document hears of its steps in the same transaction, and may undo them', async () => {
  const heard: string[] = [];
  let refuse = false;
  onDocumentStep('test', async (_write, { step: taken, number: n, sourceId }) => {
    heard.push(`${taken} ${n} ${sourceId}`);
    if (refuse) throw new Error('on purpose');
  });
  const document = await numbered();
  const signed = (await sign(document)).json();
  assert.deepEqual(heard, [`number ${document.number} ${SOURCE}`, `sign ${document.number} ${SOURCE}`]);
  refuse = true;
  assert.equal((await step(signed, { step: 'issue' })).statusCode, 500);
  assert.equal((await world.get(document.id)).state, 'signed');
  refuse = false;
});

test('new words from the source make new versions with the number kept, until it is signed', async () => {
  const document = await numbered();
  await refreshDocument(world.context, document.id, sampleOfficial({ subject: 'Lịch họp đã đổi' }));
  const fresh = await world.get(document.id);
  assert.deepEqual(
    [fresh.subject, fresh.number, fresh.files.length],
    ['Lịch họp đã đổi', document.number, 4],
  );
  await sign(fresh);
  await assert.rejects(refreshDocument(world.context, document.id, sampleOfficial()), /step-not-allowed/);
});

test('a draft is rendered as such, and again with its number when it gets one', async () => {
  const { documentId } = await issueDocument(world.context, {
    unitId: world.province,
    official: sampleOfficial(),
    source: null,
  });
  const draft = await world.get(documentId);
  assert.equal(draft.state, 'draft');
  assert.ok(!draft.allowed.includes('edit') && !draft.allowed.includes('sign'));
  const body = { version: draft.version, day: '2026-11-21' };
  const answer = await world.app.request('POST', `/api/documents/${documentId}/number`, world.office, body);
  assert.equal(answer.json().files.length, 4);
  assert.equal(answer.json().rendered, true);
});
