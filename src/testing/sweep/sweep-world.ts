import { ROLES } from '../../features/account/model/roles.ts';
import type { Credentials } from '../build.ts';
import { type TestApplication, testApplication } from '../test-application.ts';
import { accountSamples } from './account-samples.ts';
import { certificateSamples } from './certificate-samples.ts';
import { councilSamples } from './council-samples.ts';
import { decisionSamples } from './decision-samples.ts';
import { documentSamples } from './document-samples.ts';
import { dossierSamples } from './dossier-samples.ts';
import { honourImportSample } from './honour-import-sample.ts';
import { honourSamples } from './honour-samples.ts';
import { opinionSamples } from './opinion-samples.ts';
import { planSamples } from './plan-samples.ts';
import { sweepTools } from './sweep-tools.ts';
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
  const tools = sweepTools(app, owner);
  const { make, sendFile, one } = tools;
  const ofPlan = await planSamples(tools, { a, under, personId });
  const ofAccounts = await accountSamples(tools, otherAccount);
  const ofDocuments = await documentSamples(tools, { a, taskId: ofPlan.keys.taskId ?? '' });
  const ofDossier = await dossierSamples(tools, { a, under });
  const { roundId = '', nominationIds: nominationId = '' } = ofDossier.keys;
  const ofOpinions = await opinionSamples(app, {
    unitId: a,
    roundId,
    nominationId,
    agencyId: under,
    accountId: owner.accountId,
  });
  const ofDecision = await decisionSamples(app, { roundId, unitId: a, accountId: owner.accountId });

  const ofHonours = await honourSamples(tools, { a, personId });
  const ofCertificates = await certificateSamples(app, {
    decisionId: ofDecision['/api/decisions/{decisionId}'] ?? '',
    lineId: ofDecision['/api/decision-lines/{lineId}'] ?? '',
    honourId: ofHonours.keys.honourIds ?? '',
    unitId: a,
    accountId: owner.accountId,
  });
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
    ...ofPlan.samples,
    ...ofAccounts.samples,
    ...ofDocuments.samples,
    ...ofDossier.samples,
    ...ofHonours.samples,
    ...ofCouncil.samples,
    ...ofVotes,
    '/api/honour-imports/{importId}': honourImport,
    '/api/honour-imports/{importId}/rows/{row}': '2',
    // One that hangs under A: who ends or moves a unit must hold a role above it.
    '/api/units/{unitId}': under,
    '/api/people/{personId}': personId,
    '/api/positions/{positionId}': await one('select id from position where person_id = $1', [personId]),
    '/api/audit/{seq}': await one('select seq as id from audit_entry where unit_id = $1 limit 1', [a]),
    '/api/registration-sheets/{sheetId}': sheetId,
    '/api/registrations/{registrationId}': await one('select id from registration where sheet_id = $1', [
      sheetId,
    ]),
    ...ofDecision,
    ...ofCertificates.samples,
    ...ofOpinions.samples,
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
    addresseeIds: a,
    units: under,
    without: under,
    addUnitIds: under,
    councilUnitId: a,
    subjectId: personId,
    sender: a,
    member: owner.accountId,
    replacesId: ruleId,
    import: honourImport,
    ...ofPlan.keys,
    ...ofAccounts.keys,
    ...ofDocuments.keys,
    ...ofDossier.keys,
    ...ofHonours.keys,
    ...ofCouncil.keys,
    ...ofOpinions.keys,
    ...ofCertificates.keys,
  };
  return { app, owner, clerkOfB, everyRoleAtB, samples, keys };
}
