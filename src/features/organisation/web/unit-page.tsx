import { formatDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ButtonLink } from '../../../ui/page/links.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../ui/page/search-params.ts';
import { useMay } from '../../../ui/session/me.ts';
import { ToneBadge } from '../../../ui/status/status.tsx';
import { UNIT_KIND_NAMES } from '../model/unit.ts';
import type { UnitView } from '../server/unit.schema.ts';
import classes from './organisation.module.css';
import { useDay, useUnit } from './organisation-queries.ts';
import { SubUnits } from './sub-units.tsx';
import { UnitActs } from './unit-acts.tsx';
import { UnitFacts } from './unit-facts.tsx';
import { UnitHistory } from './unit-history.tsx';
import { UnitPeriods, UnitSuccessions } from './unit-past.tsx';
import { UnitPositions } from './unit-positions.tsx';
import { UnitTree } from './unit-tree.tsx';

const messages = defineMessages({
  vi: {
    honours: 'Lịch sử khen thưởng',
    ended: 'Đã kết thúc',
    future: 'Chưa hoạt động',
    notOn: (day: string) => `Đơn vị không hoạt động vào ngày đã chọn; dưới đây là tình trạng ngày ${day}.`,
    endedOn: (day: string) => `Đơn vị đã kết thúc hoạt động; dưới đây là tình trạng ngày cuối cùng, ${day}.`,
    asOf: (day: string) => `Tình trạng vào ngày ${day}.`,
  },
  en: {
    honours: 'History of honours',
    ended: 'Ended',
    future: 'Not yet existing',
    notOn: (day: string) => `The unit does not exist on the chosen day; this is how it was on ${day}.`,
    endedOn: (day: string) => `The unit has ended; this is how it was on its last day, ${day}.`,
    asOf: (day: string) => `As of ${day}.`,
  },
});

/** A unit on a day. */
export function Page() {
  const unitId = usePathParam('unitId');
  const [day] = useDay();
  return (
    <Loaded query={useUnit(unitId, day)}>{(unit) => <Unit key={unit.id} unit={unit} day={day} />}</Loaded>
  );
}

function Unit({ unit, day }: { unit: UnitView; day: string | undefined }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const mayReadHonours = useMay('honour.read');
  const isOver = !unit.exists && (unit.periods.at(-1)?.validTo ?? '9') <= (day ?? '9999');
  const told = unit.exists
    ? day !== undefined && words.asOf(formatDay(unit.asOf))
    : (day === undefined && isOver ? words.endedOn : words.notOn)(formatDay(unit.asOf));
  const state = unit.exists ? null : isOver ? words.ended : words.future;
  return (
    <PageFrame
      title={unit.name}
      badge={
        <>
          <ToneBadge tone="blue">{UNIT_KIND_NAMES[unit.kind][language]}</ToneBadge>
          {state !== null && <ToneBadge tone="grey">{state}</ToneBadge>}
        </>
      }
      acts={
        <>
          {mayReadHonours && (
            <ButtonLink to="/so-vang/don-vi/$unitId" params={{ unitId: unit.id }}>
              {words.honours}
            </ButtonLink>
          )}
          <UnitActs unit={unit} />
        </>
      }
    >
      <div className={classes.shell}>
        <UnitTree currentId={unit.id} path={unit.path.map(({ id }) => id)} />
        <div>
          {told && <p className={classes.notice}>{told}</p>}
          <UnitFacts unit={unit} />
          <UnitPositions unit={unit} />
          <SubUnits unit={unit} />
          <UnitSuccessions unit={unit} />
          <UnitPeriods unit={unit} />
          <UnitHistory unitId={unit.id} />
        </div>
      </div>
    </PageFrame>
  );
}
