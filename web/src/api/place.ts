/**
 * Where the service lies under its origin: empty, or a path such as `/caseflow` when a proxy shows it there. Read once: the
 * service writes it into the page that it hands out.
 */
export const place = (document.querySelector<HTMLMetaElement>('meta[name="base"]')?.content ?? "/").replace(
  /\/+$/u,
  "",
);

/** The first page, for a link or a new start that leaves nothing of the page as it is. */
export const home = `${place}/`;
