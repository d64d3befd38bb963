import { Button, Group, Title } from '@mantine/core';
import { useState } from 'react';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useMe } from '../../../../ui/session/me.ts';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import type { MeView } from '../../server/session.schema.ts';
import classes from '../account.module.css';
import { ProofDialog } from './proof-dialog.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SecondFactorSetup } from './second-factor-setup.tsx';

const messages = defineMessages({
  vi: {
    title: 'Xác thực hai lớp',
    on: 'Đang bật',
    off: 'Đang tắt',
    why: 'Khi bật, ngoài mật khẩu cần thêm mã 6 số từ ứng dụng xác thực trên điện thoại. Nên bật nếu bạn là quản trị hoặc duyệt hồ sơ.',
    left: (count: number) => `Còn ${count} mã khôi phục chưa dùng.`,
    begin: 'Bật xác thực hai lớp',
    renew: 'Tạo lại mã khôi phục',
    disable: 'Tắt xác thực hai lớp',
    renewWhy: 'Các mã khôi phục cũ sẽ không dùng được nữa.',
    disableWhy: 'Sau đó chỉ cần mật khẩu là đăng nhập được.',
  },
  en: {
    title: 'Second factor',
    on: 'On',
    off: 'Off',
    why: 'When on, signing in also takes six digits from an authenticator on your phone. Turn it on if you administer or approve.',
    left: (count: number) => `${count} recovery codes are left.`,
    begin: 'Turn the second factor on',
    renew: 'Renew the recovery codes',
    disable: 'Turn the second factor off',
    renewWhy: 'The old recovery codes will stop working.',
    disableWhy: 'After that the password alone is enough to sign in.',
  },
});

type Step = 'setup' | 'renew' | 'disable';

/** The state of the second factor, and setting it up, renewing its codes, turning it off. */
export function SecondFactor() {
  const words = useMessages(messages);
  const { account } = useMe() as unknown as MeView;
  const [step, setStep] = useState<Step | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { secondFactor: isOn } = account;
  const showCodes = (next: readonly string[]) => {
    setStep(null);
    setCodes(next);
  };
  return (
    <section className={classes.section}>
      <Group gap="sm" mb="xs">
        <Title order={2}>{words.title}</Title>
        <ToneBadge tone={isOn ? 'green' : 'grey'}>{isOn ? words.on : words.off}</ToneBadge>
      </Group>
      <p className={classes.note}>
        {words.why} {isOn && words.left(account.recoveryCodesLeft)}
      </p>
      {codes !== null && <RecoveryCodes login={account.login} codes={codes} onKept={() => setCodes(null)} />}
      {codes === null && !isOn && step !== 'setup' && (
        <Button onClick={() => setStep('setup')}>{words.begin}</Button>
      )}
      {codes === null && !isOn && step === 'setup' && (
        <SecondFactorSetup onDone={showCodes} onCancel={() => setStep(null)} />
      )}
      {codes === null && isOn && (
        <Group>
          <Button onClick={() => setStep('renew')}>{words.renew}</Button>
          <Button variant="subtle" onClick={() => setStep('disable')}>
            {words.disable}
          </Button>
        </Group>
      )}
      <ProofDialog
        opened={step === 'renew'}
        title={words.renew}
        path="/api/me/second-factor/recovery-codes"
        onClose={() => setStep(null)}
        onDone={(answer) => showCodes(answer.recoveryCodes ?? [])}
      >
        {words.renewWhy}
      </ProofDialog>
      <ProofDialog
        opened={step === 'disable'}
        title={words.disable}
        path="/api/me/second-factor/disable"
        onClose={() => setStep(null)}
        onDone={() => setStep(null)}
      >
        {words.disableWhy}
      </ProofDialog>
    </section>
  );
}
