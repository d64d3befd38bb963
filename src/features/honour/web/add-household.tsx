import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { type Option, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { PickerField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { unitOfAllTimesPicker } from '../../organisation/web/index.ts';

const messages = defineMessages({
  vi: {
    title: 'Thêm hộ gia đình',
    unit: 'Xã, phường, thôn, tổ dân phố',
    headName: 'Tên hộ (họ tên chủ hộ)',
    address: 'Địa chỉ',
    save: 'Thêm hộ gia đình',
    missing: 'Hãy chọn một đơn vị từ danh sách gợi ý.',
  },
  en: {
    title: 'Add a household',
    unit: 'Commune or residential group',
    headName: 'Name (of its head)',
    address: 'Address',
    save: 'Add the household',
    missing: 'Choose one of the units offered.',
  },
});

export interface AddedHousehold {
  id: string;
  unitId: string;
  headName: string;
}

interface Props {
  opened: boolean;
  onClose: () => void;
  onAdded: (household: AddedHousehold) => void;
}

/** Records a household, so that it can be honoured. */
export function AddHousehold(props: Props) {
  const words = useMessages(messages);
  return (
    <Dialog opened={props.opened} title={words.title} onClose={props.onClose}>
      <HouseholdForm {...props} />
    </Dialog>
  );
}

function HouseholdForm({ onClose, onAdded }: Props) {
  const words = useMessages(messages);
  const form = useServerForm({
    id: 'household.create',
    initial: { unitId: null as Option | null, headName: '', address: '' },
    validate: ({ unitId }) => ({ unitId: unitId === null ? words.missing : undefined }),
    submit: ({ unitId, ...rest }, { key }) =>
      api.post<AddedHousehold>('/api/households', { ...rest, unitId: unitId?.value }, { key }),
    onSuccess: onAdded,
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
      <PickerField form={form} name="unitId" label={words.unit} {...unitOfAllTimesPicker} />
      <TextField form={form} name="headName" label={words.headName} maxLength={200} />
      <TextField form={form} name="address" label={words.address} maxLength={500} optional />
    </Form>
  );
}
