import assert from 'node:assert/strict';
import { SYSTEM } from '../../../platform/auth/actor.ts';
import { write } from '../../../platform/db/unit-of-work.ts';
import { createFileStore } from '../../../platform/files/file-store.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import type { Credentials } from '../../../testing/build.ts';
import { fileForm } from '../../../testing/multipart.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import type { DocumentView } from './document.schema.ts';
import type { DocumentContext } from './issue-document.ts';

/** A province with two communes, and one person of each kind before it; the clock stands on Saturday 2026-11-21. */
export interface DocumentWorld {
  app: TestApplication;
  province: string;
  commune: string;
  otherCommune: string;
  foreignProvince: string;
  /** Standing office of the province. */
  office: Credentials;
  /** Head of the province: signs. */
  head: Credentials;
  /** Clerk and head of the commune, below the province. */
  clerk: Credentials;
  communeHead: Credentials;
  otherClerk: Credentials;
  /** Clerk of another province: may know of nothing. */
  foreign: Credentials;
  auditor: Credentials;
  /** What a use case called by another feature gets. */
  context: DocumentContext;
  make(body?: object, by?: Credentials): Promise<DocumentView>;
  get(id: string, by?: Credentials): Promise<DocumentView>;
  send(
    url: string,
    name: string,
    bytes: Buffer,
    fields?: Record<string, string>,
    by?: Credentials,
  ): ReturnType<TestApplication['request']>;
  close(): Promise<void>;
}

/** A province with communes and those who write, issue and read documents. */
export async function documentWorld(): Promise<DocumentWorld> {
  const app = await testApplication();
  const { build } = app;
  const province = await build.unit({ name: 'Tỉnh Sông Mộc' });
  const commune = await build.unit({ name: 'Xã Bến Gỗ', parentId: province });
  const otherCommune = await build.unit({ name: 'Xã Đồi Chè', parentId: province });
  const foreignProvince = await build.unit({ name: 'Tỉnh Núi Xa' });
  const office = await build.signedIn('standing-office', province);
  const files = createFileStore(`${app.settings.dataDir}/files`);
  const shared = { files, settings: app.settings, language: 'vi' as const, requestId: 'test' };
  const world: DocumentWorld = {
    app,
    province,
    commune,
    otherCommune,
    foreignProvince,
    office,
    head: await build.signedIn('unit-head', province, { name: 'Trần Chủ Tịch' }),
    clerk: await build.signedIn('unit-clerk', commune),
    communeHead: await build.signedIn('unit-head', commune),
    otherClerk: await build.signedIn('unit-clerk', otherCommune),
    foreign: await build.signedIn('unit-clerk', foreignProvince),
    auditor: await build.signedIn('auditor', province),
    context: {
      db: app.db,
      files,
      write: (work, actor = SYSTEM) =>
        write({ db: app.db, actor, clock: app.clock }, (tx) =>
          work({ ...shared, ...tx } satisfies WriteContext),
        ),
    },
    async make(body = {}, by = office) {
      const response = await app.request('POST', '/api/documents', by, {
        unitId: province,
        direction: 'issued',
        kind: 'notice',
        subject: 'Về lịch họp thi đua',
        issuer: 'Ủy ban nhân dân tỉnh Sông Mộc',
        ...body,
      });
      assert.equal(response.statusCode, 201, response.body);
      return response.json() as DocumentView;
    },
    async get(id, by = office) {
      const response = await app.request('GET', `/api/documents/${id}`, by);
      assert.equal(response.statusCode, 200, response.body);
      return response.json() as DocumentView;
    },
    send(url, name, bytes, fields = {}, by = office) {
      const { body: payload, headers } = fileForm(name, bytes, fields);
      return app.request('POST', url, by, payload, headers);
    },
    close: () => app.close(),
  };
  return world;
}

/** A received law by its metadata. */
export const received = (body: object = {}) => ({
  direction: 'received',
  kind: 'decree',
  number: '152',
  symbol: '2025/NĐ-CP',
  issuer: 'Chính phủ',
  signedOn: '2025-06-14',
  receivedOn: '2025-06-20',
  subject: 'Quy định về phân cấp trong lĩnh vực thi đua, khen thưởng',
  ...body,
});
