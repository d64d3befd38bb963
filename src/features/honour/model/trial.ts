import type { ConditionResult, Facts, Subject } from '../../../law/awards/index.ts';

/** A row of a list of facts as it is typed: texts by field, empty where nothing was typed yet. */
export type TypedRow = Readonly<Record<string, string>>;

/** Facts as a person types them to try the conditions of an award. */
export interface TypedFacts {
  who: readonly string[];
  honours: readonly TypedRow[];
  standards: readonly TypedRow[];
  evaluations: readonly TypedRow[];
  initiatives: readonly TypedRow[];
  discipline: readonly TypedRow[];
  service: readonly TypedRow[];
  leave: readonly TypedRow[];
  memberDiscipline: readonly TypedRow[];
  memberCount: string;
  /** By award or standard, in percent. */
  percent: Readonly<Record<string, string>>;
  /** By award. */
  holders: Readonly<Record<string, string>>;
  /** Conditions of movements, achievements and ranks that are met, as `saidKey` names them. */
  said: readonly string[];
  /** By code: `yes`, `no`, or a figure in percent. */
  judged: Readonly<Record<string, string>>;
  openCase: boolean;
}

export const NO_FACTS: TypedFacts = {
  who: [],
  honours: [],
  standards: [],
  evaluations: [],
  initiatives: [],
  discipline: [],
  service: [],
  leave: [],
  memberDiscipline: [],
  memberCount: '',
  percent: {},
  holders: {},
  said: [],
  judged: {},
  openCase: false,
};

const SAID_LISTS = { movement: 'movements', achievement: 'achievements', rank_in_block: 'ranks' } as const;
type SaidKind = keyof typeof SAID_LISTS;

/** Whether a condition is one that a person can only say yes to. */
export function isSaid({ kind }: Pick<ConditionResult, 'kind'>): boolean {
  return kind in SAID_LISTS;
}

/** Names what a condition of a movement, achievement or rank asks; the same demand has the same name. */
export function saidKey({ demand }: Pick<ConditionResult, 'demand'>): string {
  const { kind, confidence: _, source: __, evidence: ___, note: ____, ...asked } = demand;
  return JSON.stringify({ kind, ...asked });
}

/** The fact that meets a condition named by `saidKey`. */
function saidFact(key: string): { list: (typeof SAID_LISTS)[SaidKind]; fact: object } {
  const {
    kind,
    subject: _,
    minDurationYears,
    ...asked
  } = JSON.parse(key) as { kind: SaidKind } & Record<string, unknown>;
  const given = Object.entries(asked).filter(([, value]) => value !== null && value !== undefined);
  const long = minDurationYears === undefined ? {} : { durationYears: minDurationYears };
  return { list: SAID_LISTS[kind], fact: { ...Object.fromEntries(given), ...long } };
}

type TypedYear = { year: number; usedFor?: string };

const isYear = (text: string | undefined) => /^(19|20|21)\d\d$/.test(text ?? '');
const isDay = (text: string | undefined) => /^\d{4}-\d\d-\d\d$/.test(text ?? '');
const figure = (text: string | undefined): number | null => {
  const value = Number((text ?? '').trim().replace(',', '.'));
  return (text ?? '').trim() === '' || !Number.isFinite(value) || value < 0 ? null : value;
};

/**
 * What was typed as facts. Rows that are not complete do not count. As with what is recorded, no honours, initiatives, discipline
 * or leave means that there are none; nothing typed elsewhere means that nothing is known.
 */
export function toFacts(subject: Subject, typed: TypedFacts): Facts {
  const years = (rows: readonly TypedRow[], field: string) =>
    rows
      .filter((row) => row[field] && isYear(row.year))
      .map((row): TypedYear => ({ ...row, year: Number(row.year) }));
  const periods = (rows: readonly TypedRow[], needed?: string) =>
    rows
      .filter((row) => isDay(row.from) && (needed === undefined || row[needed]))
      .map((row) => ({ ...row, to: isDay(row.to) ? row.to : null }));
  const punished = (rows: readonly TypedRow[]) =>
    rows
      .filter((row) => row.level && isDay(row.decidedOn))
      .map((row) => ({ ...row, endedOn: isDay(row.endedOn) ? row.endedOn : null }));
  const figures = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(texts).flatMap(([code, text]) => (figure(text) === null ? [] : [[code, figure(text)]])),
    );
  const said = Map.groupBy(typed.said.map(saidFact), ({ list }) => list);
  const evaluations = years(typed.evaluations, 'grade');
  const service = periods(typed.service, 'field');
  const count = figure(typed.memberCount);
  const [percent, holders] = [figures(typed.percent), figures(typed.holders)];
  const facts = {
    subject,
    ...(typed.who.length > 0 && { who: typed.who, whoMore: true }),
    honours: years(typed.honours, 'award'),
    meetsStandardOf: years(typed.standards, 'award'),
    ...(evaluations.length > 0 && { evaluations }),
    initiatives: years(typed.initiatives, 'scope').map(({ usedFor, ...row }) => ({
      kind: 'sang-kien',
      ...row,
      usedFor: JSON.parse(usedFor || '[]') as unknown,
    })),
    discipline: punished(typed.discipline),
    openCase: typed.openCase,
    ...(service.length > 0 && { service }),
    maternityLeave: periods(typed.leave),
    ...(subject === 'collective' && {
      members: {
        ...(count !== null && { count }),
        percent,
        ...((count !== null || Object.keys(holders).length > 0) && { holders }),
        discipline: punished(typed.memberDiscipline),
      },
    }),
    ...Object.fromEntries([...said].map(([list, found]) => [list, found.map(({ fact }) => fact)])),
    assessments: Object.fromEntries(
      Object.entries(typed.judged).flatMap(([code, text]) => {
        const value = text === 'yes' ? true : text === 'no' ? false : figure(text);
        return value === null ? [] : [[code, value]];
      }),
    ),
  };
  // The rows are texts by field; their fields are those of the facts.
  return facts as unknown as Facts;
}

/** Facts that are recorded, as they would have been typed. */
export function toTyped(facts: Facts): TypedFacts {
  const rows = (list: readonly object[] | undefined): TypedRow[] =>
    (list ?? []).map((fact) =>
      Object.fromEntries(
        Object.entries(fact)
          .filter(([, value]) => value !== null && value !== undefined)
          .map(([field, value]) => [
            field,
            typeof value === 'object' ? JSON.stringify(value) : String(value),
          ]),
      ),
    );
  const texts = (numbers: Readonly<Record<string, number>> | undefined) =>
    Object.fromEntries(
      Object.entries(numbers ?? {}).map(([code, n]) => [
        code,
        String(Math.round(n * 100) / 100).replace('.', ','),
      ]),
    );
  const { members } = facts;
  return {
    ...NO_FACTS,
    who: facts.who ?? [],
    honours: rows(facts.honours),
    evaluations: rows(facts.evaluations),
    initiatives: rows(facts.initiatives),
    discipline: rows(facts.discipline),
    service: rows(facts.service),
    leave: rows(facts.maternityLeave),
    memberDiscipline: rows(members?.discipline),
    memberCount: members?.count === undefined ? '' : String(members.count),
    percent: texts(members?.percent),
    holders: texts(members?.holders),
    openCase: facts.openCase === true,
  };
}
