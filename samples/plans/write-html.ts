import type { SampleAnnex, SamplePlan } from './sample-plan.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

/** The plan as a page to print: small sheets, so that rows break over pages; numbers stand in the middle of their rows. */
export function writeHtml(plan: SamplePlan): string {
  const style = `
    @page { size: 210mm 200mm; margin: 20mm 18mm 20mm 25mm; }
    @page wide { size: 297mm 122mm; margin: 18mm; }
    body { font: 14pt/1.35 'Tinos', 'Liberation Serif', serif; margin: 0; text-align: justify; }
    p { margin: 0 0 4pt; text-indent: 10mm; } .c { text-align: center; font-weight: bold; text-indent: 0; }
    .two { display: flex; justify-content: space-between; } .two > div { text-align: center; } .two .l { text-align: left; font-size: 11pt }
    .two p { text-indent: 0; }
    .annex { page: wide; break-before: page; } table { border-collapse: collapse; width: 100%; font-size: 12pt; line-height: 1.2; text-align: left; }
    tr { orphans: 1; widows: 1; } td, th { border: 1px solid #000; padding: 2pt 4pt; vertical-align: middle; } thead { display: table-header-group; }`;
  const head = `<div class="two">${[plan.head.left, plan.head.right].map((side) => `<div>${side.map((line) => `<p>${escaped(line)}</p>`).join('')}</div>`).join('')}</div>`;
  const closing = `<div class="two"><div class="l"><p><b>Nơi nhận:</b></p>${plan.closing.recipients.map((r) => `<p>- ${escaped(r)};</p>`).join('')}</div><div>${plan.closing.signature.map((s, i) => `<p${i === 3 ? ' style="margin-top:60pt"' : ''}><b>${escaped(s)}</b></p>`).join('')}</div></div>`;
  const body = plan.body
    .map(({ text, bold }) => `<p>${bold ? '<b>' : ''}${escaped(text)}${bold ? '</b>' : ''}</p>`)
    .join('');
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><style>${style}</style><body>${head}<p class="c">KẾ HOẠCH</p><p class="c">${escaped(plan.title)}</p>${plan.preamble.map((p) => `<p>${escaped(p)}</p>`).join('')}${body}${closing}${plan.annexes.map(annex).join('')}</body></html>`;
}

function annex({ heading, title, reference, columns, rows }: SampleAnnex): string {
  const grouped = columns.some((c) => c.group);
  const top = columns.map((c, i) => {
    if (!c.group)
      return `<th rowspan="${grouped ? 2 : 1}" style="width:${c.width}%">${escaped(c.title)}</th>`;
    return columns[i - 1]?.group === c.group
      ? ''
      : `<th colspan="${columns.filter((o) => o.group === c.group).length}">${c.group}</th>`;
  });
  const low = grouped
    ? `<tr>${columns
        .filter((c) => c.group)
        .map((c) => `<th style="width:${c.width}%">${escaped(c.title)}</th>`)
        .join('')}</tr>`
    : '';
  const body = rows.map((row, at) => {
    if ('section' in row) {
      if (row.wide)
        return `<tr><td colspan="${columns.length}"><b>${row.number}. ${escaped(row.section)}</b></td></tr>`;
      return `<tr><td>${row.number ?? ''}</td><td><b>${escaped(row.section)}</b></td>${columns
        .slice(2)
        .map(() => '<td></td>')
        .join('')}</tr>`;
    }
    return `<tr>${row.cells
      .map((text, c) => {
        if (text === '^') return '';
        let span = 1;
        for (let i = at + 1; ; i++) {
          const next = rows[i];
          if (!next || !('cells' in next) || next.cells[c] !== '^') break;
          span++;
        }
        return `<td rowspan="${span}">${escaped(c === 0 && text !== '-' ? `${text}.` : text)}</td>`;
      })
      .join('')}</tr>`;
  });
  return `<div class="annex"><p class="c">${escaped(heading)}</p><p class="c">${escaped(title)}</p><p class="c"><i>${escaped(reference)}</i></p><table><thead><tr>${top.join('')}</tr>${low}</thead><tbody>${body.join('')}</tbody></table></div>`;
}
