/**
 * A policy says which roles permit which acts. Each feature declares the acts it owns; the composition root joins them.
 * What no policy names is refused.
 */
export type Policy<Act extends string, Role extends string> = Readonly<Record<Act, readonly Role[]>>;

/** Acts permitted to a role, for every role that any policy names. */
export type ActsOfRole = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Joins the policies of all features.
 * @throws Error when two features declare the same act
 */
export function joinPolicies(policies: readonly Policy<string, string>[]): ActsOfRole {
  const acts = new Map<string, Set<string>>();
  const declared = new Set<string>();
  for (const policy of policies) {
    for (const [act, roles] of Object.entries(policy)) {
      if (declared.has(act)) throw new Error(`act ${act} is declared twice`);
      declared.add(act);
      for (const role of roles) acts.set(role, (acts.get(role) ?? new Set()).add(act));
    }
  }
  return acts;
}
