import { FactList } from '../../../ui/facts/fact-list.tsx';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { Section } from '../../../ui/page/section.tsx';
import type { UnitView } from '../server/unit.schema.ts';
import classes from './organisation.module.css';
import { useDay } from './organisation-queries.ts';

const messages = defineMessages({
  vi: {
    facts: 'Thông tin',
    path: 'Trực thuộc',
    root: 'Không trực thuộc đơn vị nào',
    code: 'Mã đơn vị',
    shortName: 'Tên viết tắt',
    none: 'Chưa ghi',
  },
  en: {
    facts: 'Facts',
    path: 'Hangs under',
    root: 'No unit above',
    code: 'Code',
    shortName: 'Short name',
    none: 'Not recorded',
  },
});

/** What a unit is on the chosen day. */
export function UnitFacts({ unit }: { unit: UnitView }) {
  const words = useMessages(messages);
  const [ngay] = useDay();
  return (
    <Section title={words.facts}>
      <FactList>
        <dt>{words.path}</dt>
        <dd>
          {unit.path.length === 0 ? (
            words.root
          ) : (
            <ol className={classes.path}>
              {unit.path.map(({ id, name, visible }) => (
                <li key={id}>
                  {visible ? (
                    <TextLink to="/don-vi/$unitId" params={{ unitId: id }} search={{ ngay }}>
                      {name}
                    </TextLink>
                  ) : (
                    name
                  )}
                </li>
              ))}
            </ol>
          )}
        </dd>
        <dt>{words.shortName}</dt>
        <dd>{unit.shortName ?? <span className={classes.quiet}>{words.none}</span>}</dd>
        <dt>{words.code}</dt>
        <dd>{unit.code ?? <span className={classes.quiet}>{words.none}</span>}</dd>
      </FactList>
    </Section>
  );
}
