import assert from 'node:assert/strict';
import type { Basis } from '../../../law/procedures/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { Credentials } from '../../../testing/build.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import type { RoundKind } from '../model/round.ts';
import type { DossierView } from './dossiers/dossier.schema.ts';

/**
 * A province that holds a round, two communes that propose, a province that has no part in it, and somebody of each role. The clock
 * stands on Saturday 2026-11-21.
 */
export interface CommendationWorld {
  app: TestApplication;
  province: string;
  commune: string;
  otherCommune: string;
  foreignProvince: string;
  round: string;
  /** Standing office of the province: receives and appraises. */
  office: Credentials;
  /** Clerk and head of the commune. */
  clerk: Credentials;
  head: Credentials;
  otherClerk: Credentials;
  foreign: Credentials;
  auditor: Credentials;
  people: string[];
  makeRound(options?: {
    unitId?: string;
    kind?: RoundKind;
    basis?: Basis;
    closesOn?: string;
    state?: string;
    ordinal?: number;
  }): Promise<string>;
  make(body?: object, by?: Credentials): Promise<DossierView>;
  get(id: string, by?: Credentials): Promise<DossierView>;
  step(id: string, step: string, by?: Credentials, body?: object): Promise<DossierView>;
  post<T>(url: string, by: Credentials, body: object): Promise<T>;
  /** A complete dossier with a nominee each for the first `count` people, in state draft. */
  complete(count?: number, award?: string): Promise<DossierView>;
  close(): Promise<void>;
}

/** A province with communes, their clerks, the standing office and an open round. */
export async function commendationWorld(): Promise<CommendationWorld> {
  const app = await testApplication();
  const { build } = app;
  const province = await build.unit({ name: 'Tỉnh Sông Mộc', code: 'SM' });
  const commune = await build.unit({ name: 'Xã Bến Gỗ', parentId: province });
  const otherCommune = await build.unit({ name: 'Xã Đồi Chè', parentId: province });
  const foreignProvince = await build.unit({ name: 'Tỉnh Núi Xa' });
  const people: string[] = [];
  for (const name of ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường', 'Phạm Thị Dung'])
    people.push(await build.person({ fullName: name, unitId: commune, birthDate: '1985-04-12' }));
  const clerk = await build.signedIn('unit-clerk', commune);
  const office = await build.signedIn('standing-office', province);
  const head = await build.signedIn('unit-head', commune, { name: 'Trưởng Bến Gỗ' });

  const post = async <T>(url: string, by: Credentials, body: object): Promise<T> => {
    const response = await app.request('POST', url, by, body);
    assert.ok(response.statusCode < 300, `POST ${url}: ${response.body}`);
    return response.json() as T;
  };
  const makeRound: CommendationWorld['makeRound'] = async (options = {}) => {
    const id = newId();
    await app.owner.query(
      `insert into round (id, unit_id, kind, year, ordinal, name, basis, opens_on, closes_on, state, created_at)
       values ($1, $2, $3, 2026, $4, 'Khen thưởng tổng kết năm 2026', $5, '2026-10-01', $6, $7, now())`,
      [
        id,
        options.unitId ?? province,
        options.kind ?? 'year-end',
        options.ordinal ?? 1,
        options.basis ?? 'cong-trang',
        options.closesOn ?? '2026-12-31',
        options.state ?? 'open',
      ],
    );
    return id;
  };
  const round = await makeRound();
  const make: CommendationWorld['make'] = (body = {}, by = clerk) =>
    post('/api/dossiers', by, {
      roundId: round,
      unitId: commune,
      title: 'Đề nghị khen thưởng năm 2026 của xã Bến Gỗ',
      ...body,
    });
  const get: CommendationWorld['get'] = async (id, by = clerk) => {
    const response = await app.request('GET', `/api/dossiers/${id}`, by);
    assert.equal(response.statusCode, 200, response.body);
    return response.json() as DossierView;
  };
  const step: CommendationWorld['step'] = async (id, name, by = head, body = {}) => {
    const { version } = await get(id, by);
    return post(`/api/dossiers/${id}/steps`, by, { step: name, version, ...body });
  };
  return {
    app,
    province,
    commune,
    otherCommune,
    foreignProvince,
    round,
    office,
    clerk,
    head,
    otherClerk: await build.signedIn('unit-clerk', otherCommune),
    foreign: await build.signedIn('unit-clerk', foreignProvince),
    auditor: await build.signedIn('auditor', province),
    people,
    makeRound,
    make,
    get,
    step,
    post,
    async complete(count = 1, award = 'lao-dong-tien-tien') {
      const { id, version } = await make();
      const filled = await app.request('PATCH', `/api/dossiers/${id}`, clerk, {
        version,
        letterNumber: '12/TTr-UBND',
        letterDate: '2026-11-20',
        ownMeeting: {
          heldOn: '2026-11-18',
          chair: 'Trưởng Bến Gỗ',
          members: 9,
          present: 8,
          inFavour: 8,
          note: null,
        },
      });
      assert.equal(filled.statusCode, 200, filled.body);
      await post(`/api/dossiers/${id}/nominations`, clerk, {
        items: people.slice(0, count).map((person) => ({
          subject: 'individual',
          subjectId: person,
          award,
          summary: 'Hoàn thành tốt nhiệm vụ được giao.',
        })),
      });
      return get(id);
    },
    close: () => app.close(),
  };
}
