import type { Subject } from '../../../law/awards/award.ts';

/** Who is honoured or proposed: a person, a unit, or a household, by its id. */
export interface SubjectRef {
  subject: Subject;
  id: string;
}

/** The three links a row keeps, of which exactly one is set. */
export interface SubjectLinks {
  personId: string | null;
  collectiveId: string | null;
  householdId: string | null;
}

/** Who is granted what, as a nomination and a line of a decision keep it. */
export interface GrantedRow extends SubjectLinks {
  id: string;
  subjectName: string;
  subjectDetail: string | null;
  /** The unit it counts for. */
  unitId: string;
  award: string;
  year: number;
  yearFrom: number | null;
}

/** The columns that point to a subject. */
export function linksOf({ subject, id }: SubjectRef): SubjectLinks {
  return {
    personId: subject === 'individual' ? id : null,
    collectiveId: subject === 'collective' ? id : null,
    householdId: subject === 'household' ? id : null,
  };
}

/** Whom the columns point to. @throws RangeError when none is set, which the database does not allow */
export function subjectOf({ personId, collectiveId, householdId }: SubjectLinks): SubjectRef {
  if (personId !== null) return { subject: 'individual', id: personId };
  if (collectiveId !== null) return { subject: 'collective', id: collectiveId };
  if (householdId !== null) return { subject: 'household', id: householdId };
  throw new RangeError('a subject has no link');
}
