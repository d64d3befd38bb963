import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { OfficialDocument } from '../../../documents/official/official-document.ts';
import { type Actor, isWithin, mayAt, ownPaths, scopePaths } from '../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { AppError, isAppError } from '../../../platform/errors/app-error.ts';
import type { DocumentAct } from '../model/document.policy.ts';
import { allowedVerbs, type DocumentVerb, isOut } from '../model/document-lifecycle.ts';
import type { DocumentTables, FileRole } from './document.tables.ts';

/** A document with the unit that keeps it and what its steps look at. */
export interface DocumentRecord
  extends Omit<Selectable<DocumentTables['document']>, 'official' | 'createdBy' | 'search'> {
  unitName: string;
  unitPath: string;
  generated: boolean;
  /** The newest version of its words: what would be signed, when it is a PDF. */
  current: { id: string; mediaType: string; sha256: string; role: FileRole } | null;
}

const OUT = sql`d.state in ('issued', 'received', 'withdrawn')`;
/** Withdrawn documents that never went out have no number and are nobody else's business. */
export const WENT_OUT = sql`(${OUT} and (d.state <> 'withdrawn' or d.number is not null))`;

/**
 * SQL condition: `actor` may read the document `d` of the unit `du` (`unit_now`). Within the own subtree always; one that went out
 * also where it was made known to all units below, and in the units it is addressed to.
 */
export function readable(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`(du.path <@ any(${scopePaths(actor, 'document.read')}::ltree[])
    or (${WENT_OUT} and d.published and du.path @> any(${ownPaths(actor)}::ltree[]))
    or (${WENT_OUT} and ${addressedTo(actor)}))`;
}

/** SQL condition: the document `d` is addressed to a unit within the actor's reach. */
function addressedTo(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`exists (select from document_addressee ra join unit_now ru on ru.unit_id = ra.unit_id
    where ra.document_id = d.id and ru.path <@ any(${scopePaths(actor, 'document.read')}::ltree[]))`;
}

/** SQL condition: the document `d` is in force on `day`: issued or received, within its validity, and replaced by nothing yet. */
export function inForceOn(day: string): RawBuilder<boolean> {
  return sql<boolean>`(${withinValidity(day)} and not exists (select ${replacedOn(day)} and rl.target_id = d.id))`;
}

/** SQL condition: the document `d` went out and its own days of validity hold on `day`. */
export const withinValidity = (day: string): RawBuilder<boolean> =>
  sql<boolean>`(d.state in ('issued', 'received') and (d.valid_from is null or d.valid_from <= ${day})
    and (d.valid_to is null or d.valid_to >= ${day}))`;

/**
 * SQL: `from … where …` of the links `rl` by which a document that went out replaces another on `day`. Links are few: `offset 0` has their
 * documents looked up one by one, where a join would read all there are.
 */
export const replacedOn = (day: string): RawBuilder<unknown> =>
  sql`from document_link rl cross join lateral (select state from document where id = rl.document_id offset 0) rd
    where rl.kind = 'replaces' and rl.on_day <= ${day} and rd.state in ('issued', 'received')`;

const RECORD = sql`d.id, d.unit_id, du.name as unit_name, du.path::text as unit_path, d.direction, d.kind, d.state, d.body, d.number,
  d.symbol, d.issuer, d.signer, d.signed_on, d.received_on, d.subject, d.valid_from, d.valid_to, d.published, d.source_entity,
  d.source_id, d.official is not null as generated, d.rendered, d.text_state, d.withdrawn_reason, d.version, d.created_at, d.updated_at,
  (select json_build_object('id', v.id, 'mediaType', sf.media_type, 'sha256', v.sha256, 'role', v.role) from document_file v
    join stored_file sf on sf.id = v.file_id
    where v.document_id = d.id and v.role <> 'attachment' order by v.ordinal desc limit 1) as current`;

