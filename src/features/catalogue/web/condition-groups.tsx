import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AwardCatalogue, Condition } from '../../../law/awards/index.ts';
import type { ServerForm } from '../../../ui/form/use-server-form.ts';
import type { Language } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import classes from './catalogue.module.css';
import { ConditionEditor } from './condition-editor.tsx';
import { conditionUnder, emptyCondition, writtenCondition } from './condition-values.ts';

const messages = defineMessages({
  vi: {
    condition: (number: number) => `Điều kiện ${number}`,
    oneOf: (number: number) => `Điều kiện ${number}: đạt một trong các cách sau`,
    or: 'hoặc',
    other: 'Thêm cách khác để đạt (hoặc)',
    dropOther: 'Bỏ cách cuối',
    add: 'Thêm một điều kiện',
    remove: 'Bỏ điều kiện cuối',
  },
  en: {
    condition: (number: number) => `Condition ${number}`,
    oneOf: (number: number) => `Condition ${number}: one of these ways`,
    or: 'or',
    other: 'Add another way to meet it (or)',
    dropOther: 'Drop the last way',
    add: 'Add a condition',
    remove: 'Drop the last condition',
  },
});

const MOST_CONDITIONS = 10;
const MOST_WAYS = 5;
const prefixOf = (i: number, k: number) => `conditions.all.${i}.any.${k}.`;

/** Values of the first condition, still to be typed. */
export const firstCondition = () => emptyCondition(prefixOf(0, 0), 'eligibility');

/** Values of the conditions of a rule that is being replaced. */
export function writtenConditions(
  groups: readonly (readonly Condition[])[],
  catalogue: AwardCatalogue,
  language: Language,
): object {
  return Object.assign(
    {},
    ...groups.flatMap((ways, i) =>
      ways.map((way, k) => writtenCondition(prefixOf(i, k), way, catalogue, language)),
    ),
  );
}

/** How many ways each condition can be met: all conditions must be, each in one of its ways; `written` to begin with. */
export function useConditionGroups(written: readonly (readonly unknown[])[] | null) {
  const [ways, setWays] = useState<readonly number[]>(written?.map(({ length }) => length) ?? [1]);
  const prefixes = ways.map((count, i) => Array.from({ length: count }, (_, k) => prefixOf(i, k)));
  return {
    ways,
    setWays,
    prefixes: prefixes.flat(),
    /** The tree that was typed; the server takes groups of one away. */
    treeOf: (values: object) => ({
      all: prefixes.map((group) => ({ any: group.map((prefix) => conditionUnder(values, prefix)) })),
    }),
  };
}

/** The conditions of an award: joined by "and", the ways to meet one of them by "or". */
export function ConditionGroups({
  form,
  groups: { ways, setWays },
  catalogue,
}: {
  form: ServerForm<never>;
  groups: ReturnType<typeof useConditionGroups>;
  catalogue: AwardCatalogue;
}) {
  const words = useMessages(messages);
  const setCount = (i: number, count: number) => {
    if (count > (ways[i] ?? 0))
      form.setAll(emptyCondition(prefixOf(i, count - 1), 'assessment') as Partial<never>);
    setWays(i < ways.length ? ways.with(i, count) : [...ways, count]);
  };
  return (
    <>
      {ways.map((count, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no other name than their place
        <fieldset key={i} className={classes.fieldset}>
          <legend>{count === 1 ? words.condition(i + 1) : words.oneOf(i + 1)}</legend>
          {Array.from({ length: count }, (_, k) => prefixOf(i, k)).map((prefix, k) => (
            <div key={prefix} className={classes.way}>
              {k > 0 && <p className={classes.or}>{words.or}</p>}
              <ConditionEditor form={form} prefix={prefix} catalogue={catalogue} />
            </div>
          ))}
          <div className={classes.acts}>
            {count < MOST_WAYS && (
              <Button variant="subtle" onClick={() => setCount(i, count + 1)}>
                {words.other}
              </Button>
            )}
            {count > 1 && (
              <Button variant="subtle" onClick={() => setCount(i, count - 1)}>
                {words.dropOther}
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      <div className={classes.acts}>
        {ways.length < MOST_CONDITIONS && (
          <Button variant="default" onClick={() => setCount(ways.length, 1)}>
            {words.add}
          </Button>
        )}
        {ways.length > 1 && (
          <Button variant="subtle" onClick={() => setWays(ways.slice(0, -1))}>
            {words.remove}
          </Button>
        )}
      </div>
    </>
  );
}
