import { addDays, isDay } from '../../../../law/calendar/day.ts';
import { api } from '../../../../ui/api/api.ts';
import type { ListAnswer } from '../../../../ui/api/list.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { type Option, SelectField, TextareaField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { DayField, PickerField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { today } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { ROLE_NAMES } from '../../model/role-names.ts';
import type { DelegationList } from '../../server/delegation.schema.ts';
import { OWN, useOwnChanged } from '../account-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Ủy quyền một vai trò',
    role: 'Vai trò',
    account: 'Người nhận',
    unit: 'Tại đơn vị',
    unitHint: 'Bỏ trống: đúng đơn vị của vai trò',
    from: 'Từ ngày',
    to: 'Đến hết ngày',
    reason: 'Lý do',
    submit: 'Ủy quyền',
    done: 'Đã ủy quyền; người nhận được báo.',
    missing: 'Hãy điền ô này.',
  },
  en: {
    title: 'Lend a role',
    role: 'Role',
    account: 'To whom',
    unit: 'At the unit',
    unitHint: 'Left empty: the unit of the role',
    from: 'From',
    to: 'To (last day)',
    reason: 'Reason',
    submit: 'Lend the role',
    done: 'The role is lent; the borrower is told.',
    missing: 'Fill this in.',
  },
});

interface Props {
  own: DelegationList['own'];
  opened: boolean;
  onClose: () => void;
}

/** Lends one of the own roles to somebody else for a period. */
export function LendRoleDialog(props: Props) {
  const words = useMessages(messages);
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={words.title} size="lg">
      <LendRoleForm {...props} />
    </Dialog>
  );
}

interface Values {
  assignmentId: string;
  accountId: Option | null;
  unitId: Option | null;
  validFrom: string | null;
  validTo: string | null;
  reason: string;
}

function LendRoleForm({ own, onClose }: Props) {
  const words = useMessages(messages);
  const language = useLanguage();
  const changed = useOwnChanged();
  const form = useServerForm<Values>({
    id: 'delegation.create',
    initial: {
      assignmentId: own[0]?.assignmentId ?? '',
      accountId: null,
      unitId: null,
      validFrom: today(),
      validTo: null,
      reason: '',
    },
    validate: ({ accountId, validTo }) => ({
      accountId: accountId === null ? words.missing : undefined,
      validTo: validTo === null ? words.missing : undefined,
    }),
    submit: (values, { key }) => {
      const last = values.validTo;
      const body = {
        ...values,
        accountId: values.accountId?.value,
        unitId: values.unitId?.value,
        // People name the last day; the period ends before the day after it.
        validTo: last !== null && isDay(last) ? addDays(last, 1) : last,
      };
      return api.post('/api/me/delegations', body, { key });
    },
    onSuccess: () => {
      changed();
      toast.done(words.done);
      onClose();
    },
  });
  const search =
    (what: 'borrowers' | 'units') =>
    async (q: string, { signal }: { signal: AbortSignal }) => {
      const { assignmentId } = form.values;
      if (assignmentId === '') return [];
      const path = `/api/me/delegations/${what}`;
      const found = await api.get<Pick<ListAnswer<Found>, 'items'>>(path, { assignmentId, q }, { signal });
      return found.items.map(({ id, name, unitName }) => ({
        value: id,
        label: unitName === undefined ? name : `${name} (${unitName})`,
      }));
    };
  const roles = own.map(({ assignmentId, role, unitName }) => ({
    value: assignmentId,
    label: `${ROLE_NAMES[role][language]} – ${unitName}`,
  }));
  const key = (what: string) => [...OWN, what, form.values.assignmentId];
  return (
    <Form form={form} submitLabel={words.submit} onCancel={onClose} guard={false}>
      <SelectField form={form} name="assignmentId" label={words.role} options={roles} />
      <PickerField
        form={form}
        name="accountId"
        label={words.account}
        search={search('borrowers')}
        searchKey={key('borrowers')}
      />
      <PickerField
        form={form}
        name="unitId"
        label={words.unit}
        description={words.unitHint}
        optional
        search={search('units')}
        searchKey={key('units')}
      />
      <DayField form={form} name="validFrom" label={words.from} min={today()} />
      <DayField form={form} name="validTo" label={words.to} min={form.values.validFrom ?? today()} />
      <TextareaField form={form} name="reason" label={words.reason} maxLength={500} />
    </Form>
  );
}

interface Found {
  id: string;
  name: string;
  unitName?: string;
}