/** The document `id` if `actor` may read it. @throws AppError `not-found` otherwise, whatever the reason */
export async function getReadableDocument(db: Db | Tx, actor: Actor, id: string): Promise<DocumentRecord> {
  const { rows } =
    await sql<DocumentRecord>`select ${RECORD} from document d join unit_now du on du.unit_id = d.unit_id
    where d.id = ${id}`.execute(db);
  const [document] = rows;
  if (document === undefined || !(await mayRead(db, actor, document))) throw new AppError('not-found');
  return document;
}

/** What `readable` says, for one document: most readers are let in by the tree alone, which needs no query. */
async function mayRead(db: Db | Tx, actor: Actor, document: DocumentRecord): Promise<boolean> {
  if (mayAt(actor, 'document.read', document.unitPath)) return true;
  if (!isOut(document.state) || (document.state === 'withdrawn' && document.number === null)) return false;
  if (document.published && ownPaths(actor).some((path) => isWithin(path, document.unitPath))) return true;
  const { rows } =
    await sql`select from document d where d.id = ${document.id} and ${addressedTo(actor)}`.execute(db);
  return rows.length > 0;
}

/** The same, locked until the transaction ends. */
export async function lockDocument(db: Tx, actor: Actor, id: string): Promise<DocumentRecord> {
  await sql`select from document where id = ${id} for update`.execute(db);
  return getReadableDocument(db, actor, id);
}

/** Whether `actor` may do `act` at the unit of `document`. */
export function mayInDocument(
  actor: Actor,
  document: Pick<DocumentRecord, 'unitPath'>,
  act: DocumentAct,
): boolean {
  return mayAt(actor, act, document.unitPath);
}

/** What `actor` may do with `document` now. */
export function documentVerbs(actor: Actor, document: DocumentRecord): DocumentVerb[] {
  // A PDF from before the number was given does not carry it, and is not what is to be signed.
  const isFinal = document.current?.role === 'final' && document.current.mediaType === 'application/pdf';
  const facts = { ...document, hasPdf: isFinal && (!document.generated || document.rendered) };
  return allowedVerbs(facts, (act) => mayInDocument(actor, document, act));
}

/**
 * The document locked for the verb, after looking whether it may be done and, where given, whether `version` is still the newest.
 * @throws AppError `not-found`, `step-not-allowed` with what is allowed, `stale-version`
 */
export async function lockFor(
  db: Tx,
  actor: Actor,
  id: string,
  verb: DocumentVerb,
  version?: number,
): Promise<DocumentRecord> {
  const document = await lockDocument(db, actor, id);
  const allowed = documentVerbs(actor, document);
  if (!allowed.includes(verb)) throw new AppError('step-not-allowed', { extra: { allowed } });
  if (version !== undefined && version !== document.version)
    throw new AppError('stale-version', { extra: { current: { version: document.version } } });
  return document;
}

/** The tree a document is rendered from, or null for an uploaded one. */
export async function findOfficial(db: Db | Tx, id: string): Promise<OfficialDocument | null> {
  const { rows } = await sql<{
    official: OfficialDocument | null;
  }>`select official from document where id = ${id}`.execute(db);
  return rows[0]?.official ?? null;
}

/**
 * A unit where `actor` may do `act`, as of today.
 * @throws AppError `not-found` where there is none or he may not
 */
export async function getUnitFor(
  db: Db | Tx,
  actor: Actor,
  act: DocumentAct,
  unitId: string,
): Promise<{ unitId: string; name: string; path: string }> {
  const { rows } = await sql<{ unitId: string; name: string; path: string }>`
    select unit_id, name, path::text from unit_now where unit_id = ${unitId} and active`.execute(db);
  const [unit] = rows;
  if (unit === undefined || !mayAt(actor, act, unit.path)) throw new AppError('not-found');
  return unit;
}

/** For open event streams: whether `actor` may follow the document `id`. */
export async function mayFollowDocument(db: Db, actor: Actor, id: string): Promise<boolean> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return false;
  return getReadableDocument(db, actor, id).then(
    () => true,
    (error: unknown) => {
      if (isAppError(error, 'not-found')) return false;
      throw error;
    },
  );
}
