import type { Generated } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { SuccessionKind } from '../model/succession.ts';
import type { UnitKind } from '../model/unit.ts';

export type OrganisationTables = {
  unit: { id: string; code: string | null; version: Generated<number>; createdAt: Generated<Date> };
  unitPeriod: {
    id: string;
    unitId: string;
    parentId: string | null;
    name: string;
    shortName: string | null;
    kind: UnitKind;
    validFrom: string;
    validTo: string | null;
  };
  unitNow: {
    unitId: string;
    parentId: string | null;
    name: string;
    shortName: string | null;
    kind: UnitKind;
    code: string | null;
    path: string;
    active: boolean;
    search: Generated<string>;
  };
  succession: {
    id: string;
    kind: SuccessionKind;
    onDay: string;
    basis: string;
    note: string | null;
  };
  successionUnit: { successionId: string; unitId: string; side: 'from' | 'to' };
  unitAlias: {
    nearUnitId: string;
    spelling: string;
    unitId: string;
    confirmedBy: string | null;
    confirmedAt: Date;
  };
  person: {
    id: string;
    fullName: string;
    birthDate: string | null;
    gender: 'male' | 'female' | null;
    email: string | null;
    phone: string | null;
    code: string | null;
    version: Generated<number>;
    createdAt: Generated<Date>;
    search: Generated<string>;
  };
  position: {
    id: string;
    personId: string;
    unitId: string;
    title: string;
    isHead: Generated<boolean>;
    validFrom: string;
    validTo: string | null;
    version: Generated<number>;
  };
};

/** The query builder with this feature's tables. */
export const organisationTables = (db: Db) => db.withTables<OrganisationTables>();
