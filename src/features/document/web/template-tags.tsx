import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Section } from '../../../ui/page/section.tsx';
import type { TemplateListView } from '../server/template.schema.ts';
import classes from './document.module.css';

const messages = defineMessages({
  vi: {
    title: 'Các trường dùng trong mẫu',
    how: 'Gõ trường trong dấu ngoặc nhọn ngay tại chỗ cần điền, ví dụ {so_ky_hieu}. Định dạng chữ của trường được giữ khi điền.',
    tag: 'Trường',
    meaning: 'Được thay bằng',
    loops: 'Vòng lặp',
    loopHow:
      'Viết {#ten}…{/ten}; phần ở giữa lặp lại theo từng mục. Đặt trong một dòng bảng thì cả dòng lặp lại.',
    loop: 'Vòng lặp và trường bên trong',
  },
  en: {
    title: 'Placeholders for templates',
    how: 'Type a placeholder in braces where it is to be filled, such as {so_ky_hieu}. Its look is kept.',
    tag: 'Placeholder',
    meaning: 'Replaced by',
    loops: 'Loops',
    loopHow:
      'Write {#name}…{/name}; what stands between is repeated for each item. Inside a table row the whole row is repeated.',
    loop: 'Loop and the placeholders inside',
  },
});

/** Every placeholder that may stand in a template, with its meaning. */
export function TemplateTags({ data }: { data: TemplateListView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  return (
    <>
      <Section title={words.title}>
        <p className={classes.quiet}>{words.how}</p>
        <table className={classes.tags}>
          <caption className="sv-hidden">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.tag}</th>
              <th scope="col">{words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {data.tags.map((each) => (
              <tr key={each.tag}>
                <th scope="row">
                  <code>{`{${each.tag}}`}</code>
                </th>
                <td>{each[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={words.loops}>
        <p className={classes.quiet}>{words.loopHow}</p>
        <table className={classes.tags}>
          <caption className="sv-hidden">{words.loops}</caption>
          <thead>
            <tr>
              <th scope="col">{words.loop}</th>
              <th scope="col">{words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {data.loops.map((loop) => (
              <tr key={loop.tag}>
                <th scope="row">
                  <code>{`{#${loop.tag}}`}</code>{' '}
                  {(loop.inside.length > 2
                    ? [...loop.inside.slice(0, 2), ...loop.inside.slice(-1)]
                    : loop.inside
                  ).map(({ tag }, index) => (
                    <span key={tag}>
                      {index === 2 && '… '}
                      <code>{`{${tag}}`}</code>{' '}
                    </span>
                  ))}
                  <code>{`{/${loop.tag}}`}</code>
                </th>
                <td>{loop[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  );
}
