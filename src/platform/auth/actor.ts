/** Who acts: an account with what it may do, and where. Made by the account feature, read by every policy. */
export interface Actor {
  accountId: string;
  personId: string | null;
  /** The name that audit entries and histories show. */
  name: string;
  language: 'vi' | 'en';
  grants: readonly Grant[];
  /** Set when the request came with a personal access token: what the token was made for, such as `plan:read`. */
  tokenScopes: readonly string[] | null;
  /** The sign-in session, or null for a token. */
  sessionId: string | null;
}

/** A role at a unit and its subtree: the acts it permits there. */
export interface Grant {
  role: string;
  unitId: string;
  /** The unit's path in the tree (ltree) today. */
  path: string;
  acts: ReadonlySet<string>;
}

/** Nobody: the actor of a public route. */
export const ANONYMOUS: Actor = {
  accountId: '00000000-0000-0000-0000-000000000000',
  personId: null,
  name: '–',
  language: 'vi',
  grants: [],
  tokenScopes: null,
  sessionId: null,
};

/** The application itself, for jobs and the command line. It holds no grants: such code does not ask. */
export const SYSTEM: Actor = { ...ANONYMOUS, name: 'Hệ thống' };

/** Whether `actor` may do `act` anywhere at all. */
export function mayAnywhere(actor: Actor, act: string): boolean {
  return actor.grants.some((grant) => grant.acts.has(act));
}

/** Whether `actor` may do `act` at the unit with `path`: a grant at the unit or above it. */
export function mayAt(actor: Actor, act: string, path: string): boolean {
  return actor.grants.some((grant) => grant.acts.has(act) && isWithin(path, grant.path));
}

/** Whether `path` lies in the subtree of `root` (or is it). */
export function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}.`);
}

/** The roots of the subtrees in which `actor` may do `act`, for `path <@ any(…)` in a query. Nested roots are left out. */
export function scopePaths(actor: Actor, act: string): string[] {
  const roots = [...new Set(actor.grants.filter((grant) => grant.acts.has(act)).map((grant) => grant.path))];
  return roots.filter((root) => !roots.some((other) => other !== root && isWithin(root, other)));
}

/** The paths of all units at which `actor` holds any role. */
export function ownPaths(actor: Actor): string[] {
  return [...new Set(actor.grants.map((grant) => grant.path))];
}

/** The units at which `actor` holds any role. */
export function ownUnits(actor: Actor): string[] {
  return [...new Set(actor.grants.map((grant) => grant.unitId))];
}
