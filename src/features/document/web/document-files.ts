/** What the server takes as a version of a document, as the scan of a signed paper, beside it. */
export const DOCUMENT_FILES = {
  extensions: ['pdf', 'docx', 'txt', 'png', 'jpg', 'jpeg'],
  maxBytes: 20 * 1024 * 1024,
} as const;
export const SCAN_FILES = { extensions: ['pdf', 'png', 'jpg', 'jpeg'], maxBytes: 20 * 1024 * 1024 } as const;
export const ATTACHMENT_FILES = {
  extensions: ['pdf', 'docx', 'xlsx', 'txt', 'png', 'jpg', 'jpeg'],
  maxBytes: 20 * 1024 * 1024,
} as const;
export const KEY_FILES = { extensions: ['p12', 'pfx'], maxBytes: 100 * 1024 } as const;
export const TEMPLATE_FILES = { extensions: ['docx'], maxBytes: 5 * 1024 * 1024 } as const;
