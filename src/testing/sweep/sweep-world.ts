import assert from 'node:assert/strict';
import { makeSampleTemplate } from '../../documents/template/sample-template.ts';
import { writeXlsx } from '../../documents/xlsx/write-xlsx.ts';
import { ROLES } from '../../features/account/model/roles.ts';
import { newId } from '../../platform/ids.ts';
import type { Credentials } from '../build.ts';
import { fileForm } from '../multipart.ts';
import { type TestApplication, testApplication } from '../test-application.ts';
import { certificateSamples } from './certificate-samples.ts';
import { councilSamples } from './council-samples.ts';
import { decisionSamples } from './decision-samples.ts';
import { honourImportSample } from './honour-import-sample.ts';
import { opinionSamples } from './opinion-samples.ts';
import { voteSamples } from './vote-samples.ts';

/** One object of each kind in the commune A, somebody who may do everything there, and two who hold roles only in B. */
export interface SweepWorld {
  app: TestApplication;
  owner: Credentials;
  clerkOfB: Credentials;
  /** Holds every role there is, at B: who lacks an act is refused before anybody looks at the object. */
  everyRoleAtB: Credentials;
  /** Keys of objects of A by the path that ends in the parameter, such as `/api/plans/{planId}`. */
  samples: Readonly<Record<string, string>>;
  /** The same objects by the name of a field of a body or query. */
  keys: Readonly<Record<string, string>>;
}

const PLAN_TEXT = `ỦY BAN NHÂN DÂN XÃ A
Số: 12/KH-UBND
KẾ HOẠCH
Công tác thi đua, khen thưởng năm 2026
I. MỤC ĐÍCH
Các đơn vị gửi báo cáo trước ngày 05/06/2026.
`;

export async function sweepWorld(): Promise<SweepWorld> {
  const app = await testApplication();
  return fill(app).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
}

