import type { Role } from '../features/account/model/roles.ts';
import type { Credentials } from './build.ts';
import type { TestApplication } from './test-application.ts';

/** Somebody who holds one role at one unit and nothing else; made when first asked for. */
export function roleHolders({
  build,
}: TestApplication): (role: Role, unitId: string) => Promise<Credentials> {
  const known = new Map<string, Promise<Credentials>>();
  return (role, unitId) => {
    const key = `${role} ${unitId}`;
    const one = known.get(key) ?? build.signedIn(role, unitId);
    known.set(key, one);
    return one;
  };
}
