import assert from 'node:assert/strict';
import type { LightMyRequestResponse } from 'fastify';
import { samplePdf } from '../../../../documents/sign/test-p12.fixture.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { fileForm } from '../../../../testing/multipart.ts';
import { type CommendationWorld, commendationWorld } from '../test-commendation.ts';

/** Goes for the highest titles, so that the list must be posted. */
export const POSTED_AWARD = 'huan-chuong-lao-dong-hang-ba';

/** The world of dossiers with two agencies that may be asked, and accepted dossiers. */
export interface OpinionWorld extends CommendationWorld {
  police: string;
  tax: string;
  /** Answer for the police, for the tax office. */
  policeman: Credentials;
  taxman: Credentials;
  /** Standing office of a province that has no part in it. */
  foreignOffice: Credentials;
  /** A dossier that the office has accepted, with a nominee each for the first `count` people. */
  accepted(count?: number, award?: string): Promise<{ id: string; nominationIds: string[] }>;
  /** Moves the clock and signs everybody in anew. */
  at(moment: string): Promise<void>;
  /** Numbers a drafted document, files the scan of its signed paper, and sends it out. */
  issue(documentId: string): Promise<void>;
  one<T>(query: string, values?: unknown[]): Promise<T>;
  /** Sends the form of a public page as a browser does. */
  sendForm(
    url: string,
    fields: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
}

/** The world of dossiers with agencies to be consulted. */
export async function opinionWorld(): Promise<OpinionWorld> {
  const world = await commendationWorld();
  const { build, owner } = world.app;
  const police = await build.unit({ name: 'Công an tỉnh', parentId: world.province, kind: 'department' });
  const tax = await build.unit({ name: 'Thuế tỉnh', parentId: world.province, kind: 'department' });
  const rows = async <T>(query: string, values: unknown[] = []) =>
    (await owner.query(query, values)).rows as T[];
  const people = {
    policeman: await build.signedIn('consulted-agency', police, { name: 'Cán bộ công an' }),
    taxman: await build.signedIn('consulted-agency', tax),
    foreignOffice: await build.signedIn('standing-office', world.foreignProvince),
  };
  const everybody = [
    ...Object.values(people),
    world.office,
    world.clerk,
    world.head,
    world.otherClerk,
    world.auditor,
  ];
  return {
    ...world,
    ...people,
    police,
    tax,
    async at(moment) {
      world.app.clock.set(moment);
      for (const person of everybody) Object.assign(person, await build.session(person.accountId));
    },
    async accepted(count = 2, award = 'lao-dong-tien-tien') {
      const { id } = await world.complete(count, award);
      await owner.query(`update nomination set override_reason = 'Có minh chứng' where dossier_id = $1`, [
        id,
      ]);
      await world.step(id, 'send', world.head);
      await world.step(id, 'accept', world.office);
      const found = await rows<{ id: string }>(
        'select id from nomination where dossier_id = $1 order by position',
        [id],
      );
      return { id, nominationIds: found.map((row) => row.id) };
    },
    async issue(documentId) {
      const url = `/api/documents/${documentId}`;
      const versionOf = async () => (await world.app.request('GET', url, world.office)).json().version;
      const day = world.app.clock.now().toISOString().slice(0, 10);
      await world.post(`${url}/number`, world.office, { version: await versionOf(), day });
      const { body: payload, headers } = fileForm('quet.pdf', samplePdf(), { role: 'scan' });
      const filed = await world.app.server.inject({
        method: 'POST',
        url: `${url}/files`,
        payload,
        headers: { ...world.office.headers, ...headers },
      });
      assert.equal(filed.statusCode, 201, filed.body);
      await world.post(`${url}/steps`, world.office, { version: await versionOf(), step: 'issue' });
    },
    async one<T>(query: string, values: unknown[] = []) {
      const [row] = await rows<T>(query, values);
      if (row === undefined) throw new Error(`no row: ${query}`);
      return row;
    },
    sendForm: (url, fields, headers = {}) =>
      world.app.server.inject({
        method: 'POST',
        url,
        payload: new URLSearchParams(fields).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin: 'http://so-vang.example',
          host: 'so-vang.example',
          ...headers,
        },
      }),
  };
}