async function fill(app: TestApplication): Promise<SweepWorld> {
  const { build } = app;
  const province = await build.unit({ name: 'Tỉnh gốc' });
  const a = await build.unit({ name: 'Xã A', parentId: province });
  const under = await build.unit({ name: 'Thôn của A', parentId: a, kind: 'residential-group' });
  const b = await build.unit({ name: 'Xã B', parentId: province });
  const everyRole = (unitId: string) => ROLES.map((role) => ({ role, unitId }));
  const personId = await build.person({ fullName: 'Người của A', unitId: a });
  const owner = await build.session(await build.account({ name: 'Chủ A', personId, roles: everyRole(a) }));
  const clerkOfB = await build.signedIn('unit-clerk', b);
  const everyRoleAtB = await build.session(await build.account({ roles: everyRole(b) }));
  const otherAccount = await build.account({
    name: 'Tài khoản của A',
    roles: [{ role: 'unit-clerk', unitId: a }],
  });

  const make = async <T>(method: 'POST' | 'PUT', url: string, body: unknown): Promise<T> => {
    const response = await app.request(method, url, owner, body);
    assert.ok(response.statusCode < 300, `${method} ${url}: ${response.body}`);
    return response.json() as T;
  };
  const sendFile = async <T>(url: string, name: string, bytes: Buffer, fields = {}): Promise<T> => {
    const { body: payload, headers } = fileForm(name, bytes, fields);
    const response = await app.server.inject({
      method: 'POST',
      url,
      payload,
      headers: { ...owner.headers, ...headers },
    });
    assert.ok(response.statusCode < 300, `POST ${url}: ${response.body}`);
    return response.json() as T;
  };
  const one = async (query: string, values: unknown[] = []): Promise<string> => {
    const { rows } = await app.owner.query<{ id: string }>(query, values);
    assert.ok(rows[0] !== undefined, query);
    return String(rows[0].id);
  };

  const { id: planId } = await make<{ id: string }>('POST', '/api/plans', {
    unitId: a,
    year: 2026,
    title: 'Kế hoạch của A',
  });
  const task = await make<{ id: string }>('POST', `/api/plans/${planId}/tasks`, {
    content: 'Nhiệm vụ của A',
  });
  await make('POST', `/api/tasks/${task.id}/milestones`, { text: 'Mốc của A', dueOn: '2026-11-30' });
  await make('PUT', `/api/plans/${planId}/assignments`, {
    taskIds: [task.id],
    units: [{ unitId: a, part: 'implementer' }],
    personIds: [personId],
    mode: 'add',
  });
  // In force, so that everything of it can be tried; the steps to that have tests of their own.
  await app.owner.query(
    `update plan set state = 'issued', number = '12', symbol = 'KH-UBND', signed_on = '2026-01-02' where id = $1`,
    [planId],
  );
  await sendFile(`/api/tasks/${task.id}/files`, 'minh-chung.txt', Buffer.from('Minh chứng của A'));
  const { importId } = await sendFile<{ importId: string }>(
    '/api/plan-imports',
    'ke-hoach.txt',
    Buffer.from(PLAN_TEXT),
    {
      unitId: a,
    },
  );
  const view = await make<{ id: string }>('POST', '/api/saved-views', {
    page: 'plan',
    name: 'Của A',
    query: 'late=true',
  });
  const feed = await make<{ id: string; address: string }>('POST', '/api/calendar-feeds', { planId });
  const assignmentId = await one('select id from role_assignment where account_id = $1 limit 1', [
    otherAccount,
  ]);
  const ownAssignment = await one(
    `select id from role_assignment where account_id = $1 and role = 'unit-clerk'`,
    [owner.accountId],
  );
  await make('POST', '/api/me/delegations', {
    assignmentId: ownAssignment,
    accountId: otherAccount,
    validFrom: '2026-11-21',
    validTo: '2026-12-01',
    reason: 'Đi công tác',
  });
  await build.token(owner.accountId, ['plan:read']);
  const mail = newId();
  await app.owner.query(
    `insert into outgoing_mail (id, recipient, account_id, subject, body, kind, created_at)
     values ($1, 'a@a.example', $2, 'Thư của A', 'Nội dung', 'digest', now())`,
    [mail, otherAccount],
  );
  const notification = newId();
  await app.owner.query(
    `insert into notification (id, account_id, kind, params, link, dedup_key, created_at)
     values ($1, $2, 'role-assigned', '{}', '/', 'sweep', now())`,
    [notification, owner.accountId],
  );

  const duty = newId();
  await app.owner.query(
    `insert into duty (id, plan_id, position, text, deadline_kind) values ($1, $2, 1, 'Các thôn của A gửi báo cáo', 'none')`,
    [duty, planId],
  );
  await app.owner.query(
    `insert into superior_link (task_id, superior_duty_id, seen) values ($1, $2, '{"content": "", "deadlineText": "", "cancelled": false}')`,
    [task.id, duty],
  );
  const demand = await make<{ id: string }>('POST', `/api/plans/${planId}/demands`, {
    title: 'Báo cáo của A',
    kind: 'document',
    dueDay: '2026-11-20',
    dutyId: duty,
    unitIds: [under],
  });
  const demandItem = await one('select id from demand_item where demand_id = $1', [demand.id]);
  await sendFile(`/api/demand-items/${demandItem}/files`, 'bao-cao.txt', Buffer.from('Báo cáo của A'));
  await make('POST', '/api/follows', {
    councilUnitId: a,
    accountId: owner.accountId,
    unitIds: [under],
    validFrom: '2026-01-01',
  });

  const recordDocument = (subject: string) =>
    make<{ id: string }>('POST', '/api/documents', {
      unitId: a,
      direction: 'issued',
      kind: 'notice',
      subject,
      issuer: 'UBND xã A',
    });
  const { id: documentId } = await recordDocument('Thông báo của A');
  const { id: targetId } = await recordDocument('Thông báo khác của A');
  // Only what was issued or received is evidence of a task.
  const { id: evidenceId } = await make<{ id: string }>('POST', '/api/documents', {
    unitId: a,
    direction: 'received',
    kind: 'notice',
    subject: 'Văn bản đến của A',
    issuer: 'UBND tỉnh',
    receivedOn: '2026-11-20',
  });
  await make('POST', `/api/tasks/${task.id}/documents`, { documentId: evidenceId });
  await sendFile(`/api/documents/${documentId}/files`, 'thong-bao.txt', Buffer.from('Thông báo của A'));
  await make('POST', `/api/documents/${documentId}/links`, {
    targetId,
    kind: 'based-on',
    onDay: '2026-11-21',
    reason: 'Của A',
  });
  const series = await make<{ id: string }>('POST', '/api/number-series', {
    unitId: a,
    kind: 'notice',
    year: 2026,
    suffix: 'UBND',
  });
  const reserve = async (reason: string) => {
    const body = { kind: 'notice', day: '2026-11-21', reason };
    const url = `/api/number-series/${series.id}/reservations`;
    const { items } = await make<{ items: { id: string }[] }>('POST', url, body);
    return items[0]?.id ?? '';
  };
  const reservedId = await reserve('Giữ chỗ của A');
  const numberId = await reserve('Giữ chỗ thứ hai của A');
  const { id: templateId } = await sendFile<{ id: string }>(
    '/api/document-templates',
    'mau.docx',
    await makeSampleTemplate(),
    { unitId: a, kind: 'report', name: 'Mẫu của A' },
  );

  const roundId = newId();
  await app.owner.query(
    `insert into round (id, unit_id, kind, year, name, basis, opens_on, closes_on, created_at)
     values ($1, $2, 'year-end', 2026, 'Đợt của A', 'cong-trang', '2026-10-01', '2026-12-31', now())`,
    [roundId, a],
  );
  const { id: dossierId } = await make<{ id: string }>('POST', '/api/dossiers', {
    roundId,
    unitId: a,
    title: 'Hồ sơ của A',
  });
  await app.owner.query(
    `insert into dossier_version (dossier_id, number, content, sha256, sent_by, sent_at)
     values ($1, 1, '{"title": "Hồ sơ của A"}', 'x', $2, now())`,
    [dossierId, owner.accountId],
  );

  await make('POST', `/api/dossiers/${dossierId}/nominations`, {
    items: [{ subject: 'collective', subjectId: under, award: 'tap-the-lao-dong-tien-tien' }],
  });
  const nomineeImport = await sendFile<{ importId: string }>(
    `/api/dossiers/${dossierId}/imports`,
    'danh-sach.xlsx',
    await writeXlsx([
      {
        name: 'A',
        columns: ['Họ tên', 'Danh hiệu'].map((header) => ({ header, width: 20 })),
        rows: [['Người của A', 'CSTĐCS']],
      },
    ]),
  );
  await app.owner.query(`update nominee_import_row set row_no = 1 where import_id = $1`, [
    nomineeImport.importId,
  ]);
  const nominationId = await one('select id from nomination where dossier_id = $1', [dossierId]);
  await sendFile(`/api/dossiers/${dossierId}/files`, 'minh-chung.txt', Buffer.from('Minh chứng của A'));
  await app.owner.query(
    `update dossier set code = 'HS-A-1', sent_at = '2026-11-20', received_on = '2026-11-20' where id = $1`,
    [dossierId],
  );

  const ofOpinions = await opinionSamples(app, {
    unitId: a,
    roundId,
    nominationId,
    agencyId: under,
    accountId: owner.accountId,
  });
  const ofDecision = await decisionSamples(app, { roundId, unitId: a, accountId: owner.accountId });

  const honour = await make<{ id: string }>('POST', '/api/honours', {
    subject: 'individual',
    subjectId: personId,
    unitId: a,
    subjectName: 'Người của A',
    subjectDetail: null,
    award: 'lao-dong-tien-tien',
    basis: 'cong-trang',
    year: 2025,
    yearFrom: null,
    decisionNumber: '15/QĐ-UBND',
    decidedOn: '2025-12-20',
    authority: 'Chủ tịch UBND xã A',
    bonus: null,
    certificate: null,
    note: null,
  });
  const ofCertificates = await certificateSamples(app, {
    decisionId: ofDecision['/api/decisions/{decisionId}'] ?? '',
    lineId: ofDecision['/api/decision-lines/{lineId}'] ?? '',
    honourId: honour.id,
    unitId: a,
    accountId: owner.accountId,
  });
  const honourScan = Buffer.from('%PDF-1.7\n%%EOF\n');
  await sendFile(`/api/honours/${honour.id}/scan`, 'quyet-dinh.pdf', honourScan);
  const household = await make<{ id: string }>('POST', '/api/households', {
    unitId: a,
    headName: 'Hộ của A',
    address: null,
  });
  const merits: Record<string, object> = {
    evaluations: { year: 2025, grade: 'hoan-thanh-tot', basis: null },
    initiatives: {
      kind: 'sang-kien',
      title: 'Sáng kiến của A',
      scope: 'co-so',
      year: 2025,
      recognisedOn: null,
      decisionNumber: null,
      recognisedBy: null,
      usedFor: [],
    },
    disciplines: { level: 'khien-trach', decidedOn: '2024-05-02', endedOn: null, decisionNumber: null },
    cases: { kind: 'complaint', openedOn: '2026-05-02', closedOn: null, note: null },
    services: { field: 'quan-doi', from: '2020-01-01', to: null },
    leaves: { kind: 'maternity', from: '2024-01-01', to: '2024-06-30' },
    categories: { category: 'cong-chuc', from: '2020-01-01', to: null },
  };
  const meritSamples: [string, string][] = [];
  for (const [kind, body] of Object.entries(merits)) {
    const made = await make<Record<string, { id: string }[]>>(
      'POST',
      `/api/people/${personId}/${kind}`,
      body,
    );
    meritSamples.push([`/api/${kind}/{meritId}`, made[kind]?.[0]?.id ?? '']);
  }

  const ofCouncil = await councilSamples({ make, sendFile, one, unitId: a, personId });

  const honourImport = await honourImportSample({ app, make, sendFile, unitId: a });

  const ofVotes = await voteSamples(app, {
    voteId: ofCouncil.samples['/api/votes/{voteId}'] ?? '',
    nominationId,
  });

  const { id: sheetId } = await make<{ id: string }>('POST', '/api/registration-sheets', {
    unitId: a,
    year: 2026,
  });
  await make('POST', `/api/registration-sheets/${sheetId}/registrations`, {
    items: [{ subject: 'individual', subjectId: personId, award: 'lao-dong-tien-tien' }],
  });

  const { id: ruleId } = await make<{ id: string }>('POST', '/api/local-conditions', {
    unitId: a,
    legalBasis: 'Quy chế của A',
    validFrom: '2026-12-01',
    validTo: null,
    award: 'lao-dong-tien-tien',
    condition: {
      kind: 'quota',
      maxPercent: 70,
      per: 'nam',
      of: 'so-ca-nhan-dat-LDTT-hoac-CSTT',
      confidence: 'verified',
    },
    subjects: null,
  });

  const { id: targetShareId } = await make<{ id: string }>('POST', '/api/target-shares', {
    unitId: a,
    share: 'woman',
    award: null,
    percent: 35,
    atMost: false,
    legalBasis: 'Kế hoạch của A',
    validFrom: '2026-01-01',
    validTo: null,
  });

  const samples = {
    ...ofCouncil.samples,
    ...ofVotes,
    ...Object.fromEntries(meritSamples),
    '/api/honours/{honourId}': honour.id,
    '/api/households/{householdId}': household.id,
    '/api/honour-imports/{importId}': honourImport,
    '/api/honour-imports/{importId}/rows/{row}': '2',
    // One that hangs under A: who ends or moves a unit must hold a role above it.
    '/api/units/{unitId}': under,
    '/api/people/{personId}': personId,
    '/api/positions/{positionId}': await one('select id from position where person_id = $1', [personId]),
    '/api/accounts/{id}': otherAccount,
    '/api/accounts/{id}/roles/{assignmentId}': assignmentId,
    '/api/me/sessions/{id}': await one('select id from login_session where account_id = $1', [
      owner.accountId,
    ]),
    '/api/me/tokens/{id}': await one('select id from access_token where account_id = $1', [owner.accountId]),
    '/api/me/delegations/{id}': await one('select id from role_assignment where delegated_from = $1', [
      ownAssignment,
    ]),
    '/api/notifications/{id}': notification,
    '/api/outbox/{id}': mail,
    '/api/audit/{seq}': await one('select seq as id from audit_entry where unit_id = $1 limit 1', [a]),
    '/api/plans/{planId}': planId,
    '/api/tasks/{taskId}': task.id,
    '/api/tasks/{taskId}/files/{fileId}': await one(
      'select file_id as id from task_file where task_id = $1',
      [task.id],
    ),
    '/api/tasks/{taskId}/documents/{documentId}': evidenceId,
    '/api/milestones/{milestoneId}': await one('select id from milestone where task_id = $1', [task.id]),
    '/api/plan-imports/{importId}': importId,
    '/api/demands/{demandId}': demand.id,
    '/api/demand-items/{itemId}': demandItem,
    '/api/demand-items/{itemId}/files/{fileId}': await one(
      'select file_id as id from demand_file where item_id = $1',
      [demandItem],
    ),
    '/api/follows/{followId}': await one('select id from unit_follow where council_unit_id = $1', [a]),
    '/api/roll-overs/{rollOverId}': (await make<{ id: string }>('POST', `/api/plans/${planId}/roll-over`, {}))
      .id,
    '/api/saved-views/{viewId}': view.id,
    '/api/calendar-feeds/{feedId}': feed.id,
    '/api/feeds/{file}': feed.address.split('/').at(-1) ?? '',
    '/api/documents/{documentId}': documentId,
    '/api/documents/{documentId}/files/{fileId}': await one(
      'select id from document_file where document_id = $1',
      [documentId],
    ),
    '/api/documents/{documentId}/links/{linkId}': await one(
      'select id from document_link where document_id = $1',
      [documentId],
    ),
    '/api/register/{numberId}': numberId,
    '/api/number-series/{seriesId}': series.id,
    '/api/document-templates/{templateId}': templateId,
    '/api/rounds/{roundId}': roundId,
    '/api/registration-sheets/{sheetId}': sheetId,
    '/api/registrations/{registrationId}': await one('select id from registration where sheet_id = $1', [
      sheetId,
    ]),
    '/api/dossiers/{dossierId}': dossierId,
    '/api/dossiers/{dossierId}/versions/{number}': '1',
    '/api/dossiers/{dossierId}/files/{fileId}': await one(
      'select file_id as id from dossier_file where dossier_id = $1',
      [dossierId],
    ),
    '/api/nominations/{nominationId}': nominationId,
    ...ofDecision,
    ...ofCertificates.samples,
    ...ofOpinions.samples,
    '/api/nominee-imports/{importId}': nomineeImport.importId,
    '/api/calendar/{year}': '2026',
    '/api/awards/{awardId}': 'lao-dong-tien-tien',
    '/api/local-rules/{ruleId}': ruleId,
    '/api/target-shares/{targetShareId}': targetShareId,
  };
  const keys = {
    unitId: a,
    unitIds: a,
    unit: a,
    under: a,
    from: a,
    to: a,
    childrenTo: a,
    parentId: a,
    personId,
    personIds: personId,
    person: personId,
    accountId: otherAccount,
    assignmentId: ownAssignment,
    planId,
    taskIds: task.id,
    tasks: task.id,
    afterId: task.id,
    targetId,
    reservedId,
    series: series.id,
    addresseeIds: a,
    taskId: task.id,
    documentId,
    dutyId: duty,
    dutyIds: duty,
    demand: demand.id,
    units: under,
    without: under,
    addUnitIds: under,
    superiorPlanId: planId,
    councilUnitId: a,
    subjectId: personId,
    nominationIds: nominationId,
    grantedIds: nominationId,
    notGrantedIds: nominationId,
    roundId,
    sender: a,
    round: roundId,
    dossierIds: dossierId,
    member: owner.accountId,
    replacesId: ruleId,
    honourIds: honour.id,
    import: honourImport,
    ...ofCouncil.keys,
    ...ofOpinions.keys,
    ...ofCertificates.keys,
    dossier: dossierId,
    dossierId,
  };
  return { app, owner, clerkOfB, everyRoleAtB, samples, keys };
}
