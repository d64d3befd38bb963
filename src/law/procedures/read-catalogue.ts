import { join } from 'node:path';
import { type CatalogueFile, openCatalogueFile } from '../read-catalogue.ts';
import type { ProcedureCatalogue } from './procedure.ts';
import {
  actorsFileSchema,
  formsFileSchema,
  proceduresFileSchema,
  ruleSetsFileSchema,
  timeLimitsFileSchema,
  voteRulesFileSchema,
} from './read-catalogue-schema.ts';

/** In the order in which a nomination tries them. */
const PROCEDURE_FILES = ['state.yaml', 'province.yaml', 'base.yaml', 'support.yaml'];

/**
 * Reads the catalogue of procedures from disk; on the server only, once at start.
 *
 * @param folder `catalogue/`
 * @throws CatalogueError naming file, line and field of everything that is wrong in the first file that is
 */
export function readProcedureCatalogue(folder: string): ProcedureCatalogue {
  const path = (name: string) => join(folder, 'procedures', name);
  const limits = openCatalogueFile(path('time-limits.yaml'), timeLimitsFileSchema);
  const forms = openCatalogueFile(path('forms.yaml'), formsFileSchema);
  const actors = openCatalogueFile(path('actors.yaml'), actorsFileSchema);
  const files = PROCEDURE_FILES.map((name) => openCatalogueFile(path(name), proceduresFileSchema));
  const known: Known = {
    limits: new Set(limits.value.limits.map((one) => one.id)),
    forms: new Set(forms.value.forms.map((one) => one.id)),
    actors: new Set(actors.value.actors.map((one) => one.id)),
    originals: new Set(limits.value.originals.map((one) => one.id)),
  };
  const seen = new Set<string>();
  for (const file of files) checkReferences(file, known, seen);
  return {
    ...openCatalogueFile(path('rule-sets.yaml'), ruleSetsFileSchema).value,
    ...openCatalogueFile(path('vote-rules.yaml'), voteRulesFileSchema).value,
    ...limits.value,
    ...forms.value,
    ...actors.value,
    procedures: files.flatMap((file) => file.value.procedures),
  };
}

interface Known {
  limits: Set<string>;
  forms: Set<string>;
  actors: Set<string>;
  originals: Set<string>;
}

function checkReferences(
  file: CatalogueFile<Pick<ProcedureCatalogue, 'procedures'>>,
  known: Known,
  seen: Set<string>,
): void {
  const problems: { path: PropertyKey[]; message: string }[] = [];
  const need = (path: PropertyKey[], set: Set<string>, id: string | undefined) => {
    if (id !== undefined && !set.has(id))
      problems.push({ path, message: `không có mã "${id}" / no such id` });
  };
  file.value.procedures.forEach((procedure, i) => {
    const at = (...rest: PropertyKey[]) => ['procedures', i, ...rest];
    if (seen.has(procedure.id)) problems.push({ path: at('id'), message: 'mã đã có / id is taken' });
    seen.add(procedure.id);
    for (const [name, id] of Object.entries(procedure.limits)) need(at('limits', name), known.limits, id);
    need(at('originals'), known.originals, procedure.originals);
    procedure.steps.forEach((step, n) => {
      need(at('steps', n, 'actor'), known.actors, step.actor);
      need(at('steps', n, 'limit'), known.limits, step.limit);
    });
    procedure.dossier.forEach((part, n) => {
      need(at('dossier', n, 'form'), known.forms, part.form);
    });
  });
  if (problems.length > 0) throw file.error(problems);
}
