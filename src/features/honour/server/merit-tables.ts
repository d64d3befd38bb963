import type { MeritKind } from '../model/merit-kinds.ts';

interface MeritTable {
  table: string;
  /** Column of each field of the body. A field that is not named here is kept elsewhere. */
  columns: Readonly<Record<string, string>>;
  /** Only of people, and without a unit of its own. */
  period?: true;
  /** Only of people. */
  personal?: true;
}

const PERIOD = { from: 'valid_from', to: 'valid_to' };

export const TABLES: Readonly<Record<MeritKind, MeritTable>> = {
  evaluations: { table: 'evaluation', columns: { year: 'year', grade: 'grade', basis: 'basis' } },
  initiatives: {
    table: 'initiative_recognition',
    personal: true,
    columns: {
      kind: 'kind',
      title: 'title',
      scope: 'scope',
      year: 'year',
      recognisedOn: 'recognised_on',
      decisionNumber: 'decision_number',
      recognisedBy: 'recognised_by',
    },
  },
  disciplines: {
    table: 'discipline',
    columns: {
      level: 'level',
      decidedOn: 'decided_on',
      endedOn: 'ended_on',
      decisionNumber: 'decision_number',
    },
  },
  cases: {
    table: 'open_case',
    columns: { kind: 'kind', openedOn: 'opened_on', closedOn: 'closed_on', note: 'note' },
  },
  services: { table: 'service_period', personal: true, period: true, columns: { field: 'field', ...PERIOD } },
  categories: {
    table: 'person_category',
    personal: true,
    period: true,
    columns: { category: 'category', ...PERIOD },
  },
  leaves: { table: 'leave_period', personal: true, period: true, columns: { kind: 'kind', ...PERIOD } },
};
