/** What a write tells the audit trail. `before` and `after` hold only the fields that matter and never a secret. */
export interface AuditEntry {
  /** The act, such as `plan.issue`. */
  act: string;
  /** The kind of thing, such as `plan`, and its key. */
  entity: string;
  entityId: string;
  /** The unit the thing belongs to; who may audit that unit sees the entry. */
  unitId?: string | null;
  before?: object | null;
  after?: object | null;
  /** Why, in the user's words. */
  reason?: string | null;
}
