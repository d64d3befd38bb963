import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { extractText, getDocumentProxy } from 'unpdf';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { fileForm } from '../../../../testing/multipart.ts';
import { ONE_POINT_PNG } from '../../../../testing/one-point-png.ts';
import { defaultLayout } from '../../model/certificates/default-layout.ts';
import type { DecisionView } from '../decision.schema.ts';
import { type DecisionWorld, decisionWorld } from '../test-decision.ts';
import type { CertificateDeskView, CertificateListView, PrintedView } from './certificate.schema.ts';
import { reissueCertificate } from './reissue-certificate.ts';
import type { TemplateListView, TemplateView } from './template.schema.ts';

let world: DecisionWorld;
let decision: DecisionView;
let at: string;
before(async () => {
  world = await decisionWorld();
  decision = await world.effective(3);
  at = `/api/decisions/${decision.id}`;
});
after(() => world.close());

const send = (method: 'GET' | 'POST' | 'PATCH', url: string, by: Credentials | null, body?: object) =>
  world.app.request(method, url, by, body);
const list = async (id = decision.id) =>
  (await world.get<CertificateListView>(`/api/decisions/${id}/certificates`)).items;
const desk = (id = decision.id) => world.get<CertificateDeskView>(`/api/decisions/${id}/certificate-desk`);
const print = (body: object = {}, id = decision.id) =>
  world.post<PrintedView>(`/api/decisions/${id}/certificate-prints`, body);
const pagesOf = async (printId: string): Promise<string[]> => {
  const file = await send('GET', `/api/certificate-prints/${printId}/file`, world.auditor);
  assert.equal(file.headers['content-type'], 'application/pdf');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file.rawPayload)), {
    mergePages: false,
  });
  return text;
};
const template = (body: object = {}, by = world.office) =>
  world.post<TemplateView>(
    '/api/certificate-templates',
    { unitId: world.province, name: 'Mẫu A4 ngang', award: null, layout: defaultLayout(), ...body },
    by,
  );

describe('reading', () => {
  test('asks for sign-in', async () => {
    for (const path of ['certificate-desk', 'certificates', 'certificate-preview'])
      assertProblem(await send('GET', `${at}/${path}`, null), 'sign-in-required');
    assertProblem(await send('GET', '/api/certificate-templates', null), 'sign-in-required');
  });

  test('an auditor reads; a foreign office finds nothing', async () => {
    for (const path of ['certificate-desk', 'certificates', 'certificate-preview']) {
      assert.equal((await send('GET', `${at}/${path}`, world.auditor)).statusCode, 200);
      assertIndistinguishable(
        await send('GET', `${at}/${path}`, world.foreign),
        await send('GET', `/api/decisions/${newId()}/${path}`, world.foreign),
      );
    }
  });

  test('the preview shows the first of the list as a picture, with the address of its code nowhere but in it', async () => {
    const { svg, backgroundOf } = await world.get<{ svg: string; backgroundOf: string | null }>(
      `${at}/certificate-preview`,
    );
    assert.match(svg, /^<svg/);
    assert.doesNotMatch(svg, /<script/);
    assert.equal(backgroundOf, null);
  });
});

