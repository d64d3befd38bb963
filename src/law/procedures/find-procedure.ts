import { holdsOn } from '../awards/in-force.ts';
import type {
  Basis,
  Confidence,
  Day,
  Form,
  Gate,
  LimitVersion,
  Procedure,
  ProcedureCatalogue,
  ProcedureMatch,
  RuleSet,
  Subject,
  VoteRule,
} from './procedure.ts';

/** What of a nomination decides its procedure. */
export interface NominationKind {
  award: { id: string; category: string; level: string };
  basis: Basis;
  subject: Subject;
}

/** The texts a dossier received on `day` follows; undefined before the first one the catalogue knows. */
export function ruleSetOn(catalogue: ProcedureCatalogue, day: Day): RuleSet | undefined {
  return catalogue.ruleSets.find((set) => holdsOn(set, day));
}

/** The procedure that a nomination follows: the first one it fits. Undefined for an award that none fits, such as a local one. */
export function findProcedure(
  catalogue: ProcedureCatalogue,
  nomination: NominationKind,
): Procedure | undefined {
  return catalogue.procedures.find((procedure) => procedure.for.some((match) => fits(match, nomination)));
}

function fits(match: ProcedureMatch, { award, basis, subject }: NominationKind): boolean {
  return (
    includes(match.awards, award.id) &&
    includes(match.categories, award.category) &&
    includes(match.levels, award.level) &&
    includes(match.bases, basis) &&
    includes(match.subjects, subject)
  );
}

function includes(list: readonly string[] | undefined, value: string): boolean {
  return list === undefined || list.includes(value);
}

/** The authorities of the centre that dossiers are submitted to, by name. */
export function centralAuthorities(catalogue: ProcedureCatalogue): string[] {
  return catalogue.actors.flatMap(({ name, central }) => (central === true ? [name] : []));
}

/** The general principles that concern a nomination by the law of `day`. */
export function gatesOn(
  catalogue: ProcedureCatalogue,
  { basis, subject }: Pick<NominationKind, 'basis' | 'subject'>,
  day: Day,
): Gate[] {
  return catalogue.gates.filter(
    (gate) => holdsOn(gate, day) && includes(gate.bases, basis) && includes(gate.subjects, subject),
  );
}

/** How long something may take by the law of `day`; undefined where the catalogue knows no figure for that day. */
export function findTimeLimit(
  catalogue: ProcedureCatalogue,
  id: string | undefined,
  day: Day,
): LimitVersion | undefined {
  return catalogue.limits.find((limit) => limit.id === id)?.versions.find((version) => holdsOn(version, day));
}

/**
 * What a vote on an award needs by the law of `day`. Where several rules fit, the strictest. The rule without awards stands
 * in where none fits.
 */
export function getVoteRule(catalogue: ProcedureCatalogue, award: string, day: Day): VoteRule {
  const inForce = catalogue.voteRules.filter((rule) => holdsOn(rule, day));
  const own = inForce.filter((rule) => rule.awards?.includes(award));
  const general = catalogue.voteRules.filter((rule) => rule.awards === null);
  const [strictest] = (own.length > 0 ? own : general).toSorted((a, b) => b.percent - a.percent);
  if (strictest === undefined) throw new RangeError(`no vote rule for ${award} on ${day}`);
  return strictest;
}

/** Whether the council votes on it at all: not in the simple procedure. */
export function needsCouncil(
  catalogue: ProcedureCatalogue,
  procedure: Procedure | undefined,
  basis: Basis,
): boolean {
  if (catalogue.cancelledBy.value.includes(basis)) return false;
  return procedure?.council ?? true;
}

/** The public posting that must be over before the council meets; undefined where none is needed. */
export function findPosting(
  catalogue: ProcedureCatalogue,
  procedure: Procedure | undefined,
  day: Day,
): LimitVersion | undefined {
  return findTimeLimit(catalogue, procedure?.limits.posting, day);
}

/** The form an achievement report follows. Sources: Decree 98/2023/NĐ-CP annex I, forms 02, 03, 04, 07, 08. */
export function getReportForm(catalogue: ProcedureCatalogue, basis: Basis, subject: Subject): Form {
  const id = REPORT_FORM_OF[basis] ?? (subject === 'individual' ? 'mau-03' : 'mau-02');
  const form = catalogue.forms.find((one) => one.id === id);
  if (form === undefined) throw new RangeError(`no form ${id}`);
  return form;
}

const REPORT_FORM_OF: Partial<Record<Basis, string>> = {
  'dot-xuat': 'mau-07',
  'chuyen-de': 'mau-08',
  'cong-hien': 'mau-04',
};

/** Whether a fact needs a person's word before first use: marked "cần xác nhận" on the screen. */
export function needsConfirmation(confidence: Confidence): boolean {
  return confidence !== 'verified';
}
