/** From the edge of the window; on a high one a dialog hangs a little lower. */
const top = "clamp(8px, (100dvh - 600px) / 2, min(100px, 7.4vw))";
const below = "16px";
/** What Ant Design has beside the words of a dialog. */
const beside = 24;

/**
 * How every dialog stands: never higher than the window. What it says scrolls between its title and its buttons, which stay in sight on a
 * phone, on a low screen and at 200 %.
 */
export const dialog = {
  style: { top, paddingBottom: 0, marginBlock: 0 },
  styles: {
    container: { display: "flex", flexDirection: "column", maxHeight: `calc(100dvh - ${top} - ${below})` },
    header: { flex: "none" },
    body: {
      flex: "0 1 auto",
      minHeight: 0,
      overflow: "auto",
      overscrollBehavior: "contain",
      // Outlines of what has the focus are not cut at the edge.
      marginInline: -beside,
      paddingInline: beside,
      paddingBlock: 4,
    },
    footer: { flex: "none" },
  },
} as const;
