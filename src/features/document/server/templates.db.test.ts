import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Document, Packer, Paragraph } from 'docx';
import { readDocumentText } from '../../../documents/read/document-text.ts';
import { makeSampleTemplate } from '../../../documents/template/sample-template.ts';
import { assertProblem } from '../../../testing/assert-problem.ts';
import { issueDocument } from './index.ts';
import { sampleOfficial } from './sample-official.fixture.ts';
import { type DocumentWorld, documentWorld } from './test-document.ts';

let world: DocumentWorld;
before(async () => {
  world = await documentWorld();
});
after(() => world.close());

const URL_OF = '/api/document-templates';
const docx = (...lines: string[]) =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }));
const add = async (bytes: Buffer, fields: object = {}, by = world.office) =>
  world.send(
    URL_OF,
    'mau.docx',
    bytes,
    { unitId: world.province, kind: 'notice', name: 'Mẫu thông báo', ...fields },
    by,
  );
const make = async (unitId: string) => {
  const { documentId } = await issueDocument(world.context, {
    unitId,
    official: sampleOfficial(),
    source: null,
  });
  const { files } = await world.get(documentId);
  const file = files.find(({ name }) => name.endsWith('.docx'));
  const url = `/api/documents/${documentId}/files/${file?.id}`;
  const { rawPayload } = await world.app.request('GET', url, world.office);
  return { madeBy: file?.madeBy, words: await readDocumentText(rawPayload) };
};

test('asks for sign-in', async () => {
  assertProblem(await world.app.request('GET', URL_OF), 'sign-in-required');
});

test('the page lists every placeholder; the sample to begin with can be uploaded as it is', async () => {
  const listed = (await world.app.request('GET', URL_OF, world.auditor)).json();
  assert.ok(listed.tags.some(({ tag }: { tag: string }) => tag === 'noi_dung'));
  assert.equal(listed.mayAdd, false);
  const { rawPayload } = await world.app.request('GET', `${URL_OF}/sample.docx`, world.auditor);
  assert.equal((await add(rawPayload, { kind: 'plan' })).statusCode, 201);
});

test('the office’s template takes the place of our layout, also for units below, until it is put out of use', async () => {
  assert.equal((await make(world.commune)).madeBy, 'rendering');
  const made = (await add(await docx('MẪU RIÊNG CỦA TỈNH {so}', '{trich_yeu}', '{noi_dung}'))).json();
  const filled = await make(world.commune);
  assert.equal(filled.madeBy, 'template');
  assert.match(filled.words, /MẪU RIÊNG CỦA TỈNH .*\nLịch họp Hội đồng[\s\S]*phòng họp số 2/);
  const own = await add(
    await docx('MẪU CỦA XÃ', '{so_ky_hieu}', '{noi_dung}'),
    { unitId: world.commune },
    world.communeHead,
  );
  assert.equal(own.statusCode, 201, own.body);
  assert.match((await make(world.commune)).words, /MẪU CỦA XÃ/);
  assert.match((await make(world.otherCommune)).words, /MẪU RIÊNG CỦA TỈNH/);
  const retire = (by = world.office) => world.app.request('DELETE', `${URL_OF}/${made.id}`, by);
  assertProblem(await retire(world.foreign), 'not-found');
  assert.ok((await retire()).json().retiredAt !== null);
  assertProblem(await retire(), 'step-not-allowed');
  assert.equal((await make(world.otherCommune)).madeBy, 'rendering');
});

test('a new template of a kind retires the one before it', async () => {
  await add(await docx('Một {so}', '{noi_dung}'), { kind: 'minutes' });
  await add(await docx('Hai {so}', '{noi_dung}'), { kind: 'minutes' });
  const { items } = (await world.app.request('GET', URL_OF, world.office)).json();
  const minutes = items.filter(({ kind }: { kind: string }) => kind === 'minutes');
  assert.deepEqual(
    minutes.map(({ retiredAt }: { retiredAt: string | null }) => retiredAt === null),
    [true, false],
  );
});

test('refused with the reason in words: unknown placeholders by name', async () => {
  const unknown = assertProblem(await add(await docx('{so} {ten_la}')), 'file-unreadable');
  assert.deepEqual(unknown.names, ['{ten_la}']);
  assert.match(String(unknown.detail), /Mẫu có trường không dùng được: \{ten_la\}\./);
  const without = assertProblem(await add(await docx('Thông báo số {so}')), 'file-unreadable');
  assert.equal(without.reason, 'template-missing-tags');
  assert.match(String(without.detail), /Còn thiếu: \{noi_dung\}\.$/);
  const none = assertProblem(await add(Buffer.from('x')), 'file-unreadable');
  assert.equal(none.reason, 'template-no-docx');
});

test('set up by who may configure, for their own unit', async () => {
  const template = await makeSampleTemplate();
  assertProblem(await add(template, {}, world.clerk), 'not-found');
  assertProblem(await add(template, {}, world.communeHead), 'not-found');
  assertProblem(await add(template, { unitId: world.foreignProvince }), 'not-found');
});
