/** `Phiên họp thứ nhất` of a planned session whose row in the programme runs on with its agenda: `Phiên họp thứ nhất: - Xét … - Thông qua …`. */
export function sessionName({ content, agenda }: { content: string; agenda: readonly string[] }): string {
  const at = agenda[0] === undefined ? -1 : content.indexOf(agenda[0]);
  return at <= 0 ? content : content.slice(0, at).replace(/[\s:;–-]+$/u, '') || content;
}
