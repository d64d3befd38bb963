import assert from 'node:assert/strict';
import { newId } from '../../../platform/ids.ts';
import type { Credentials } from '../../../testing/build.ts';
import { fileForm } from '../../../testing/multipart.ts';
import { ONE_POINT_PNG } from '../../../testing/one-point-png.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import type { DecisionLinesView, DecisionView } from './decision.schema.ts';

/** A province that decides on what communes proposed, and somebody of each role. The clock stands on Saturday 2026-11-21. */
export interface DecisionWorld {
  app: TestApplication;
  province: string;
  commune: string;
  /** Standing office of the province: drafts and numbers; the head signs. */
  office: Credentials;
  head: Credentials;
  clerk: Credentials;
  auditor: Credentials;
  /** Standing office of another province. */
  foreign: Credentials;
  /** The account of the first person who is proposed. */
  honoured: Credentials;
  /** A round in which one collective and `people` people of the commune have passed. */
  roundWith(people: number): Promise<string>;
  /** More people pass in a round. */
  pass(roundId: string, people: number): Promise<void>;
  post<T = DecisionView>(url: string, body: object, by?: Credentials): Promise<T>;
  get<T = DecisionView>(url: string, by?: Credentials): Promise<T>;
  draft(people: number): Promise<DecisionView>;
  /** Numbers a draft, has it signed by hand and sends it out. */
  issue(draft: DecisionView): Promise<DecisionView>;
  /** Numbered, signed by hand and sent out. */
  effective(people: number): Promise<DecisionView>;
  linesOf(id: string): Promise<DecisionLinesView['items']>;
  documentStep(decision: DecisionView, step: string, body?: object): Promise<void>;
  close(): Promise<void>;
}

/** @param webFolder what the application serves to a browser, for tests in one */
export async function decisionWorld(webFolder?: string): Promise<DecisionWorld> {
  const app = await testApplication({}, webFolder);
  const { build } = app;
  const province = await build.unit({ name: 'Tỉnh Sông Mộc', code: 'SM' });
  const commune = await build.unit({ name: 'Xã Bến Gỗ', parentId: province });
  const foreignProvince = await build.unit({ name: 'Tỉnh Núi Xa' });
  const office = await build.signedIn('standing-office', province);
  const head = await build.signedIn('unit-head', province, { name: 'Trần Chủ Tịch' });
  const personOne = await build.person({ fullName: 'Nguyễn Văn An', unitId: commune });
  const honoured = await build.session(
    await build.account({ personId: personOne, roles: [{ role: 'unit-clerk', unitId: commune }] }),
  );
  let ordinal = 0;

  const pass: DecisionWorld['pass'] = async (roundId, count) => {
    const { rows } = await app.owner.query<{ id: string; next: number }>(
      `select d.id, (select count(*)::int from nomination where dossier_id = d.id) as next from dossier d where round_id = $1`,
      [roundId],
    );
    const dossier = rows[0]?.id;
    for (let i = 0; i < count; i++) {
      const next = (rows[0]?.next ?? 0) + i;
      const first = next <= 1 && i === 0;
      const person = first
        ? personOne
        : await build.person({ fullName: `Trần Thị ${next}`, unitId: commune });
      await app.owner.query(
        `insert into nomination (id, dossier_id, position, subject, person_id, subject_name, unit_id, award, year, gender, state)
         values ($1, $2, $3, 'individual', $4, $5, $6, 'lao-dong-tien-tien', 2026, $7, 'passed')`,
        [
          newId(),
          dossier,
          next + 1,
          person,
          first ? 'Nguyễn Văn An' : `Trần Thị ${next}`,
          commune,
          first ? 'male' : 'female',
        ],
      );
    }
  };
  const roundWith: DecisionWorld['roundWith'] = async (people) => {
    const round = newId();
    const dossier = newId();
    await app.owner.query(
      `insert into round (id, unit_id, kind, year, ordinal, name, basis, opens_on, closes_on, created_at)
       values ($1, $2, 'year-end', 2026, $3, 'Khen thưởng tổng kết năm 2026', 'cong-trang', '2026-10-01', '2026-12-31', now())`,
      [round, province, ++ordinal],
    );
    await app.owner.query(
      `insert into dossier (id, round_id, unit_id, receiver_id, state, title, year, created_by, created_at, updated_at)
       values ($1, $2, $3, $4, 'voted', 'Đề nghị của xã Bến Gỗ', 2026, $5, now(), now())`,
      [dossier, round, commune, province, office.accountId],
    );
    await app.owner.query(
      `insert into nomination (id, dossier_id, position, subject, collective_id, subject_name, unit_id, award, year, state)
       values ($1, $2, 1, 'collective', $3, 'Xã Bến Gỗ', $3, 'tap-the-lao-dong-tien-tien', 2026, 'passed')`,
      [newId(), dossier, commune],
    );
    await pass(round, people);
    return round;
  };
  const post: DecisionWorld['post'] = async (url, body, by = office) => {
    const response = await app.request('POST', url, by, body);
    assert.ok(response.statusCode < 300, `POST ${url}: ${response.body}`);
    return response.json();
  };
  const get: DecisionWorld['get'] = async (url, by = office) => {
    const response = await app.request('GET', url, by);
    assert.equal(response.statusCode, 200, response.body);
    return response.json();
  };
  const draft: DecisionWorld['draft'] = async (people) =>
    post('/api/decisions', { roundId: await roundWith(people), decidedOn: '2026-11-23' });
  const documentStep: DecisionWorld['documentStep'] = async ({ documentId }, step, body = {}) => {
    const { version } = await get<{ version: number }>(`/api/documents/${documentId}`, head);
    await post(`/api/documents/${documentId}/steps`, { step, version, ...body }, head);
  };
  const issue: DecisionWorld['issue'] = async ({ id, version }) => {
    const numbered = await post(`/api/decisions/${id}/number`, { version, day: '2026-11-21' });
    const scan = fileForm('quyet-dinh.png', ONE_POINT_PNG, { role: 'scan' });
    const url = `/api/documents/${numbered.documentId}/files`;
    const sent = await app.request('POST', url, head, scan.body, scan.headers);
    assert.ok(sent.statusCode < 300, sent.body);
    await documentStep(numbered, 'issue');
    return get(`/api/decisions/${id}`);
  };
  return {
    app,
    province,
    commune,
    office,
    head,
    clerk: await build.signedIn('unit-clerk', commune),
    auditor: await build.signedIn('auditor', province),
    foreign: await build.signedIn('standing-office', foreignProvince),
    honoured,
    roundWith,
    pass,
    post,
    get,
    draft,
    documentStep,
    issue,
    effective: async (people) => issue(await draft(people)),
    linesOf: async (id) => (await get<DecisionLinesView>(`/api/decisions/${id}/lines?size=200`)).items,
    close: () => app.close(),
  };
}
