import { createElement as h, type ReactElement } from 'react';
import type { Words } from '../../../../../platform/http/page-answer.ts';
import { newSecret } from '../../../../../platform/ids.ts';

/** The fields of the form by which somebody says an opinion, as they come. */
export interface OpinionFields {
  name: string;
  contact: string;
  text: string;
  /** Key of the nominee it is about; empty: about the list. */
  about: string;
  /** Of the form as it was shown, so that it is taken once. */
  key: string;
  /** Not seen by people: what fills it in is a program. */
  website: string;
}

export type FieldErrors = Partial<Record<'name' | 'contact' | 'text', string>>;

const LIMITS = { name: 200, contact: 200, text: 5000 } as const;

/** Trims what came; unknown fields are left out. */
export function readFields(words: Words): OpinionFields {
  const line = (name: string) => (words[name] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  return {
    name: line('name'),
    contact: line('contact'),
    text: (words.text ?? '')
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/\p{Cc}(?<!\n)/gu, '')
      .trim(),
    about: line('about'),
    key: line('key'),
    website: line('website'),
  };
}

/** What is wrong with the fields, in words that say what to do; nothing when all is well. */
export function checkFields({ name, contact, text }: OpinionFields): FieldErrors {
  const errors: FieldErrors = {};
  if (name === '') errors.name = 'Hãy ghi họ và tên.';
  else if (name.length > LIMITS.name) errors.name = `Họ và tên dài nhất ${LIMITS.name} ký tự.`;
  if (contact.length < 3) errors.contact = 'Hãy ghi số điện thoại, thư điện tử hoặc địa chỉ để liên hệ.';
  else if (contact.length > LIMITS.contact)
    errors.contact = `Thông tin liên hệ dài nhất ${LIMITS.contact} ký tự.`;
  if (text === '') errors.text = 'Hãy viết ý kiến.';
  else if (text.length > LIMITS.text)
    errors.text = `Ý kiến dài nhất ${LIMITS.text} ký tự, hiện có ${text.length}. Hãy viết gọn lại.`;
  return errors;
}

const LABELS = { name: 'Họ và tên', contact: 'Thông tin liên hệ', text: 'Ý kiến' } as const;

/** The form, with what was typed and what is wrong with it. */
export function opinionForm(
  action: string,
  fields: Partial<OpinionFields>,
  errors: FieldErrors,
  about: { id: string; name: string } | null,
): ReactElement {
  const names = (['name', 'contact', 'text'] as const).filter((name) => errors[name] !== undefined);
  const field = (
    name: 'name' | 'contact' | 'text',
    control: 'input' | 'textarea',
    hint: string,
    more: object,
  ) => {
    const error = errors[name];
    return h(
      'div',
      { className: 'field' },
      h('label', { htmlFor: name }, LABELS[name]),
      h('p', { className: 'hint', id: `${name}-hint` }, hint),
      error === undefined ? null : h('p', { className: 'wrong', id: `${name}-wrong` }, error),
      h(control, {
        ...more,
        id: name,
        name,
        required: true,
        maxLength: LIMITS[name],
        defaultValue: fields[name] ?? '',
        'aria-describedby': error === undefined ? `${name}-hint` : `${name}-hint ${name}-wrong`,
        'aria-invalid': error === undefined ? undefined : true,
      }),
    );
  };
  return h(
    'form',
    { method: 'post', action, noValidate: true },
    names.length === 0
      ? null
      : h(
          'div',
          { className: 'errors', role: 'alert' },
          h('strong', null, 'Chưa gửi được. Hãy sửa các ô sau:'),
          h(
            'ul',
            null,
            ...names.map((name) =>
              h('li', { key: name }, h('a', { href: `#${name}` }, `${LABELS[name]}: ${errors[name]}`)),
            ),
          ),
        ),
    about === null
      ? h(
          'p',
          null,
          'Ý kiến về danh sách nói chung. Để góp ý về một trường hợp, chọn “Góp ý” ở dòng của trường hợp đó.',
        )
      : h('p', null, 'Ý kiến về trường hợp: ', h('strong', null, about.name)),
    h('input', { type: 'hidden', name: 'about', value: about?.id ?? '' }),
    h('input', { type: 'hidden', name: 'key', value: fields.key || newSecret(16) }),
    field('name', 'input', 'Không công khai; chỉ cơ quan thẩm định xem được.', { autoComplete: 'name' }),
    field('contact', 'input', 'Điện thoại, thư điện tử hoặc địa chỉ. Không công khai.', {
      autoComplete: 'tel',
    }),
    field('text', 'textarea', `Nêu rõ sự việc, thời gian, căn cứ. Nhiều nhất ${LIMITS.text} ký tự.`, {
      rows: 8,
    }),
    h(
      'div',
      { className: 'aside', 'aria-hidden': true },
      h('label', { htmlFor: 'website' }, 'Không điền ô này'),
      h('input', { id: 'website', name: 'website', tabIndex: -1, autoComplete: 'off', defaultValue: '' }),
    ),
    h('button', { type: 'submit' }, 'Gửi ý kiến'),
  );
}
