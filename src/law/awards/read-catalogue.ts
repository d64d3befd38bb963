import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type CatalogueFile, openCatalogueFile } from '../read-catalogue.ts';
import type { Award, AwardCatalogue, Span } from './award.ts';
import { holesIn, problemsOf } from './catalogue-checks.ts';
import {
  awardFileSchema,
  baseSalaryFileSchema,
  dossiersFileSchema,
  lawsFileSchema,
  rulesFileSchema,
  termsFileSchema,
} from './read-catalogue-schema.ts';
import type { Terms } from './terms.ts';

interface Problem {
  path: readonly PropertyKey[];
  message: string;
}

/** The words of the catalogue alone. @throws CatalogueError as `readAwardCatalogue` */
export function readTerms(folder: string): Terms {
  return openCatalogueFile(join(folder, 'award-terms.yaml'), termsFileSchema).value;
}

/**
 * Reads the catalogue of awards from disk; on the server only, once at start. The value is plain JSON: the API hands it
 * to the browser as it is, or as `browserCatalogue` makes it lean.
 *
 * @param folder `catalogue/`
 * @throws CatalogueError naming file, line and field of everything that is wrong in the first file that is
 */
export function readAwardCatalogue(folder: string): AwardCatalogue {
  const open = <T>(name: string, schema: z.ZodType<T>) => openCatalogueFile(join(folder, name), schema);
  const terms = open('award-terms.yaml', termsFileSchema);
  const laws = open('laws.yaml', lawsFileSchema);
  const salary = open('base-salary.yaml', baseSalaryFileSchema);
  const dossiers = open('dossiers.yaml', dossiersFileSchema);
  const rules = open('award-rules.yaml', rulesFileSchema);
  const files = readdirSync(join(folder, 'awards'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => open(join('awards', name), awardFileSchema));
  const awards = files.map((file) => file.value.awards.map((award) => withShared(award, file.value)));
  const catalogue: AwardCatalogue = {
    awards: awards.flat(),
    ...laws.value,
    ...salary.value,
    ...dossiers.value,
    ...rules.value,
    terms: terms.value,
  };

  throwAny(laws, [...repeated(laws.value.laws, 'laws'), ...repeated(laws.value.evidence, 'evidence')]);
  throwAny(salary, gapsOf(salary.value.baseSalary));
  throwAny(dossiers, unknownParts(catalogue));
  throwAny(rules, [...repeated(rules.value.rules, 'rules'), ...unknownLaws(catalogue)]);
  files.forEach((file, i) => {
    throwAny(file, awardProblems(awards[i] ?? [], catalogue));
  });
  return catalogue;
}

type AwardFile = z.infer<typeof awardFileSchema>;

function withShared(award: AwardFile['awards'][number], { category, kind, locality }: AwardFile): Award {
  return { ...award, category, kind, ...(locality === undefined ? {} : { locality }) };
}

function throwAny<T>(file: CatalogueFile<T>, problems: readonly Problem[]): void {
  if (problems.length > 0) throw file.error(problems);
}

function awardProblems(awards: readonly Award[], catalogue: AwardCatalogue): Problem[] {
  return awards.flatMap((award, i) => {
    const first = catalogue.awards.findIndex(({ id }) => id === award.id);
    const again = catalogue.awards[first] !== award;
    const problems = problemsOf(award, catalogue).map(({ path, message }) => ({
      path: ['awards', i, ...path],
      message,
    }));
    return again
      ? [{ path: ['awards', i, 'id'], message: 'mã đã dùng / this id is taken' }, ...problems]
      : problems;
  });
}

function repeated(list: readonly { id: string }[], name: string): Problem[] {
  return list.flatMap(({ id }, i) =>
    list.slice(0, i).some((other) => other.id === id)
      ? [{ path: [name, i, 'id'], message: 'mã đã dùng ở trên / this id is taken above' }]
      : [],
  );
}

/** The base salary must be known on every day since the first. */
function gapsOf(list: readonly Span[]): Problem[] {
  const first = list[0]?.from ?? null;
  const holes = holesIn([{ from: first, to: null }], list);
  const next = (i: number) => list[i + 1]?.from;
  const overlapping = list.flatMap(({ to }, i) => {
    const from = next(i);
    return from !== undefined && from !== to
      ? [
          {
            path: ['baseSalary', i, 'to'],
            message: 'mức sau phải bắt đầu đúng ngày này / the next must begin here',
          },
        ]
      : [];
  });
  return overlapping.length > 0
    ? overlapping
    : holes.map(({ from }) => ({
        path: ['baseSalary'],
        message: `thiếu mức từ ${from} / nothing from that day`,
      }));
}

function unknownParts({ dossierSets, terms }: AwardCatalogue): Problem[] {
  return Object.entries(dossierSets).flatMap(([set, { parts }]) =>
    parts.flatMap((part, i) =>
      terms.dossierParts[part] === undefined
        ? [
            {
              path: ['dossierSets', set, 'parts', i],
              message: `award-terms.yaml không có "${part}" / no such term`,
            },
          ]
        : [],
    ),
  );
}

function unknownLaws({ review, laws }: AwardCatalogue): Problem[] {
  return review.laws.flatMap((id, i) =>
    laws.some((law) => law.id === id)
      ? []
      : [{ path: ['review', 'laws', i], message: `không có văn bản nào mã "${id}" / no law of this id` }],
  );
}
