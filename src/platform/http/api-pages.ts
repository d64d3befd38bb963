import type { FastifyInstance } from 'fastify';
import { ERROR_MESSAGES } from '../errors/error-codes.ts';

interface Operation {
  tags?: string[];
  summary?: string;
  'x-access'?: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: object }[];
  requestBody?: { content?: Record<string, { schema?: object }> };
  responses?: Record<string, { content?: Record<string, { schema?: object }> }>;
}

/** `/api/openapi.json` for programs and `/api/docs` for people, both made from the routes' own schemas. */
export function addApiPages(app: FastifyInstance): void {
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  let page: string | null = null;
  app.get('/api/docs', { schema: { hide: true } }, async (_request, reply) => {
    page ??= renderPage(app.swagger() as unknown as { paths: Record<string, Record<string, Operation>> });
    return reply.type('text/html; charset=utf-8').send(page);
  });
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

const schemaBlock = (title: string, schema: object | undefined) =>
  schema === undefined
    ? ''
    : `<details><summary>${title}</summary><pre>${escapeHtml(JSON.stringify(schema, null, 2))}</pre></details>`;

function renderOperation(path: string, method: string, operation: Operation): string {
  const parameters = (operation.parameters ?? [])
    .map(({ name, in: place, required, schema }) => {
      const type = escapeHtml(JSON.stringify(schema ?? {}));
      return `<li><code>${escapeHtml(name)}</code> (${place}${required === true ? ', bắt buộc' : ''}) <code>${type}</code></li>`;
    })
    .join('');
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const ok = Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith('2'));
  const answer = Object.values(ok?.[1].content ?? {})[0]?.schema;
  return `<section><h3><b>${method.toUpperCase()}</b> <code>${escapeHtml(path)}</code></h3>
    <p>${escapeHtml(operation.summary ?? '')} · quyền: <code>${escapeHtml(operation['x-access'] ?? '')}</code></p>
    ${parameters === '' ? '' : `<ul>${parameters}</ul>`}${schemaBlock('Nội dung gửi', body)}${schemaBlock(`Trả lời ${ok?.[0] ?? ''}`, answer)}</section>`;
}

function renderPage({ paths }: { paths: Record<string, Record<string, Operation>> }): string {
  const groups = new Map<string, string[]>();
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags?.[0] ?? 'other';
      groups.set(tag, [...(groups.get(tag) ?? []), renderOperation(path, method, operation)]);
    }
  }
  const sections = [...groups]
    .map(([tag, operations]) => `<h2 id="${tag}">${tag}</h2>${operations.join('')}`)
    .join('');
  const codes = Object.entries(ERROR_MESSAGES)
    .map(
      ([code, { status, vi, en }]) =>
        `<tr id="${code}"><td>${status}</td><td><code>${code}</code></td><td>${vi}<br>${en}</td></tr>`,
    )
    .join('');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>API của Sổ Vàng</title><style>body{font:15px/1.6 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#222}
section{border-top:1px solid #ddd;padding:.5rem 0}h3{font-size:1rem;margin:.5rem 0}pre{background:#f6f5f2;padding:1rem;overflow:auto}
table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.3rem .6rem;text-align:left}ul{overflow-wrap:anywhere}</style></head>
<body><main><h1>API của Sổ Vàng</h1><p>Đăng nhập bằng phiên của trình duyệt hoặc gửi <code>Authorization: Bearer &lt;mã truy cập&gt;</code>.
Mỗi lần ghi nên kèm <code>Idempotency-Key</code>. Mô tả cho máy đọc: <a href="/api/openapi.json">/api/openapi.json</a>.</p>
<nav>${[...groups.keys()].map((tag) => `<a href="#${tag}">${tag}</a>`).join(' · ')} · <a href="#errors">mã lỗi</a></nav>
${sections}<h2 id="errors">Mã lỗi</h2><table><thead><tr><th>HTTP</th><th>Mã</th><th>Ý nghĩa</th></tr></thead><tbody>${codes}</tbody></table></main></body></html>`;
}
