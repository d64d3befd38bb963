/** What the server takes as a file of a dossier. */
export const DOSSIER_FILES = {
  extensions: ['pdf', 'docx', 'xlsx', 'txt', 'png', 'jpg', 'jpeg'],
  maxBytes: 20 * 1024 * 1024,
} as const;
