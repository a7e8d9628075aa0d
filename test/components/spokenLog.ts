/** Everything that enters a live region, in order: what a screen reader is given. */
export function spokenLog() {
  const texts: string[] = [];
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes, target } of changes) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(
        '[role="status"], [role="alert"]',
      );
      if (!region || region.closest('[aria-hidden="true"], [inert]')) continue;
      for (const node of addedNodes) if (node.textContent) texts.push(node.textContent);
    }
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return { texts, stop: () => observer.disconnect() };
}
