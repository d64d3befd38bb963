import { Title } from '@mantine/core';
import { api } from '../../../../ui/api/api.ts';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { RadioField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { formatMoment } from '../../../../ui/i18n/format.ts';
import { type Language, setLanguage, useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useMe } from '../../../../ui/session/me.ts';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { ROLE_NAMES } from '../../model/role-names.ts';
import type { MeView } from '../../server/session.schema.ts';
import classes from '../account.module.css';
import { useOwnChanged } from '../account-queries.ts';

const messages = defineMessages({
  vi: {
    facts: 'Thông tin tài khoản',
    name: 'Họ và tên',
    login: 'Tên đăng nhập',
    email: 'Thư điện tử',
    passwordChanged: 'Đổi mật khẩu lần cuối',
    askAdministrator: 'Tên và thư điện tử do quản trị của đơn vị sửa.',
    roles: 'Vai trò của bạn',
    noRoles: 'Bạn chưa có vai trò nào đang có hiệu lực. Hãy liên hệ quản trị của đơn vị.',
    delegated: 'Được ủy quyền',
    language: 'Ngôn ngữ',
    languageOf: 'Ngôn ngữ của trang và thư',
    save: 'Lưu ngôn ngữ',
    saved: 'Đã lưu ngôn ngữ.',
  },
  en: {
    facts: 'Account',
    name: 'Full name',
    login: 'Sign-in name',
    email: 'Mail address',
    passwordChanged: 'Password last changed',
    askAdministrator: 'Name and mail address are changed by the administrator of your unit.',
    roles: 'Your roles',
    noRoles: 'You hold no role at present. Ask the administrator of your unit.',
    delegated: 'Lent to you',
    language: 'Language',
    languageOf: 'Language of pages and mails',
    save: 'Save the language',
    saved: 'The language is saved.',
  },
});

/** Who one is, what one may do where, and the language. */
export function OwnAccount() {
  const words = useMessages(messages);
  const language = useLanguage();
  // The shell knows the part of the answer that it needs itself.
  const { account, roles } = useMe() as unknown as MeView;
  return (
    <>
      <section className={classes.section}>
        <Title order={2}>{words.facts}</Title>
        <FactList apart>
          <dt>{words.name}</dt>
          <dd>{account.name}</dd>
          <dt>{words.login}</dt>
          <dd>{account.login}</dd>
          <dt>{words.email}</dt>
          <dd>{account.email ?? '–'}</dd>
          <dt>{words.passwordChanged}</dt>
          <dd>{formatMoment(account.passwordChangedAt)}</dd>
        </FactList>
        <p className={classes.note}>{words.askAdministrator}</p>
      </section>
      <section className={classes.section}>
        <Title order={2}>{words.roles}</Title>
        {roles.length === 0 ? (
          <p className={classes.note}>{words.noRoles}</p>
        ) : (
          <ul className={classes.rows}>
            {roles.map((role) => (
              <li key={`${role.role} ${role.unitId} ${role.delegated}`} className={classes.row}>
                <div className={classes.main}>
                  <p className={classes.title}>
                    {ROLE_NAMES[role.role][language]}
                    {role.delegated && <ToneBadge tone="blue">{words.delegated}</ToneBadge>}
                  </p>
                  <p className={classes.small}>{role.unitName}</p>
                </div>
              </li>
            ))}
          </ul>
        )}
      </section>
      <LanguageForm />
    </>
  );
}

function LanguageForm() {
  const words = useMessages(messages);
  const { account } = useMe();
  const changed = useOwnChanged();
  const form = useServerForm<{ language: string }>({
    id: 'me.language',
    initial: { language: account.language },
    keepDraft: false,
    submit: (values, { key }) => api.put('/api/me/language', values, { key }),
    onSuccess: (_, values) => {
      const language: Language = values.language === 'en' ? 'en' : 'vi';
      setLanguage(language);
      changed();
      toast.done(messages[language].saved);
    },
  });
  const options = [
    { value: 'vi', label: 'Tiếng Việt' },
    { value: 'en', label: 'English' },
  ];
  return (
    <section className={classes.section}>
      <Title order={2}>{words.language}</Title>
      <Form form={form} submitLabel={words.save} guard={false}>
        <RadioField form={form} name="language" label={words.languageOf} options={options} />
      </Form>
    </section>
  );
}
