/** Prints a page of its own, beside the one that is shown. */
export function printed(html: string): void {
  const frame = document.createElement("iframe");
  frame.title = "print";
  frame.style.cssText = "position:fixed;width:0;height:0;border:0;visibility:hidden";
  frame.srcdoc = html;
  frame.onload = () => {
    const view = frame.contentWindow;
    if (!view) return;
    // A dialog of the browser may stay open for long; the page goes when it is closed.
    view.addEventListener("afterprint", () => {
      frame.remove();
    });
    view.focus();
    view.print();
  };
  document.body.append(frame);
}