describe('printing', () => {
  test('asks for sign-in and for the standing office', async () => {
    assertProblem(await send('POST', `${at}/certificate-prints`, null, {}), 'sign-in-required');
    for (const by of [world.head, world.auditor, world.foreign])
      assertProblem(await send('POST', `${at}/certificate-prints`, by, {}), 'not-found');
  });

  test('a page each in the order of the list, with name, award, decision, number and code; numbers go on; the count tells of it', async () => {
    const { id, count } = await print({ from: 1, to: 2 });
    assert.equal(count, 2);
    const first = await pagesOf(id);
    assert.equal(first.length, 2);
    const rows = await list();
    for (const [i, page] of first.entries()) {
      const row = rows[i];
      assert.ok(row);
      assert.deepEqual([row.number, row.printCount], [`${i + 1}/2026`, 1]);
      const text = page.replace(/\s+/g, ' ');
      for (const word of [row.subjectName, row.code.slice(0, 5), 'Sông Mộc', '21/11/2026', `${i + 1}/2026`])
        assert.ok(text.toLowerCase().includes(word.toLowerCase()), `${word} in ${text}`);
    }
    const rest = await print({ unprinted: true });
    assert.equal(rest.count, 2);
    const again = await print({ certificateIds: [rows[0]?.id] });
    assert.equal(again.count, 1);
    assert.deepEqual(
      (await list()).map(({ number, printCount }) => [number, printCount]),
      [
        ['1/2026', 2],
        ['2/2026', 1],
        ['3/2026', 1],
        ['4/2026', 1],
      ],
    );
    const { all, unprinted, prints, address, addressConfigured } = await desk();
    assert.deepEqual([all, unprinted, prints.length, addressConfigured], [4, 0, 3, false]);
    assert.match(address, /^http.*\/xac-minh\/$/);
    const { rows: audited } = await world.app.owner.query(
      `select after ->> 'count' as n from audit_entry where act = 'certificate.print' and entity_id = $1 order by n`,
      [decision.id],
    );
    assert.deepEqual(
      audited.map(({ n }) => Number(n)),
      [1, 2, 2],
    );
  });

  test('nothing to print, a draft, and the file of a print to a stranger', async () => {
    assertProblem(
      await send('POST', `${at}/certificate-prints`, world.office, { unprinted: true }),
      'step-not-allowed',
    );
    const draft = await world.draft(1);
    assertProblem(
      await send('POST', `/api/decisions/${draft.id}/certificate-prints`, world.office, {}),
      'step-not-allowed',
    );
    const [made] = (await desk()).prints;
    assert.ok(made);
    assertProblem(await send('GET', `/api/certificate-prints/${made.id}/file`, null), 'sign-in-required');
    assertIndistinguishable(
      await send('GET', `/api/certificate-prints/${made.id}/file`, world.foreign),
      await send('GET', `/api/certificate-prints/${newId()}/file`, world.foreign),
    );
  });

  test('the same request twice prints once; two at once give every certificate a number of its own', async () => {
    const { id } = await world.effective(4);
    const key = { 'idempotency-key': newId() };
    const url = `/api/decisions/${id}/certificate-prints`;
    const body = { from: 1, to: 1 };
    const one = await world.app.request('POST', url, world.office, body, key);
    const two = await world.app.request('POST', url, world.office, body, key);
    assert.equal(one.json().id, two.json().id);
    assert.equal((await list(id))[0]?.printCount, 1);
    await Promise.all([print({ from: 2, to: 4 }, id), print({ from: 3, to: 5 }, id)]);
    const numbers = (await list(id)).map(({ number }) => number);
    assert.equal(new Set(numbers).size, 5);
    assert.ok(numbers.every((number) => number !== null));
  });
});

