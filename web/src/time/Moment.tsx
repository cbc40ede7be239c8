import { useMoments } from "./useMoments";

/** A moment, as short as its distance allows; the whole of it on pointing. */
export function Moment({ at }: { readonly at: string }) {
  const { moment, whole } = useMoments();
  return (
    <time dateTime={at} title={whole(at)}>
      {moment(at)}
    </time>
  );
}
