import {
  type Award,
  type AwardCatalogue,
  type AwardVersion,
  authoritiesOn,
  conditionsOf,
  type Day,
  findValidity,
  findVersion,
  type Language,
  termText,
} from '../../../law/awards/index.ts';
import type { AwardRow } from './catalogue.schema.ts';

/** An award in one line, as of a day. */
export function presentAwardRow(
  catalogue: AwardCatalogue,
  award: Award,
  on: Day,
  language: Language,
): AwardRow {
  const word = (list: Parameters<typeof termText>[1], code: string) =>
    termText(catalogue.terms, list, code, language);
  const version = findVersion(award, on);
  const validity = findValidity(award, on);
  return {
    id: award.id,
    name: award.name[language],
    abbreviations: [...award.abbreviations],
    kind: award.kind,
    category: word('categories', award.category),
    level: word('levels', award.level),
    subjects: [...award.subjects],
    authorities: authoritiesOn(award, on).map(({ who }) => word('authorities', who)),
    exists: validity !== undefined,
    unverified:
      (validity !== undefined && validity.confidence !== 'verified') ||
      (version !== undefined && isUnverified(version)),
    local: award.localRule !== undefined,
  };
}

function isUnverified(version: AwardVersion): boolean {
  return (
    version.confidence !== 'verified' ||
    conditionsOf(version.conditions).some(({ confidence }) => confidence !== 'verified')
  );
}