describe('re-issue', () => {
  test('gives a new code; the old one says that it was replaced; the new one is unprinted and has no number yet', async () => {
    const [row] = await list();
    assert.ok(row);
    const url = `/api/certificates/${row.id}/reissue`;
    assertProblem(await send('POST', url, null, { reason: 'Bị mất' }), 'sign-in-required');
    assertProblem(await send('POST', url, world.head, { reason: 'Bị mất' }), 'not-found');
    assertIndistinguishable(
      await send('POST', url, world.foreign, { reason: 'Bị mất' }),
      await send('POST', `/api/certificates/${newId()}/reissue`, world.foreign, { reason: 'Bị mất' }),
    );
    const { id } = await world.post<{ id: string }>(url, { reason: 'Bị mất' });
    const [next] = await list();
    assert.ok(next);
    assert.deepEqual([next.id, next.number, next.printCount, next.replaces], [id, null, 0, 1]);
    assert.notEqual(next.code, row.code);
    assertProblem(await send('POST', url, world.office, { reason: 'Lần nữa' }), 'step-not-allowed');
    const old = await send('GET', `/xac-minh/${row.code}`, null);
    assert.equal(old.statusCode, 200);
    assert.match(old.body, /được thay bằng bản cấp lại/);
    assert.doesNotMatch(old.body, new RegExp(next.code));
    assert.doesNotMatch((await send('GET', `/xac-minh/${next.code}`, null)).body, /cấp lại/);
  });

  test('a correction may ask for one; an honour without a certificate gets none', async () => {
    const [row] = (await list()).slice(1);
    assert.ok(row);
    const { clock } = world.app;
    const anew = (honourId: string) =>
      world.app.db.transaction().execute((db) => reissueCertificate({ db, clock }, honourId));
    const id = await anew(row.honourId);
    assert.equal((await list())[1]?.id, id);
    assert.equal(await anew(newId()), null);
  });

  test('of a revoked honour nothing is printed or re-issued', async () => {
    const [row] = (await list()).slice(2);
    assert.ok(row);
    const { version } = await world.get<{ version: number }>(`/api/honours/${row.honourId}`);
    const change = {
      kind: 'revocation',
      decisionNumber: null,
      decidedOn: '2026-11-21',
      authority: null,
      reason: 'Sai',
      version,
    };
    await world.post(`/api/honours/${row.honourId}/changes`, change);
    assertProblem(
      await send('POST', `/api/certificates/${row.id}/reissue`, world.office, { reason: 'Mất' }),
      'step-not-allowed',
    );
    assertProblem(
      await send('POST', `${at}/certificate-prints`, world.office, { certificateIds: [row.id] }),
      'step-not-allowed',
    );
    assert.equal((await desk()).all, 3);
    assert.deepEqual((await list())[2]?.allowed, []);
  });
});

