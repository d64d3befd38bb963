import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { useSearchParam } from '../../../ui/page/search-params.ts';
import type { UnitAct, UnitView } from '../server/unit.schema.ts';
import { ChangeUnitForm, CreateUnitForm } from './change-unit-form.tsx';
import { CorrectUnitForm } from './correct-unit-form.tsx';
import { DissolveUnitForm } from './dissolve-unit-form.tsx';
import { MergeUnitForm } from './merge-unit-form.tsx';
import { SplitUnitForm } from './split-unit-form.tsx';

const messages = defineMessages({
  vi: {
    change: 'Thay đổi',
    them: 'Thêm đơn vị trực thuộc',
    doi: 'Đổi tên, đổi loại hoặc chuyển cấp trên',
    sua: 'Sửa thông tin ghi sai',
    'sap-nhap': 'Sáp nhập vào đơn vị khác',
    chia: 'Chia, tách đơn vị',
    'giai-the': 'Giải thể, kết thúc hoạt động',
  },
  en: {
    change: 'Change',
    them: 'Add a unit below',
    doi: 'Rename, change the kind or move',
    sua: 'Correct what was recorded wrongly',
    'sap-nhap': 'Merge into another unit',
    chia: 'Split',
    'giai-the': 'Dissolve',
  },
});

export interface UnitFormProps {
  unit: UnitView;
  onDone: () => void;
}

type Shown = 'them' | 'doi' | 'sua' | 'sap-nhap' | 'chia' | 'giai-the';

const FORMS: Readonly<Record<Shown, { act: UnitAct; Form: ComponentType<UnitFormProps> }>> = {
  them: { act: 'create-child', Form: CreateUnitForm },
  doi: { act: 'change', Form: ChangeUnitForm },
  sua: { act: 'change', Form: CorrectUnitForm },
  'sap-nhap': { act: 'merge', Form: MergeUnitForm },
  chia: { act: 'split', Form: SplitUnitForm },
  'giai-the': { act: 'dissolve', Form: DissolveUnitForm },
};

const IN_MENU = ['doi', 'sua', 'sap-nhap', 'chia', 'giai-the'] as const;

/** What this person may do with the unit; each form has an own address (`?viec=`). */
export function UnitActs({ unit }: { unit: UnitView }) {
  const words = useMessages(messages);
  const [open, setOpen] = useSearchParam('viec');
  const offered = IN_MENU.filter((dialog) => unit.allowed.includes(FORMS[dialog].act));
  const shown = isShown(open) && unit.allowed.includes(FORMS[open].act) ? open : null;
  const Form = shown === null ? null : FORMS[shown].Form;
  const close = () => setOpen(undefined);
  return (
    <>
      {offered.length > 0 && (
        <Menu withinPortal={false} withInitialFocusPlaceholder={false} position="bottom-end">
          <Menu.Target>
            <Button rightSection={<IconChevronDown size={18} aria-hidden="true" />}>{words.change}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {offered.map((dialog) => (
              <Menu.Item key={dialog} onClick={() => setOpen(dialog)}>
                {words[dialog]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {unit.allowed.includes('create-child') && (
        <ActButton onClick={() => setOpen('them')}>{words.them}</ActButton>
      )}
      <Dialog
        opened={Form !== null}
        onClose={close}
        title={shown === null ? '' : `${words[shown]}: ${unit.name}`}
        size="lg"
      >
        {Form !== null && <Form unit={unit} onDone={close} />}
      </Dialog>
    </>
  );
}

function isShown(name: string | undefined): name is Shown {
  return name !== undefined && name in FORMS;
}
