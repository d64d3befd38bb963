import { boilerplateOf } from '../../model/similarity/boilerplate.ts';
import { fingerprints } from '../../model/similarity/fingerprints.ts';
import { normalise } from '../../model/similarity/normalise.ts';
import { procedureCatalogue } from '../law.ts';

let ofForms: ReadonlySet<bigint> | null = null;

/** Hashes of the texts of all forms of reports themselves; made once. */
export function formBoilerplate(): ReadonlySet<bigint> {
  ofForms ??= new Set(
    procedureCatalogue().forms.flatMap(({ name, fields }) => [
      ...boilerplateOf([name, ...fields.map(({ label }) => label.vi)]),
    ]),
  );
  return ofForms;
}

/** What is kept of a report's text: its fingerprints but those of the form. */
export function reportHashes(text: string): bigint[] {
  return fingerprints(normalise(text)).filter((hash) => !formBoilerplate().has(hash));
}