describe('templates', () => {
  test('making one asks for sign-in and for the office of the unit', async () => {
    const body = { unitId: world.province, name: 'Mẫu', award: null, layout: defaultLayout() };
    assertProblem(await send('POST', '/api/certificate-templates', null, body), 'sign-in-required');
    assertProblem(await send('POST', '/api/certificate-templates', world.head, body), 'not-found');
    assertIndistinguishable(
      await send('POST', '/api/certificate-templates', world.foreign, body),
      await send('POST', '/api/certificate-templates', world.foreign, { ...body, unitId: newId() }),
    );
  });

  test('what is wrong with a layout is said at its place', async () => {
    const layout = defaultLayout();
    const [first] = layout.blocks;
    assert.ok(first);
    const broken = {
      ...layout,
      blocks: [
        { ...first, text: 'Tặng {ai đó}' },
        { ...first, x: 280 },
      ],
    };
    const answer = await send('POST', '/api/certificate-templates', world.office, {
      unitId: world.province,
      name: 'Mẫu',
      award: 'khong-co',
      layout: broken,
    });
    assertProblem(answer, 'invalid-input');
    assert.match(answer.body, /\{ai đó\}/);
    const make = (blocks: unknown[]) =>
      send('POST', '/api/certificate-templates', world.office, {
        unitId: world.province,
        name: 'Mẫu',
        award: null,
        layout: { ...layout, blocks },
      });
    const loose = assertProblem(await make([first, { ...first, text: 'Tặng {tên' }]), 'invalid-input');
    assert.match(JSON.stringify(loose), /chưa thành cặp/);
    const nameless = assertProblem(await make([{ ...first, text: '{danh hiệu}' }]), 'invalid-input');
    assert.match(JSON.stringify(nameless), /Mẫu phải có trường \{tên\}/);
    const outside = await send('POST', '/api/certificate-preview', world.office, {
      unitId: world.province,
      layout: { ...layout, blocks: [first, { ...first, x: 280 }] },
    });
    assertProblem(outside, 'invalid-input');
    assert.match(outside.body, /Ô 2 vượt ra ngoài khổ giấy/);
  });

  test('the preview of an unsaved layout is a picture of its paper', async () => {
    const preview = (by: Credentials | null, sample = 'long') =>
      send('POST', '/api/certificate-preview', by, {
        unitId: world.province,
        layout: defaultLayout('a3', 'portrait'),
        sample,
      });
    assertProblem(await preview(null), 'sign-in-required');
    assertProblem(await preview(world.foreign), 'not-found');
    for (const sample of ['person', 'long', 'collective']) {
      const { svg } = (await preview(world.auditor, sample)).json();
      const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
      assert.ok(Math.abs(Number(height) / Number(width) - 420 / 297) < 0.01, `${width} × ${height}`);
    }
  });

  test('an award has its own before the one for all; it changes, keeps to its version, and goes', async () => {
    const all = await template();
    const own = await template({
      name: 'Mẫu LĐTT',
      award: 'lao-dong-tien-tien',
      layout: defaultLayout('a3'),
    });
    const { items } = await world.get<TemplateListView>('/api/certificate-templates', world.auditor);
    assert.deepEqual(items.map(({ name }) => name).sort(), ['Mẫu A4 ngang', 'Mẫu LĐTT']);
    assert.deepEqual(
      (await world.get<TemplateListView>('/api/certificate-templates', world.foreign)).items,
      [],
    );
    const { id } = await print({});
    const file = await send('GET', `/api/certificate-prints/${id}/file`, world.office);
    const pdf = await getDocumentProxy(new Uint8Array(file.rawPayload));
    const widths = [];
    for (let n = 1; n <= pdf.numPages; n++)
      widths.push(Math.round((await pdf.getPage(n)).getViewport({ scale: 1 }).width));
    assert.deepEqual(
      [...new Set(widths)].sort((a, b) => a - b),
      [842, 1191],
    );

    const url = `/api/certificate-templates/${own.id}`;
    const body = {
      version: own.version,
      name: 'Mẫu khác',
      award: null,
      layout: defaultLayout('a4', 'portrait'),
    };
    assertIndistinguishable(
      await send('GET', url, world.foreign),
      await send('GET', `/api/certificate-templates/${newId()}`, world.foreign),
    );
    assertProblem(await send('PATCH', url, null, body), 'sign-in-required');
    assertProblem(await send('PATCH', url, world.auditor, body), 'not-found');
    const changed = (await send('PATCH', url, world.office, body)).json();
    assert.deepEqual([changed.name, changed.orientation, changed.version], ['Mẫu khác', 'portrait', 2]);
    assertProblem(await send('PATCH', url, world.office, body), 'stale-version');
    assertProblem(await send('POST', `${url}/deletion`, null, { version: 2 }), 'sign-in-required');
    assertProblem(await send('POST', `${url}/deletion`, world.foreign, { version: 2 }), 'not-found');
    assertProblem(await send('POST', `${url}/deletion`, world.office, { version: 1 }), 'stale-version');
    await world.post(`${url}/deletion`, { version: 2 });
    assertProblem(await send('GET', url, world.office), 'not-found');
    await world.post(`/api/certificate-templates/${all.id}/deletion`, { version: all.version });
  });

  test('a background must be a picture that prints; it lies under the words and can be taken away', async () => {
    const { id, version } = await template({ name: 'Có nền' });
    const url = `/api/certificate-templates/${id}/background`;
    const upload = (bytes: Buffer, by: Credentials | null, seen = version) => {
      const { body: payload, headers } = fileForm('nen.png', bytes, { version: String(seen) });
      return world.app.request('POST', url, by, payload, headers);
    };
    const picture = ONE_POINT_PNG;
    assertProblem(await upload(picture, null), 'sign-in-required');
    assertProblem(await upload(picture, world.foreign), 'not-found');
    assertProblem(await upload(Buffer.from('%PDF-1.7'), world.office), 'invalid-input');
    assertProblem(await upload(picture.subarray(0, 40), world.office), 'invalid-input');
    assertProblem(await upload(picture, world.office, 9), 'stale-version');
    assertProblem(await send('GET', url, world.office), 'not-found');
    const kept = await upload(picture, world.office);
    assert.equal(kept.statusCode, 201, kept.body);
    assert.equal(kept.json().hasBackground, true);
    assert.equal((await send('GET', url, world.auditor)).headers['content-type'], 'image/png');
    assertProblem(await send('GET', url, world.foreign), 'not-found');
    const { count } = await print({ templateId: id });
    assert.equal(count, 3);
    assertProblem(await send('POST', `${url}-removal`, world.foreign, { version: version + 1 }), 'not-found');
    const without = await world.post<TemplateView>(`${url}-removal`, { version: version + 1 });
    assert.equal(without.hasBackground, false);
  });
});
