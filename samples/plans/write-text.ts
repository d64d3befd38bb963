import type { SamplePlan } from './sample-plan.ts';

/** The plan as a converter leaves it: tabs between cells, stray marks, a table cut by a repeated header, a sentence cut by a page. */
export function writeText(plan: SamplePlan): string {
  const out: string[] = [
    ...plan.head.left,
    '',
    ...plan.head.right,
    '',
    `**KẾ HOẠCH**`,
    `**${plan.title}**`,
    '',
  ];
  for (const text of plan.preamble) out.push(text, '');
  plan.body.forEach(({ text, bold }) => {
    const cut = text.length > 250 ? text.indexOf(' ', 180) : -1;
    if (cut > 0 && /^\p{Ll}/u.test(text.slice(cut + 1)))
      out.push(text.slice(0, cut), '', text.slice(cut + 1), '');
    else out.push(bold ? `### **${text}**` : text.replace(/“([^”]+)”/u, '*“$1”*'), '');
  });
  out.push('***Nơi nhận:***', '', ...plan.closing.recipients.map((r) => `- ${r};`), '');
  out.push(
    `**${plan.closing.signature.slice(0, 3).join('\n')}**`,
    '',
    '',
    plan.closing.signature[3] ?? '',
    '',
  );
  for (const { heading, title, reference, columns, rows } of plan.annexes) {
    out.push(`# ${heading}`, '', `**${title}**`, `*${reference}*`, '');
    const header = columns.map((c) => c.title).join('\t');
    out.push(header);
    let above: string[] = [];
    rows.forEach((row, i) => {
      if (i === 9) out.push('', header);
      if ('section' in row) {
        out.push(
          [row.number ? `${row.number}.` : '', `**${row.section}**`, ...columns.slice(2).map(() => '')].join(
            '\t',
          ),
        );
        return;
      }
      const cells = row.cells.map((text, c) => (text === '^' ? (above[c] ?? '') : text));
      above = cells;
      const flat = cells.map((text) =>
        text.includes('\n- ')
          ? `<p>${text.split('\n')[0]}</p><ul>${text.split('\n').slice(1).join(' ')}</ul>`
          : text.replaceAll('\n', ' '),
      );
      const [number, content = '', ...rest] = flat;
      const label = number === '-' ? '-' : `${number}.`;
      // A long cell goes on in the next line of the table, as on the next page.
      const cut = content.length > 200 ? content.indexOf(' ', 150) : -1;
      out.push([label, cut > 0 ? content.slice(0, cut) : content, ...rest].join('\t'));
      if (cut > 0) out.push('', header, ['', content.slice(cut + 1), ...rest.map(() => '')].join('\t'));
    });
    out.push('');
  }
  return out.join('\n');
}
