/** Only an address of the web becomes a link: what was registered may be anything. */
export function WebAddress({ url }: { readonly url: string }) {
  if (!/^https?:\/\//iu.test(url)) return url;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {url}
    </a>
  );
}
