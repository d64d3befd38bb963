import { browserCatalogue, describeConditions } from '../../../law/awards/index.ts';
import { today } from '../../../platform/clock.ts';
import { action, download, type Route, read, write } from '../../../platform/http/route.ts';
import { addLocalAward, addLocalCondition } from './add-local-rule.ts';
import { awardQuery, browserCatalogueSchema } from './catalogue.schema.ts';
import { endLocalRule } from './end-local-rule.ts';
import { getLocalRule, listLocalRules } from './list-local-rules.ts';
import {
  createLocalAwardBody,
  createLocalConditionBody,
  endLocalRuleBody,
  listLocalRulesQuery,
  localRuleListSchema,
  localRuleParams,
  localRuleSchema,
  previewConditionBody,
  previewSchema,
} from './local-rule.schema.ts';
import { localRuleSheet } from './local-rule-sheet.ts';
import { readerCatalogue } from './reader-catalogue.ts';

const tag = 'award';

/** What units add to the law of awards, and the catalogue as the browser needs it. */
export const localRuleRoutes: readonly Route[] = [
  read({
    path: '/api/award-catalogue',
    tag,
    summary: 'The catalogue that binds the reader’s units on a day, to judge by and to build conditions from',
    access: 'award.read',
    query: awardQuery,
    response: browserCatalogueSchema,
    run: async (context, { query }) =>
      browserCatalogue(await readerCatalogue(context, query.on ?? today(context.clock))),
  }),
  read({
    path: '/api/local-rules',
    tag,
    summary: 'List the rules of the reader’s units, of those above and of those below, with their history',
    access: 'award.read',
    query: listLocalRulesQuery,
    response: localRuleListSchema,
    run: (context, { query }) => listLocalRules(context, query),
  }),
  download({
    path: '/api/local-rules.xlsx',
    tag,
    summary: 'The rules of the list as .xlsx',
    access: 'award.read',
    query: listLocalRulesQuery,
    run: (context, { query }) => localRuleSheet(context, query),
  }),
  read({
    path: '/api/local-rules/:ruleId',
    tag,
    summary: 'A rule of a unit',
    access: 'award.read',
    params: localRuleParams,
    response: localRuleSchema,
    run: (context, { params }) => getLocalRule(context, params.ruleId),
  }),
  write({
    method: 'POST',
    path: '/api/local-conditions',
    tag,
    summary: 'Add a stricter condition or a cap to an award',
    access: 'award.configure',
    body: createLocalConditionBody,
    response: localRuleSchema,
    status: 201,
    run: (context, { body }) => addLocalCondition(context, body),
  }),
  write({
    method: 'POST',
    path: '/api/local-awards',
    tag,
    summary: 'Add an award of a unit’s own',
    access: 'award.configure',
    body: createLocalAwardBody,
    response: localRuleSchema,
    status: 201,
    run: (context, { body }) => addLocalAward(context, body),
  }),
  write({
    method: 'POST',
    path: '/api/local-rules/:ruleId/end',
    tag,
    summary: 'End a rule, or take back one that has not begun',
    access: 'award.configure',
    params: localRuleParams,
    body: endLocalRuleBody,
    response: localRuleSchema,
    run: (context, { params, body }) => endLocalRule(context, params.ruleId, body),
  }),
  action({
    method: 'POST',
    path: '/api/condition-previews',
    tag,
    summary: 'Conditions in sentences before they are added; changes nothing',
    access: 'award.configure',
    body: previewConditionBody,
    response: previewSchema,
    run: async (context, { body }) => {
      const catalogue = await readerCatalogue(context, today(context.clock));
      return { conditions: describeConditions(catalogue, body.condition, '', context.language) };
    },
  }),
];
