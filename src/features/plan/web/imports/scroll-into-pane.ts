/** Brings an element into sight within the pane that scrolls it, and leaves the page where it is unless the page itself scrolls. */
export function scrollIntoPane(id: string): void {
  const element = document.getElementById(id);
  const pane = element?.closest<HTMLElement>('[data-pane]');
  if (element === null || !pane) return;
  const scrolls = pane.scrollHeight > pane.clientHeight + 1;
  if (!scrolls) {
    element.scrollIntoView({ block: 'center' });
    return;
  }
  const top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
  pane.scrollTo({ top: top - pane.clientHeight / 4 });
}
