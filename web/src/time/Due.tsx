import { useMoments } from "./useMoments";

/** By when something is due; the whole moment on pointing. */
export function Due({ at }: { readonly at: string }) {
  const { due, whole } = useMoments();
  return (
    <time dateTime={at} title={whole(at)}>
      {due(at)}
    </time>
  );
}
