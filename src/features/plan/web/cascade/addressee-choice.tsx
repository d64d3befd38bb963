import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { UNIT_KIND_NAMES } from '../../../organisation/index.ts';
import type { AddresseesView } from '../../server/cascade/demand.schema.ts';
import classes from './cascade.module.css';

const messages = defineMessages({
  vi: {
    groups: 'Đơn vị phải gửi',
    direct: (name: string, count: number) => `${name} trực thuộc (${count})`,
    all: (name: string, count: number) => `${name} trên toàn địa bàn (${count})`,
    preview: (count: number) => `${count} đơn vị sẽ nhận yêu cầu`,
    unreachable: (count: number) =>
      `${count} đơn vị chưa có ai nhận thông báo trên hệ thống; cơ quan có thể ghi nhận thay khi nhận bản giấy.`,
    leaveOut: 'Bỏ dấu chọn để không yêu cầu đơn vị đó.',
  },
  en: {
    groups: 'Who has to send',
    direct: (name: string, count: number) => `${name}, right below (${count})`,
    all: (name: string, count: number) => `${name}, all below (${count})`,
    preview: (count: number) => (count === 1 ? '1 unit will be asked' : `${count} units will be asked`),
    unreachable: (count: number) =>
      `Nobody can be told for ${count} of them; the office can mark what comes on paper.`,
    leaveOut: 'Uncheck a unit to leave it out.',
  },
});

/** The units of the chosen groups. */
export function useAddressees(planId: string, groups: readonly string[]) {
  return useQuery({
    queryKey: ['plan', planId, 'addressees', groups],
    queryFn: ({ signal }) =>
      api.get<AddresseesView>(`/api/plans/${planId}/addressees`, { groups: groups.join(',') }, { signal }),
    placeholderData: (before) => before,
  });
}

/** Kinds of units below the plan’s unit, to choose whole. */
export function Groups({
  view,
  groups,
  onChange,
}: {
  view: AddresseesView | undefined;
  groups: readonly string[];
  onChange: (groups: string[]) => void;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const offered = (view?.groups ?? []).flatMap(({ kind, direct, all }) => {
    const name = UNIT_KIND_NAMES[kind][language];
    return [
      ...(direct > 0 ? [{ value: `${kind}.direct`, label: words.direct(name, direct) }] : []),
      ...(all > direct ? [{ value: `${kind}.all`, label: words.all(name, all) }] : []),
    ];
  });
  return (
    <fieldset className={classes.groups} id="demand-groups">
      <legend>{words.groups}</legend>
      {offered.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={groups.includes(value)}
          onChange={(event) =>
            onChange(
              event.currentTarget.checked ? [...groups, value] : groups.filter((each) => each !== value),
            )
          }
        />
      ))}
    </fieldset>
  );
}

/** The units that a demand would address; each can be left out. */
export function Preview({
  units,
  without,
  onWithout,
  count,
  rootName,
}: {
  units: AddresseesView['items'];
  without: ReadonlySet<string>;
  onWithout: (without: ReadonlySet<string>) => void;
  count: number;
  /** The plan's unit, which need not be named beside what hangs right under it. */
  rootName: string;
}) {
  const words = useMessages(messages);
  const silent = units.filter(({ unitId, reachable }) => !reachable && !without.has(unitId)).length;
  return (
    <fieldset className={classes.groups}>
      <legend>{words.preview(count)}</legend>
      <p className={classes.quiet}>
        {words.leaveOut} {silent > 0 && words.unreachable(silent)}
      </p>
      <div className={classes.scroll}>
        {units.map(({ unitId, name, parentName }) => (
          <Checkbox
            key={unitId}
            mb={8}
            label={parentName === null || parentName === rootName ? name : `${name} (${parentName})`}
            checked={!without.has(unitId)}
            onChange={(event) => {
              const next = new Set(without);
              if (event.currentTarget.checked) next.delete(unitId);
              else next.add(unitId);
              onWithout(next);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
